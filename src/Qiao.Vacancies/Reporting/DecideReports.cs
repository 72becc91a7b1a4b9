using Qiao.Organisations;
using Qiao.Platform.Messages;
using Qiao.Vacancies.Life;

namespace Qiao.Vacancies.Reporting;

/// <summary>What a clerk makes of the open reports of a vacancy.</summary>
public enum ReportDecision
{
    /// <summary>Nothing is wrong.</summary>
    Dismiss,

    /// <summary>Out of sight until the employer has corrected it.</summary>
    Correct,

    /// <summary>Taken off for good.</summary>
    Remove,
}

/// <summary>A decision on the open reports of a vacancy.</summary>
/// <param name="Found">What was upheld; the most reported kind when not said.</param>
/// <param name="Reason">A code of the removal's reasons.</param>
/// <param name="Remark">What the employer is told.</param>
/// <param name="Answer">What the reporters are told.</param>
/// <param name="Last">The newest report the clerk has seen; later ones stay open. Without it all are decided.</param>
/// <param name="Revision">The vacancy's as the clerk saw it.</param>
public sealed record DecisionForm(ReportDecision? Decision, ComplaintKind? Found, string? Reason, string? Remark, string? Answer, ComplaintId? Last, long? Revision);

/// <summary>A clerk decides all open reports of a vacancy at once; the vacancy's step, the employer's credit and the answers are part of the same change.</summary>
internal sealed class DecideReports(Session session, VacanciesDb db, TakeStep take, CreditEffect credit, Employers employers, Outbox outbox, ReporterKeys keys)
{
    /// <summary>The template of the answer to a reporter.</summary>
    public const string Answered = "vacancies.report-answered";

