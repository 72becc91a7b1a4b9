namespace Qiao.Organisations;

/// <summary>The section of GB/T 4754-2017 that an organisation's main activity belongs to. In forms and files each stands under its letter's name.</summary>
public enum Industry
{
    Agriculture,
    Mining,
    Manufacturing,
    Utilities,
    Construction,
    Trade,
    Transport,
    Hospitality,
    Information,
    Finance,
    RealEstate,
    BusinessServices,
    Research,
    Environment,
    ResidentServices,
    Education,
    Health,
    Culture,
    PublicAdministration,
    InternationalOrganisations,
}

public static class Industries
{
    /// <summary>In the order of the standard.</summary>
    public static readonly IReadOnlyList<Industry> All = Enum.GetValues<Industry>();

    /// <summary>The letter of the section, A to T.</summary>
    public static char Letter(this Industry industry) => (char)('A' + (int)industry);

    public static Bilingual Name(this Industry industry) => industry switch
    {
        Industry.Agriculture => new("农、林、牧、渔业", "Agriculture, forestry, animal husbandry and fishery"),
        Industry.Mining => new("采矿业", "Mining"),
        Industry.Manufacturing => new("制造业", "Manufacturing"),
        Industry.Utilities => new("电力、热力、燃气及水生产和供应业", "Electricity, heat, gas and water supply"),
        Industry.Construction => new("建筑业", "Construction"),
        Industry.Trade => new("批发和零售业", "Wholesale and retail trade"),
        Industry.Transport => new("交通运输、仓储和邮政业", "Transport, storage and post"),
        Industry.Hospitality => new("住宿和餐饮业", "Accommodation and catering"),
        Industry.Information => new("信息传输、软件和信息技术服务业", "Information transmission, software and IT services"),
        Industry.Finance => new("金融业", "Finance"),
        Industry.RealEstate => new("房地产业", "Real estate"),
        Industry.BusinessServices => new("租赁和商务服务业", "Leasing and business services"),
        Industry.Research => new("科学研究和技术服务业", "Scientific research and technical services"),
        Industry.Environment => new("水利、环境和公共设施管理业", "Water, environment and public facilities"),
        Industry.ResidentServices => new("居民服务、修理和其他服务业", "Resident services, repair and other services"),
        Industry.Education => new("教育", "Education"),
        Industry.Health => new("卫生和社会工作", "Health and social work"),
        Industry.Culture => new("文化、体育和娱乐业", "Culture, sports and entertainment"),
        Industry.PublicAdministration => new("公共管理、社会保障和社会组织", "Public administration, social security and social organisations"),
        _ => new("国际组织", "International organisations"),
    };

    /// <summary>The choices of a form, each with its letter.</summary>
    internal static IReadOnlyList<Choice> Choices => All.Select(industry => new Choice(industry.ToString(), new($"{industry.Letter()} {industry.Name().Zh}", $"{industry.Letter()} {industry.Name().En}"))).ToList();
}
