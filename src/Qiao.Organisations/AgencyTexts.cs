namespace Qiao.Organisations;

/// <summary>The words about HR service agencies: licences, yearly returns, register and figures.</summary>
internal static class AgencyTexts
{
    public static readonly Problem NotAnAgency = new("organisations.not-an-agency", new("只有人力资源服务机构需要许可证和年度报告。", "Only HR service agencies have a licence and yearly returns."));
    public static readonly Problem LicenceOpen = new("organisations.licence-open", new("已有一份许可证在审核中。", "A licence is already being looked at."));
    public static readonly Problem LicenceDecided = new("organisations.licence-decided", new("这份许可证已有人作出决定。", "Someone has decided this licence already."));
    public static readonly Problem LicenceDays = new("organisations.licence-days", new("结束日期不能早于开始日期，也不能已经过去。", "The licence cannot end before it begins, nor in the past."));
    public static readonly Problem ServicesNeeded = new("organisations.services-needed", new("请至少选择一项业务。", "Choose at least one service."));
    public static readonly Problem ReturnFiled = new("organisations.return-filed", new("这一年的报告已经提交。要修改请用“更正”。", "The return of this year has been filed. To change it, correct it."));
    public static readonly Problem ReturnDecided = new("organisations.return-decided", new("这份报告刚刚被更正或已有人审核，请核对最新内容。", "This return has just been corrected or decided; look at the newest version."));
    public static readonly Problem YearNotOver = new("organisations.year-not-over", new("只能报告已经结束的年度（2018 年起）。", "Only a year that is over can be reported, from 2018 on."));
    public static readonly Problem NegativeNumber = new("organisations.negative-number", new("不能小于零。", "It cannot be less than zero."));
    public static readonly Problem TooLarge = new("organisations.number-too-large", new("数字过大，请核对单位。", "The number is too large; check its unit."));
    public static readonly Problem PlacedAboveServed = new("organisations.placed-above-served", new("就业人数不能多于服务人数。", "No more people can have been placed than were served."));

    public static readonly Bilingual Licence = new("人力资源服务许可证", "HR service licence");
    public static readonly Bilingual LicenceLead = new("填写许可证内容，工作人员核对后公布在机构名录中。换证时再提交一次。", "State what the licence says; a clerk checks it and it appears in the register. Hand in a renewed one the same way.");
    public static readonly Bilingual Number = new("许可证编号", "Licence number");
    public static readonly Bilingual Issuer = new("发证机关", "Issued by");
    public static readonly Bilingual ValidFrom = new("有效期自", "Valid from");
    public static readonly Bilingual ValidUntil = new("有效期至", "Valid until");
    public static readonly Bilingual Services = new("业务范围", "Services");
    public static readonly Bilingual LicenceDocument = new("许可证照片或扫描件", "Photo or scan of the licence");
    public static readonly Bilingual Send = new("提交核对", "Send to be checked");
    public static readonly Bilingual LicenceSent = new("许可证已提交，等待核对。", "The licence has been sent to be checked.");
    public static readonly Bilingual NoLicence = new("还没有提交过许可证。", "No licence has been handed in.");
    public static readonly Bilingual Licences = new("机构许可证", "Agency licences");
    public static readonly Bilingual LicencesLead = new("人力资源服务机构提交的许可证，先到先办。", "Licences of HR service agencies, first come first served.");
    public static readonly Bilingual NoLicences = new("没有许可证。", "There are no licences.");
    public static readonly Bilingual DecideLicence = new("对许可证的决定", "Decide the licence");
    public static readonly Bilingual Asked = new("提交时间", "Handed in");
    public static readonly Bilingual LicenceMail = new("许可证核对结果", "Your licence has been checked");
    public static readonly Bilingual LicenceMailBody = new("{0}：许可证 {1} {2}。{3}", "{0}: licence {1}: {2}. {3}");

