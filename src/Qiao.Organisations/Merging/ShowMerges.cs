using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;

namespace Qiao.Organisations.Merging;

/// <summary>A merge with the button that undoes it.</summary>
public sealed record MergeLine(MergeId Id, Problem? WhyNotUndo, string Survivor, string Merged);

/// <summary>What was merged in the clerk's area, newest first.</summary>
internal sealed class ShowMerges(OrganisationsDb db, Session session, TimeProvider clock)
{
    private const string Path = "/desk/merges";
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async Task<IResult> (ShowMerges use, CancellationToken ct) => await use.PageAsync(null, 200, ct)).ForRoles(Role.Clerk);
        routes.MapGet(Path + "/table", async (string? format, ShowMerges use, CancellationToken ct) => ListFile.Of(List(await use.RowsAsync(ct)), format)).ForRoles(Role.Clerk);
    }

    public async Task<IResult> AgainAsync(RawForm problems, CancellationToken ct) => await PageAsync(problems, 409, ct);

    private async Task<RazorComponentResult<MergesPage>> PageAsync(RawForm? problems, int status, CancellationToken ct)
    {
        var rows = await RowsAsync(ct);
        var lines = rows.Select(r => new MergeLine(r.Merge.Id, r.Merge.WhyNotUndo(clock.GetUtcNow()), r.Survivor.Name, r.Merged.Name)).Where(l => l.WhyNotUndo is null).ToList();
        return new(new { View = List(rows), Open = lines, Problems = problems }) { StatusCode = status };
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(CancellationToken ct)
    {
        var rows = await (from m in db.Merges.AsNoTracking()
                          join s in db.Organisations on m.Survivor equals s.Id
                          join o in db.Organisations on m.Merged equals o.Id
                          orderby m.Id descending
                          select new Row { Merge = m, Survivor = s, Merged = o }).Take(Most).ToListAsync(ct);
        return rows.Where(r => session.Caller.Has(Role.Clerk, (r.Survivor.Division ?? r.Merged.Division).ToString())).ToList();
    }

    private static ListView List(IReadOnlyList<Row> rows) => new(
        MergeTexts.Merges, MergeTexts.MergesLead, MergeTexts.NoMerges, Path, [MergeTexts.Survivor, MergeTexts.Merged, MergeTexts.MergedAt, ListTexts.State, ListTexts.Remark],
        rows.Select(r => new ListRow(
            [r.Survivor.Name, r.Merged.Name, r.Merge.Made, new(r.Merge.Undone is null ? MergeTexts.Active : MergeTexts.Undone, null, r.Merge.Undone is null ? TagKind.Good : TagKind.Neutral), r.Merge.Remark],
            $"/employers/{r.Merge.Survivor}")).ToList(), rows.Count)
    {
        Beside = DeskLists.Beside(Path),
    };

    private sealed class Row
    {
        public required Merge Merge { get; init; }

        public required Organisation Survivor { get; init; }

        public required Organisation Merged { get; init; }
    }
}
