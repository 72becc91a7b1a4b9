using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People.Filing;

namespace Qiao.People.Opening;

/// <param name="Employer">The employer that is let in.</param>
/// <param name="Until">The last day.</param>
public sealed record LetInForm(OrganisationId? Employer, FilePart? Part, string? Purpose, DateOnly? Until);

/// <summary>A person consents that one employer sees a part of their file, for a purpose and until a day; it can be withdrawn at any time.</summary>
internal sealed class LetIn(Session session, PeopleDb db, OwnFile own, Employers employers, TimeProvider clock)
{
    private const int UsualDays = 30;
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/consents/new", async (string? employer, OwnFile own, Employers employers, TimeProvider clock, CancellationToken ct) =>
            await own.FindAsync(ct) is null ? Results.LocalRedirect(Links.To("/me"))
            : Ids.TryRead<OrganisationId>(employer, out var id) && await employers.FindAsync(id, ct) is { } found
                ? Page(found, RawForm.Of(("until", StoredValue.Day(Days.Today(clock).AddDays(UsualDays)))), 200)
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/me/consents", async (Reading<LetInForm> reading, LetIn use, Employers employers, HttpContext http, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(use.Check, form => use.RunAsync(form, ct));
            var employer = reading.Form.Employer is { } id ? await employers.FindAsync(id, ct) : null;
            return employer is null ? Results.StatusCode(404) : outcome.ToPage(
                _ => Flashes.Redirect(http, "people.let-in", "/me/seen"),
                reading.Raw,
                (typed, status) => Page(employer, typed, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/me/consents", async (Reading<LetInForm> reading, LetIn use, CancellationToken ct) =>
            (await reading.RunAsync(use.Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Created("/api/v1/me/consents", new { id = id.ToString() })))
            .ForSignedIn().Accepts<LetInForm>("application/json").WithSummary("Let an employer see a part of your file");
    }

    public async Task<Outcome<ConsentId>> RunAsync(LetInForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ConsentId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await own.FindAsync(ct) is not { } file || await employers.FindAsync(form.Employer!.Value, ct) is not { } employer)
        {
            return new Outcome<ConsentId>.Missing();
        }

        if (!employer.IsVerified)
        {
            return Texts.EmployerNotVerified;
        }

        var consent = new Consent
        {
            Id = Ids.New<ConsentId>(clock), Seeker = file.Id, Viewer = employer.Id, Part = form.Part!.Value, Purpose = form.Purpose!, Given = clock.GetUtcNow(), Until = form.Until!.Value,
        };
        db.Consents.Add(consent);
        db.Record(new() { Kind = "consent.given", Subject = consent.Id.ToString(), Visibility = Platform.Journal.Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return consent.Id;
    }

    public FieldProblems Check(LetInForm form)
    {
        var (problems, today) = (new FieldProblems(), Days.Today(clock));
        problems.Require("employer", form.Employer);
        problems.Require("part", form.Part is FilePart.Nothing ? null : form.Part);
        problems.RequireText("purpose", form.Purpose, 200);
        problems.Require("until", form.Until);
        if (form.Until < today || form.Until > today.AddDays(MostDays))
        {
            problems.Add("until", Texts.UntilRange);
        }

        return problems;
    }

    private static RazorComponentResult<LetInPage> Page(OrganisationSummary employer, RawForm typed, int status) =>
        new(new { Employer = employer, Typed = typed, WhyNot = employer.IsVerified ? null : Texts.EmployerNotVerified }) { StatusCode = status };
}
