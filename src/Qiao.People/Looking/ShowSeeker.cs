using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Filing;

namespace Qiao.People.Looking;

/// <summary>An entry of the list of people who let an employer in: what the consent says, nothing of the file.</summary>
public sealed record LetInLine(SeekerId Seeker, string Employer, FilePart Part, string Purpose, DateOnly Until);

/// <summary>An employer or a member of staff reads a person's file, as far as they may; the person sees that they did.</summary>
internal sealed class ShowSeeker(PeopleDb db, Session session, ReadFiles read, FileWords words, TimeProvider clock)
{
    private const string Purpose = "people.page";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/seekers", async Task<IResult> (ShowSeeker use, CancellationToken ct) =>
            new RazorComponentResult<LetInListPage>(new { Lines = await use.LetInAsync(ct) })).ForRoles(Role.Employer);
        routes.MapGet("/seekers/{id}", async (string id, ShowSeeker use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is not { } seen ? Results.StatusCode(404)
            : seen.Ground == SightGround.Own ? Results.LocalRedirect(Links.To("/me"))
            : new RazorComponentResult<SeekerPage>(new { Seen = seen, Words = use.Words(seen) })).ForSignedIn();
        routes.MapGet("/api/v1/seekers/{id}", async (string id, ShowSeeker use, CancellationToken ct) =>
            (await use.FindAsync(id, ct) is { } seen ? (Outcome<SeekerSeen>)seen : new Outcome<SeekerSeen>.Missing()).ToJson(s => Results.Ok(Json(s))))
            .ForSignedIn().WithSummary("A person's file, as far as you may see it; the look is logged");
    }

    /// <summary>Null when there is no such file or nothing of it may be seen: which of the two must not be learnt.</summary>
    public async Task<SeekerSeen?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<SeekerId>(id, out var seeker)
            ? (await read.SeenAsync(await read.OnlookerAsync(null, ct), [await db.StandingAsync(seeker, ct)], FilePart.Contact, Purpose, ct)).FirstOrDefault()
            : null;

    public SeekerWords Words(SeekerSeen seen) => new(words.Write(seen.Facts.Occupations), words.Write(seen.Facts.Skills), words.Write(seen.Facts.Licences));

    /// <summary>Whose consents count today for the caller's employers.</summary>
    private async Task<IReadOnlyList<LetInLine>> LetInAsync(CancellationToken ct)
    {
        var onlooker = await read.OnlookerAsync(null, ct);
        var (employers, today) = (onlooker.Employers.Where(e => e.IsVerified).ToDictionary(e => e.Id), Days.Today(clock));
        var ids = employers.Keys.ToList();
        var consents = await db.Consents.AsNoTracking().Where(c => ids.Contains(c.Viewer) && c.Withdrawn == null && c.Until >= today).OrderByDescending(c => c.Given).Take(200).ToListAsync(ct);
        return session.Caller.IsSystem ? [] : consents.Select(c => new LetInLine(c.Seeker, employers[c.Viewer].Name, c.Part, c.Purpose, c.Until)).ToList();
    }

    private static object Json(SeekerSeen s) => new
    {
        id = s.Id.ToString(), part = s.Part.ToString(), ground = s.Ground.ToString(), occupations = s.Facts.Occupations.Select(x => x.ToString()), skills = s.Facts.Skills.Select(x => x.ToString()),
        licences = s.Facts.Licences.Select(x => x.ToString()), education = s.Facts.Education?.ToString(), s.Facts.Years, payFromFen = s.Facts.PayWantedFen, division = s.Facts.Place?.ToString(),
        s.Facts.ReachMetres, kinds = s.Facts.Kinds.Select(x => x.ToString()), s.Name, s.History, s.Schools, s.Phone, s.Contact,
    };
}

/// <summary>The codes of a file in words.</summary>
public sealed record SeekerWords(string Work, string Skills, string Licences);
