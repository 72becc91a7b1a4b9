namespace Qiao.Organisations;

/// <summary>The words about credit.</summary>
internal static class CreditTexts
{
    public static readonly Problem NotRegistered = new("organisations.no-credit", new("这个单位由导入产生，尚未登记，不评定信用等级。", "This organisation was named by an import and has not registered; it carries no credit level."));
    public static readonly Problem AlreadyObjected = new("organisations.already-objected", new("已经提出过异议，或已有决定。", "There is an objection or a decision already."));
    public static readonly Problem ObjectionsOver = new("organisations.objections-over", new("异议期已结束。", "The time to object is over."));
    public static readonly Problem NotRepairable = new("organisations.not-repairable", new("这类记录现在不能申请修复。", "This record cannot be repaired now."));
    public static readonly Problem RepairAsked = new("organisations.repair-asked", new("已经申请过修复。", "Repair has been asked for already."));
    public static readonly Problem RepairTooEarly = new("organisations.repair-too-early", new("还没有到可以申请修复的日期，见信用规则。", "It is too early to ask for repair; see the credit rule."));
    public static readonly Problem NothingToDecide = new("organisations.nothing-to-decide", new("没有等待决定的异议或修复申请，或已有人作出决定。", "Nothing waits for a decision here, or someone has decided already."));
    public static readonly Problem OwnRecord = new("organisations.own-record", new("记录人不能处理对自己记录的异议，请由另一名审核员决定。", "Whoever recorded it does not decide the objection; another clerk must."));
    public static readonly Problem DayInFuture = new("organisations.day-in-future", new("日期不能晚于今天。", "The day cannot be after today."));
    public static readonly Problem CheckedFirst = new("organisations.checked-first", new("因信用等级，岗位需由工作人员核对后发布。", "Because of its credit level a clerk looks at the employer's vacancies before they are published."));
    public static readonly Problem OrganisationUnknown = new("organisations.organisation-unknown", new("没有登记过这个代码的单位。", "No organisation is registered under this code."));

    public static readonly Bilingual Credit = new("信用", "Credit");
    public static readonly Bilingual Level = new("信用等级", "Credit level");
    public static readonly Bilingual Points = new("分数", "Points");
    public static readonly Bilingual Why = new("等级怎么来的", "How the level came about");
    public static readonly Bilingual Since = new("自", "Since");
    public static readonly Bilingual BarredUntil = new("暂停发布至", "Barred until");
    public static readonly Bilingual NextChange = new("下次变化", "Next change");
    public static readonly Bilingual StartPoints = new("起始分", "Points to begin with");
    public static readonly Bilingual NoEvents = new("没有信用记录，按规则为 B 级。", "Nothing is on record; by the rule that is level B.");
    public static readonly Bilingual Event = new("记录", "Record");
    public static readonly Bilingual Day = new("发生日期", "Day");
    public static readonly Bilingual Source = new("来源", "Source");
    public static readonly Bilingual Evidence = new("事实与依据", "Facts and evidence");
    public static readonly Bilingual Counts = new("计分期间", "Counts");
    public static readonly Bilingual CountsFromTo = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Bilingual CountsNot = new("不计分", "Does not count");
    public static readonly Bilingual Rule = new("信用规则", "Credit rule");
    public static readonly Bilingual RuleLead = new("每个单位的等级只由公开的记录和这份规则算出，任何人都可以复算。登记的单位从 B 级开始；由导入产生、尚未登记的单位不评定等级。", "A level is computed from the records and this rule alone; anyone can do the sum again. Registered organisations begin at B; those that an import named and that have not registered carry no level.");
    public static readonly Bilingual Version = new("版本", "Version");
    public static readonly Bilingual InForceFrom = new("生效日期", "In force from");
    public static readonly Bilingual Months = new("计分月数", "Months");
    public static readonly Bilingual AtOnce = new("何时计分", "Counts from");
    public static readonly Bilingual FromRecording = new("记录之日", "its recording");
    public static readonly Bilingual FromObjections = new("异议期满或决定之日", "the end of the time to object, or the decision");
    public static readonly Bilingual RepairAfter = new("可申请修复", "Repair");
    public static readonly Bilingual RepairDays = new("{0} 天后", "after {0} days");
    public static readonly Bilingual NoRepair = new("不适用", "not possible");
    public static readonly Bilingual Effect = new("后果", "What follows");
    public static readonly Bilingual LevelFrom = new("{0} 分以上", "{0} points or more");
    public static readonly Bilingual LevelBelow = new("{0} 分以下", "below {0} points");
    public static readonly Bilingual EffectAtOnce = new("通过自动检查的岗位立即发布", "Vacancies that pass the automatic checks are published at once");
    public static readonly Bilingual EffectChecked = new("工作人员核对后发布", "A clerk looks before they are published");
    public static readonly Bilingual EffectBarred = new("{0} 天内不能发布，之后先核对后发布", "None for {0} days, afterwards a clerk looks first");
    public static readonly Bilingual Objections = new("记录后 {0} 个工作日内可以提出异议（周一至周五，节假日不另行扣除），由记录人以外的审核员决定。正面记录合计最多加 {1} 分。", "Objections within {0} working days of the recording (Monday to Friday; public holidays are not left out), decided by a clerk other than the one who recorded it. Records in favour add {1} points at most.");

