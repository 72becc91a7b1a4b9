using System.Runtime.CompilerServices;

namespace Qiao.Insights.Reading;

/// <summary>Vacancies and the places they offer: two units that are never added up.</summary>
internal readonly record struct PostsAndPlaces(long Posts, long Places)
{
    public static PostsAndPlaces operator +(PostsAndPlaces left, PostsAndPlaces right) => new(left.Posts + right.Posts, left.Places + right.Places);
}

/// <summary>A figure for one value of a dimension.</summary>
/// <param name="Key">Null where it is not known.</param>
internal sealed record Group(string? Key, PostsAndPlaces Count);

/// <summary>Vacancies of a scope, counted by what is known of them.</summary>
internal sealed record CountedVacancies(PostsAndPlaces All, IReadOnlyList<Group> ByKind, IReadOnlyList<Group> ByDivision, IReadOnlyList<Group> ByOccupation, IReadOnlyList<Group> ByEmployment, IReadOnlyList<Group> ByIndustry);

/// <summary>How long vacancies took from one moment of their life to another, in milliseconds; nearest rank.</summary>
/// <param name="Count">Of how many vacancies.</param>
internal sealed record TimeTaken(Definition Of, long Count, long? Median, long? Ninth);

/// <summary>Counts in the views of vacancies and organisations.</summary>
internal sealed class VacancyFigures(Session session)
{
    /// <summary>One read for all dimensions: the groups are few, the vacancies many.</summary>
    public async Task<CountedVacancies> CountAsync(Scope scope, CancellationToken ct)
    {
        var sql = $$"""
            select o.kind, v.division, substr(v.occupation, 1, 1), v.employment, o.industry, count(*), sum(v.headcount)
            from vacancies_vacancy_report v left join organisations_organisation_report o on o.id = v.employer
            where v.is_double = 0 and v.state not in ('Draft', 'Submitted', 'Returned') and v.posted >= {0} and v.posted <= {1} and {{scope.Where("v.division")}}
            group by 1, 2, 3, 4, 5
            """;
        var rows = new List<(string? Kind, string? Division, string? Major, string? Employment, string? Industry, PostsAndPlaces Count)>();
        await using (var command = await session.CommandAsync(FormattableStringFactory.Create(sql, scope.Since, scope.Until), ct))
        {
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                rows.Add((Text(0), Text(1), Text(2), Text(3), Text(4), new(row.GetInt64(5), Convert.ToInt64(row.GetValue(6), System.Globalization.CultureInfo.InvariantCulture))));
            }

            string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        }

        return new(
            Sum(rows.Select(r => r.Count)), By(r => r.Kind), By(r => r.Division), By(r => r.Major), By(r => r.Employment), By(r => r.Industry));

        List<Group> By(Func<(string? Kind, string? Division, string? Major, string? Employment, string? Industry, PostsAndPlaces Count), string?> key) =>
            rows.GroupBy(key).Select(same => new Group(same.Key, Sum(same.Select(r => r.Count)))).OrderByDescending(g => g.Count.Posts).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
    }

    public Task<TimeTaken> ToPublishAsync(Scope scope, CancellationToken ct) => TimeAsync(Definition.ToPublish, "saved", "published", "saved is not null", scope, ct);

    public Task<TimeTaken> ToFillAsync(Scope scope, CancellationToken ct) => TimeAsync(Definition.ToFill, "published", "closed", "state = 'Filled' and published is not null", scope, ct);

    private async Task<TimeTaken> TimeAsync(Definition of, string begin, string end, string condition, Scope scope, CancellationToken ct)
    {
        var (from, to) = scope.Moments;
        var rows = $"from vacancies_vacancy_report where source_kind = 'Posted' and {condition} and {end} >= {{0}} and {end} < {{1}} and {scope.Where("division")}";
        var count = await session.ScalarAsync<long>(FormattableStringFactory.Create("select count(*) " + rows, from, to), ct);
        return count == 0 ? new(of, 0, null, null) : new(of, count, await RankAsync((count - 1) / 2), await RankAsync((long)Math.Ceiling(count * 0.9) - 1));

        Task<long> RankAsync(long rank) =>
            session.ScalarAsync<long>(FormattableStringFactory.Create($"select {end} - {begin} " + rows + " order by 1 limit 1 offset {2}", from, to, rank), ct);
    }

    private static PostsAndPlaces Sum(IEnumerable<PostsAndPlaces> counts) => counts.Aggregate(default(PostsAndPlaces), (sum, next) => sum + next);
}
