using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Looking;
using Qiao.People.Registering;

namespace Qiao.People.Merging;

/// <summary>Two files that are probably of one person, and why. It says nothing of what stands in them.</summary>
public sealed record DoubleLine(SeekerId First, string FirstCode, SeekerId Second, string SecondCode, DivisionCode? Division, IReadOnlyList<Bilingual> Reasons);

/// <summary>A merge of the clerk's area, with why it cannot be undone.</summary>
public sealed record MergeLine(string Id, SeekerId Survivor, string SurvivorCode, string MergedCode, DateTimeOffset Made, Problem? WhyNotUndo, bool IsUndone);

/// <summary>A part of both files side by side.</summary>
public sealed record PieceLine(string Code, Bilingual Name, string First, string Second, bool Differs);

/// <summary>Which of two files stays.</summary>
public enum KeptFile
{
    First,
    Second,
}

public sealed record PairForm(KeptFile? Keep, IReadOnlyList<string>? Take)
{
    public static FieldProblems Check(PairForm form)
    {
        var problems = new FieldProblems();
        problems.Require("keep", form.Keep);
        return problems;
    }
}

/// <summary>The two files of a pair, as far as the clerk may see them.</summary>
public sealed record PairView(SeekerSeen First, string FirstCode, SeekerSeen Second, string SecondCode, IReadOnlyList<PieceLine> Pieces)
{
    internal IResult Page(RawForm typed, int status) => new RazorComponentResult<DoublePage>(new { View = this, Typed = typed }) { StatusCode = status };
}

