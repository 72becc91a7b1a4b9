using Qiao.Organisations.Editing;
using Qiao.Organisations.Joining;
using Qiao.Organisations.Listing;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.TakingOver;

public sealed record ObjectionForm(string? Objection);

/// <summary>A clerk checks a takeover; the owners are told and may object for seven days; without an objection it is then carried out.</summary>
internal sealed class DecideTakeover(Session session, OrganisationsDb db, Membership membership, Outbox outbox, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRuling<DecideTakeover, ShowTakeovers, TakeoverId, TakeoverState>(
            "/desk/takeovers", "/api/v1/takeovers", "Decide a takeover", (show, id, ct) => show.FindAsync(id, ct), (use, id, form, ct) => use.RunAsync(id, form, ct));
        routes.MapPost("/organisations/{id}/takeovers/{takeover}/objection", async (string id, string takeover, Reading<ObjectionForm> reading, DecideTakeover use, ShowMembers show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<TakeoverId>(takeover, out var named)
                ? Results.StatusCode(404)
                : await show.AfterAsync(own, await reading.RunAsync(CheckObjection, form => use.ObjectAsync(own.Id, named, form, ct)), "organisations.objected", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/takeovers/{takeover}/objection", async (string id, string takeover, Reading<ObjectionForm> reading, DecideTakeover use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<TakeoverId>(takeover, out var named)
                ? new Outcome<TakeoverState>.Missing()
                : await reading.RunAsync(CheckObjection, form => use.ObjectAsync(own.Id, named, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForSignedIn().Accepts<ObjectionForm>("application/json").WithSummary("Object to a takeover of one's organisation");
    }

    public static FieldProblems CheckObjection(ObjectionForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("objection", form.Objection, 1000);
        return problems;
    }

    /// <summary>The first decision opens the time for objections or refuses; after an objection the second one is final.</summary>
    public async Task<Outcome<TakeoverState>> RunAsync(TakeoverId id, RulingForm form, CancellationToken ct)
    {
        if (RulingForm.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<TakeoverState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Takeovers.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct) is not { } takeover)
        {
            return new Outcome<TakeoverState>.Missing();
        }

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == takeover.Organisation, ct);
        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        var now = clock.GetUtcNow();
        var state = form.Ruling == Ruling.Refused ? TakeoverState.Refused : takeover.State == TakeoverState.Objected ? TakeoverState.Done : TakeoverState.Waiting;
        DateOnly? until = state == TakeoverState.Waiting ? Days.Of(now).AddDays(Takeover.ObjectionDays) : takeover.ObjectionsUntil;
        DateTimeOffset? finished = state == TakeoverState.Waiting ? null : now;
        if (!takeover.AwaitsClerk || await session.ExecuteAsync($"""
            update organisations_takeover set state = {state}, decided = {now}, decided_by = {session.Caller.Actor}, remark = {form.Remark}, objections_until = {until}, finished = {finished}
            where id = {id} and state = {takeover.State}
            """, ct) == 0)
        {
            return MemberTexts.TakeoverDecided;
        }

        if (state == TakeoverState.Done)
        {
            await CarryOutAsync(organisation, takeover.Account, ct);
        }
        else if (state == TakeoverState.Waiting && organisation.ContactPhone is { } phone)
        {
            await outbox.AddAsync(
                Channel.Sms, phone, "organisations.takeover", id.ToString(), Language.Chinese, MemberTexts.TakeoverMail,
                MemberTexts.TakeoverMailBody.With(organisation.Name, StoredValue.Day(until!.Value)), ct);
        }

        db.RecordOf(organisation, "organisation.takeover-decided", Visibility.Private, state.ToString());
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return state;
    }

    public async Task<Outcome<TakeoverState>> ObjectAsync(OrganisationId own, TakeoverId id, ObjectionForm form, CancellationToken ct)
    {
        if (CheckObjection(form) is { Any: true } problems)
        {
            return problems.ToInvalid<TakeoverState>();
        }

        var now = clock.GetUtcNow();
        await using var change = await session.ChangeAsync(ct);
        if (await db.Takeovers.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.Organisation == own, ct) is not { } takeover)
        {
            return new Outcome<TakeoverState>.Missing();
        }

        if (takeover.WhyNotObject(Days.Of(now)) is { } whyNot)
        {
            return whyNot;
        }

        if (await session.ExecuteAsync($"update organisations_takeover set state = 'Objected', objection = {form.Objection}, objected = {now} where id = {id} and state = 'Waiting'", ct) == 0)
        {
            return MemberTexts.NothingToObject;
        }

        await change.CommitAsync(ct);
        return TakeoverState.Objected;
    }

    /// <summary>Carries out what nobody objected to in time; answers how many.</summary>
    public async Task<int> EndObjectionsAsync(CancellationToken ct)
    {
        var (now, done) = (clock.GetUtcNow(), 0);
        var today = Days.Of(now);
        foreach (var takeover in await db.Takeovers.AsNoTracking().Where(t => t.State == TakeoverState.Waiting).ToListAsync(ct))
        {
            await using var change = await session.ChangeAsync(ct);
            if (takeover.ObjectionsUntil >= today
                || await session.ExecuteAsync($"update organisations_takeover set state = 'Done', finished = {now} where id = {takeover.Id} and state = 'Waiting'", ct) == 0)
            {
                continue;
            }

            var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == takeover.Organisation, ct);
            await CarryOutAsync(organisation, takeover.Account, ct);
            db.RecordOf(organisation, "organisation.taken-over", Visibility.Private);
            await db.SaveChangesAsync(ct);
            await change.CommitAsync(ct);
            done++;
        }

        return done;
    }

    // The owners of before stay members: they may have been away only, and the new owner can remove them.
    private async Task CarryOutAsync(Organisation organisation, AccountId account, CancellationToken ct)
    {
        await membership.LockAsync(organisation.Id, ct);
        if (!await membership.AddAsync(organisation.Id, account, MemberRole.Owner, null, ct))
        {
            await membership.ChangeAsync(organisation.Id, account, MemberRole.Owner, null, ct);
        }
    }
}
