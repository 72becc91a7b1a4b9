using Qiao.Organisations;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Clustering;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Posting;

/// <summary>A vacancy to be stored.</summary>
/// <param name="Step">The step that brings it there; null leaves a draft.</param>
/// <param name="Reference">The employer's own key, unique among its vacancies.</param>
internal sealed record Placing(VacancyId Id, OrganisationId Employer, ReadPosting Reading, LifeStep? Step, string? Reason, DateOnly ValidThrough, DateOnly? FirstUntil, string? Plea, string? Reference);

/// <summary>Stores new vacancies, one or many, with their verdicts, first steps and journal entries, and finds their doubles. Part of the caller's change.</summary>
internal sealed class PlaceVacancies(Session session, ClusterHeads heads)
{
    /// <summary>The source under which vacancies stand that an employer posts here itself.</summary>
    public static string SourceOf(OrganisationId employer) => "org:" + employer;

    /// <param name="actor">The account in whose name they are posted, when it is not the caller's.</param>
    public async Task AddAsync(IReadOnlyList<Placing> some, CancellationToken ct, string? actor = null)
    {
        actor ??= session.Caller.Actor;
        var vacancies = some.Select(placing => (Placing: placing, Vacancy: Vacancy(placing))).ToList();
        await WriteAsync("vacancies_vacancy", PlacedColumns.OfVacancy, vacancies.Select(v => PlacedColumns.Values(v.Vacancy)), ct);
        await WriteAsync("vacancies_step", PlacedColumns.OfStep, vacancies.Select(v => new object?[]
        {
            v.Vacancy.Id.ToString(), 1L, v.Placing.Step?.Code ?? "creation", v.Vacancy.State.ToString(), v.Placing.Reason, actor, session.Now.ToUnixTimeMilliseconds(),
        }), ct);
        await WriteAsync("vacancies_verdict", PlacedColumns.OfVerdict, vacancies.Select(v => new object?[]
        {
            v.Vacancy.Id.ToString(), 1L, v.Placing.Reading.Verdict.Worst?.ToString(), StoredVerdict.Write(v.Placing.Reading.Verdict), v.Placing.Plea, actor, session.Now.ToUnixTimeMilliseconds(),
        }), ct);
        await WriteAsync("journal", PlacedColumns.OfJournal, vacancies.Select(v => new object?[]
        {
            session.Now.ToUnixTimeMilliseconds(), "vacancies", "vacancy." + (v.Placing.Step?.Event ?? "drafted"), v.Vacancy.Id.ToString(), 1L, v.Vacancy.Hash, v.Vacancy.Division?.ToString(),
            (v.Vacancy.State == VacancyState.Published ? Visibility.Public : Visibility.Private).ToString(), actor, v.Placing.Reason,
        }), ct);
        await heads.SeatAsync(vacancies.Where(v => v.Vacancy.State == VacancyState.Published).Select(v => v.Vacancy.DoubleGroup), ct);
    }

    private async Task WriteAsync(string table, BulkColumn[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var bulk = await BulkRows.IntoAsync(session, table, columns, ct);
        foreach (var row in rows)
        {
            await bulk.AddAsync(row, ct);
        }

        await bulk.CompleteAsync(ct);
    }

    public StoredVerdict VerdictOf(VacancyId vacancy, long revision, Verdict verdict, string? plea) => new()
    {
        Vacancy = vacancy, Revision = revision, Worst = verdict.Worst, Findings = StoredVerdict.Write(verdict), Plea = plea, AskedBy = session.Caller.Actor, At = session.Now,
    };

    /// <summary>Writes what a draft says into a stored vacancy.</summary>
    public static void Fill(Vacancy vacancy, VacancyDraft draft)
    {
        var traits = DoubleTraits.Of(draft, draft.Employer);
        (vacancy.Title, vacancy.Description, vacancy.Language) = (draft.Title, draft.Description, draft.Language);
        (vacancy.Occupation, vacancy.Division, vacancy.Place) = (draft.Occupation?.ToString(), draft.Division, draft.Place);
        (vacancy.Latitude, vacancy.Longitude) = (draft.Point?.Latitude, draft.Point?.Longitude);
        (vacancy.PayUnit, vacancy.PayMinFen, vacancy.PayMaxFen, vacancy.PayMonths) = (draft.Pay?.Unit, draft.Pay?.MinFen, draft.Pay?.MaxFen, draft.Pay?.MonthsPerYear);
        (vacancy.MonthlyMinFen, vacancy.MonthlyMaxFen) = draft.Pay?.MonthlyFen() ?? (null, null);
        (vacancy.Education, vacancy.YearsMin, vacancy.YearsMax) = (draft.Education, draft.YearsMin, draft.YearsMax);
        (vacancy.Employment, vacancy.Headcount) = (draft.Employment, draft.Headcount);
        (vacancy.Skills, vacancy.Licences, vacancy.Benefits) = (string.Join(';', draft.Skills), string.Join(';', draft.Licences), string.Join(';', draft.Benefits));
        (vacancy.DoubleGroup, vacancy.Fingerprint) = (traits.Group, traits.Fingerprint);
        vacancy.Hash = draft.ContentHash();
    }

    private Vacancy Vacancy(Placing placing)
    {
        var draft = placing.Reading.Draft;
        var state = placing.Step?.To ?? VacancyState.Draft;
        var vacancy = new Vacancy
        {
            Id = placing.Id, State = state, Employer = placing.Employer, Title = "", Description = "", Language = draft.Language, Employment = draft.Employment, Headcount = 1,
            Skills = "", Licences = "", Benefits = "", Posted = draft.Posted!.Value, Source = SourceOf(placing.Employer), SourceKey = placing.Reference ?? placing.Id.ToString(),
            Hash = "", DoubleGroup = 0, Fingerprint = 0, Cluster = placing.Id, Changed = session.Now, Revision = 1, ValidThrough = placing.ValidThrough, FirstUntil = placing.FirstUntil,
            Published = state == VacancyState.Published ? session.Now : null, Reason = placing.Reason,
        };
        Fill(vacancy, draft);
        return vacancy;
    }
}
