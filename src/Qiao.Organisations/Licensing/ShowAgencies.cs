using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations.Licensing;

public sealed record AgencyFilter(string? Q, string? Division, AgencyBusiness? Service, CreditLevel? Credit, int? Page);

/// <summary>How many agencies a district has, for the map.</summary>
public sealed record AgencyCount(DivisionCode Division, int Count);

/// <summary>The public register of agencies whose licence was checked and is valid, with search, map and export.</summary>
internal sealed class ShowAgencies(OrganisationsDb db, NodeSettings node, TimeProvider clock)
{
    private const string Path = "/agencies";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async Task<IResult> (Reading<AgencyFilter> reading, ShowAgencies use, CancellationToken ct) =>
            new RazorComponentResult<AgenciesPage>(new { View = await use.ListAsync(reading, DeskPaging.Length, ct), Counts = await use.CountsAsync(reading.Form, ct) })).ForEveryone();
        routes.MapGet(Path + "/table", async (Reading<AgencyFilter> reading, string? format, ShowAgencies use, CancellationToken ct) =>
            ListFile.Of(await use.ListAsync(reading, int.MaxValue, ct), format)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/agencies", async (Reading<AgencyFilter> reading, ShowAgencies use, CancellationToken ct) =>
        {
            var rows = await Page(use.Rows(reading.Form), reading.Form.Page, DeskPaging.Length).ToListAsync(ct);
            return Results.Ok(new
            {
                total = await use.Rows(reading.Form).CountAsync(ct),
                items = rows.Select(r => new
                {
                    id = r.Organisation.Id.ToString(), r.Organisation.Name, code = r.Organisation.Code?.ToString(), division = r.Organisation.Division?.ToString(), licence = r.Licence.Number, r.Licence.ValidUntil,
                    services = AgencyBusinesses.Read(r.Licence.Services).Select(s => s.ToString()), credit = (r.Credit ?? CreditLevel.B).ToString(),
                }),
            });
        }).ForEveryone().WithSummary("HR service agencies with a valid licence");
    }

    public async Task<ListView> ListAsync(Reading<AgencyFilter> reading, int length, CancellationToken ct)
    {
        var rows = Rows(reading.Form);
        var total = await rows.CountAsync(ct);
        var page = Math.Clamp(reading.Form.Page ?? 1, 1, 1_000_000);
        var shown = await Page(rows, page, length).ToListAsync(ct);
        var view = new ListView(
            AgencyTexts.Register, AgencyTexts.RegisterLead, AgencyTexts.NoAgencies, Path,
            [Texts.Name, Texts.Code, Texts.Division, AgencyTexts.Number, AgencyTexts.ValidUntil, AgencyTexts.Services, CreditTexts.Level],
            shown.Select(r => new ListRow(
                [
                    r.Organisation.Name, r.Organisation.Code?.ToString(), new(DeskScope.NameOf(r.Organisation.Division), null), r.Licence.Number, r.Licence.ValidUntil, AgencyBusinesses.Names(r.Licence.Services),
                    new((r.Credit ?? CreditLevel.B).ToString(), null, Crediting.CreditFacts.KindOf(r.Credit ?? CreditLevel.B)),
                ],
                $"/employers/{r.Organisation.Id}")).ToList(), total)
        {
            Filters =
            [
                new("q", ListTexts.Search), new("division", Texts.Division, DeskScope.Choices(node)),
                new("service", AgencyTexts.Service, AgencyBusinesses.All.Select(s => new Choice(s.ToString(), s.Name())).ToList()),
                new("credit", CreditTexts.Level, Enum.GetValues<CreditLevel>().Select(l => new Choice(l.ToString(), Bilingual.Same(l.ToString()))).ToList()),
            ],
            Query = reading.Raw, Beside = [new(AgencyTexts.Figures, "/agencies/figures"), new(CreditTexts.Rule, "/credit/rule")],
        };
        return view with { Next = length != int.MaxValue && page * (long)length < total ? view.Address(Path, ("page", (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))) : null };
    }

    /// <summary>By district, for the same filters.</summary>
    public async Task<IReadOnlyList<AgencyCount>> CountsAsync(AgencyFilter filter, CancellationToken ct) =>
        (await Rows(filter).GroupBy(r => r.Organisation.Division).Select(g => new { Division = g.Key, Count = g.Count() }).ToListAsync(ct))
        .Where(g => g.Division is not null).Select(g => new AgencyCount(g.Division!.Value, g.Count)).OrderByDescending(g => g.Count).ToList();

    /// <summary>The licence an agency shows the public today, or null.</summary>
    public async Task<LicenceView?> FindAsync(OrganisationId id, CancellationToken ct) =>
        await db.Licences.AsNoTracking().FirstOrDefaultAsync(l => l.Organisation == id && l.State == LicenceState.Valid, ct) is { } licence && licence.IsGoodOn(Days.Today(clock)) ? HandInLicence.View(licence) : null;

    private static IQueryable<AgencyRow> Page(IQueryable<AgencyRow> rows, int? page, int length) =>
        rows.OrderBy(r => r.Organisation.Id).Skip(length == int.MaxValue ? 0 : (Math.Clamp(page ?? 1, 1, 1_000_000) - 1) * length).Take(length);

    private IQueryable<AgencyRow> Rows(AgencyFilter filter)
    {
        var today = Days.Today(clock);
        var rows = from l in db.Licences.AsNoTracking()
                   join o in db.Organisations on l.Organisation equals o.Id
                   join c in db.CreditLevels on o.Id equals c.Organisation into levels
                   from c in levels.DefaultIfEmpty()
                   where l.State == LicenceState.Valid && l.ValidFrom <= today && l.ValidUntil >= today && o.MergedInto == null
                   select new AgencyRow { Licence = l, Organisation = o, Credit = (CreditLevel?)c.Level };
        if (filter.Q is { } q && NameKeys.Of(q) is { Length: > 0 } key)
        {
            rows = SocialCreditCode.TryRead(q, out var code, out _)
                ? rows.Where(r => r.Organisation.Code == code)
                : rows.Where(r => r.Organisation.NameKey!.Contains(key) || r.Licence.Number == q);
        }

        if (filter.Division is { } text && DivisionCode.TryRead(text, out var division))
        {
            var within = Divisions.Within(division);
            rows = rows.Where(r => within.Contains(r.Organisation.Division!.Value));
        }

        if (filter.Service is { } service)
        {
            var part = $";{service};";
            rows = rows.Where(r => r.Licence.Services.Contains(part));
        }

        return filter.Credit switch
        {
            null => rows,
            CreditLevel.B => rows.Where(r => r.Credit == CreditLevel.B || r.Credit == null),
            { } level => rows.Where(r => r.Credit == level),
        };
    }

    private sealed class AgencyRow
    {
        public required AgencyLicence Licence { get; init; }

        public required Organisation Organisation { get; init; }

        public CreditLevel? Credit { get; init; }
    }
}
