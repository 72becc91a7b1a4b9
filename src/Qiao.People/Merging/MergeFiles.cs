using Qiao.People.Registering;

namespace Qiao.People.Merging;

/// <param name="Survivor">The file that stays.</param>
/// <param name="Take">The parts that it takes from the other: codes of <see cref="FilePieces"/>, or `login`.</param>
public sealed record MergeForm(SeekerId? Survivor, SeekerId? Merged, IReadOnlyList<string>? Take);

/// <summary>
/// A clerk makes one file of two of the same person, and may undo that for 30 days. Everything that modules keep follows;
/// what the other file said is a sealed copy meanwhile. The person is told of both.
/// </summary>
internal sealed class MergeFiles(Session session, PeopleDb db, FilePieces pieces, IEnumerable<IMovedWithPerson> others, SeekerNotices notices, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/seekers/doubles/{id}/merge", async (string id, string? with, Reading<PairForm> reading, MergeFiles use, ShowDoubles show, HttpContext http, CancellationToken ct) =>
        {
            if (await show.FindAsync(id, with ?? "", ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(PairForm.Check, form => use.RunAsync(view, form, ct))).ToPage(
                _ => Flashes.Redirect(http, "people.merged", "/desk/seekers/doubles"), reading.Raw, view.Page);
        }).ForRoles(Role.Clerk);
        routes.MapPost("/desk/seekers/merges/{id}/undoing", async (string id, MergeFiles use, ShowDoubles show, HttpContext http, CancellationToken ct) =>
            await use.UndoAsync(id, ct) switch
            {
                Outcome<FileMergeId>.Done => Flashes.Redirect(http, "people.merge-undone", "/desk/seekers/doubles"),
                Outcome<FileMergeId>.Refused no => await show.PageAsync(no.Reason, ct),
                _ => Results.StatusCode(404),
            }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/seekers/merges", async (Reading<MergeForm> reading, MergeFiles use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Ok(new { id = id.ToString() })))
            .ForRoles(Role.Clerk).Accepts<MergeForm>("application/json").WithSummary("Make one file of two of the same person");
        routes.MapPost("/api/v1/desk/seekers/merges/{id}/undoing", async (string id, MergeFiles use, CancellationToken ct) => (await use.UndoAsync(id, ct)).ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk).WithSummary("Undo a merge of files");
    }

    public static FieldProblems Check(MergeForm form)
    {
        var problems = new FieldProblems();
        problems.Require("survivor", form.Survivor);
        problems.Require("merged", form.Merged);
        if (form.Survivor is not null && form.Survivor == form.Merged)
        {
            problems.Add("merged", MergeTexts.SameFile);
        }

        return problems;
    }

    public async Task<Outcome<FileMergeId>> RunAsync(PairView pair, PairForm form, CancellationToken ct) =>
        PairForm.Check(form) is { Any: true } problems ? problems.ToInvalid<FileMergeId>()
        : await RunAsync(form.Keep == KeptFile.First ? new(pair.First.Id, pair.Second.Id, form.Take) : new MergeForm(pair.Second.Id, pair.First.Id, form.Take), ct);

    public async Task<Outcome<FileMergeId>> RunAsync(MergeForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<FileMergeId>();
        }

        var (to, from, taken) = (form.Survivor!.Value, form.Merged!.Value, form.Take ?? []);
        if (taken.Any(code => code != FilePieces.Login && pieces.All.All(piece => piece.Code != code)))
        {
            return new Outcome<FileMergeId>.Invalid(new Dictionary<string, Problem> { ["take"] = MergeTexts.UnknownField });
        }

        await using var change = await session.ChangeAsync(ct);
        // Both rows are held in the order of their ids, so that two merges cannot wait for each other.
        foreach (var id in new[] { to, from }.OrderBy(id => id.ToString(), StringComparer.Ordinal))
        {
            await session.ExecuteAsync($"update people_seeker set changed = changed where id = {id}", ct);
        }

        var both = await db.Seekers.AsNoTracking().Where(s => s.Id == to || s.Id == from).ToDictionaryAsync(s => s.Id, ct);
        if (both.Count < 2)
        {
            return await db.Merges.AnyAsync(m => (m.Merged == from || m.Merged == to) && m.Undone == null, ct) ? MergeTexts.AlreadyMerged : new Outcome<FileMergeId>.Missing();
        }

        var (stays, goes) = (both[to], both[from]);
        if (!IsInArea(stays) || !IsInArea(goes))
        {
            return new Outcome<FileMergeId>.Missing();
        }

        var move = Move(stays, goes, taken.Contains(FilePieces.Login));
        if (await WhyNotAsync(move, ct) is { } whyNot)
        {
            return whyNot;
        }

        var merge = Ids.New<FileMergeId>(clock);
        // The unique pair lets one of two clerks merge, whichever file each of them keeps.
        if (await session.ExecuteAsync($"""
            insert into people_merge (id, pair, survivor, merged, code, account, made, made_by)
            values ({merge}, {FileMerge.PairOf(to, from)}, {to}, {from}, {goes.Code}, {move.Ended}, {clock.GetUtcNow()}, {session.Caller.Actor}) on conflict do nothing
            """, ct) == 0)
        {
            return MergeTexts.AlreadyMerged;
        }

        var moved = new Dictionary<string, string>();
        foreach (var other in others)
        {
            moved[other.Name] = await other.MoveAsync(move, ct);
        }

        await TellAsync("people.merged", merge, [to, from], MergeTexts.ToldTitle, MergeTexts.ToldBody, stays.Code, ct);
        await session.ExecuteAsync($"delete from people_seeker where id = {from}", ct);
        var kept = pieces.Seal(new(stays, goes, taken, moved));
        await session.ExecuteAsync($"update people_merge set kept = {kept} where id = {merge}", ct);
        var survivor = await db.Seekers.SingleAsync(s => s.Id == to, ct);
        foreach (var piece in pieces.All.Where(piece => taken.Contains(piece.Code)))
        {
            piece.Copy(goes, survivor);
        }

        survivor.Account = move.Kept;
        survivor.Change(clock.GetUtcNow());
        await RecordAsync(goes, survivor, stays.Division, "seeker.merged", "merged", ct);
        await change.CommitAsync(ct);
        return merge;
    }

    /// <summary>Both files as they were; what was written into the surviving one since stays in it.</summary>
    public async Task<Outcome<FileMergeId>> UndoAsync(string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (!Ids.TryRead<FileMergeId>(id, out var named) || await db.Merges.AsNoTracking().FirstOrDefaultAsync(m => m.Id == named, ct) is not { } merge
            || await db.Seekers.FirstOrDefaultAsync(s => s.Id == merge.Survivor, ct) is not { } survivor || !IsInArea(survivor))
        {
            return new Outcome<FileMergeId>.Missing();
        }

        var now = clock.GetUtcNow();
        if (merge.WhyNotUndo(now) is { } whyNot)
        {
            return whyNot;
        }

        if (await session.ExecuteAsync($"update people_merge set undone = {now}, undone_by = {session.Caller.Actor}, kept = null where id = {named} and undone is null", ct) == 0)
        {
            return MergeTexts.AlreadyUndone;
        }

        var (stood, goes, taken, moved) = pieces.Open(merge.Kept!);
        var move = Move(stood, goes, taken.Contains(FilePieces.Login));
        List<AccountId?> logins = [stood.Account, goes.Account];
        if (await db.Seekers.AnyAsync(s => s.Id != survivor.Id && s.Account != null && logins.Contains(s.Account), ct))
        {
            return MergeTexts.LoginElsewhere;
        }

        var before = survivor.Division;
        foreach (var piece in pieces.All.Where(piece => taken.Contains(piece.Code) && piece.Value(survivor) == piece.Value(goes)))
        {
            piece.Copy(stood, survivor);
        }

        survivor.Account = survivor.Account == move.Kept ? stood.Account : survivor.Account;
        survivor.Change(now);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Texts.Stale;
        }

        goes.Change(now);
        db.Seekers.Add(goes);
        await RecordAsync(goes, survivor, before, "seeker.merge-undone", "merge-undone", ct);
        foreach (var other in others.Where(other => moved.ContainsKey(other.Name)))
        {
            await other.BackAsync(move, moved[other.Name], ct);
        }

        await TellAsync("people.merge-undone", named, [survivor.Id, goes.Id], MergeTexts.ToldUndoneTitle, MergeTexts.ToldUndoneBody, goes.Code, ct);
        await change.CommitAsync(ct);
        return named;
    }

    private bool IsInArea(Seeker file) => file.Division is { } home && session.Caller.Has(Role.Clerk, home.ToString());

    // One login opens the file that stays: its own unless the other's is taken, or it has none.
    private static FileMove Move(Seeker stays, Seeker goes, bool takeLogin)
    {
        var kept = stays.Account is null || (takeLogin && goes.Account is not null) ? goes.Account : stays.Account;
        return new(goes.Id, stays.Id, kept == stays.Account ? goes.Account : stays.Account, kept);
    }

    private async Task<Problem?> WhyNotAsync(FileMove move, CancellationToken ct)
    {
        if (await db.Merges.AnyAsync(m => m.Survivor == move.From && m.Undone == null && m.Kept != null, ct))
        {
            return MergeTexts.SurvivesOthers;
        }

        foreach (var other in others)
        {
            if (await other.WhyNotAsync(move, ct) is { } whyNot)
            {
                return whyNot;
            }
        }

        return null;
    }

    private async Task RecordAsync(Seeker other, Seeker survivor, DivisionCode? before, string kind, string reason, CancellationToken ct)
    {
        db.Record(new() { Kind = kind, Subject = other.Id.ToString(), Revision = other.Revision, ScopeBefore = other.Division?.ToString(), Visibility = Platform.Journal.Visibility.Private });
        db.RecordChange(survivor, before?.ToString(), reason);
        await db.SaveChangesAsync(ct);
    }

    private async Task TellAsync(string template, FileMergeId merge, SeekerId[] people, Bilingual title, Bilingual body, string code, CancellationToken ct)
    {
        foreach (var person in people)
        {
            await notices.TellAsync(person, template, merge.ToString(), title, body.With(SeekerCodes.Spell(code)), ct);
        }
    }
}
