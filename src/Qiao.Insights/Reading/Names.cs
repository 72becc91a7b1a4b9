namespace Qiao.Insights.Reading;

/// <summary>Words for the codes that stand in the modules' views. A code without words here is shown as it is.</summary>
internal static class Names
{
    private static readonly Bilingual NotKnown = new("未说明", "Not known");

    public static readonly IReadOnlyDictionary<string, Bilingual> Kinds = new Dictionary<string, Bilingual>
    {
        ["State"] = new("国有企业", "State-owned enterprise"),
        ["Private"] = new("民营企业", "Private company"),
        ["Individual"] = new("个体工商户", "Individual business"),
        ["Institution"] = new("机关事业单位", "Public institution"),
        ["HrServiceAgency"] = new("人力资源服务机构", "HR service agency"),
        ["PublicEmploymentAgency"] = new("公共就业服务机构", "Public employment agency"),
        ["Unknown"] = new("类型未说明", "Kind not stated"),
    };

    /// <summary>The sections of GB/T 4754-2017.</summary>
    public static readonly IReadOnlyDictionary<string, Bilingual> Industries = new Dictionary<string, Bilingual>
    {
        ["Agriculture"] = new("农、林、牧、渔业", "Agriculture, forestry, animal husbandry and fishery"),
        ["Mining"] = new("采矿业", "Mining"),
        ["Manufacturing"] = new("制造业", "Manufacturing"),
        ["Utilities"] = new("电力、热力、燃气及水生产和供应业", "Electricity, heat, gas and water supply"),
        ["Construction"] = new("建筑业", "Construction"),
        ["Trade"] = new("批发和零售业", "Wholesale and retail trade"),
        ["Transport"] = new("交通运输、仓储和邮政业", "Transport, storage and post"),
        ["Hospitality"] = new("住宿和餐饮业", "Accommodation and catering"),
        ["Information"] = new("信息传输、软件和信息技术服务业", "Information transmission, software and IT services"),
        ["Finance"] = new("金融业", "Finance"),
        ["RealEstate"] = new("房地产业", "Real estate"),
        ["BusinessServices"] = new("租赁和商务服务业", "Leasing and business services"),
        ["Research"] = new("科学研究和技术服务业", "Scientific research and technical services"),
        ["Environment"] = new("水利、环境和公共设施管理业", "Water, environment and public facilities"),
        ["ResidentServices"] = new("居民服务、修理和其他服务业", "Resident services, repair and other services"),
        ["Education"] = new("教育", "Education"),
        ["Health"] = new("卫生和社会工作", "Health and social work"),
        ["Culture"] = new("文化、体育和娱乐业", "Culture, sports and entertainment"),
        ["PublicAdministration"] = new("公共管理、社会保障和社会组织", "Public administration, social security and social organisations"),
        ["InternationalOrganisations"] = new("国际组织", "International organisations"),
    };

    public static readonly IReadOnlyDictionary<string, Bilingual> Employments = new Dictionary<string, Bilingual>
    {
        ["FullTime"] = new("全职", "Full-time"),
        ["PartTime"] = new("兼职", "Part-time"),
        ["Temporary"] = new("临时", "Temporary"),
        ["Intern"] = new("实习", "Internship"),
    };

    /// <summary>The major groups of ISCO-08 by their digit.</summary>
    public static readonly IReadOnlyDictionary<string, Bilingual> Majors = new Dictionary<string, Bilingual>
    {
        ["0"] = new("军人", "Armed forces occupations"),
        ["1"] = new("管理人员", "Managers"),
        ["2"] = new("专业人员", "Professionals"),
        ["3"] = new("技术员和专业人员助理", "Technicians and associate professionals"),
        ["4"] = new("办事人员", "Clerical support workers"),
        ["5"] = new("服务和销售人员", "Service and sales workers"),
        ["6"] = new("农林渔业技工", "Skilled agricultural, forestry and fishery workers"),
        ["7"] = new("工艺及相关行业技工", "Craft and related trades workers"),
        ["8"] = new("设备操作工和装配工", "Plant and machine operators, and assemblers"),
        ["9"] = new("初级职业", "Elementary occupations"),
    };

    public static readonly IReadOnlyDictionary<string, Bilingual> Rules = new Dictionary<string, Bilingual>
    {
        ["sex"] = new("性别限制", "Limit by sex"),
        ["age"] = new("年龄限制", "Limit by age"),
        ["age-hint"] = new("暗示年龄", "Hint at age"),
        ["household"] = new("户籍限制", "Limit by household registration"),
        ["ethnicity"] = new("民族限制", "Limit by ethnicity"),
        ["religion"] = new("宗教信仰限制", "Limit by religion"),
        ["family"] = new("婚育限制", "Limit by marriage or parenthood"),
        ["health"] = new("健康或残疾限制", "Limit by health or disability"),
        ["looks"] = new("相貌或身材要求", "Demand on looks"),
        ["origin"] = new("地域限制", "Limit by place of origin"),
        ["politics"] = new("政治面貌要求", "Demand on party membership"),
        ["school"] = new("毕业院校限制", "Limit by school"),
        ["contact"] = new("文中有联系方式", "Contact details in the text"),
        ["link"] = new("文中有链接或二维码", "Link or QR code in the text"),
        ["fee"] = new("向求职者收费或收押金", "Fee or deposit asked of applicants"),
        ["medical-fee"] = new("体检费由求职者负担", "Applicant pays the medical check"),
        ["papers"] = new("扣押证件", "Keeping identity papers"),
        ["child-labour"] = new("招用未满十六周岁的人", "Hiring people under 16"),
        ["scam"] = new("疑似虚假或违法招聘", "Looks like a fraud"),
        ["missing-title"] = new("没有写明岗位名称", "No title"),
        ["missing-duties"] = new("没有写明工作内容", "No description of the work"),
        ["missing-employer"] = new("没有写明单位名称", "No employer"),
        ["missing-place"] = new("没有写明工作地点", "No place of work"),
        ["missing-pay"] = new("没有写明基本劳动报酬", "No basic pay"),
        ["missing-headcount"] = new("没有写明招聘人数", "No number of places"),
        ["pay-low"] = new("薪酬低于最低工资", "Pay below the minimum wage"),
        ["pay-high"] = new("薪酬远高于同类岗位", "Pay far above such work"),
        ["pay-span"] = new("薪酬范围过宽", "Span of pay too wide"),
    };

