using System.Globalization;
using System.Runtime.CompilerServices;

namespace Qiao.Insights.Reading;

/// <summary>How many outcomes have ever reached a rung. The unit is an outcome: one person's way with one vacancy.</summary>
/// <param name="Outcomes">Null when it is not shown.</param>
internal sealed record RungCount(int Rung, long? Outcomes);

/// <summary>How many of those who started long enough ago were still employed after so many days.</summary>
/// <param name="Due">Started at least so many days before the last day of the period.</param>
internal sealed record Retention(int Days, long? Due, long? Still);

/// <summary>How often a coded reason ended an application.</summary>
internal sealed record EndReason(string State, string Reason, long Applications);

/// <summary>Applications sent in a period and what became of them.</summary>
/// <param name="Answered">Null when it is not shown.</param>
/// <param name="MedianAnswer">Milliseconds until the first answer, of those answered; nearest rank.</param>
internal sealed record CountedOutcomes(long Applications, long? Answered, long? MedianAnswer, IReadOnlyList<RungCount> Ladder, IReadOnlyList<Retention> Lasting, IReadOnlyList<EndReason> Reasons);

/// <summary>Counts in the views of applications and outcomes. All of it is about persons, so that small numbers are not shown.</summary>
internal sealed class OutcomeFigures(Session session)
{
    /// <summary>Figures about fewer persons are not shown.</summary>
    public const int Fewest = 10;

    private static readonly (int Days, int Rung)[] Stays = [(30, 9), (90, 10), (180, 11)];

    /// <summary>After how many days of work a rung is reached, for those that are about lasting work.</summary>
    public static int? DaysOf(int rung) => Stays.Where(stay => stay.Rung == rung).Select(stay => (int?)stay.Days).FirstOrDefault();

    public async Task<CountedOutcomes> CountAsync(Scope scope, CancellationToken ct)
    {
        var (from, to) = scope.Moments;
        var rows = $"from vacancies_application_report where sent >= {{0}} and sent < {{1}} and {scope.Where("division")}";
        var sent = await session.ScalarAsync<long>(FormattableStringFactory.Create("select count(*) " + rows, from, to), ct);
        var answered = await session.ScalarAsync<long>(FormattableStringFactory.Create($"select count(*) {rows} and took is not null", from, to), ct);
        long? median = answered < Fewest ? null : await session.ScalarAsync<long>(FormattableStringFactory.Create($"select took {rows} and took is not null order by took limit 1 offset {{2}}", from, to, (answered - 1) / 2), ct);
        var reasons = await session.ReadAsync(
            $"select state, reason, count(*) {rows} and state in ('Refused', 'Withdrawn') and reason is not null group by state, reason order by 1, 3 desc, 2",
            row => new EndReason(row.GetString(0), row.GetString(1), row.Number(2)), ct, from, to);
        var ladder = await session.ReadAsync($"select o.highest, count(*) {Outcomes(scope)} group by o.highest order by 1", row => (Rung: (int)row.Number(0), Outcomes: row.Number(1)), ct, from, to);
        return new(sent, SmallCounts.Row([sent, answered])[1], median, Reached(ladder), await LastingAsync(scope, ct), reasons);
    }

    private async Task<IReadOnlyList<Retention>> LastingAsync(Scope scope, CancellationToken ct)
    {
        var lasting = new List<Retention>();
        var (from, to) = scope.Moments;
        foreach (var (days, rung) in Stays)
        {
            var counts = await session.ReadAsync(
                $"select count(*), sum(case when o.highest >= {rung.ToString(CultureInfo.InvariantCulture)} then 1 else 0 end) {Outcomes(scope)} and o.started <= {{2}}",
                row => (Due: row.Number(0), Still: row.Number(1)), ct, from, to, scope.Until.AddDays(-days));
            var shown = SmallCounts.Row([counts[0].Due, counts[0].Still]);
            lasting.Add(new(days, shown[0], shown[1]));
        }

        return lasting;
    }

    // Those of applications; other modules' outcomes join by their own views when they come.
    private static string Outcomes(Scope scope) =>
        $"from people_outcome_report o join vacancies_application_report a on o.module = 'vacancies' and a.id = o.subject where a.sent >= {{0}} and a.sent < {{1}} and {scope.Where("a.division")}";

    // Who stands on a rung has passed those below it.
    private static List<RungCount> Reached(IReadOnlyList<(int Rung, long Outcomes)> highest)
    {
        var rungs = highest.Select(h => h.Rung).Order().ToList();
        return [.. rungs.Zip(SmallCounts.Row(rungs.ConvertAll(rung => highest.Where(h => h.Rung >= rung).Sum(h => h.Outcomes))), (rung, shown) => new RungCount(rung, shown))];
    }
}
