using Qiao.Platform.Journal;

namespace Qiao.Organisations.Merging;

public sealed record MergeForm(OrganisationId? Survivor, OrganisationId? Merged, string? Remark);

/// <summary>
/// A clerk lets one entry stand for another of the same organisation, and may undo that for 30 days. Nothing is moved:
/// the merged entry points to the survivor, and whoever asks for it is answered with the survivor.
/// </summary>
internal sealed class MergeOrganisations(Session session, OrganisationsDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/doubles/{id}/merge", async (string id, string? with, Reading<DoubleForm> reading, MergeOrganisations use, ShowDoubles show, HttpContext http, CancellationToken ct) =>
        {
            if (await show.FindAsync(id, with ?? "", ct) is not { } view || !Ids.TryRead<OrganisationId>(id, out var one) || !Ids.TryRead<OrganisationId>(with, out var two))
            {
                return Results.StatusCode(404);
            }

            // Without a ruling nothing is merged: which entry stays is the clerk's to say.
            return (await reading.RunAsync(
                DoubleForm.Check,
                form => form.Ruling switch
                {
                    KeptDouble.First => use.RunAsync(new(one, two, form.Remark), ct),
                    KeptDouble.Second => use.RunAsync(new(two, one, form.Remark), ct),
                    _ => Task.FromResult(DoubleForm.Check(form).ToInvalid<MergeId>()),
                })).ToPage(
                _ => Flashes.Redirect(http, "organisations.merged", "/desk/doubles"),
                reading.Raw,
                (typed, status) => view.Page(typed, status));
        }).ForRoles(Role.Clerk);
        routes.MapPost("/desk/merges/{id}/undoing", async (string id, MergeOrganisations use, ShowMerges show, HttpContext http, CancellationToken ct) =>
            (Ids.TryRead<MergeId>(id, out var merge) ? await use.UndoAsync(merge, ct) : new Outcome<MergeId>.Missing()) switch
            {
                Outcome<MergeId>.Done => Undone(http),
                Outcome<MergeId>.Refused no => await show.AgainAsync(RawForm.Empty.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }), ct),
                _ => Results.StatusCode(404),
            }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/organisations/merges", async (Reading<MergeForm> reading, MergeOrganisations use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Ok(new { id = id.ToString() })))
            .ForRoles(Role.Clerk).Accepts<MergeForm>("application/json").WithSummary("Let one entry stand for another of the same organisation");
        routes.MapPost("/api/v1/organisations/merges/{id}/undoing", async (string id, MergeOrganisations use, CancellationToken ct) =>
            (Ids.TryRead<MergeId>(id, out var merge) ? await use.UndoAsync(merge, ct) : new Outcome<MergeId>.Missing()).ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk).WithSummary("Undo a merge of organisations");
    }

    public static FieldProblems Check(MergeForm form)
    {
        var problems = new FieldProblems();
        problems.Require("survivor", form.Survivor);
        problems.Require("merged", form.Merged);
        problems.Limit("remark", form.Remark, 500);
        if (form.Survivor is not null && form.Survivor == form.Merged)
        {
            problems.Add("merged", MergeTexts.SameOrganisation);
        }

        return problems;
    }

    public async Task<Outcome<MergeId>> RunAsync(MergeForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<MergeId>();
        }

        var (survivor, merged, now) = (form.Survivor!.Value, form.Merged!.Value, clock.GetUtcNow());
        await using var change = await session.ChangeAsync(ct);
        // Both rows are taken in the order of their ids, so that two merges of one pair cannot wait for each other or make a ring.
        foreach (var id in ((OrganisationId[])[survivor, merged]).OrderBy(id => id.ToString(), StringComparer.Ordinal))
        {
            await session.ExecuteAsync($"update organisations_organisation set members_changed = {now} where id = {id}", ct);
        }

        var both = await db.Organisations.AsNoTracking().Where(o => o.Id == survivor || o.Id == merged).ToDictionaryAsync(o => o.Id, ct);
        if (both.Count < 2)
        {
            return new Outcome<MergeId>.Missing();
        }

        // An organisation that an import named has no division; the other one's decides.
        if (!both.Values.Any(o => session.Caller.Has(Role.Clerk, o.Division.ToString())) || both.Values.Any(o => o.Division is not null && !session.Caller.Has(Role.Clerk, o.Division.ToString())))
        {
            return Texts.OutOfScope;
        }

        if (await session.ExecuteAsync($"""
            update organisations_organisation set merged_into = {survivor}, revision = revision + 1
            where id = {merged} and merged_into is null
              and not exists (select 1 from organisations_organisation other where other.merged_into = {merged})
              and exists (select 1 from organisations_organisation other where other.id = {survivor} and other.merged_into is null)
            """, ct) == 0)
        {
            return both.Values.Any(o => o.MergedInto is not null) ? MergeTexts.AlreadyMerged : MergeTexts.SurvivesOthers;
        }

        var merge = new Merge { Id = Ids.New<MergeId>(clock), Survivor = survivor, Merged = merged, Made = now, MadeBy = session.Caller.Actor, Remark = form.Remark };
        db.Merges.Add(merge);
        await RecordAsync(merged, "organisation.merged", ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            return MergeTexts.AlreadyMerged;
        }

        await change.CommitAsync(ct);
        return merge.Id;
    }

    public async Task<Outcome<MergeId>> UndoAsync(MergeId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var change = await session.ChangeAsync(ct);
        if (await db.Merges.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } merge)
        {
            return new Outcome<MergeId>.Missing();
        }

        var survivor = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == merge.Survivor, ct);
        var merged = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == merge.Merged, ct);
        if (!session.Caller.Has(Role.Clerk, (survivor.Division ?? merged.Division).ToString()))
        {
            return Texts.OutOfScope;
        }

        if (merge.WhyNotUndo(now) is { } whyNot)
        {
            return whyNot;
        }

        if (await session.ExecuteAsync($"update organisations_merge set undone = {now}, undone_by = {session.Caller.Actor} where id = {id} and undone is null", ct) == 0)
        {
            return MergeTexts.AlreadyUndone;
        }

        await session.ExecuteAsync($"update organisations_organisation set merged_into = null, revision = revision + 1 where id = {merge.Merged}", ct);
        await RecordAsync(merge.Merged, "organisation.merge-undone", ct);
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return id;
    }

    // Public where the entry itself was: others hold what was published under its id.
    private async Task RecordAsync(OrganisationId merged, string kind, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == merged, ct);
        db.RecordOf(organisation, kind, organisation.Verified is null && organisation.Source is null ? Visibility.Private : Visibility.Public);
    }

    private static IResult Undone(HttpContext http)
    {
        return Flashes.Redirect(http, "organisations.merge-undone", "/desk/merges");
    }
}
