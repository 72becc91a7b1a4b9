using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.Files;
using Qiao.Platform.Messages;

namespace Qiao.People.Leaving;

public sealed record ErasureForm(bool? Confirm);

/// <summary>The receipt as the person takes it along.</summary>
public sealed record Receipt(SeekerId Id, DateTimeOffset Erased, bool AccountEnded, bool ByDesk, int LooksKept, DateOnly KeepUntil);

/// <summary>A person has everything about them erased; the receipt says what is gone, what stays, for how long and why.</summary>
internal sealed class EraseFile(Session session, PeopleDb db, OwnAccount account, Employers employers, Outbox outbox, FileCabinet files, GuestFiles guests, IEnumerable<IKeptForPerson> kept, TimeProvider clock)
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
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(Json))
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

        return session.Caller.Account is { } owner && await db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Account == owner, ct) is { } file
            ? await EraseAsync(file, owner, null, ct)
            : new Outcome<Receipt>.Missing();
    }

    /// <summary>Missing when the file was erased or handed over meanwhile.</summary>
    /// <param name="owner">Null for a file that a clerk keeps.</param>
    /// <param name="reason">A code, for the journal.</param>
    public async Task<Outcome<Receipt>> EraseAsync(Seeker file, AccountId? owner, string? reason, CancellationToken ct)
    {
        Erasure erasure;
        await using (var change = await session.ChangeAsync(ct))
        {
            // The ladder stays without the person; the clerk's words and the contracts sent must not.
            var subjects = await db.Outcomes.Where(o => o.Seeker == file.Id).Select(o => new { o.Module, o.Subject }).Distinct().ToListAsync(ct);
            await session.ExecuteAsync($"update people_outcome set remark = null where seeker = {file.Id}", ct);
            // Consents, grants and handovers go with the file, by their foreign keys.
            if (await session.ExecuteAsync($"delete from people_seeker where id = {file.Id} and coalesce(account, '') = {owner?.ToString() ?? ""}", ct) == 0)
            {
                return new Outcome<Receipt>.Missing();
            }

            await guests.ForgetAsync(file, ct);
            await outbox.ForgetAsync(file.Id.ToString(), ct);
            foreach (var part in kept)
            {
                await part.ForgetAsync(file.Id, owner, ct);
            }

            var ended = owner is { } own && await EndAsync(own, ct);
            await session.ExecuteAsync($"delete from people_apart where first = {file.Id} or second = {file.Id}", ct);
            await files.ForgetAsync(file.Id.ToString(), ct);
            foreach (var of in subjects)
            {
                await files.ForgetAsync(new OutcomeSubject(of.Module, of.Subject).ToString(), ct);
            }

            // The person's own words must not stay behind in the log of those who looked.
            await session.ExecuteAsync($"update people_look set purpose = '' where seeker = {file.Id}", ct);
            var now = clock.GetUtcNow();
            erasure = new()
            {
                Id = file.Id, Erased = now, AccountEnded = ended, ByDesk = owner is null,
                LooksKept = await db.Looks.CountAsync(l => l.Seeker == file.Id, ct), KeepUntil = Days.Of(now).AddYears(ErasureTexts.YearsKept),
            };
            db.Erasures.Add(erasure);
            db.Record(new() { Kind = "seeker.erased", Subject = file.Id.ToString(), Revision = file.Revision + 1, Reason = reason, ScopeBefore = file.Division?.ToString(), Visibility = Platform.Journal.Visibility.Private });
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

    public static IResult Json(Receipt receipt) => Results.Ok(new
    {
        id = receipt.Id.ToString(), receipt.Erased, receipt.AccountEnded, receipt.LooksKept, receipt.KeepUntil, gone = ErasureTexts.GoneOf(receipt).Select(t => t.ToString()), kept = ErasureTexts.Kept.Select(t => t.ToString()),
    });

    private async Task<Receipt?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<SeekerId>(id, out var seeker) && await db.Erasures.AsNoTracking().FirstOrDefaultAsync(e => e.Id == seeker, ct) is { } erasure ? ReceiptOf(erasure) : null;

    /// <summary>Whether the login ended, too.</summary>
    private async Task<bool> EndAsync(AccountId owner, CancellationToken ct)
    {
        if (!await account.EndAsync(owner, Role.Seeker, ct))
        {
            return false;
        }

        await employers.ForgetAsync(owner, ct);
        return true;
    }

    // A reader of the moment can hold the log; the hourly job tries again after these.
    private async Task TruncateAsync(CancellationToken ct)
    {
        for (var tries = 0; tries < TriesToTruncate && !await session.TruncateLogAsync(ct); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private static Receipt ReceiptOf(Erasure e) => new(e.Id, e.Erased, e.AccountEnded, e.ByDesk, e.LooksKept, e.KeepUntil);
}
