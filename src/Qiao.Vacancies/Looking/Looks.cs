using System.Collections.Concurrent;

namespace Qiao.Vacancies.Looking;

/// <summary>How often vacancies' pages are opened, by day.</summary>
internal sealed class Looks(Session session, TimeProvider clock)
{
    private const int Recent = 30;

    /// <summary>Of the last thirty days, without those of the last seconds.</summary>
    public async Task<long> OfAsync(VacancyId id, CancellationToken ct) =>
        await session.ScalarAsync<long?>($"select sum(looks) from vacancies_look where vacancy = {id} and day > {Days.Today(clock).AddDays(-Recent)}", ct) ?? 0;

    /// <summary>Of the last thirty days, for some vacancies; those that nobody opened are left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfEmployerAsync(Organisations.OrganisationId employer, CancellationToken ct)
    {
        await using var command = await session.CommandAsync($"""
            select l.vacancy, sum(l.looks) from vacancies_look l join vacancies_vacancy v on v.id = l.vacancy
            where v.employer = {employer} and l.day > {Days.Today(clock).AddDays(-Recent)} group by l.vacancy
            """, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        var looks = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct))
        {
            looks[row.GetString(0)] = row.GetInt64(1);
        }

        return looks;
    }

    public async Task AddAsync(IEnumerable<KeyValuePair<(VacancyId Vacancy, DateOnly Day), int>> counted, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        foreach (var ((vacancy, day), looks) in counted)
        {
            await session.ExecuteAsync($"""
                insert into vacancies_look (vacancy, day, looks) values ({vacancy}, {day}, {looks})
                on conflict (vacancy, day) do update set looks = vacancies_look.looks + excluded.looks
                """, ct);
        }

        await change.CommitAsync(ct);
    }
}

/// <summary>Counts looks in this process until they are written: a page view must not wait for a write.</summary>
internal sealed class LookCounter
{
    private ConcurrentDictionary<(VacancyId Vacancy, DateOnly Day), int> _counts = new();

    public void Count(VacancyId vacancy, DateOnly day) => _counts.AddOrUpdate((vacancy, day), 1, (_, n) => n + 1);

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyCollection<KeyValuePair<(VacancyId Vacancy, DateOnly Day), int>> Take() => Interlocked.Exchange(ref _counts, new()).ToArray();
}
