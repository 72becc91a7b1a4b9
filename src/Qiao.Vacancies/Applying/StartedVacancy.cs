using Qiao.People;

namespace Qiao.Vacancies.Applying;

/// <summary>On a start that a clerk verifies: the vacancy that it came of, and the pay that was promised.</summary>
internal sealed class StartedVacancy(VacanciesDb db) : IPanel<OutcomeSubject>
{
    public int Order => 10;

    public async Task<PanelContent?> RenderAsync(OutcomeSubject subject, CancellationToken ct) =>
        subject.Module == "vacancies" && Ids.TryRead<ApplicationId>(subject.Subject, out var id)
        && await (from a in db.Applications.AsNoTracking() join v in db.Vacancies on a.Vacancy equals v.Id where a.Id == id select new { v.Id, v.Title, v.Language, a.Promised }).FirstOrDefaultAsync(ct) is { } found
            ? new(typeof(StartedVacancyPart), new Dictionary<string, object?>
            {
                [nameof(StartedVacancyPart.Vacancy)] = found.Id, [nameof(StartedVacancyPart.Title)] = found.Title, [nameof(StartedVacancyPart.Language)] = found.Language,
                [nameof(StartedVacancyPart.Promised)] = found.Promised,
            })
            : null;
}
