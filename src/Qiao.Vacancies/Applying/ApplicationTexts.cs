namespace Qiao.Vacancies.Applying;

/// <summary>The words of applying and answering.</summary>
internal static class ApplicationTexts
{
    public static readonly Problem NotNow = new("vacancies.application-not-now", new("应聘已到另一状态，请刷新后再看。", "The application stands elsewhere now; look again."));
    public static readonly Problem Already = new("vacancies.applied-already", new("您已经应聘过这个岗位。", "You have applied for this vacancy already."));
    public static readonly Problem NoFile = new("vacancies.application-file", new("请先填写求职档案。", "Write your file first."));
    public static readonly Problem Closed = new("vacancies.application-closed", new("这个岗位现在不接受应聘。", "This vacancy takes no applications now."));
    public static readonly Problem NoEmployer = new("vacancies.application-employer", new("来源没有注明用人单位，不能在这里应聘。", "The source names no employer, so nobody can apply here."));
    public static readonly Problem NotHere = new("vacancies.application-not-here", new("这家单位还没有在这里登记和核验，不能在线应聘。", "This employer has not registered and been verified here, so that you cannot apply online."));
    public static readonly Problem Full = new("vacancies.places-full", new("名额已满，这份录用通知暂时不能接受。用人单位增加名额后再试。", "All places are taken, so that this offer cannot be accepted now. Try again when the employer adds a place."));
    public static readonly Problem AcceptedTwice = new("vacancies.accepted-twice", new("两份档案都已接受同一岗位的录用，请先由用人单位处理其中一份应聘。", "Both files have accepted an offer for one vacancy; the employer is to settle one of the applications first."));
    public static readonly Problem InterviewsAtOnce = new("vacancies.interviews-at-once", new("两份档案在同一时间都约了面试，请先取消一场再合并。", "Both files have an interview at the same time; cancel one of them before merging."));
    public static readonly Problem ReasonNeeded = new("vacancies.application-reason", new("请选择原因。", "Choose a reason."));
    public static readonly Problem AddedForm = new("vacancies.places-added", new("请填 1 到 99 的整数，并写明原因。", "Give a whole number from 1 to 99 and say why."));

    public static readonly Bilingual Apply = new("应聘", "Apply");
    public static readonly Bilingual ApplyLead = new("用人单位会看到您的档案、姓名和联系方式，直到这份应聘结束；您可以随时撤回。", "The employer will see your file, your name and how to reach you until this application ends; you can withdraw at any time.");
    public static readonly Bilingual ApplyNeedsFile = new("应聘需要一份求职档案：做什么、会什么、怎么联系。几分钟就好。", "To apply you need a file: what you do, what you can do, how to reach you. It takes a few minutes.");
    public static readonly Bilingual WriteFile = new("填写档案", "Write my file");
    public static readonly Bilingual WhatTheySee = new("用人单位会看到", "What the employer will see");
    public static readonly Bilingual Work = new("想做的工作", "Work");
    public static readonly Bilingual Skills = new("技能和证书", "Skills and licences");
    public static readonly Bilingual ChangeFile = new("修改档案", "Change my file");
    public static readonly Bilingual Message = new("给用人单位的话", "A few words to the employer");
    public static readonly Bilingual MessageHint = new("例如什么时候能到岗。不要写身份证号。", "For example when you could start. Do not write your identity number.");
    public static readonly Bilingual Send = new("提交应聘", "Send my application");
    public static readonly Bilingual Sent = new("应聘已提交。", "Your application is sent.");
    public static readonly Bilingual Stepped = new("已记录。", "Recorded.");
    public static readonly Bilingual See = new("查看我的应聘", "See my application");
    public static readonly Bilingual Answers = new("这家单位近半年的应聘，一半在 {0}内得到答复（共 {1} 份）。", "Of {1} applications to this employer in the last half year, half were answered within {0}.");
    public static readonly Bilingual DaysSpan = new("{0} 天", "{0} days");
    public static readonly Bilingual OneDay = new("1 天", "a day");

