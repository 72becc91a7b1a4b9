using static Qiao.Vacancies.Screening.Severity;

namespace Qiao.Vacancies.Screening;

/// <summary>All rules. The laws are cited from general knowledge and await a lawyer's check (README.md).</summary>
public static class Rules
{
    internal static readonly ScreeningRule Sex = new("sex", Refuse,
        new("性别限制", "Limit by sex"),
        new("就业促进法第三条、第二十七条；妇女权益保障法第四十三条", "Employment Promotion Law, articles 3 and 27; Law on the Protection of Women's Rights and Interests, article 43"),
        new("删去性别要求，写明工作本身的要求，例如“能适应夜班”。", "Leave out the sex and say what the work demands, such as \"able to work night shifts\"."));

    internal static readonly ScreeningRule Age = new("age", Refuse,
        new("年龄限制", "Limit by age"),
        new("就业促进法第三条；人力资源市场暂行条例第二十四条", "Employment Promotion Law, article 3; Interim Regulations on the Human Resources Market, article 24"),
        new("改写为能力或经验要求，例如“三年以上相关经验”；依法有年龄要求的，请写明法规名称。", "Ask for skill or experience, such as \"three years in the trade\"; name the law where one sets an age."));

    internal static readonly ScreeningRule AgeHint = new("age-hint", Warn,
        new("暗示年龄", "Hint at age"),
        new("就业促进法第三条", "Employment Promotion Law, article 3"),
        new("介绍团队的工作内容和方式，不提年龄。", "Describe how the team works, not how old it is."));

    internal static readonly ScreeningRule Household = new("household", Refuse,
        new("户籍限制", "Limit by household registration"),
        new("就业促进法第三十一条；人力资源市场暂行条例第二十四条", "Employment Promotion Law, article 31; Interim Regulations on the Human Resources Market, article 24"),
        new("删去户籍要求；如与通勤有关，可写“能每日到岗”。", "Leave out the registration; where it is about commuting, write \"able to come in daily\"."));

    internal static readonly ScreeningRule Ethnicity = new("ethnicity", Refuse,
        new("民族限制", "Limit by ethnicity"),
        new("就业促进法第三条、第二十八条；人力资源市场暂行条例第二十四条", "Employment Promotion Law, articles 3 and 28; Interim Regulations on the Human Resources Market, article 24"),
        new("删去民族要求；确需语言能力的，写明语言。", "Leave out ethnicity; where a language is needed, name the language."));

    internal static readonly ScreeningRule Religion = new("religion", Refuse,
        new("宗教信仰限制", "Limit by religion"),
        new("就业促进法第三条；人力资源市场暂行条例第二十四条", "Employment Promotion Law, article 3; Interim Regulations on the Human Resources Market, article 24"),
        new("删去宗教信仰要求。", "Leave out religion."));

    internal static readonly ScreeningRule Family = new("family", Refuse,
        new("婚育限制", "Limit by marriage or parenthood"),
        new("就业促进法第二十七条；妇女权益保障法第四十三条", "Employment Promotion Law, article 27; Law on the Protection of Women's Rights and Interests, article 43"),
        new("删去婚育要求；写明出差、轮班等实际安排。", "Leave out marriage and children; state travel and shifts as they are."));

    internal static readonly ScreeningRule Health = new("health", Refuse,
        new("健康或残疾限制", "Limit by health or disability"),
        new("就业促进法第二十九条、第三十条；传染病防治法第十六条；残疾人保障法第三十八条", "Employment Promotion Law, articles 29 and 30; Law on Infectious Diseases, article 16; Law on Persons with Disabilities, article 38"),
        new("写明工作中的具体动作，例如“能搬动20公斤货物”；依法须体检的，写明法规名称。", "State what the work involves, such as \"able to lift 20 kg\"; name the law where one demands a check."));

    internal static readonly ScreeningRule Looks = new("looks", Ask,
        new("相貌或身材要求", "Demand on looks"),
        new("就业促进法第三条（与工作无关的条件）", "Employment Promotion Law, article 3 (conditions unrelated to the work)"),
        new("写明工作能力，例如“善于接待来访者”。", "Name the skill, such as \"good at receiving visitors\"."));

    internal static readonly ScreeningRule Origin = new("origin", Refuse,
        new("地域限制", "Limit by place of origin"),
        new("就业促进法第三条、第二十六条；人力资源市场暂行条例第二十四条", "Employment Promotion Law, articles 3 and 26; Interim Regulations on the Human Resources Market, article 24"),
        new("删去籍贯或地域要求；需要熟悉当地的，写“熟悉本地市场”。", "Leave out where people are from; if needed, write \"knows the local market\"."));

    internal static readonly ScreeningRule Politics = new("politics", Warn,
        new("政治面貌要求", "Demand on party membership"),
        new("就业促进法第三条（法律法规另有规定的除外）", "Employment Promotion Law, article 3 (unless a law demands it)"),
        new("如无法定要求，请删去；有法定要求的，写明依据。", "Leave it out, or name the law that demands it."));

    internal static readonly ScreeningRule School = new("school", Warn,
        new("毕业院校限制", "Limit by school"),
        new("国办发〔2022〕13号：不得将毕业院校作为限制性条件", "State Council General Office notice 2022 No. 13: the school must not be a condition"),
        new("写明所需知识和技能，不限毕业院校。", "Name the knowledge needed, not the school."));

