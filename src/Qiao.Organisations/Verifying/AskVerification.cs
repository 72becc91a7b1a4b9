using Qiao.Organisations.Editing;
using Qiao.Organisations.Registering;
using Qiao.Platform.Files;

namespace Qiao.Organisations.Verifying;

public sealed record AskForm(IFormFile? Document);

/// <summary>A member asks for verification again: after a refusal, when it has run out, or shortly before that.</summary>
internal sealed class AskVerification(Session session, OrganisationsDb db, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id}/verifications", async (string id, Reading<AskForm> reading, AskVerification use, ShowMine mine, HttpContext http, CancellationToken ct) =>
        {
            if (await mine.FindOwnAsync(id, ct) is not { } own)
            {
                return Results.StatusCode(404);
            }

            var asked = await reading.RunAsync(_ => new(), form => use.RunAsync(own.Id, form, ct));
            // The page is read again only when it is shown: after a refusal, with what stands in the database by then.
            var page = asked is Outcome<VerificationId>.Done ? null : await mine.AllAsync(ct);
            return asked.ToPage(
                _ => Flashes.Redirect(http, "organisations.verification-asked", "/organisations"),
                reading.Raw,
                (typed, status) => ShowMine.Page(page!, own.Id, typed, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/verifications", async (string id, Reading<AskForm> reading, AskVerification use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is not { } own
                ? new Outcome<VerificationId>.Missing().ToJson(_ => Results.NoContent())
                : (await reading.RunAsync(_ => new(), form => use.RunAsync(own.Id, form, ct))).ToJson(asked => Results.Ok(new { id = asked.ToString() })))
            .ForSignedIn().Accepts<AskForm>("application/json", "multipart/form-data").WithSummary("Ask for verification again");
    }

    public async Task<Outcome<VerificationId>> RunAsync(OrganisationId id, AskForm form, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        // Requests first: who finds none open then sees what the last decision made of the organisation.
        var open = await db.Verifications.AnyAsync(v => v.Organisation == id && v.State == VerificationState.Open, ct);
        var organisation = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null)
        {
            return new Outcome<VerificationId>.Missing();
        }

        if (organisation.WhyNotAskVerification(Days.Today(clock), open) is { } whyNot)
        {
            return whyNot;
        }

        var licence = await Licence.KeepAsync(files, id, form.Document, ct);
        if (licence is not Outcome<FileId?>.Done { Value: var document })
        {
            return new Outcome<VerificationId>.Invalid(((Outcome<FileId?>.Invalid)licence).Fields);
        }

        var asked = new Verification { Id = Ids.New<VerificationId>(clock), Organisation = id, Document = document, Asked = clock.GetUtcNow() };
        db.Verifications.Add(asked);
        var scope = organisation.Division?.ToString();
        // The entry keeps its revision: nothing a colleague may be editing has changed.
        db.Record(new()
        {
            Kind = "organisation.verification-asked", Subject = id.ToString(), Revision = organisation.Revision, ScopeBefore = scope, ScopeAfter = scope,
            Visibility = Platform.Journal.Visibility.Private,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // The unique index on open requests decided between two members at the same moment.
            return Texts.VerificationOpen;
        }

        await change.CommitAsync(ct);
        return asked.Id;
    }
}
