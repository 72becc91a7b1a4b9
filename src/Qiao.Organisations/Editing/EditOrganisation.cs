using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Showing;

namespace Qiao.Organisations.Editing;

public sealed record EditForm(string? Address, string? About, string? ContactName, string? ContactPhone, long? Revision, Industry? Industry = null);

/// <summary>A member corrects what the organisation says about itself; a form made stale by someone else's change is shown again beside the newest version.</summary>
internal sealed class EditOrganisation(Session session, OrganisationsDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/edit", async (string id, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is { } own ? Page(own, Typed(own), 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/edit", async (string id, Reading<EditForm> reading, EditOrganisation use, ShowMine mine, HttpContext http, CancellationToken ct) =>
        {
            if (await mine.FindOwnAsync(id, ct) is not { } own)
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(Check, form => use.RunAsync(own.Id, form, ct))).ToPage(
                _ => Flashes.Redirect(http, "organisations.saved", "/organisations"),
                reading.Raw,
                (typed, status) => Page(own, typed, status));
        }).ForSignedIn();
        routes.MapPut("/api/v1/organisations/{id}", async (string id, Reading<EditForm> reading, EditOrganisation use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is not { } own
                ? new Outcome<long>.Missing().ToJson(_ => Results.NoContent())
                : (await reading.RunAsync(Check, form => use.RunAsync(own.Id, form, ct))).ToJson(revision => Results.Ok(new { revision })))
            .ForSignedIn().Accepts<EditForm>("application/json").WithSummary("Correct an organisation's own entry");
    }

    /// <summary>Answers the new revision.</summary>
    public async Task<Outcome<long>> RunAsync(OrganisationId id, EditForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<long>();
        }

        await using var change = await session.ChangeAsync(ct);
        var organisation = await db.Organisations.FirstOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null)
        {
            return new Outcome<long>.Missing();
        }

        if (organisation.Revision != form.Revision)
        {
            return Texts.Stale;
        }

        (organisation.Address, organisation.About, organisation.ContactName, organisation.ContactPhone, organisation.Industry) = (form.Address, form.About, form.ContactName, form.ContactPhone, form.Industry);
        organisation.Revision++;
        var scope = organisation.Division?.ToString();
        db.Record(new()
        {
            Kind = "organisation.edited", Subject = id.ToString(), Revision = organisation.Revision, ScopeBefore = scope, ScopeAfter = scope,
            Visibility = organisation.IsVerifiedOn(Days.Today(clock)) ? Platform.Journal.Visibility.Public : Platform.Journal.Visibility.Private,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Texts.Stale;
        }

        await change.CommitAsync(ct);
        return organisation.Revision;
    }

    public static FieldProblems Check(EditForm form)
    {
        var problems = new FieldProblems();
        problems.Limit("address", form.Address, 200);
        problems.Limit("about", form.About, 4000);
        problems.RequireText("contactName", form.ContactName, 60);
        problems.RequireText("contactPhone", form.ContactPhone, 30);
        problems.Require("revision", form.Revision);
        return problems;
    }

    private static RawForm Typed(Organisation own) => RawForm.Of(
        ("address", own.Address), ("about", own.About), ("contactName", own.ContactName), ("contactPhone", own.ContactPhone), ("industry", own.Industry?.ToString()),
        ("revision", own.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static RazorComponentResult<EditPage> Page(Organisation own, RawForm typed, int status)
    {
        // A stale form is given the newest revision, so that saving it again, after a look at both versions, succeeds.
        var newest = Typed(own);
        return new(new { Id = own.Id, Name = own.Name, Typed = typed, Newest = status == 409 ? newest : null, Revision = newest["revision"] }) { StatusCode = status };
    }
}