    internal static readonly ScreeningRule Contact = new("contact", Ask,
        new("文中有联系方式", "Contact details in the text"),
        new("本平台规则：应聘和联系在平台内进行，以便核验和保护个人信息（个人信息保护法第六条）", "This platform's rule: applications and contact stay here, verified and with personal data protected (Personal Information Protection Law, article 6)"),
        new("删去联系方式；应聘者通过本平台与您联系。", "Leave it out; applicants reach you through this platform."));

    internal static readonly ScreeningRule Link = new("link", Ask,
        new("文中有链接或二维码", "Link or QR code in the text"),
        new("本平台规则：外部链接未经核验；网络招聘服务管理规定", "This platform's rule: links elsewhere are unverified; Provisions on Online Recruitment Services"),
        new("删去链接；应聘者在本平台报名。", "Leave the link out; people apply here."));

    internal static readonly ScreeningRule Fee = new("fee", Refuse,
        new("向求职者收费或收押金", "Fee or deposit asked of applicants"),
        new("劳动合同法第九条、第八十四条；人力资源市场暂行条例", "Labour Contract Law, articles 9 and 84; Interim Regulations on the Human Resources Market"),
        new("删去收费；培训、服装和押金不得由求职者负担。", "Leave it out: training, clothing and deposits are not the applicant's to pay."));

    internal static readonly ScreeningRule MedicalFee = new("medical-fee", Warn,
        new("体检费由求职者负担", "Applicant pays the medical check"),
        new("劳动合同法第九条（不得以其他名义收取财物）", "Labour Contract Law, article 9 (no charges under any name)"),
        new("写明“体检费由单位承担”或“凭票报销”。", "Write that the employer pays or refunds the check."));

    internal static readonly ScreeningRule Papers = new("papers", Refuse,
        new("扣押证件", "Keeping identity papers"),
        new("劳动合同法第九条、第八十四条", "Labour Contract Law, articles 9 and 84"),
        new("只可核对证件原件，不得保管。", "Papers may be looked at, never kept."));

    internal static readonly ScreeningRule ChildLabour = new("child-labour", Refuse,
        new("招用未满十六周岁的人", "Hiring people under 16"),
        new("禁止使用童工规定第二条；劳动法第十五条", "Provisions on the Prohibition of Child Labour, article 2; Labour Law, article 15"),
        new("写明“年满16周岁”；未满18周岁的按未成年工保护规定安排。", "Write \"16 or over\"; those under 18 are protected as young workers."));

    internal static readonly ScreeningRule Scam = new("scam", Refuse,
        new("疑似虚假或违法招聘", "Looks like a fraud"),
        new("网络招聘服务管理规定；反电信网络诈骗法", "Provisions on Online Recruitment Services; Law on Combating Telecom and Online Fraud"),
        new("请写明真实的工作内容；刷单、跑分、培训贷不得发布。", "State the real work; fake orders, money transfers and training loans are not published."));

    internal static readonly ScreeningRule NoTitle = Missing("title", "岗位名称", "title");
    internal static readonly ScreeningRule NoDuties = Missing("duties", "工作内容", "description of the work");
    internal static readonly ScreeningRule NoEmployer = Missing("employer", "单位名称", "employer");
    internal static readonly ScreeningRule NoPlace = Missing("place", "工作地点", "place of work");
    internal static readonly ScreeningRule NoPay = Missing("pay", "基本劳动报酬", "basic pay") with { Severity = Ask };
    internal static readonly ScreeningRule NoHeadcount = Missing("headcount", "招聘人数", "number of places");

    internal static readonly ScreeningRule PayLow = new("pay-low", Ask,
        new("薪酬低于最低工资", "Pay below the minimum wage"),
        new("劳动法第四十八条；最低工资规定", "Labour Law, article 48; Provisions on Minimum Wages"),
        new("请核对金额和单位；全日制月薪不得低于当地最低工资。", "Check amount and unit; full-time pay must reach the local minimum wage."));

    internal static readonly ScreeningRule PayHigh = new("pay-high", Ask,
        new("薪酬远高于同类岗位", "Pay far above such work"),
        new("网络招聘服务管理规定（信息真实）；本平台薪酬区间见 README", "Provisions on Online Recruitment Services (truthful content); this platform's bands, see its README"),
        new("请核对金额和单位，或说明提成的计算方法。", "Check amount and unit, or say how commission is worked out."));

    internal static readonly ScreeningRule PaySpan = new("pay-span", Warn,
        new("薪酬范围过宽", "Span of pay too wide"),
        new("人力资源市场暂行条例第二十四条（信息真实）", "Interim Regulations on the Human Resources Market, article 24 (truthful content)"),
        new("写明底薪和通常的总收入。", "State the basic pay and what is usually earned."));

    /// <summary>Every rule, with discrimination first.</summary>
    public static readonly IReadOnlyList<ScreeningRule> All =
    [
        Sex, Age, AgeHint, Household, Ethnicity, Religion, Family, Health, Looks, Origin, Politics, School, Contact, Link, Fee, MedicalFee, Papers, ChildLabour, Scam,
        NoTitle, NoDuties, NoEmployer, NoPlace, NoPay, NoHeadcount, PayLow, PayHigh, PaySpan,
    ];

    public static ScreeningRule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);

    private static ScreeningRule Missing(string code, string zh, string en) => new($"missing-{code}", Refuse,
        new($"没有写明{zh}", $"No {en}"),
        new("人力资源市场暂行条例第二十四条", "Interim Regulations on the Human Resources Market, article 24"),
        new($"请补充{zh}。", $"Please add the {en}."));
}
