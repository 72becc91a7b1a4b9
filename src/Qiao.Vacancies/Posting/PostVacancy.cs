using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Vacancies.Screening;
using Qiao.Vacancies.Templates;

namespace Qiao.Vacancies.Posting;

/// <summary>A vacancy that was just posted or changed: where it stands now and what screening says of it.</summary>
public sealed record Posted(VacancyId Id, VacancyState State, Verdict Verdict);

/// <summary>An employer writes a vacancy: it is kept as a draft, published at once, or checked by a clerk first.</summary>
internal sealed class PostVacancy(
    Session session, VacanciesDb db, Posters posters, Destinations destinations, PostingReading reading, PlaceVacancies place, EditVacancy edit, FirstWindow window, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/vacancies/new", async (string id, string? from, string? template, Posters posters, PostVacancy use, KeepTemplates templates, Employers employers, NodeSettings node, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer
                ? Page(
                    employer, await templates.TypedAsync(employer.Id, template, ct) ?? await use.CopyAsync(employer.Id, from, ct), null, await WhyNotAsync(employers, employer.Id, ct), node, 200,
                    await templates.OfAsync(employer.Id, ct))
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/vacancies/new", async (string id, Reading<PostingForm> reading, Posters posters, PostVacancy use, Employers employers, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return Results.StatusCode(404);
            }

            var whyNot = await WhyNotAsync(employers, employer.Id, ct);
            return (await reading.RunAsync(use.Check, form => use.RunAsync(employer.Id, form, ct))).ToPage(
                posted => Done(http, employer.Id, posted),
                reading.Raw,
                (typed, status) => Page(employer, typed, use.Screen(employer.Id, reading.Form), whyNot, node, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/vacancies", async (string id, Reading<PostingForm> reading, Posters posters, PostVacancy use, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer
                ? PostingJson.Answer(await reading.RunAsync(use.Check, form => use.RunAsync(employer.Id, form, ct)), use.Screen(employer.Id, reading.Form), created: true)
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing))
            .ForSignedIn().Accepts<PostingForm>("application/json").WithSummary("Post a vacancy").Produces<PostingJson>(201);
    }

    public FieldProblems Check(PostingForm form) => PostingForm.Check(form, Days.Today(clock));

    /// <summary>What screening says of a form, for the page that shows it again; null while fields are wrong.</summary>
    public Verdict? Screen(OrganisationId employer, PostingForm form) => Check(form).Any ? null : reading.Read(form, employer, Days.Today(clock)).Verdict;

    public async Task<Outcome<Posted>> RunAsync(OrganisationId employer, PostingForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<Posted>();
        }

        if (!await posters.MayActAsync(employer, ct))
        {
            return new Outcome<Posted>.Missing();
        }

        if (form.Reference is { } reference && await KnownAsync(employer, reference, ct) is { } known)
        {
            return await edit.RunAsync(known.Id, form with { Revision = form.Revision ?? known.Revision }, ct);
        }

        var (today, read) = (Days.Today(clock), reading.Read(form, employer, Days.Today(clock)));
        var destination = await destinations.OfAsync(employer, form, read, ct);
        if (destination is not Outcome<Destination>.Done { Value: var goes })
        {
            return ((Outcome<Destination>.Refused)destination).Reason;
        }

        await using var change = await session.ChangeAsync(ct);
        var id = Ids.New<VacancyId>(clock);
        var placing = new Placing(
            id, employer, read, goes.Step, goes.Reason, form.ValidThrough ?? today.AddDays(PostingForm.UsualDays), await window.UntilAsync(read.Draft, today, ct), form.Plea, form.Reference);
        try
        {
            await place.AddAsync([placing], ct);
        }
        catch (DbException race) when (race.IsDuplicate())
        {
            return PostingTexts.ReferenceTaken;
        }

        await change.CommitAsync(ct);
        return new Posted(id, goes.Step?.To ?? VacancyState.Draft, read.Verdict);
    }

    /// <summary>An empty form, or one that says what another vacancy of the same employer says.</summary>
    private async Task<RawForm> CopyAsync(OrganisationId employer, string? from, CancellationToken ct) =>
        Ids.TryRead<VacancyId>(from ?? "", out var id) && await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.Employer == employer, ct) is { } model
            ? reading.Typed(model).Without("validThrough", "revision")
            : RawForm.Of(("payUnit", "Month"), ("employment", "FullTime"), ("headcount", "1"));

    private async Task<Vacancy?> KnownAsync(OrganisationId employer, string reference, CancellationToken ct)
    {
        var source = PlaceVacancies.SourceOf(employer);
        return await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Source == source && v.SourceKey == reference, ct);
    }

    /// <summary>Why the employer cannot publish anything today, or null.</summary>
    public static async Task<Problem?> WhyNotAsync(Employers employers, OrganisationId employer, CancellationToken ct) =>
        await employers.StandingAsync(employer, ct) is { Mode: PublishingMode.Barred, Why: var why } ? why : null;

    public static IResult Done(HttpContext http, OrganisationId employer, Posted posted) =>
        Flashes.Redirect(http, "vacancies.posted-" + posted.State.ToString().ToLowerInvariant(), $"/organisations/{employer}/vacancies/{posted.Id}");

    private static RazorComponentResult<PostPage> Page(OrganisationSummary employer, RawForm typed, Verdict? verdict, Problem? whyNot, NodeSettings node, int status, IReadOnlyList<PostingTemplate>? templates = null) =>
        new(new { Employer = employer, Typed = typed, Verdict = verdict, WhyNotPublish = whyNot, Region = DivisionCode.Parse(node.Division), Templates = templates ?? [] }) { StatusCode = status };
}