    public static readonly Bilingual Returns = new("年度报告", "Yearly returns");
    public static readonly Bilingual ReturnsLead = new("人力资源服务机构每年报告一次上年经营情况，公布地区汇总数，不公布单个机构的数字。", "An HR service agency reports each year once it is over. Only regional totals are published, never a single agency's figures.");
    public static readonly Bilingual NoReturns = new("还没有年度报告。", "There are no returns yet.");
    public static readonly Bilingual Year = new("年度", "Year");
    public static readonly Bilingual Income = new("营业收入（元）", "Income (yuan)");
    public static readonly Bilingual Served = new("服务人次", "People served");
    public static readonly Bilingual Placed = new("实现就业人数", "People placed");
    public static readonly Bilingual Staff = new("从业人员数", "Staff");
    public static readonly Bilingual File = new("提交年度报告", "File the return");
    public static readonly Bilingual FileNew = new("提交一份年度报告", "File a return");
    public static readonly Bilingual Filed = new("年度报告已提交。", "The return has been filed.");
    public static readonly Bilingual FiledAt = new("提交时间", "Filed");
    public static readonly Bilingual Correct = new("更正", "Correct it");
    public static readonly Bilingual CorrectReason = new("更正原因", "Reason for the correction");
    public static readonly Bilingual Corrected = new("报告已更正，等待审核。", "The return has been corrected and will be checked.");
    public static readonly Bilingual DeskReturns = new("机构年度报告", "Agencies' returns");
    public static readonly Bilingual DeskReturnsLead = new("机构提交的年度报告。通过的计入汇总；退回的由机构更正。", "The returns that agencies have filed. Those sent back are corrected by the agency and do not count meanwhile.");
    public static readonly Bilingual DecideReturn = new("审核年度报告：不同意即退回更正", "Check the return: refusing sends it back");
    public static readonly Bilingual BulkCheck = new("选中的报告审核通过", "The ticked returns are in order");
    public static readonly Bilingual WasBefore = new("更正前", "Before the correction");
    public static readonly Bilingual ReturnMail = new("年度报告被退回", "Your yearly return was sent back");
    public static readonly Bilingual ReturnMailBody = new("{0}：{1} 年度报告被退回。原因：{2}", "{0}: the return of {1} was sent back. Reason: {2}");

    public static readonly Bilingual Register = new("人力资源服务机构名录", "Register of HR service agencies");
    public static readonly Bilingual RegisterLead = new("许可证经核对且在有效期内的人力资源服务机构。可按名称、区县、业务、信用等级查找。", "HR service agencies whose licence has been checked and is valid. Search by name, district, service and credit level.");
    public static readonly Bilingual NoAgencies = new("还没有登记的机构。", "No agency is registered yet.");
    public static readonly Bilingual Service = new("业务", "Service");
    public static readonly Bilingual Agencies = new("机构数", "Agencies");
    public static readonly Bilingual Map = new("各区县机构分布", "Agencies by district");
    public static readonly Bilingual MapOf = new("地图：圆圈越大，机构越多。详细数字见下表。", "Map: the larger the circle, the more agencies. The table has the numbers.");
    public static readonly Bilingual Figures = new("人力资源服务业年度数据", "HR services: yearly figures");
    public static readonly Bilingual FiguresLead = new("由机构年度报告逐份加总得出；旁边列出应报和已报的机构数。被退回、尚未更正的报告不计入。", "The sums of the returns that agencies filed, with how many filed beside how many had to. Returns that were sent back and are not corrected yet do not count.");
    public static readonly Bilingual Due = new("应报机构", "Agencies due");
    public static readonly Bilingual FiledCount = new("已报机构", "Agencies that filed");
    public static readonly Bilingual Total = new("合计", "Total");
    public static readonly Bilingual NoFigures = new("还没有年度报告。", "No returns have been filed yet.");
    public static readonly Bilingual FiguresUnit = new("{0} 亿元", "¥{0} billion");
    public static readonly Bilingual IncomeShort = new("营业收入", "Income");

    public static Bilingual NameOf(LicenceState state) => state switch
    {
        LicenceState.Open => new("待核对", "To be checked"),
        LicenceState.Valid => new("有效", "Valid"),
        LicenceState.Refused => new("未通过", "Refused"),
        _ => new("已换证", "Replaced"),
    };

    public static Bilingual NameOf(ReturnState state) => state switch
    {
        ReturnState.Filed => new("待审核", "To be checked"),
        ReturnState.Checked => new("已审核", "Checked"),
        _ => new("已退回", "Sent back"),
    };
}
