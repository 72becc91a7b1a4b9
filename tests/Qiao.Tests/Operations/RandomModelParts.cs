using Qiao.People;
using Qiao.Vacancies;
using Qiao.Vacancies.Applying;

namespace Qiao.Tests.Operations;

internal sealed class ModelPerson
{
    /// <summary>Without an account, so far.</summary>
    public bool IsGuest { get; set; }

    public bool IsErased { get; set; }

    public bool HasAccount => !IsGuest && !IsErased;

    /// <summary>How many codes came to the phone on which day.</summary>
    public (DateOnly Day, int Sent) Codes { get; set; }

    /// <summary>Until when the code that takes the file over works.</summary>
    public DateTimeOffset? TakeOverUntil { get; set; }

    public SeekerVisibility Visibility { get; set; }

    public List<ModelConsent> Consents { get; } = [];
}

internal sealed class ModelConsent(int employer, FilePart part, DateOnly until)
{
    public int Employer => employer;

    public FilePart Part => part;

    public DateOnly Until => until;

    public bool IsWithdrawn { get; set; }
}

internal sealed class ModelVacancy(int employer, int headcount, DateOnly validThrough)
{
    public int Employer => employer;

    public int Headcount => headcount;

    public int Added { get; set; }

    /// <summary>Places of people who started work and were erased since.</summary>
    public int Nameless { get; set; }

    public VacancyState State { get; set; } = VacancyState.Published;

    public bool IsUnderInspection { get; set; }

    public DateOnly ValidThrough { get; set; } = validThrough;

    public DateTimeOffset? Closed { get; set; }
}

internal sealed class ModelApplication
{
    public ApplicationState State { get; set; } = ApplicationState.New;

    public int Revision { get; set; } = 1;

    /// <summary>Until when the newest link of someone without an account works.</summary>
    public DateTimeOffset? LinkUntil { get; set; }

    /// <summary>The last day on which the employer reads the file; null once that has ended.</summary>
    public DateOnly? SightUntil { get; set; }

    public List<int> Ladder { get; } = [(int)Rung.Resume];

    public DateOnly? Started { get; set; }

    public Dictionary<int, (DateTimeOffset Asked, bool Answered)> Questions { get; } = [];
}
