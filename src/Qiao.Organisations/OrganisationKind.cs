namespace Qiao.Organisations;

/// <summary>What kind of organisation it is. All employers have the same rights here, whatever their kind.</summary>
public enum OrganisationKind
{
    /// <summary>Not stated, as in an imported advertisement.</summary>
    Unknown,
    State,
    Private,
    Individual,
    Institution,
    HrServiceAgency,
    PublicEmploymentAgency,
}

public static class OrganisationKinds
{
    /// <summary>The kinds an organisation may register as.</summary>
    public static readonly IReadOnlyList<OrganisationKind> Registrable =
        [OrganisationKind.Private, OrganisationKind.Individual, OrganisationKind.State, OrganisationKind.Institution, OrganisationKind.HrServiceAgency, OrganisationKind.PublicEmploymentAgency];

    public static Bilingual Name(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.State => new("国有企业", "State-owned enterprise"),
        OrganisationKind.Private => new("民营企业", "Private company"),
        OrganisationKind.Individual => new("个体工商户", "Individual business"),
        OrganisationKind.Institution => new("机关事业单位", "Public institution"),
        OrganisationKind.HrServiceAgency => new("人力资源服务机构", "HR service agency"),
        OrganisationKind.PublicEmploymentAgency => new("公共就业服务机构", "Public employment agency"),
        _ => new("类型未说明", "Kind not stated"),
    };
}
