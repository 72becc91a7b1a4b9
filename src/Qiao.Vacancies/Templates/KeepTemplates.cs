using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Templates;

/// <param name="Vacancy">The own vacancy that the template is to say the same as.</param>
/// <param name="TemplateName">Saving under a name again replaces the template.</param>
public sealed record TemplateForm(string? Vacancy, string? TemplateName);

/// <summary>An employer saves what a vacancy says under a name, posts from it, and throws it away.</summary>
internal sealed class KeepTemplates(Session session, VacanciesDb db, Employers employers, Posters posters, PostingReading reading, TimeProvider clock)
{
    private const int MostOfEmployer = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/templates", async (string id, Posters posters, KeepTemplates use, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer ? await use.PageAsync(employer, RawForm.Empty, 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/templates", async (string id, Reading<TemplateForm> reading, Posters posters, KeepTemplates use, HttpContext http, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return Results.StatusCode(404);
            }

            return await reading.RunAsync(Check, form => use.SaveAsync(employer.Id, form, ct)) switch
            {
                Outcome<PostingTemplate>.Done => Flashes.Redirect(http, "vacancies.template-saved", $"/organisations/{employer.Id}/templates"),
                Outcome<PostingTemplate>.Invalid invalid => await use.PageAsync(employer, reading.Raw.With(invalid.Fields), 422, ct),
                _ => Results.StatusCode(404),
            };
        }).ForSignedIn();
        routes.MapPost("/organisations/{id}/templates/{template}/removal", async (string id, string template, Posters posters, KeepTemplates use, HttpContext http, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer && await use.RemoveAsync(employer.Id, template, ct)
                ? Flashes.Redirect(http, "vacancies.template-removed", $"/organisations/{employer.Id}/templates")
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/templates", async (string id, Posters posters, KeepTemplates use, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer
                ? Results.Ok(new { items = (await use.OfAsync(employer.Id, ct)).Select(Shown) })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("What an employer posts again and again");
        routes.MapPost("/api/v1/organisations/{id}/templates", async (string id, Reading<TemplateForm> reading, Posters posters, KeepTemplates use, CancellationToken ct) =>
            (await posters.EmployerAsync(id, ct) is { } employer ? await reading.RunAsync(Check, form => use.SaveAsync(employer.Id, form, ct)) : new Outcome<PostingTemplate>.Missing())
                .ToJson(saved => Results.Ok(Shown(saved)))).ForSignedIn().Accepts<TemplateForm>("application/json").WithSummary("Save what a vacancy says under a name");
        routes.MapDelete("/api/v1/organisations/{id}/templates/{template}", async (string id, string template, Posters posters, KeepTemplates use, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer && await use.RemoveAsync(employer.Id, template, ct)
                ? Results.NoContent()
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("Throw away a template");
    }

    /// <summary>The employer's templates by name, those of entries merged into it included.</summary>
    public async Task<IReadOnlyList<PostingTemplate>> OfAsync(OrganisationId employer, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(employer, ct);
        return await db.Templates.AsNoTracking().Where(t => all.Contains(t.Employer)).OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(ct);
    }

    /// <summary>What a template says, for a new posting; null when the employer has no such template.</summary>
    public async Task<RawForm?> TypedAsync(OrganisationId employer, string? template, CancellationToken ct) =>
        Ids.TryRead<TemplateId>(template, out var id) ? (await OfAsync(employer, ct)).FirstOrDefault(t => t.Id == id)?.Typed() : null;

    public async Task<Outcome<PostingTemplate>> SaveAsync(OrganisationId employer, TemplateForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<PostingTemplate>();
        }

        var all = await employers.AllOfAsync(employer, ct);
        if (!Ids.TryRead<VacancyId>(form.Vacancy, out var id) || await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { Employer: { } owner } model || !all.Contains(owner)
            || !await posters.MayActAsync(employer, ct))
        {
            return new Outcome<PostingTemplate>.Missing();
        }

        var name = form.TemplateName!.Trim();
        await using var change = await session.ChangeAsync(ct);
        if (await db.Templates.CountAsync(t => t.Employer == employer && t.Name != name, ct) >= MostOfEmployer)
        {
            return new Outcome<PostingTemplate>.Invalid(new Dictionary<string, Problem> { ["templateName"] = TemplateTexts.Enough });
        }

        // Of two colleagues who save under one name at once, the later one's text stands.
        await session.ExecuteAsync($"""
            insert into vacancies_template (id, employer, name, body, changed)
            values ({Ids.New<TemplateId>(clock)}, {employer}, {name}, {PostingTemplate.Write(reading.Typed(model))}, {clock.GetUtcNow()})
            on conflict (employer, name) do update set body = excluded.body, changed = excluded.changed
            """, ct);
        var saved = await db.Templates.AsNoTracking().SingleAsync(t => t.Employer == employer && t.Name == name, ct);
        db.Record(new() { Kind = "template.saved", Subject = saved.Id.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return saved;
    }

    public async Task<bool> RemoveAsync(OrganisationId employer, string template, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(employer, ct);
        await using var change = await session.ChangeAsync(ct);
        if (!Ids.TryRead<TemplateId>(template, out var id) || await db.Templates.Where(t => t.Id == id && all.Contains(t.Employer)).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        db.Record(new() { Kind = "template.removed", Subject = id.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return true;
    }

    public static FieldProblems Check(TemplateForm form)
    {
        var problems = new FieldProblems();
        problems.Require("vacancy", form.Vacancy);
        problems.RequireText("templateName", form.TemplateName, PostingTemplate.LongestName);
        return problems;
    }

    private async Task<RazorComponentResult<TemplatesPage>> PageAsync(OrganisationSummary employer, RawForm typed, int status, CancellationToken ct) =>
        new(new { Employer = employer, Templates = await OfAsync(employer.Id, ct), Typed = typed }) { StatusCode = status };

    private static object Shown(PostingTemplate template) => new { id = template.Id.ToString(), template.Name, template.Changed };
}
