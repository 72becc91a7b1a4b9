using Qiao.Organisations;
using Qiao.Platform.Data;
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
internal sealed class PlaceVacancies(Session session, VacanciesDb db, ClusterHeads heads)
{
    /// <summary>The source under which vacancies stand that an employer posts here itself.</summary>
    public static string SourceOf(OrganisationId employer) => "org:" + employer;

    /// <param name="actor">The account in whose name they are posted, when it is not the caller's.</param>
    public async Task AddAsync(IReadOnlyList<Placing> some, CancellationToken ct, string? actor = null)
    {
        foreach (var placing in some)
        {
            var vacancy = Vacancy(placing);
            db.Vacancies.Add(vacancy);
            db.Steps.Add(new()
            {
                Vacancy = vacancy.Id, Revision = 1, Step = placing.Step?.Code ?? "creation", ToState = vacancy.State, Reason = placing.Reason, Actor = actor ?? session.Caller.Actor, At = session.Now,
            });
            db.Verdicts.Add(VerdictOf(vacancy.Id, 1, placing.Reading.Verdict, placing.Plea, actor));
            db.Record(new JournalEntry
            {
                Kind = "vacancy." + (placing.Step?.Event ?? "drafted"), Subject = vacancy.Id.ToString(), Revision = 1, Hash = vacancy.Hash, Reason = placing.Reason,
                ScopeAfter = vacancy.Division?.ToString(), Visibility = vacancy.State == VacancyState.Published ? Visibility.Public : Visibility.Private,
            });
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await heads.SeatAsync(some.Where(placing => placing.Step?.To == VacancyState.Published).Select(placing => DoubleTraits.Of(placing.Reading.Draft, placing.Employer).Group), ct);
    }

    public StoredVerdict VerdictOf(VacancyId vacancy, long revision, Verdict verdict, string? plea, string? actor = null) => new()
    {
        Vacancy = vacancy, Revision = revision, Worst = verdict.Worst, Findings = StoredVerdict.Write(verdict), Plea = plea, AskedBy = actor ?? session.Caller.Actor, At = session.Now,
    };

    /// <summary>Writes what a draft says into a stored vacancy.</summary>
    public static void Fill(Vacancy vacancy, VacancyDraft draft)
    {
        var traits = DoubleTraits.Of(draft, draft.Employer);
        (vacancy.Title, vacancy.Description, vacancy.Language) = (draft.Title, draft.Description, draft.Language);
        (vacancy.Occupation, vacancy.Division, vacancy.Place) = (draft.Occupation?.ToString(), draft.Division, draft.Place);
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
