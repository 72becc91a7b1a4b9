namespace Qiao.Vacancies.Reporting;

public readonly record struct ComplaintId(Guid Value) : IId<ComplaintId>
{
    public static ComplaintId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>How far a report of a vacancy has come.</summary>
public enum ComplaintState
{
    Open,

    /// <summary>The clerk found nothing wrong.</summary>
    Dismissed,

    /// <summary>Upheld; the vacancy is out of sight until its employer has corrected it.</summary>
    Correcting,

    /// <summary>Upheld; the vacancy is taken off.</summary>
    Removed,
}

public static class ComplaintStates
{
    public static Bilingual Name(this ComplaintState state) => state switch
    {
        ComplaintState.Open => new("待处理", "Open"),
        ComplaintState.Dismissed => new("未发现问题", "Nothing found"),
        ComplaintState.Correcting => new("已要求改正", "Must be corrected"),
        _ => new("已下架", "Taken off"),
    };
}

/// <summary>A report of a vacancy by anyone, and how it was decided.</summary>
internal sealed class Complaint
{
    public required ComplaintId Id { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required ComplaintKind Kind { get; init; }

    /// <summary>Given for discrimination only.</summary>
    public ComplaintGround? Ground { get; init; }

    public string? Text { get; init; }

    /// <summary>A keyed hash of the account, else the contact, else the address it came from; null once erased.</summary>
    public string? Reporter { get; set; }

    /// <summary>Null for guests, and once erased.</summary>
    public AccountId? Account { get; set; }

    /// <summary>A phone or mail address, encrypted; null when none was left, and once erased.</summary>
    public string? Contact { get; set; }

    /// <summary>The language the answer is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>A keyed hash of the code with which the reporter looks the state up.</summary>
    public required string Code { get; init; }

    public required ComplaintState State { get; set; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Decided { get; set; }

    /// <summary>The account of the clerk who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>What the clerk says to the reporter.</summary>
    public string? Answer { get; set; }
}
