using Qiao.Platform.Files;

namespace Qiao.Organisations;

/// <summary>What an HR service agency is licensed to do (人力资源服务许可证), as it states it and a clerk has checked it.</summary>
internal sealed class AgencyLicence
{
    public required LicenceId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required string Number { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }

    /// <summary>Names of <see cref="AgencyBusiness"/>, each between two ';', so that one can be looked for.</summary>
    public required string Services { get; init; }

    public FileId? Document { get; init; }

    public LicenceState State { get; set; } = LicenceState.Open;

    public required DateTimeOffset Asked { get; init; }

    public DateTimeOffset? Decided { get; set; }

    public string? DecidedBy { get; set; }

    public string? Remark { get; set; }

    public bool IsGoodOn(DateOnly day) => State == LicenceState.Valid && ValidFrom <= day && ValidUntil >= day;
}

public enum LicenceState
{
    /// <summary>Waits for a clerk.</summary>
    Open,
    Valid,
    Refused,

    /// <summary>A newer one was found valid.</summary>
    Replaced,
}

/// <summary>What an HR service agency offers: the kinds of business of the interim regulations on the human resources market (2018).</summary>
public enum AgencyBusiness
{
    JobBrokering,
    ExecutiveSearch,
    Outsourcing,
    LabourDispatch,
    OnlineRecruitment,
    Consulting,
    Training,
    Assessment,
}

public static class AgencyBusinesses
{
    public static readonly IReadOnlyList<AgencyBusiness> All = Enum.GetValues<AgencyBusiness>();

    public static Bilingual Name(this AgencyBusiness service) => service switch
    {
        AgencyBusiness.JobBrokering => new("职业中介", "Job brokering"),
        AgencyBusiness.ExecutiveSearch => new("高级人才寻访", "Executive search"),
        AgencyBusiness.Outsourcing => new("人力资源服务外包", "HR outsourcing"),
        AgencyBusiness.LabourDispatch => new("劳务派遣", "Labour dispatch"),
        AgencyBusiness.OnlineRecruitment => new("网络招聘服务", "Online recruitment"),
        AgencyBusiness.Consulting => new("人力资源管理咨询", "HR consulting"),
        AgencyBusiness.Training => new("人力资源培训", "HR training"),
        _ => new("人才测评", "Assessment of talent"),
    };

    internal static string Join(IEnumerable<AgencyBusiness> services) => ";" + string.Concat(services.Distinct().Order().Select(service => service + ";"));

    /// <summary>What a newer program has written and this one does not know is left out.</summary>
    internal static IReadOnlyList<AgencyBusiness> Read(string services) =>
        services.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(name => Enum.TryParse<AgencyBusiness>(name, out _)).Select(Enum.Parse<AgencyBusiness>).ToList();

    internal static Bilingual Names(string services)
    {
        var names = Read(services).Select(Name).ToList();
        return new(string.Join('、', names.Select(n => n.Zh)), string.Join(", ", names.Select(n => n.En)));
    }
}
