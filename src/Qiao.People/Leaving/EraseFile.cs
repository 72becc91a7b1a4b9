using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Files;
using Qiao.Platform.Messages;

namespace Qiao.People.Leaving;

public sealed record ErasureForm(bool? Confirm);

/// <summary>The receipt as the person takes it along.</summary>
public sealed record Receipt(SeekerId Id, DateTimeOffset Erased, bool AccountEnded, int LooksKept, DateOnly KeepUntil);

/// <summary>A person has everything about them erased; the receipt says what is gone, what stays, for how long and why.</summary>
internal sealed class EraseFile(Session session, PeopleDb db, OwnAccount account, Outbox outbox, FileCabinet files, Sealing sealing, IEnumerable<IKeptForPerson> kept, TimeProvider clock)
{
    private const int TriesToTruncate = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/data/erasure", async (Reading<ErasureForm> reading, EraseFile use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                receipt => Results.LocalRedirect(Links.To($"/seekers/erased/{receipt.Id}")),
                reading.Raw,
                ShowHeld.Page)).ForSignedIn();
        routes.MapPost("/api/v1/me/erasure", async (Reading<ErasureForm> reading, EraseFile use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(receipt => Results.Ok(new
            {
                id = receipt.Id.ToString(), receipt.Erased, receipt.AccountEnded, receipt.LooksKept, receipt.KeepUntil, gone = ErasureTexts.Gone.Select(t => t.ToString()), kept = ErasureTexts.Kept.Select(t => t.ToString()),
            })))
            .ForSignedIn().Accepts<ErasureForm>("application/json").WithSummary("Erase everything about you; your login ends");
        // Whoever has the number was given it; the receipt holds nothing about a person.
        routes.MapGet("/seekers/erased/{id}", async (string id, EraseFile use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } receipt ? new RazorComponentResult<ReceiptPage>(new { Receipt = receipt }) : Results.StatusCode(404)).ForEveryone();
    }

    public async Task<Outcome<Receipt>> RunAsync(ErasureForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<Receipt>();
        }

        Erasure erasure;
        await using (var change = await session.ChangeAsync(ct))
        {
            var owner = session.Caller.Account;
            if (owner is null || await db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Account == owner, ct) is not { } file)
            {
                return new Outcome<Receipt>.Missing();
            }

            // Consents, grants and handovers go with the file, by their foreign keys.
            if (await session.ExecuteAsync($"delete from people_seeker where id = {file.Id}", ct) == 0)
            {
                return new Outcome<Receipt>.Missing();
            }

            // Messages went to the phone, or to the mail address while there was none.
            foreach (var way in (string?[])[sealing.Open(file.Phone), SeekerNotices.WayTo(null, sealing.Open(file.Contact))?.Recipient])
            {
                if (way is not null)
                {
                    await outbox.ForgetAsync(way, ct);
                }
            }

            foreach (var part in kept)
            {
                await part.ForgetAsync(owner.Value, ct);
            }

            await session.ExecuteAsync($"delete from people_apart where first = {file.Id} or second = {file.Id}", ct);
            await files.ForgetAsync(file.Id.ToString(), ct);
            // The person's own words must not stay behind in the log of those who looked.
            await session.ExecuteAsync($"update people_look set purpose = '' where seeker = {file.Id}", ct);
            var now = clock.GetUtcNow();
            erasure = new()
            {
                Id = file.Id, Erased = now, AccountEnded = await account.EndAsync(owner.Value, Role.Seeker, ct),
                LooksKept = await db.Looks.CountAsync(l => l.Seeker == file.Id, ct), KeepUntil = Days.Of(now).AddYears(ErasureTexts.YearsKept),
            };
            db.Erasures.Add(erasure);
            db.Record(new() { Kind = "seeker.erased", Subject = file.Id.ToString(), Revision = file.Revision + 1, ScopeBefore = file.Division?.ToString(), Visibility = Platform.Journal.Visibility.Private });
            await db.SaveChangesAsync(ct);
            await change.CommitAsync(ct);
        }

        await TruncateAsync(ct);
        return ReceiptOf(erasure);
    }

    public static FieldProblems Check(ErasureForm form)
    {
        var problems = new FieldProblems();
        if (form.Confirm != true)
        {
            problems.Add("confirm", Texts.EraseConfirm);
        }

        return problems;
    }

    private async Task<Receipt?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<SeekerId>(id, out var seeker) && await db.Erasures.AsNoTracking().FirstOrDefaultAsync(e => e.Id == seeker, ct) is { } erasure ? ReceiptOf(erasure) : null;

    // A reader of the moment can hold the log; the hourly job tries again after these.
    private async Task TruncateAsync(CancellationToken ct)
    {
        for (var tries = 0; tries < TriesToTruncate && !await session.TruncateLogAsync(ct); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private static Receipt ReceiptOf(Erasure e) => new(e.Id, e.Erased, e.AccountEnded, e.LooksKept, e.KeepUntil);
}
