using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;

namespace Qiao.Organisations.Verifying;

public sealed record RecheckFilter(OrganisationKind? Kind, string? Division, int? Page);

/// <summary>The verified organisations in the clerk's area that are to be looked at again, the oldest first.</summary>
internal sealed class ShowRechecks(OrganisationsDb db, Session session, NodeSettings node, TimeProvider clock)
{
    private const string Path = "/desk/rechecks";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<ShowRechecks, RecheckFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), (use, id, ct) => use.FindAsync(id, ct));
        routes.MapGet("/api/v1/organisations/rechecks", async (Reading<RecheckFilter> reading, ShowRechecks use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.Due(reading.Form).OrderBy(o => o.VerifiedUntil).ThenBy(o => o.Id).Take(1000).ToListAsync(ct)).Select(o => new { id = o.Id.ToString(), o.Name, due = o.RecheckDue }),
        })).ForRoles(Role.Clerk).WithSummary("Verified organisations whose re-check is due");
    }

    public async Task<ListView> ListAsync(Reading<RecheckFilter> reading, int length, CancellationToken ct)
    {
        var due = Due(reading.Form);
        var (rows, total, next) = await DeskPaging.CutAsync(due.OrderBy(o => o.VerifiedUntil).ThenBy(o => o.Id), reading.Form.Page, length, ct);
        var view = new ListView(
            RecheckTexts.Rechecks, RecheckTexts.Lead, RecheckTexts.None, Path, [Texts.Name, Texts.Code, Texts.Kind, Texts.Division, RecheckTexts.Due, RecheckTexts.Told],
            rows.Select(o => new ListRow([o.Name, o.Code?.ToString(), o.Kind.Name(), new(DeskScope.NameOf(o.Division)), new(o.RecheckDue), new(o.RecheckTold)], $"{Path}/{o.Id}", o.Id.ToString())).ToList(), total)
        {
            Filters =
            [
                new("kind", Texts.Kind, OrganisationKinds.Registrable.Select(k => new Choice(k.ToString(), k.Name())).ToList()),
                new("division", Texts.Division, DeskScope.Choices(node)),
            ],
            Query = reading.Raw, Beside = DeskLists.Beside(Path), Deed = new(Path + "/confirmed", RecheckTexts.AllGood),
        };
        return view with { Next = next is null ? null : view.Address(Path, ("page", next)) };
    }

    /// <summary>One that is due, or null when it is not or lies outside the clerk's area.</summary>
    public async Task<CaseView?> FindAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<OrganisationId>(id, out var named) || await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == named, ct) is not { } o || !session.Caller.Has(Role.Clerk, o.Division.ToString()) || o.Verified is null)
        {
            return null;
        }

        var isDue = o.RecheckDue <= Days.Today(clock) && o.IsVerifiedOn(Days.Today(clock));
        return new(
            RecheckTexts.Rechecks, Path, o.Name,
            [
                new(Texts.Employer, o.Name, $"/employers/{o.Id}"), new(Texts.Code, o.Code?.ToString()), new(Texts.Kind, o.Kind.Name().ToString()), new(Texts.Division, DeskScope.NameOf(o.Division)?.ToString()),
                new(Texts.Address, o.Address), new(Texts.ContactName, o.ContactName), new(Texts.ContactPhone, o.ContactPhone),
                new(RecheckTexts.VerifiedAt, Days.Write(o.Verified.Value)), new(RecheckTexts.VerifiedBy, o.VerifiedBy), new(Texts.ValidUntil, o.VerifiedUntil is { } until ? Days.Write(until) : null),
                new(RecheckTexts.LastRecheck, o.Rechecked is { } day ? Days.Write(day) : null),
            ],
            new($"{Path}/{o.Id}/decision", RecheckTexts.Decide, [new(nameof(Ruling.Granted), RecheckTexts.StillGood), new(nameof(Ruling.Refused), RecheckTexts.Lapsed)], [], isDue ? null : RecheckTexts.NotDue));
    }

    private IQueryable<Organisation> Due(RecheckFilter filter)
    {
        var today = Days.Today(clock);
        var due = DueOn(db, today);
        if (session.Caller.AreaOf(Role.Clerk) is { } scope)
        {
            due = due.Where(o => scope.Contains(o.Division!.Value));
        }

        if (filter.Kind is { } kind)
        {
            due = due.Where(o => o.Kind == kind);
        }

        if (filter.Division is { } text && DivisionCode.TryRead(text, out var division))
        {
            var within = Divisions.Within(division);
            due = due.Where(o => within.Contains(o.Division!.Value));
        }

        return due;
    }

    /// <summary>Those that are verified, whose verification is six months old, and that have not been looked at since.</summary>
    internal static IQueryable<Organisation> DueOn(OrganisationsDb db, DateOnly today)
    {
        // Days are stored as ISO text, which sorts as days do; the span is added to the parameter, not to the column.
        var latest = today.AddMonths(Organisation.RecheckMonths);
        return db.Organisations.AsNoTracking().Where(o => o.Rechecked == null && o.MergedInto == null && o.VerifiedUntil >= today && o.VerifiedUntil <= latest);
    }
}
