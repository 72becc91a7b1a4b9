using Qiao.Vacancies;

namespace Qiao.Matching.Recommending;

/// <summary>Below a vacancy, for its own employer and the area's clerks: the way to its candidates.</summary>
internal sealed class CandidatesLink(ShowCandidates candidates) : IPanel<VacancyId>
{
    public int Order => 5;

    public async Task<PanelContent?> RenderAsync(VacancyId subject, CancellationToken ct) =>
        await candidates.MayAskAsync(subject, ct)
            ? new PanelContent(typeof(CandidatesPanel), new Dictionary<string, object?> { [nameof(CandidatesPanel.Vacancy)] = subject })
            : null;
}
