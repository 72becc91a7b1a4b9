namespace Qiao.Insights.Reading;

/// <summary>What screening found by one rule, and what people made of it. The unit is a finding: a rule in one version of a vacancy's text, once however many words.</summary>
/// <param name="Refused">Findings that kept the vacancy from being published as it stood.</param>
/// <param name="Overridden">Findings that a second person let stand.</param>
/// <param name="Confirmed">Findings after which the vacancy was returned or removed.</param>
internal sealed record RuleFigures(string Rule, long Findings, long Refused, long Overridden, long Confirmed);

/// <summary>Counts in the view of verdicts.</summary>
internal sealed class ScreeningFigures(Session session)
{
    public async Task<IReadOnlyList<RuleFigures>> CountAsync(Scope scope, CancellationToken ct)
    {
        var (from, to) = scope.Moments;
        var sql = $$"""
            select rule, count(*), sum(case when severity = 'Refuse' then 1 else 0 end), sum(case when decision = 'approval' then 1 else 0 end),
                sum(case when decision in ('return', 'removal') then 1 else 0 end)
            from vacancies_verdict_report where at >= {0} and at < {1} and {{scope.Where("division")}}
            group by rule order by 2 desc, 1
            """;
        return await session.ReadAsync(sql, row => new RuleFigures(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), ct, from, to);
    }
}
