using System.Runtime.CompilerServices;

namespace Qiao.Insights.Reading;

/// <summary>What the agencies of a scope reported for one year. Persons served and persons placed are two units; income is in fen.</summary>
internal sealed record AgencyYear(int Year, long Filed, long IncomeFen, long Served, long Placed, long Staff);

/// <summary>Organisations at one level of credit.</summary>
internal sealed record LevelCount(string Level, long Organisations);

/// <summary>Agencies and credit of a scope: licences valid on its last day, what was reported for each year, organisations by their level of credit now.</summary>
internal sealed record CountedOrganisations(long Licensed, IReadOnlyList<AgencyYear> Years, IReadOnlyList<LevelCount> Levels);

/// <summary>Counts in the views of organisations.</summary>
internal sealed class OrganisationFigures(Session session)
{
    private const int MostYears = 5;

    public async Task<CountedOrganisations> CountAsync(Scope scope, CancellationToken ct)
    {
        var within = scope.Where("division");
        var licensed = await session.ScalarAsync<long>(
            FormattableStringFactory.Create($"select count(*) from organisations_licence_report where valid_from <= {{0}} and valid_until >= {{0}} and {within}", scope.Until), ct);
        var years = await session.ReadAsync(
            $"select year, sum(filed), sum(income), sum(served), sum(placed), sum(staff) from organisations_agency_report where {within} group by year order by year desc limit {MostYears}",
            row => new AgencyYear((int)row.Number(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5)), ct);
        var levels = await session.ReadAsync($"select level, count(*) from organisations_credit_report where {within} group by level order by level", row => new LevelCount(row.GetString(0), row.Number(1)), ct);
        return new(licensed, years, levels);
    }
}
