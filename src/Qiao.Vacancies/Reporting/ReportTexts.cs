namespace Qiao.Vacancies.Reporting;

/// <summary>What is said about reports of vacancies, to reporters and at the desk.</summary>
internal static class ReportTexts
{
    public static readonly Problem KindNeeded = new("vacancies.report-kind", new("请选择有什么问题。", "Choose what is wrong."));
    public static readonly Problem TextNeeded = new("vacancies.report-text", new("请说明情况，我们才能核实。", "Say what happened, so that we can look into it."));
    public static readonly Problem ContactForm = new("vacancies.report-contact", new("请填写手机号码或电子邮箱，或者留空。", "Enter a mobile number or an e-mail address, or leave it empty."));
    public static readonly Problem GroundNeeded = new("vacancies.report-ground", new("请选择针对什么的歧视。", "Choose against whom it discriminates."));
    public static readonly Problem AlreadyReported = new("vacancies.report-open", new("您已经举报过这个岗位，正在处理，不用重复提交。", "You have reported this vacancy already and it is being looked into; there is no need to send it again."));
    public static readonly Problem TooMany = new("vacancies.reports-too-many", new("今天提交的举报太多，请明天再试，或直接联系我们。", "That is too many reports for one day; try again tomorrow or get in touch with us."));
    public static readonly Problem NothingOpen = new("vacancies.reports-decided", new("这些举报已经处理完了。", "These reports have been decided already."));
    public static readonly Problem NothingToCorrect = new("vacancies.report-not-correctable", new("岗位已不在展示，没有可以改正的内容；请选择下架或未发现问题。", "The vacancy is no longer shown, so there is nothing to correct; take it off or close the reports."));
    public static readonly Problem DecisionNeeded = new("vacancies.report-decision", new("请选择处理决定。", "Choose a decision."));
    public static readonly Problem RemarkNeeded = new("vacancies.report-remark", new("请写明要单位改正什么。", "Say what the employer has to correct."));

    public static readonly Bilingual Report = new("举报这个岗位", "Report this vacancy");
    public static readonly Bilingual Lead = new("发现歧视、收费、虚假招聘等问题，请告诉我们。不用登录，单位不会知道是谁举报的。", "Tell us about discrimination, fees, false offers and the like. You need not sign in, and the employer does not learn who you are.");
    public static readonly Bilingual Kind = new("有什么问题", "What is wrong");
    public static readonly Bilingual Ground = new("针对什么的歧视", "Against whom it discriminates");
    public static readonly Bilingual GroundHint = new("只在举报歧视时选择。", "Only when you report discrimination.");
    public static readonly Bilingual Text = new("请说明情况", "What happened");
    public static readonly Bilingual TextHint = new("哪句话、什么时候、对方说了什么。请不要写别人的身份证号。", "Which words, when, what you were told. Please write no identity numbers.");
    public static readonly Bilingual Contact = new("手机号码或电子邮箱", "Mobile number or e-mail");
    public static readonly Bilingual ContactHint = new("用来告知处理结果，加密保存，只有处理的审核员能看到，处理后 90 天删除。", "For our answer. Kept encrypted, seen by the deciding clerk alone, erased 90 days after the decision.");
    public static readonly Bilingual Send = new("提交举报", "Send the report");

    public static readonly Bilingual Sent = new("举报已提交。", "Your report has been sent.");

    public static readonly Bilingual StateTitle = new("举报处理情况", "How far a report has come");
    public static readonly Bilingual Thanks = new("举报已收到。请记下查询码，凭它可以查看处理结果：", "We have your report. Keep this code; with it you can see what came of it:");
    public static readonly Bilingual Code = new("查询码", "Code");
    public static readonly Bilingual CodeHint = new("提交举报后页面上显示的 16 位字符。", "The 16 characters shown after sending a report.");
    public static readonly Bilingual LookUp = new("查询", "Look it up");
    public static readonly Bilingual LookUpLink = new("凭查询码查看以前的举报", "Look up an earlier report by its code");
    public static readonly Problem CodeUnknown = new("vacancies.report-code", new("没有这个查询码的举报，请核对。", "There is no report with this code; please check it."));
    public static readonly Bilingual Vacancy = new("岗位", "Vacancy");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual SentAt = new("提交时间", "Sent");
    public static readonly Bilingual DecidedAt = new("处理时间", "Decided");
    public static readonly Bilingual Answer = new("答复", "Answer");

    public static readonly Bilingual DeskTitle = new("岗位举报", "Reported vacancies");
    public static readonly Bilingual DeskLead = new("同一岗位的举报合成一行，举报多的在前。", "The reports of one vacancy are one line, most reported first.");
    public static readonly Bilingual Count = new("举报数", "Reports");
    public static readonly Bilingual Kinds = new("问题", "What is wrong");
    public static readonly Bilingual FirstAt = new("最早举报", "First reported");
    public static readonly Bilingual VacancyState = new("岗位状态", "State of the vacancy");
    public static readonly Bilingual InAll = new("共 {0} 个岗位、{1} 份举报", "Vacancies: {0}; reports: {1}");
    public static readonly Bilingual Empty = new("没有待处理的举报", "No reports are waiting");
    public static readonly Bilingual NoneSo = new("没有这样的举报", "No reports like that");
    public static readonly Bilingual All = new("全部", "All");

    public static readonly Bilingual Reports = new("举报内容", "What was reported");
    public static readonly Bilingual Earlier = new("已处理的举报", "Reports decided earlier");
    public static readonly Bilingual FromAccount = new("登录用户", "A signed-in person");
    public static readonly Bilingual FromGuest = new("未登录", "A guest");
    public static readonly Bilingual Decision = new("处理决定", "Decision");
    public static readonly Bilingual DecisionHint = new("适用于上面全部待处理的举报。", "It holds for all open reports above.");
    public static readonly Bilingual Found = new("查实的问题", "What was found");
    public static readonly Bilingual FoundHint = new("成立时选择；计入单位信用。", "When they are upheld; it counts in the employer's credit.");
    public static readonly Bilingual Reason = new("下架原因", "Reason for taking it off");
    public static readonly Bilingual ToReporter = new("给举报人的答复", "Answer to the reporters");
    public static readonly Bilingual ToEmployer = new("给单位的说明", "What the employer is told");
    public static readonly Bilingual ToEmployerHint = new("要求改正时必须写明改什么。", "Needed when it is to be corrected.");
    public static readonly Bilingual Decide = new("作出决定", "Decide");
    public static readonly Bilingual Decided = new("已处理，留下联系方式的举报人会收到答复。", "Decided. Reporters who left a contact will get an answer.");
    public static readonly Bilingual SeeVacancy = new("查看岗位全文和经过", "See the vacancy and its history");

    public static readonly Bilingual AnsweredTitle = new("您举报的岗位已处理", "Your report has been decided");
    public static readonly Bilingual Answered = new("您举报的“{0}”：{1}。{2}感谢您的监督。", "The vacancy “{0}” that you reported: {1}. {2}Thank you for telling us.");
    public static readonly Bilingual EmployerTitle = new("岗位内容需要改正", "Your vacancy has to be corrected");
    public static readonly Bilingual EmployerBody = new("“{0}”：{1}", "“{0}”: {1}");
}