    /// <summary>The rungs of the ladder by their number.</summary>
    public static readonly IReadOnlyDictionary<int, Bilingual> RungNames = new Dictionary<int, Bilingual>
    {
        [1] = new("接触", "Contact"),
        [2] = new("投递简历", "Résumé sent"),
        [3] = new("面试", "Interview"),
        [4] = new("达成意向", "Mutual intention"),
        [5] = new("录用通知", "Offer"),
        [6] = new("接受录用", "Offer accepted"),
        [7] = new("上岗", "Started"),
        [8] = new("核实就业", "Verified"),
        [9] = new("稳定就业 30 天", "Still employed after 30 days"),
        [10] = new("稳定就业 90 天", "Still employed after 90 days"),
        [11] = new("稳定就业 180 天", "Still employed after 180 days"),
    };

    /// <summary>How applications came about.</summary>
    public static readonly IReadOnlyDictionary<string, Bilingual> Channels = new Dictionary<string, Bilingual>
    {
        ["Own"] = new("本人登录提交", "By the person, signed in"),
        ["Guest"] = new("未登录提交", "Without an account"),
        ["Counsellor"] = new("服务台代为提交", "By a counsellor for the person"),
        ["Invitation"] = new("接受用人单位邀请后提交", "After an employer's invitation"),
    };

    /// <summary>Why applications ended, by code.</summary>
    public static readonly IReadOnlyDictionary<string, Bilingual> EndReasons = new Dictionary<string, Bilingual>
    {
        ["skills"] = new("技能不符", "Skills do not fit"),
        ["experience"] = new("经验不足", "Not enough experience"),
        ["licence"] = new("缺少所需证书", "A needed licence is missing"),
        ["education"] = new("学历或专业不符", "Education does not fit"),
        ["language"] = new("语言能力不符", "Language does not fit"),
        ["pay-above-budget"] = new("薪酬期望高于预算", "Pay expected is above the budget"),
        ["hours-unfit"] = new("工作时间不合", "Working hours do not fit"),
        ["commute"] = new("通勤距离太远", "Too far away"),
        ["start"] = new("到岗时间不合", "Cannot start in time"),
        ["missed"] = new("未参加面试", "Did not come to the interview"),
        ["trial"] = new("试工或考核未通过", "Did not pass the trial or test"),
        ["other-chosen"] = new("已选择其他应聘者", "Someone else was chosen"),
        ["filled"] = new("岗位已招满", "All places are filled"),
        ["incomplete"] = new("材料不完整", "Documents are incomplete"),
        ["unreachable"] = new("联系不上", "Could not be reached"),
        ["cancelled"] = new("招聘取消", "Hiring was cancelled"),
        ["other-work"] = new("找到了别的工作", "Found other work"),
        ["pay"] = new("薪酬不合适", "Pay does not suit"),
        ["hours"] = new("工作时间不合适", "Working hours do not suit"),
        ["distance"] = new("离家太远", "Too far from home"),
        ["conditions"] = new("条件与说明不符", "Conditions differ from what was said"),
        ["no-answer"] = new("等太久没有答复", "No answer for too long"),
        ["personal"] = new("个人原因", "Personal reasons"),
        ["mistake"] = new("投错了", "Sent by mistake"),
        ["did-not-start"] = new("没有来上岗", "Did not come"),
        ["agreed"] = new("双方商定不上岗", "Both agreed not to start"),
    };

    public static Bilingual OfRung(int rung) => RungNames.TryGetValue(rung, out var name) ? name : Bilingual.Same(rung.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Bilingual OfEnd(EndReason reason)
    {
        var (side, why) = (reason.State == "Refused" ? FigureTexts.ByEmployer : FigureTexts.ByApplicant, Of(EndReasons, reason.Reason));
        return new($"{side.Zh}：{why.Zh}", $"{side.En}: {why.En}");
    }

    public static Bilingual Of(IReadOnlyDictionary<string, Bilingual> names, string? key) => key is null ? NotKnown : names.TryGetValue(key, out var name) ? name : Bilingual.Same(key);

    public static Bilingual OfDivision(string? code) => DivisionCode.TryRead(code, out var division) ? Divisions.FullName(division) : NotKnown;

    /// <summary>A span in the unit that fits: `不到 1 分钟`, `35 分钟`, `4.5 小时`, `3.2 天`.</summary>
    public static Bilingual OfSpan(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds) switch
    {
        { TotalMinutes: < 1 } => new("不到 1 分钟", "under a minute"),
        { TotalHours: < 1 } span => new Bilingual("{0:0} 分钟", "{0:0} min").With(span.TotalMinutes),
        { TotalHours: < 48 } span => new Bilingual("{0:0.0} 小时", "{0:0.0} hours").With(span.TotalHours),
        var span => new Bilingual("{0:0.0} 天", "{0:0.0} days").With(span.TotalDays),
    };
}
