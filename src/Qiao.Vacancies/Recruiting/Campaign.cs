using Qiao.Lexicon;
using Qiao.Organisations;

namespace Qiao.Vacancies.Recruiting;

public readonly record struct CampaignId(Guid Value) : IId<CampaignId>
{
    public static CampaignId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct CampaignPostId(Guid Value) : IId<CampaignPostId>
{
    public static CampaignPostId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>Whose institutions recruit. The two are different populations: their figures are never added up.</summary>
public enum CampaignLevel
{
    Municipal,
    District,
}

/// <summary>How those who are qualified are chosen.</summary>
public enum SelectionMode
{
    Exam,

    /// <summary>Interview and review without a written examination, as for doctors.</summary>
    Review,
}

public enum PostState
{
    /// <summary>Waits for the bureau.</summary>
    Submitted,
    Open,
    Returned,
}

/// <summary>One recruitment of public institutions: when it opens and closes, and by which rules.</summary>
internal sealed class Campaign
{
    public required CampaignId Id { get; init; }

    public required string Title { get; init; }

    public required CampaignLevel Level { get; init; }

    /// <summary>Units in it and below it take part.</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>The first civil day on which one can apply.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The last.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>For how many of its posts one person may apply.</summary>
    public required int MostPosts { get; init; }

    /// <summary>Working days of a public notice.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>Civil days to appeal after a refusal.</summary>
    public required int AppealDays { get; init; }

    public required DateTimeOffset Opened { get; init; }

    public bool IsOpenOn(DateOnly day) => Opens <= day && day <= Closes;

    /// <summary>Whether a unit of that division may take part.</summary>
    public bool Holds(DivisionCode? unit) => unit is { } code && (code == Division || Divisions.Ancestors(code).Any(above => above.Code == Division));
}

/// <summary>A post of a public institution with its conditions.</summary>
internal sealed class CampaignPost
{
    public required CampaignPostId Id { get; init; }

    public required CampaignId Campaign { get; init; }

    public required OrganisationId Unit { get; init; }

    /// <summary>Unique in the campaign.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required int Headcount { get; init; }

    /// <summary>The lowest degree asked for.</summary>
    public required EducationLevel Degree { get; init; }

    /// <summary>Fields of study, as the unit wrote them.</summary>
    public required string Fields { get; init; }

    /// <summary>Title and whatever else is asked for.</summary>
    public required string Conditions { get; init; }

    public required SelectionMode Mode { get; init; }

    public required PostState State { get; init; }

    /// <summary>What the bureau said when it returned the post.</summary>
    public string? Remark { get; init; }

    /// <summary>Of the conditions; an application names the one it was made for.</summary>
    public required long Version { get; init; }

    /// <summary>How many applications were ever sent. From the first on the conditions are frozen.</summary>
    public required int Sent { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public Problem? WhyNotEdit() => Sent > 0 ? RecruitTexts.Frozen : null;
}

/// <summary>A post's list of those to be hired as it was frozen and published.</summary>
internal sealed class HiringNotice
{
    public required CampaignPostId Post { get; init; }

    /// <summary>As <see cref="NoticeText"/> writes it.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the text as it was frozen, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset Published { get; init; }

    /// <summary>The last day for objections.</summary>
    public required DateOnly Ends { get; init; }

    /// <summary>The last day on which names are shown.</summary>
    public required DateOnly NamedUntil { get; init; }

    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>Whether names were taken out of the text, so that the hash is no longer that of what stands there.</summary>
    public required bool Erased { get; init; }
}

public readonly record struct ObjectionId(Guid Value) : IId<ObjectionId>
{
    public static ObjectionId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public enum ObjectionState
{
    Open,

    /// <summary>Someone on the list is not hired.</summary>
    Upheld,
    Rejected,
}

/// <summary>What someone said against a notice. Who said it is not kept.</summary>
internal sealed class Objection
{
    public required ObjectionId Id { get; init; }

    public required CampaignPostId Post { get; init; }

    /// <summary>Null when names have been taken out of the notice.</summary>
    public string? Words { get; init; }

    public required ObjectionState State { get; init; }

    /// <summary>Who on the list is not hired, where it was upheld.</summary>
    public int? Rank { get; init; }

    public string? Decision { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Decided { get; init; }
}
