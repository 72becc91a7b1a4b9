namespace Qiao.Insights.Reading;

/// <summary>What the ladder is broken down by.</summary>
public enum LadderBy
{
    /// <summary>The kind of the employer.</summary>
    Kind,

    /// <summary>The division of the place of work.</summary>
    Division,

    /// <summary>The major group of the vacancy's occupation.</summary>
    Occupation,

    /// <summary>How the application came about.</summary>
    Channel,
}

/// <summary>Applications and how many of them ever reached each rung of <see cref="LadderFigures.Rungs"/>; null is not shown.</summary>
/// <param name="Key">Null where it is not known.</param>
internal sealed record LadderRow(string? Key, IReadOnlyList<long?> Counts);

/// <summary>The ladder of a scope, broken down, as far as it may be shown.</summary>
internal sealed record BrokenLadder(Scope Scope, LadderBy By, IReadOnlyList<LadderRow> Rows, LadderRow Total);

/// <summary>Counts how far applications came, by one dimension.</summary>
internal sealed class LadderFigures(Session session)
{
    /// <summary>The rungs that have a column, after the column of all applications.</summary>
    public static readonly IReadOnlyList<int> Rungs = [3, 5, 6, 7, 8, 9, 10, 11];

    public async Task<BrokenLadder> CountAsync(Scope scope, LadderBy by, CancellationToken ct)
    {
        var key = by switch
        {
            LadderBy.Kind => "e.kind",
            LadderBy.Division => "a.division",
            LadderBy.Occupation => "substr(a.occupation, 1, 1)",
            _ => "a.channel",
        };
        var reached = string.Join(", ", Rungs.Select(rung => FormattableString.Invariant($"sum(case when o.highest >= {rung} then 1 else 0 end)")));
        var (from, to) = scope.Moments;
        var groups = await session.ReadAsync(
            $$"""
            select {{key}}, count(*), {{reached}}
            from vacancies_application_report a left join people_outcome_report o on o.module = 'vacancies' and o.subject = a.id left join organisations_organisation_report e on e.id = a.employer
            where a.sent >= {0} and a.sent < {1} and {{scope.Where("a.division")}} group by 1
            """,
            row => (Key: row.IsDBNull(0) ? null : row.GetString(0), Counts: (IReadOnlyList<long>)Enumerable.Range(1, Rungs.Count + 1).Select(row.Number).ToList()), ct, from, to);
        // In the order of the codes: an order by numbers would tell of those that are not shown.
        var ordered = groups.OrderBy(group => group.Key is null).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var totals = Enumerable.Range(0, Rungs.Count + 1).Select(column => ordered.Sum(group => group.Counts[column])).ToList();
        var (rows, total) = SmallCounts.Table(ordered.ConvertAll(group => group.Counts), totals);
        return new(scope, by, ordered.Select((group, i) => new LadderRow(group.Key, rows[i])).ToList(), new(null, total));
    }
}