    public static readonly Bilingual OwnTitle = new("本单位的信用", "Our record and level");
    public static readonly Bilingual Object = new("提出异议", "Object");
    public static readonly Bilingual Objection = new("异议", "Objection");
    public static readonly Bilingual ObjectUntil = new("可在 {0} 前提出异议。", "You may object until {0}.");
    public static readonly Bilingual Objected = new("异议已提交，由另一名审核员决定。", "Your objection has been sent; another clerk will decide.");
    public static readonly Bilingual AskRepair = new("申请信用修复", "Ask for repair");
    public static readonly Bilingual Repair = new("修复情况", "What was put right");
    public static readonly Bilingual RepairSent = new("修复申请已提交。", "The request for repair has been sent.");
    public static readonly Bilingual Desk = new("信用案件", "Credit cases");
    public static readonly Bilingual DeskLead = new("所有信用记录；有异议和修复申请的排在前面。", "All records; those with an objection or a request for repair come first.");
    public static readonly Bilingual DeskNone = new("没有信用记录。", "There are no records.");
    public static readonly Bilingual Add = new("新增信用记录", "Record an event");
    public static readonly Bilingual AddLead = new("记录后通知单位；单位可以提出异议，由另一名审核员决定。", "The organisation is told and may object; another clerk decides that.");
    public static readonly Bilingual Save = new("记录", "Record it");
    public static readonly Bilingual Recorded = new("已记录，并已通知单位。", "Recorded; the organisation has been told.");
    public static readonly Bilingual RecordedAt = new("记录时间", "Recorded");
    public static readonly Bilingual DecideObjection = new("对异议的决定：同意则撤销记录", "Decide the objection: agreeing cancels the record");
    public static readonly Bilingual DecideRepair = new("对修复申请的决定：同意则停止计分", "Decide the repair: agreeing ends its effect");
    public static readonly Bilingual Waiting = new("待处理", "Waits");
    public static readonly Bilingual ObjectionsUntil = new("异议期至", "Objections until");
    public static readonly Bilingual RecordedMail = new("信用记录通知", "A record on your credit");
    public static readonly Bilingual RecordedMailBody = new("{0}：新增一条信用记录（{1}）。如有异议，请在 {2} 前登录提出。", "{0}: an event was recorded ({1}). Sign in to object by {2}.");

    public static Problem Barred(DateOnly until) => new("organisations.barred", new Bilingual("因信用等级为 D，{0} 前不能发布岗位。", "At credit level D no vacancies can be published until {0}.").With(Platform.Data.StoredValue.Day(until)));

    public static Bilingual NameOf(CreditEventKind kind) => kind switch
    {
        CreditEventKind.InspectionPassed => new("抽查合格", "Inspection sample passed"),
        CreditEventKind.InspectionFailed => new("抽查不合格", "Inspection sample failed"),
        CreditEventKind.ComplaintUpheld => new("投诉属实", "Complaint upheld"),
        CreditEventKind.Praise => new("表彰", "Praise"),
        CreditEventKind.WageArrears => new("拖欠工资", "Wage arrears"),
        CreditEventKind.FalseVacancy => new("虚假招聘", "False vacancy"),
        CreditEventKind.UndesirableContent => new("不良招聘信息", "Undesirable content"),
        _ => new("未报年度报告", "Yearly return missing"),
    };

    public static Bilingual NameOf(CreditEventState state) => state switch
    {
        CreditEventState.Recorded => new("已记录", "Recorded"),
        CreditEventState.Objected => new("有异议", "Objected"),
        CreditEventState.Upheld => new("维持", "Upheld"),
        _ => new("已撤销", "Cancelled"),
    };

    public static Bilingual NameOf(RepairState state) => state switch
    {
        RepairState.Asked => new("申请修复中", "Repair asked for"),
        RepairState.Granted => new("已修复", "Repaired"),
        _ => new("未同意修复", "Repair refused"),
    };
}