/// <summary>Files that are probably of one person, two of them side by side, and what was merged: inside the clerk's own area.</summary>
internal sealed class ShowDoubles(PeopleDb db, Session session, ReadFiles read, FilePieces pieces, TimeProvider clock)
{
    private const int Most = 300;
    private const string Purpose = "people.merging";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/seekers/doubles", async (ShowDoubles use, CancellationToken ct) => await use.PageAsync(null, ct)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/seekers/doubles/{id}", async (string id, string? with, ShowDoubles use, CancellationToken ct) =>
            await use.FindAsync(id, with ?? "", ct) is { } view ? view.Page(RawForm.Empty, 200) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/seekers/doubles/{id}/apart", async (string id, string? with, ShowDoubles use, HttpContext http, CancellationToken ct) =>
            await use.ApartAsync(id, with ?? "", ct) ? Flashes.Redirect(http, "people.apart", "/desk/seekers/doubles") : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/desk/seekers/doubles", async (ShowDoubles use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.PairsAsync(ct)).Select(p => new { first = p.First.ToString(), second = p.Second.ToString(), division = p.Division?.ToString(), reasons = p.Reasons.Select(r => r.ToString()) }),
        })).ForRoles(Role.Clerk).WithSummary("Files that are probably of one person");
    }

    public async Task<IResult> PageAsync(Problem? refusal, CancellationToken ct) => new RazorComponentResult<DoublesPage>(new
    {
        Pairs = await PairsAsync(ct), Merges = await MergesAsync(ct),
        Typed = refusal is null ? RawForm.Empty : RawForm.Empty.With(new Dictionary<string, Problem> { [FormReader.Whole] = refusal }),
    })
    { StatusCode = refusal is null ? 200 : 409 };

    /// <summary>The two side by side, which is a look at both; null when one does not exist or lies outside the clerk's area.</summary>
    public async Task<PairView?> FindAsync(string first, string second, CancellationToken ct)
    {
        if (!Ids.TryRead<SeekerId>(first, out var one) || !Ids.TryRead<SeekerId>(second, out var two) || one == two)
        {
            return null;
        }

        var files = await db.Seekers.AsNoTracking().Where(s => s.Id == one || s.Id == two).ToDictionaryAsync(s => s.Id, ct);
        if (files.Count < 2 || files.Values.Any(s => s.Division is null || !session.Caller.Has(Role.Clerk, s.Division.ToString())))
        {
            return null;
        }

        var seen = (await read.SeenAsync(await read.OnlookerAsync(null, ct), [one, two], FilePart.Contact, Purpose, ct, FilePart.Name)).ToDictionary(s => s.Id);
        if (seen.Count < 2)
        {
            return null;
        }

        var lines = pieces.All.Select(piece => new PieceLine(
            piece.Code, piece.Name, Shown(piece, files[one], seen[one].Part), Shown(piece, files[two], seen[two].Part), piece.Value(files[one]) != piece.Value(files[two])))
            .Where(line => line.First.Length + line.Second.Length > 0).ToList();
        if (files.Values.Any(s => s.Account is not null))
        {
            lines.Add(new(FilePieces.Login, MergeTexts.Login, Login(files[one]), Login(files[two]), files.Values.All(s => s.Account is not null)));
        }

        return new(seen[one], SeekerCodes.Spell(files[one].Code), seen[two], SeekerCodes.Spell(files[two].Code), lines);
    }

    private static string Shown(FilePiece piece, Seeker file, FilePart part) =>
        piece.Value(file) is not { Length: > 0 } value ? "" : piece.IsContact && part < FilePart.Contact ? MergeTexts.NotShown.ToString() : value;

    private static string Login(Seeker file) => file.Account is null ? "" : MergeTexts.HasLogin.ToString();

    private async Task<bool> ApartAsync(string first, string second, CancellationToken ct)
    {
        if (await FindAsync(first, second, ct) is not { } pair)
        {
            return false;
        }

        var ids = new[] { pair.First.Id, pair.Second.Id }.OrderBy(id => id.ToString(), StringComparer.Ordinal).ToList();
        await session.ExecuteAsync($"insert into people_apart (first, second, told_by, at) values ({ids[0]}, {ids[1]}, {session.Caller.Actor}, {session.Now}) on conflict do nothing", ct);
        return true;
    }

    private async Task<IReadOnlyList<DoubleLine>> PairsAsync(CancellationToken ct)
    {
        var own = await AreaAsync(ct);
        var files = db.Seekers.AsNoTracking().Where(s => own.Contains(s.Division));
        var phones = from a in files join b in files on a.PhoneIndex equals b.PhoneIndex where a.PhoneIndex != null && a.Id != b.Id orderby a.Id, b.Id select new { a, b };
        var names = from a in files join b in files on new { a.NameIndex, a.Division } equals new { b.NameIndex, b.Division } where a.NameIndex != null && a.Id != b.Id orderby a.Id, b.Id select new { a, b };
        var found = (await phones.Take(Most).ToListAsync(ct)).Concat(await names.Take(Most).ToListAsync(ct));
        var apart = (await db.Aparts.AsNoTracking().Select(a => new { a.First, a.Second }).ToListAsync(ct)).Select(a => (a.First, a.Second)).ToHashSet();
        // Each pair comes in both directions; the older file stands first.
        return found.Where(p => string.CompareOrdinal(p.a.Id.ToString(), p.b.Id.ToString()) < 0 && !apart.Contains((p.a.Id, p.b.Id))).DistinctBy(p => (p.a.Id, p.b.Id))
            .Select(p => new DoubleLine(p.a.Id, SeekerCodes.Spell(p.a.Code), p.b.Id, SeekerCodes.Spell(p.b.Code), p.a.Division, Reasons(p.a, p.b))).OrderByDescending(p => p.Reasons.Count).ToList();
    }

    private static List<Bilingual> Reasons(Seeker a, Seeker b)
    {
        List<Bilingual> reasons = [];
        Add(a.PhoneIndex is not null && a.PhoneIndex == b.PhoneIndex, MergeTexts.SamePhone);
        Add(a.NameIndex is not null && a.NameIndex == b.NameIndex && a.Division == b.Division, MergeTexts.SameName);
        Add(a.Education is not null && a.Education == b.Education, MergeTexts.SameEducation);
        Add(a.Occupations.Length > 0 && a.Occupations == b.Occupations, MergeTexts.SameWork);
        return reasons;

        void Add(bool holds, Bilingual reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    private async Task<IReadOnlyList<MergeLine>> MergesAsync(CancellationToken ct)
    {
        var (own, now) = (await AreaAsync(ct), clock.GetUtcNow());
        var rows = await (from m in db.Merges.AsNoTracking() join s in db.Seekers on m.Survivor equals s.Id where own.Contains(s.Division) orderby m.Id descending select new { Merge = m, s.Code }).Take(Most).ToListAsync(ct);
        return rows.ConvertAll(r => new MergeLine(r.Merge.Id.ToString(), r.Merge.Survivor, SeekerCodes.Spell(r.Code), SeekerCodes.Spell(r.Merge.Code), r.Merge.Made, r.Merge.WhyNotUndo(now), r.Merge.Undone is not null));
    }

    // As on the desk's list: a scope covers everything below it, former divisions that files still name included.
    private async Task<List<DivisionCode?>> AreaAsync(CancellationToken ct) =>
        (await db.Seekers.Where(s => s.Division != null).Select(s => s.Division!.Value).Distinct().ToListAsync(ct)).Where(d => session.Caller.Has(Role.Clerk, d.ToString())).Select(d => (DivisionCode?)d).ToList();
}