    public static readonly Bilingual Mine = new("我的应聘", "My applications");
    public static readonly Bilingual MineLead = new("每一份应聘到了哪一步，下一步该谁做。", "Where each application stands, and whose turn it is.");
    public static readonly Bilingual MineEmpty = new("还没有应聘过岗位", "No applications yet");
    public static readonly Bilingual FindJobs = new("找岗位", "Find vacancies");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual Vacancy = new("岗位", "Vacancy");
    public static readonly Bilingual SentAt = new("提交时间", "Sent");
    public static readonly Bilingual ByDesk = new("（由服务台代为提交）", " (sent by a counsellor)");
    public static readonly Bilingual Next = new("下一步", "Next");
    public static readonly Bilingual YourTurn = new("请您答复录用通知", "Answer the offer");
    public static readonly Bilingual TheirTurn = new("等用人单位答复", "The employer is to answer");
    public static readonly Bilingual StartWork = new("等上岗", "You start work");
    public static readonly Bilingual Nothing = new("已结束", "Ended");
    public static readonly Bilingual Reason = new("原因", "Reason");
    public static readonly Bilingual ChooseReason = new("请选择原因", "Choose a reason");
    public static readonly Bilingual Remark = new("给对方的话", "A few words to the other side");
    public static readonly Bilingual History = new("经过", "History");
    public static readonly Bilingual At = new("时间", "When");
    public static readonly Bilingual Step = new("步骤", "Step");
    public static readonly Bilingual What = new("您可以", "What you can do");

    public static readonly Bilingual Promised = new("承诺的月薪（不低于）", "Pay per month promised, at least");
    public static readonly Bilingual Proof = new("上岗核实", "Proof of your start");
    public static readonly Bilingual ProofLead = new("把劳动合同拍照或扫描交来，服务台会核实您的上岗。自愿，不影响工作；只有您所在区县的工作人员能打开，用人单位看不到。", "Send a picture or scan of your contract, and the service desk verifies your start. It is up to you. Only staff of your own district can open it; the employer does not see it.");
    public static readonly Bilingual ProofDone = new("已核实", "Verified");
    public static readonly Bilingual ProofKept = new("您交来的合同在核实 {0} 天后自动删除。", "The contract you sent is deleted {0} days after that.");
    public static readonly Bilingual ByContract = new("依据劳动合同", "by the contract");
    public static readonly Bilingual ByInsurance = new("依据社保记录", "by a record of social insurance");
    public static readonly Bilingual Contract = new("劳动合同", "Contract");
    public static readonly Bilingual ContractAgain = new("换一份合同", "Another one in its place");
    public static readonly Bilingual ContractHint = new("PDF、PNG 或 JPEG，不超过 10 MB。", "PDF, PNG or JPEG, at most 10 MB.");
    public static readonly Bilingual ContractHeld = new("已交，等待核实：", "Sent, waits to be checked:");
    public static readonly Bilingual SendContract = new("交合同", "Send the contract");
    public static readonly Bilingual ContractSent = new("合同已交，核实后会通知您。", "The contract is sent; you will be told when it has been checked.");

    public static readonly Bilingual Received = new("收到的应聘", "Applications");
    public static readonly Bilingual ReceivedLead = new("先来的在前面。每一份都应得到答复。", "The oldest first. Each deserves an answer.");
    public static readonly Bilingual ReceivedEmpty = new("还没有人应聘", "Nobody has applied yet");
    public static readonly Bilingual NoneSo = new("没有这样的应聘", "No applications like that");
    public static readonly Bilingual Applicant = new("应聘者", "Applicant");
    public static readonly Bilingual Waits = new("已等待", "Waits since");
    public static readonly Bilingual All = new("全部", "All");
    public static readonly Bilingual Tick = new("选择", "Choose");
    public static readonly Bilingual ForTicked = new("对选中的应聘", "For those chosen");
    public static readonly Bilingual Do = new("执行", "Do it");
    public static readonly Bilingual NotShown = new("（档案已不可见）", "(the file can no longer be seen)");
    public static readonly Bilingual Phone = new("电话", "Phone");
    public static readonly Bilingual Contact = new("其他联系方式", "Other contact");
    public static readonly Bilingual JobsHeld = new("工作经历", "Jobs held");
    public static readonly Bilingual Schools = new("上过的学校", "Schools attended");
    public static readonly Bilingual Places = new("名额", "Places");
    public static readonly Bilingual PlacesLine = new("招 {0} 人，已接受录用 {1} 人", "{1} of {0} places accepted");
    public static readonly Bilingual AddPlaces = new("增加名额", "Add places");
    public static readonly Bilingual AddHowMany = new("增加几个", "How many more");
    public static readonly Bilingual AddWhy = new("原因", "Why");
    public static readonly Bilingual AsXlsx = new("下载 Excel", "Download for Excel");
    public static readonly Bilingual AsCsv = new("下载 CSV", "Download as CSV");