    public static readonly IReadOnlyList<Choice> Choices =
    [
        new(nameof(ReportDecision.Dismiss), ComplaintState.Dismissed.Name(), new("岗位不变。", "The vacancy stays as it is.")),
        new(nameof(ReportDecision.Correct), new("要求单位改正", "Ask the employer to correct it"), new("岗位暂停展示，改正并核查后恢复。", "It is out of sight until it has been corrected and looked at.")),
        new(nameof(ReportDecision.Remove), LifeSteps.Removal.Name, new("岗位不再展示。", "It is no longer shown.")),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/reports/{id}/decision", async (string id, Reading<DecisionForm> reading, DecideReports use, ShowReported show, HttpContext http, CancellationToken ct) =>
        {
            var outcome = Ids.TryRead<VacancyId>(id, out var vacancy) ? await reading.RunAsync(Check, form => use.RunAsync(vacancy, form, ct)) : new Outcome<int>.Missing();
            if (await show.FindAsync(id, ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            return outcome.ToPage(
                _ => Flashes.Redirect(http, "vacancies.reports-decided", "/desk/reports"),
                reading.Raw,
                (typed, status) => ShowReported.Page(view, typed, status));
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/reports/{id}/decision", async (string id, Reading<DecisionForm> reading, DecideReports use, CancellationToken ct) =>
            (Ids.TryRead<VacancyId>(id, out var vacancy) ? await reading.RunAsync(Check, form => use.RunAsync(vacancy, form, ct)) : new Outcome<int>.Missing())
            .ToJson(decided => Results.Ok(new { decided })))
            .ForRoles(Role.Clerk).Accepts<DecisionForm>("application/json").WithSummary("Decide the open reports of a vacancy");
    }

    /// <summary>Answers how many reports were decided.</summary>
    public async Task<Outcome<int>> RunAsync(VacancyId id, DecisionForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<int>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { } vacancy || !session.Caller.Has(Role.Clerk, vacancy.Division?.ToString()))
        {
            return new Outcome<int>.Missing();
        }

        var state = form.Decision switch
        {
            ReportDecision.Correct => ComplaintState.Correcting,
            ReportDecision.Remove => ComplaintState.Removed,
            _ => ComplaintState.Dismissed,
        };
        var decided = await CloseAsync(id, state, form, ct);
        if (decided.Count == 0)
        {
            return ReportTexts.NothingOpen;
        }

        if (state != ComplaintState.Dismissed)
        {
            if (await ActAsync(vacancy, form, ct) is { } refused)
            {
                return refused;
            }

            if (vacancy.Employer is { } employer)
            {
                var found = form.Found ?? decided.GroupBy(c => c.Kind).OrderByDescending(same => same.Count()).First().Key;
                await credit.RecordAsync(employer, found, id, (decided.Find(c => c.Kind == found) ?? decided[0]).Id, ct);
            }
        }

        foreach (var complaint in decided)
        {
            await AnswerAsync(vacancy, complaint, state, form.Answer, ct);
        }

        await change.CommitAsync(ct);
        return decided.Count;
    }

    public static FieldProblems Check(DecisionForm form)
    {
        var problems = new FieldProblems();
        if (form.Decision is null)
        {
            problems.Add("decision", ReportTexts.DecisionNeeded);
        }

        if (form.Decision == ReportDecision.Remove && !LifeSteps.Removal.Reasons.Any(reason => reason.Code == form.Reason))
        {
            problems.Add("reason", LifeTexts.ReasonNeeded);
        }

        if (form is { Decision: ReportDecision.Correct, Remark: null })
        {
            problems.Add("remark", ReportTexts.RemarkNeeded);
        }

        problems.Limit("remark", form.Remark, 500);
        problems.Limit("answer", form.Answer, 500);
        return problems;
    }

    /// <summary>One guarded statement closes them: of two clerks one decides. Those that came after the page was opened stay open.</summary>
    private async Task<List<Complaint>> CloseAsync(VacancyId id, ComplaintState state, DecisionForm form, CancellationToken ct)
    {
        var (now, actor) = (session.Now, session.Caller.Actor);
        var open = await db.Complaints.AsNoTracking().Where(c => c.Vacancy == id && c.State == ComplaintState.Open).OrderBy(c => c.Id).ToListAsync(ct);
        var last = form.Last?.ToString() ?? open.LastOrDefault()?.Id.ToString() ?? "";
        var seen = open.Where(c => string.CompareOrdinal(c.Id.ToString(), last) <= 0).ToList();
        var closed = await session.ExecuteAsync($"""
            update vacancies_complaint set state = {state}, decided = {now}, decided_by = {actor}, answer = {form.Answer}
            where vacancy = {id} and state = 'Open' and id <= {last}
            """, ct);
        return closed == seen.Count ? seen : [];
    }

    /// <summary>What happens to the vacancy; a refusal when that cannot be.</summary>
    private async Task<Problem?> ActAsync(Vacancy vacancy, DecisionForm form, CancellationToken ct)
    {
        if (form.Decision == ReportDecision.Correct && vacancy.State is not (VacancyState.Published or VacancyState.Suspended))
        {
            return ReportTexts.NothingToCorrect;
        }

        // What its employer has closed already, or a clerk suspended, needs no step.
        var step = form.Decision == ReportDecision.Remove
            ? vacancy.State is VacancyState.Filled or VacancyState.Withdrawn or VacancyState.Removed ? null : LifeSteps.Removal
            : vacancy.State == VacancyState.Published ? LifeSteps.Inspection : null;
        if (step is not null)
        {
            var reason = step == LifeSteps.Inspection ? "under-inspection" : form.Reason;
            var taken = await take.RunAsync(vacancy.Id, step, new(reason, form.Remark, form.Revision), ct);
            return taken is Outcome<VacancyState>.Done ? null : taken is Outcome<VacancyState>.Refused no ? no.Reason : LifeTexts.NotNow;
        }

        if (vacancy.Employer is { } employer && form.Remark is not null)
        {
            await employers.TellAsync(
                employer, "vacancies.report-remark", $"{vacancy.Id}:{vacancy.Revision}", ReportTexts.EmployerTitle, ReportTexts.EmployerBody.With(vacancy.Title, form.Remark), ct);
        }

        return null;
    }

    private async Task AnswerAsync(Vacancy vacancy, Complaint complaint, ComplaintState state, string? answer, CancellationToken ct)
    {
        if (keys.Open(complaint.Contact) is not { } contact)
        {
            return;
        }

        var said = answer is null ? "" : answer.TrimEnd('。', '.', ' ');
        var body = new Bilingual(
            ReportTexts.Answered.With(vacancy.Title, state.Name().Zh, said.Length == 0 ? "" : said + "。").Zh,
            ReportTexts.Answered.With(vacancy.Title, state.Name().En, said.Length == 0 ? "" : said + ". ").En);
        await outbox.AddAsync(contact.Channel, contact.Spelling, Answered, complaint.Id.ToString(), complaint.Language, ReportTexts.AnsweredTitle, body, ct);
    }
}
