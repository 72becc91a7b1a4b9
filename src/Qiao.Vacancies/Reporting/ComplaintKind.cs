namespace Qiao.Vacancies.Reporting;

/// <summary>What a reporter says is wrong with a vacancy.</summary>
public enum ComplaintKind
{
    Discrimination,
    FeeAsked,
    FalseVacancy,
    WrongPay,
    ContactMisuse,
    AlreadyFilled,
    Other,
}

/// <summary>Against whom a vacancy is said to discriminate.</summary>
public enum ComplaintGround
{
    Sex,
    Age,
    Household,
    Ethnicity,
    Religion,
    Family,
    Health,
    Looks,
    Origin,
    Other,
}

public static class ComplaintKinds
{
    public static Bilingual Name(this ComplaintKind kind) => kind switch
    {
        ComplaintKind.Discrimination => new("歧视求职者", "It discriminates"),
        ComplaintKind.FeeAsked => new("向求职者收费", "It asks applicants for money"),
        ComplaintKind.FalseVacancy => new("虚假招聘或诈骗", "It is false or a fraud"),
        ComplaintKind.WrongPay => new("实际薪酬与所写不符", "The pay is not what it says"),
        ComplaintKind.ContactMisuse => new("骚扰或滥用个人信息", "Contacts or personal data are misused"),
        ComplaintKind.AlreadyFilled => new("其实已经招满", "It is filled already"),
        _ => new("其他", "Something else"),
    };

    public static Bilingual Name(this ComplaintGround ground) => ground switch
    {
        ComplaintGround.Sex => new("性别", "Sex"),
        ComplaintGround.Age => new("年龄", "Age"),
        ComplaintGround.Household => new("户籍", "Household registration"),
        ComplaintGround.Ethnicity => new("民族", "Ethnicity"),
        ComplaintGround.Religion => new("宗教信仰", "Religion"),
        ComplaintGround.Family => new("婚育", "Marriage or children"),
        ComplaintGround.Health => new("健康或残疾", "Health or disability"),
        ComplaintGround.Looks => new("相貌身材", "Looks"),
        ComplaintGround.Origin => new("籍贯地域", "Place of origin"),
        _ => new("其他", "Another ground"),
    };

    public static Bilingual Name(ComplaintKind kind, ComplaintGround? ground) =>
        ground is { } named ? new($"{kind.Name().Zh}（{named.Name().Zh}）", $"{kind.Name().En} ({named.Name().En})") : kind.Name();
}