    public static readonly Bilingual ToldTitle = new("应聘有新进展", "News about your application");
    public static readonly Bilingual ToldBody = new("您应聘的“{0}”：{1}。登录后在“我的应聘”里查看。", "Your application for “{0}”: {1}. Sign in and look under “My applications”.");
    public static readonly Bilingual ToldByLink = new("您应聘的“{0}”：{1}。查看和答复，不用登录：{2}", "Your application for “{0}”: {1}. See and answer it without signing in: {2}");
    public static readonly Bilingual GuestTitle = new("不登录，直接应聘", "Apply without an account");
    public static readonly Bilingual GuestLead = new("只要姓名和手机号。我们发一个验证码确认手机是您的；用人单位会看到姓名、手机号和您写的话，直到这份应聘结束。", "A name and a mobile number are enough. We send a code to make sure the phone is yours; the employer sees name, number and what you write until the application ends.");
    public static readonly Bilingual GuestName = new("姓名", "Name");
    public static readonly Bilingual GuestPhone = new("手机号", "Mobile number");
    public static readonly Bilingual GuestMessage = new("您会做什么，什么时候能到岗", "What you can do, and when you could start");
    public static readonly Bilingual SendCode = new("发送验证码", "Send me a code");
    public static readonly Bilingual SignInInstead = new("有账号的请先登录", "Sign in if you have an account");
    public static readonly Bilingual CodeTitle = new("输入验证码", "Type the code");
    public static readonly Bilingual CodeLead = new("验证码已发到 {0}，15 分钟内有效。", "A code was sent to {0}; it works for 15 minutes.");
    public static readonly Bilingual Code = new("六位验证码", "Six digits");
    public static readonly Bilingual Again = new("没收到？重新填写", "No code? Start again");
    public static readonly Problem CodeWrong = new("vacancies.guest-code", new("验证码不对，或已试过太多次。", "The code is wrong, or was tried too often."));
    public static readonly Bilingual SentForYou = new("已由服务台代为提交", "sent by a counsellor for you");
    public static readonly Bilingual SentAs = new("已提交", "sent");
    public static readonly Bilingual GuestSent = new("应聘已提交。查看进展的链接已发到您的手机。", "Your application is sent. A link to follow it was sent to your phone.");
    public static readonly Bilingual KeepFile = new("想自己管理档案，接收匹配的岗位？", "Would you like to keep your file and be told of fitting vacancies?");
    public static readonly Bilingual KeepFileHow = new("七天内用这个一次性代码设一个账号：{0}", "Within seven days make an account with this one-time code: {0}");
    public static readonly Bilingual KeepFileLink = new("设账号", "Make an account");
    public static readonly Bilingual EmployerTitle = new("有应聘等待答复", "Applications wait for an answer");
    public static readonly Bilingual EmployerBody = new("有 {0} 份应聘已等待三天以上，请尽快答复。", "{0} applications have waited for more than three days; please answer them.");
    public static readonly Bilingual EmployerNews = new("“{0}”有应聘者的新消息：{1}。", "News from an applicant for “{0}”: {1}.");

    public static Bilingual Name(this ApplicationChannel channel) => channel switch
    {
        ApplicationChannel.Own => new("本人登录提交", "By the person, signed in"),
        ApplicationChannel.Guest => new("未登录提交", "Without an account"),
        ApplicationChannel.Counsellor => new("服务台代为提交", "By a counsellor for the person"),
        _ => new("接受用人单位邀请后提交", "After an employer's invitation"),
    };

    public static Bilingual Name(this ApplicationState state) => state switch
    {
        ApplicationState.New => new("待查看", "New"),
        ApplicationState.Seen => new("已查看", "Seen"),
        ApplicationState.Shortlisted => new("候选", "Shortlisted"),
        ApplicationState.Interview => new("面试", "Interview"),
        ApplicationState.Pool => new("人才库", "Kept for later"),
        ApplicationState.Offered => new("已发录用通知", "Offer made"),
        ApplicationState.Accepted => new("已接受录用", "Offer accepted"),
        ApplicationState.Hired => new("已上岗", "Started work"),
        ApplicationState.Refused => new("未录用", "Not hired"),
        ApplicationState.Withdrawn => new("已撤回", "Withdrawn"),
        _ => new("已在别处就业", "Hired elsewhere"),
    };

    public static TagKind Kind(this ApplicationState state) => state switch
    {
        ApplicationState.Accepted or ApplicationState.Hired => TagKind.Good,
        ApplicationState.New or ApplicationState.Offered => TagKind.Active,
        ApplicationState.Seen or ApplicationState.Shortlisted or ApplicationState.Interview or ApplicationState.Pool => TagKind.Waiting,
        _ => TagKind.Neutral,
    };

    public static Bilingual NextOf(ApplicationState state) => state switch
    {
        ApplicationState.Offered => YourTurn,
        ApplicationState.Accepted => StartWork,
        ApplicationState.Hired or ApplicationState.Refused or ApplicationState.Withdrawn or ApplicationState.Obsolete => Nothing,
        _ => TheirTurn,
    };
}
