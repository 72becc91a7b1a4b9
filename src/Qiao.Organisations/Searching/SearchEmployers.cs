using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations.Searching;

public sealed record EmployerFilter(string? Q, string? Division, OrganisationKind? Kind, string? After);

/// <summary>Everyone looks for an employer by name or code, district and kind; verified ones only.</summary>
internal sealed class SearchEmployers(OrganisationsDb db, NodeSettings node, TimeProvider clock)
{
    private const string Path = "/employers";
    private const int MostInFile = 100_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async Task<IResult> (Reading<EmployerFilter> reading, SearchEmployers use, CancellationToken ct) =>
            new RazorComponentResult<ListPage>(new { View = await use.ListAsync(reading, DeskPaging.Length, ct) })).ForEveryone();
        routes.MapGet(Path + "/table", async (Reading<EmployerFilter> reading, string? format, SearchEmployers use, CancellationToken ct) =>
            ListFile.Of(await use.ListAsync(reading, MostInFile, ct), format)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/organisations", async (Reading<EmployerFilter> reading, SearchEmployers use, CancellationToken ct) =>
        {
            var rows = await use.After(reading.Form).Take(DeskPaging.Length).ToListAsync(ct);
            return Results.Ok(new
            {
                total = await use.Rows(reading.Form).CountAsync(ct),
                items = rows.Select(o => new { id = o.Id.ToString(), o.Name, code = o.Code?.ToString(), kind = o.Kind.ToString(), division = o.Division?.ToString(), verifiedUntil = o.VerifiedUntil }),
                next = rows.Count == DeskPaging.Length ? rows[^1].Id.ToString() : null,
            });
        }).ForEveryone().WithSummary("Look for verified organisations");
    }

    public async Task<ListView> ListAsync(Reading<EmployerFilter> reading, int length, CancellationToken ct)
    {
        var total = await Rows(reading.Form).CountAsync(ct);
        var rows = await After(reading.Form).Take(length).ToListAsync(ct);
        var view = new ListView(
            SearchTexts.Employers, SearchTexts.EmployersLead, SearchTexts.NoEmployers, Path, [Texts.Name, Texts.Code, Texts.Kind, Texts.Division, Texts.ValidUntil],
            rows.Select(o => new ListRow([o.Name, o.Code?.ToString(), o.Kind.Name(), new(DeskScope.NameOf(o.Division), null), new(o.VerifiedUntil, null)], $"/employers/{o.Id}")).ToList(), total)
        {
            Filters =
            [
                new("q", ListTexts.Search), new("division", Texts.Division, DeskScope.Choices(node)),
                new("kind", Texts.Kind, OrganisationKinds.Registrable.Select(k => new Platform.Web.Choice(k.ToString(), k.Name())).ToList()),
            ],
            Query = reading.Raw, Beside = [new(AgencyTexts.Register, "/agencies"), new(CreditTexts.Rule, "/credit/rule")],
        };
        return view with { Next = rows.Count == length && length == DeskPaging.Length ? view.Address(Path, ("after", rows[^1].Id.ToString())) : null };
    }

    private IQueryable<Organisation> After(EmployerFilter filter)
    {
        // By the key, so that a page neither repeats nor leaves out an entry when others come and go.
        var from = Ids.TryRead<OrganisationId>(filter.After, out var after) ? after.ToString() : "";
        return Rows(filter, db.Organisations.FromSql($"select * from organisations_organisation where id > {from}")).OrderBy(o => o.Id);
    }

    private IQueryable<Organisation> Rows(EmployerFilter filter) => Rows(filter, db.Organisations);

    private IQueryable<Organisation> Rows(EmployerFilter filter, IQueryable<Organisation> all)
    {
        var today = Days.Today(clock);
        var rows = all.AsNoTracking().Where(o => o.VerifiedUntil >= today && o.MergedInto == null);
        if (filter.Q is { } q && NameKeys.Of(q) is { Length: > 0 } key)
        {
            rows = SocialCreditCode.TryRead(q, out var code, out _) ? rows.Where(o => o.Code == code) : rows.Where(o => o.NameKey!.Contains(key));
        }

        if (filter.Division is { } text && DivisionCode.TryRead(text, out var division))
        {
            var within = Divisions.Within(division);
            rows = rows.Where(o => within.Contains(o.Division!.Value));
        }

        return filter.Kind is { } kind ? rows.Where(o => o.Kind == kind) : rows;
    }
}
