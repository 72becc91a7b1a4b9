using Qiao.Matching.Searching;

namespace Qiao.Matching.Recommending;

/// <summary>A match as other programs read it.</summary>
public sealed record MatchJson(UnderstoodJson Understood, IReadOnlyList<MatchedJson> Items, IReadOnlyList<OpeningJson> WouldOpen)
{
    public static MatchJson Of(MatchView view) => new(
        new(
            view.Seeker.Occupations.Select(o => o.Code.ToString()).ToList(), view.Seeker.Skills.Select(s => s.Id.ToString()).ToList(),
            view.Seeker.Licences.Select(s => s.Id.ToString()).ToList(), view.Seeker.Years, view.Seeker.Education?.ToString(), view.Seeker.PayWantedFen,
            view.Seeker.Place?.Code.ToString(), view.Seeker.ReachKilometres),
        view.Items.Select(item => new MatchedJson(
            FoundJson.Of(new(item.Card, null)), item.Score, item.Fits.Select(f => f.ToString()).ToList(), item.Gaps.Select(g => g.ToString()).ToList(),
            item.Changes.Select(c => new ChangeJson(c.Kind, c.Subject, c.Text.ToString(), c.Points)).ToList())).ToList(),
        view.Openings.Select(o => new OpeningJson(o.Kind, o.Subject, o.Text.ToString(), o.Vacancies)).ToList());
}

/// <summary>Codes of the lexicon; pay in fen per month.</summary>
public sealed record UnderstoodJson(
    IReadOnlyList<string> Occupations, IReadOnlyList<string> Skills, IReadOnlyList<string> Licences, int? Years, string? Education, long? PayWantedFen, string? Division, int? ReachKilometres);

/// <summary>Score 0 to 1000.</summary>
public sealed record MatchedJson(FoundJson Vacancy, int Score, IReadOnlyList<string> Fits, IReadOnlyList<string> Gaps, IReadOnlyList<ChangeJson> Changes);

public sealed record ChangeJson(string Kind, string Subject, string Text, int Points);

public sealed record OpeningJson(string Kind, string Subject, string Text, int Vacancies);
