using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

public readonly record struct SavedSearchId(Guid Value) : IId<SavedSearchId>
{
    public static SavedSearchId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct DigestId(Guid Value) : IId<DigestId>
{
    public static DigestId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>How often its owner is told what is new for a search.</summary>
public enum Telling
{
    Never,
    Daily,
    Weekly,
}

/// <summary>A search that an account keeps under a name.</summary>
internal sealed class SavedSearch
{
    /// <summary>How many one account may keep.</summary>
    public const int Most = 20;

    public const int LongestName = 60;

    public required SavedSearchId Id { get; init; }

    public required AccountId Account { get; init; }

    /// <summary>1 to <see cref="Most"/>, unique for the account: what holds the limit when two are saved at once.</summary>
    public required int Slot { get; init; }

    public required string Name { get; set; }

    /// <summary>As <see cref="StoredQuery"/> writes it.</summary>
    public required string Query { get; set; }

    /// <summary>The hash of the query: equal searches stand together and are run once.</summary>
    public required string Likeness { get; set; }

    public required Telling Telling { get; set; }

    /// <summary>The language its owner is told in.</summary>
    public required Language Language { get; set; }

    /// <summary>Nothing that was published before is told.</summary>
    public required DateTimeOffset Saved { get; set; }

    public required DateTimeOffset Looked { get; set; }

    public DateTimeOffset? Told { get; set; }

    /// <summary>When its messages were stopped by the link in one of them; null since they were asked for again.</summary>
    public DateTimeOffset? Stopped { get; set; }
}

/// <summary>A message that was written for a search, known by the secret that stops further ones.</summary>
internal sealed class Digest
{
    public required DigestId Id { get; init; }

    public required SavedSearchId Search { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset Sent { get; init; }
}

/// <summary>A vacancy that was told. The unique index of search and vacancy is what keeps it from being told again.</summary>
internal sealed class SentVacancy
{
    public required DigestId Digest { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required SavedSearchId Search { get; init; }
}

/// <summary>When a vacancy was first there for everyone to find.</summary>
internal sealed class Arrival
{
    public required VacancyId Vacancy { get; init; }

    /// <summary>Of the journal entry that says so.</summary>
    public required long Position { get; init; }

    public required DateTimeOffset Arrived { get; init; }
}

/// <summary>One day's turn of the daily or weekly messages: the arrivals they are about, settled when it begins.</summary>
internal sealed class AlertRound
{
    public required Telling Telling { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Arrivals with a position above this.</summary>
    public required long Above { get; init; }

    /// <summary>The last position that belongs to it.</summary>
    public required long Until { get; init; }

    public DateTimeOffset? Done { get; init; }

    /// <summary>Nobody is woken by a message: seven in the morning in China.</summary>
    public static readonly TimeSpan Morning = TimeSpan.FromHours(7);

    /// <summary>Whoever was told since has been told in this turn.</summary>
    public DateTimeOffset Begins => Days.Start(Day) + Morning;
}
