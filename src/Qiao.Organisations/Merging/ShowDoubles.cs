using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;

namespace Qiao.Organisations.Merging;

public sealed record DoublesFilter(string? Q, int? Page);

/// <summary>Which of two doubles is kept.</summary>
public enum KeptDouble
{
    First,
    Second,
}

public sealed record DoubleForm(KeptDouble? Ruling, string? Remark)
{
    public static FieldProblems Check(DoubleForm form)
    {
        var problems = new FieldProblems();
        problems.Require("ruling", form.Ruling);
        problems.Limit("remark", form.Remark, 500);
        return problems;
    }
}

/// <summary>Pairs of entries that are likely one organisation, and the two of a pair side by side.</summary>
internal sealed class ShowDoubles(OrganisationsDb db, Session session)
{
    private const string Path = "/desk/doubles";
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<ShowDoubles, DoublesFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), null);
        routes.MapGet(Path + "/{id}", async (string id, string? with, ShowDoubles use, CancellationToken ct) =>
            await use.FindAsync(id, with ?? "", ct) is { } view ? view.Page() : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/organisations/doubles", async (ShowDoubles use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.PairsAsync(null, ct)).Select(p => new { first = p.First.Id.ToString(), second = p.Second.Id.ToString(), p.First.Name }),
        })).ForRoles(Role.Clerk).WithSummary("Entries that are likely one organisation");
    }

    public async Task<ListView> ListAsync(Reading<DoublesFilter> reading, int length, CancellationToken ct)
    {
        var all = await PairsAsync(reading.Form.Q, ct);
        var (rows, next) = DeskPaging.Cut(all, reading.Form.Page, length);
        var view = new ListView(
            MergeTexts.Doubles, MergeTexts.DoublesLead, MergeTexts.NoDoubles, Path, [MergeTexts.First, Texts.Code, MergeTexts.Second, MergeTexts.SecondCode, Texts.Division],
            rows.Select(p => new ListRow(
                [p.First.Name, p.First.Code?.ToString(), p.Second.Name, p.Second.Code is { } code ? (ListCell)code.ToString() : Texts.Imported, new(DeskScope.NameOf(p.First.Division))],
                $"{Path}/{p.First.Id}?with={p.Second.Id}")).ToList(), all.Count)
        {
            Filters = [new("q", ListTexts.Search)], Query = reading.Raw, Beside = DeskLists.Beside(Path),
        };
        return view with { Next = next is null ? null : view.Address(Path, ("page", next)) };
    }

    /// <summary>The two side by side, or null when one does not exist or lies outside the clerk's area.</summary>
    public async Task<CaseView?> FindAsync(string first, string second, CancellationToken ct)
    {
        if (!Ids.TryRead<OrganisationId>(first, out var one) || !Ids.TryRead<OrganisationId>(second, out var two) || one == two)
        {
            return null;
        }

        var both = await db.Organisations.AsNoTracking().Where(o => o.Id == one || o.Id == two).ToDictionaryAsync(o => o.Id, ct);
        if (both.Count < 2 || !both.Values.Any(o => session.Caller.Has(Role.Clerk, o.Division.ToString())) || both.Values.Any(o => o.Division is not null && !session.Caller.Has(Role.Clerk, o.Division.ToString())))
        {
            return null;
        }

        var members = await db.Members.Where(m => m.Organisation == one || m.Organisation == two).GroupBy(m => m.Organisation).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var facts = new List<CaseFact>();
        foreach (var (label, o) in new[] { (MergeTexts.First, both[one]), (MergeTexts.Second, both[two]) })
        {
            facts.Add(new(label, o.Name, $"/employers/{o.Id}"));
            facts.Add(new(Texts.Code, o.Code?.ToString() ?? Texts.Imported.ToString()));
            facts.Add(new(Texts.Division, DeskScope.NameOf(o.Division)?.ToString()));
            facts.Add(new(Texts.Address, o.Address));
            facts.Add(new(Texts.ValidUntil, o.VerifiedUntil is { } until ? Days.Write(until) : Texts.NotYetVerified.ToString()));
            facts.Add(new(MergeTexts.Registered, Days.Write(o.Created)));
            facts.Add(new(MergeTexts.MemberCount, members.GetValueOrDefault(o.Id).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new(MergeTexts.Doubles, Path, both[one].Name, facts, new(
            $"{Path}/{first}/merge?with={second}", MergeTexts.Double, [new(nameof(KeptDouble.First), MergeTexts.KeepFirst), new(nameof(KeptDouble.Second), MergeTexts.KeepSecond)], [],
            both.Values.Any(o => o.MergedInto is not null) ? MergeTexts.AlreadyMerged : null));
    }

    private async Task<IReadOnlyList<Pair>> PairsAsync(string? q, CancellationToken ct)
    {
        var key = q is null ? null : NameKeys.Of(q);
        // The one that registered, or was there before, stands first: it is the one to keep as a rule.
        var pairs = from a in db.Organisations.AsNoTracking()
                    join b in db.Organisations.AsNoTracking() on a.NameKey equals b.NameKey
                    where a.MergedInto == null && b.MergedInto == null && a.Code != null && a.NameKey != ""
                        && (b.Code == null || (a.Division == b.Division && a.Id != b.Id))
                    select new Pair { First = a, Second = b };
        if (key is { Length: > 0 })
        {
            pairs = pairs.Where(p => p.First.NameKey!.Contains(key));
        }

        var scope = session.Caller.AreaOf(Role.Clerk);
        if (scope is not null)
        {
            pairs = pairs.Where(p => scope.Contains(p.First.Division!.Value));
        }

        // Of two that registered each pair comes twice; the older one stays first.
        return (await pairs.OrderBy(p => p.First.NameKey).ThenBy(p => p.First.Id).ThenBy(p => p.Second.Id).Take(Most).ToListAsync(ct))
            .Where(p => p.Second.Code is null || string.CompareOrdinal(p.First.Id.ToString(), p.Second.Id.ToString()) < 0).ToList();
    }

    private sealed class Pair
    {
        public required Organisation First { get; init; }

        public required Organisation Second { get; init; }
    }
}
