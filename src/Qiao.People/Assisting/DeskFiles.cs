using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Filing;
using Qiao.People.Looking;
using Qiao.People.Registering;
using Qiao.Platform.Identifiers;

namespace Qiao.People.Assisting;

/// <summary>A line of the desk's list: it says that there is a file, nothing that stands in it.</summary>
public sealed record DeskLine(SeekerId Id, string Code, DivisionCode? Division, bool IsKept, DateTimeOffset Created);

/// <summary>The desk's list of files that clerks keep for people without an account, and one file found by the code or the phone that the person told. Inside the clerk's own area only.</summary>
internal sealed class DeskFiles(PeopleDb db, Session session, Sealing sealing, ReadFiles read, ShowSeeker show, IEnumerable<IPanel<SeekerId>> panels)
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/seekers", async Task<IResult> (string? q, string? page, DeskFiles use, CancellationToken ct) =>
        {
            var (lines, total, next) = await use.ListAsync(q, page, ct);
            return new RazorComponentResult<DeskListPage>(new { Query = q ?? "", Lines = lines, Total = total, Next = next });
        }).ForRoles(Role.Clerk);
        routes.MapGet("/desk/seekers/{id}", async (string id, DeskFiles use, CancellationToken ct) => await use.PageAsync(id, null, ct)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/seekers/{id}/file", async (string id, DeskFiles use, OwnFile own, NodeSettings node, CancellationToken ct) =>
            await use.FindKeptAsync(id, ct) is { } file ? EditPage(own, file, own.Typed(file), node, 200) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/seekers/{id}/file", async (string id, Reading<FileForm> reading, DeskFiles use, EditFile edit, OwnFile own, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            if (await use.FindKeptAsync(id, ct) is not { } file)
            {
                return Results.StatusCode(404);
            }

            var outcome = await reading.RunAsync(FileForm.Check, form => edit.RunAsync(file.Id, form, ct));
            var newest = outcome is Outcome<long>.Refused ? await use.FindKeptAsync(id, ct) ?? file : file;
            return outcome.ToPage(
                _ => Flashes.Redirect(http, "people.saved", $"/desk/seekers/{file.Id}"),
                reading.Raw,
                (typed, status) => EditPage(own, newest, typed, node, status));
        }).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/desk/seekers", async (string? q, string? page, DeskFiles use, CancellationToken ct) =>
        {
            var (lines, total, next) = await use.ListAsync(q, page, ct);
            return Results.Ok(new { total, items = lines.Select(l => new { id = l.Id.ToString(), l.Code, division = l.Division?.ToString(), kept = l.IsKept, l.Created }), next });
        }).ForRoles(Role.Clerk).WithSummary("Files kept for people without an account, or one found by code or phone");
    }

    /// <summary>The page of one file, which is a look at it; with the code that was just made, which is shown once.</summary>
    public async Task<IResult> PageAsync(string id, string? code, CancellationToken ct, Problem? refusal = null)
    {
        if (await show.FindAsync(id, ct) is not { Ground: not SightGround.Own } seen || await db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == seen.Id, ct) is not { } file || !IsInArea(file.Division))
        {
            return Results.StatusCode(404);
        }

        var typed = refusal is null ? RawForm.Empty : RawForm.Empty.With(new Dictionary<string, Problem> { [FormReader.Whole] = refusal });
        var shown = new List<PanelContent>();
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.RenderAsync(file.Id, ct) is { } content)
            {
                shown.Add(content);
            }
        }

        return new RazorComponentResult<DeskFilePage>(new
        {
            Panels = shown,
            Seen = seen, Words = show.Words(seen), Code = SeekerCodes.Spell(file.Code), OnceCode = code, WhyNot = file.WhyNotHandOver(), Typed = typed,
        })
        { StatusCode = refusal is null ? 200 : 409 };
    }

    /// <summary>The file when a clerk of the caller's area keeps it.</summary>
    public async Task<Seeker?> FindKeptAsync(string id, CancellationToken ct) => await FindInAreaAsync(id, ct) is { Account: null } kept ? kept : null;

    /// <summary>The file of someone in the caller's area. Reading it so is a look like any other.</summary>
    public async Task<Seeker?> FindInAreaAsync(string id, CancellationToken ct) =>
        Ids.TryRead<SeekerId>(id, out var named) && await db.StandingAsync(named, ct) is var seeker
        && await read.SeenAsync(await read.OnlookerAsync(null, ct), [seeker], FilePart.Contact, "people.desk", ct, FilePart.Name) is [{ Ground: SightGround.Region }]
            ? await db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == seeker, ct)
            : null;

    /// <param name="page">The number of the page, from 1; anything else is the first.</param>
    private async Task<(IReadOnlyList<DeskLine> Lines, int Total, string? Next)> ListAsync(string? query, string? page, CancellationToken ct)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is > 0 and < 100_000 ? typed : 1;

        var files = db.Seekers.AsNoTracking().InAreaOf(session.Caller);
        if (!string.IsNullOrWhiteSpace(query))
        {
            var code = SeekerCodes.Tidy(query.Length > 40 ? query[..40] : query);
            var phone = MobileNumber.TryRead(query, out var mobile, out _) ? sealing.IndexOf(mobile) : null;
            // The code of a file that was merged leads to the one that stayed.
            files = phone is not null
                ? files.Where(s => s.PhoneIndex == phone)
                : files.Where(s => s.Code == code || db.Merges.Any(m => m.Code == code && m.Undone == null && m.Survivor == s.Id));
        }
        else
        {
            files = files.Where(s => s.Account == null);
        }

        var total = await files.CountAsync(ct);
        var found = await files.OrderByDescending(s => s.Id).Skip((number - 1) * PageLength).Take(PageLength).Select(s => new { s.Id, s.Code, s.Division, s.Account, s.Created }).ToListAsync(ct);
        return (found.Select(s => new DeskLine(s.Id, SeekerCodes.Spell(s.Code), s.Division, s.Account is null, s.Created)).ToList(), total, number * PageLength < total ? (number + 1).ToString(CultureInfo.InvariantCulture) : null);
    }

    private bool IsInArea(DivisionCode? division) => division is { } home && session.Caller.Has(Role.Clerk, home.ToString());

    private static RazorComponentResult<DeskEditPage> EditPage(OwnFile own, Seeker file, RawForm typed, NodeSettings node, int status)
    {
        var newest = own.Typed(file);
        return new(new { Id = file.Id, Typed = typed, Stale = status == 409, Revision = newest["revision"], Region = DivisionCode.Parse(node.Division) }) { StatusCode = status };
    }
}
