using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Matching.Indexing;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Counselling;

/// <summary>A vacancy of a list.</summary>
/// <param name="Card">Null when it is no longer open.</param>
public sealed record SheetVacancy(VacancyId Vacancy, string Title, VacancyCard? Card);

/// <summary>A list of recommended vacancies.</summary>
public sealed record SheetView(CounselSheetId Id, DateTimeOffset Made, IReadOnlyList<SheetVacancy> Vacancies);

/// <summary>The lists that counsellors made for someone: on paper at the desk, and among the person's own pages. They stand in the person's copy.</summary>
internal sealed class ShowSheets(Session session, MatchingDb db, VacancyIndex index, SeekerBoard board) : IKeptForPerson
{
    // Surnames of two characters; every other Chinese surname has one.
    private static readonly string[] LongSurnames = ["欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "轩辕", "端木", "独孤", "南宫"];

    public string Name => "recommended";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/counsel/{id}/sheets/{sheet}", async (string id, string sheet, ShowSheets use, CounselSeeker counsel, NodeSettings node, HttpRequest request, CancellationToken ct) =>
            await counsel.SeenAsync(id, ct) is { Name: { } name } seen && (await use.OfAsync(seen.Id, ct)).FirstOrDefault(s => s.Id.ToString() == sheet) is { } view
                ? new RazorComponentResult<SheetPage>(new { Id = seen.Id, GivenName = GivenName(name), View = view, Address = node.Address.Length > 0 ? node.Address : $"{request.Scheme}://{request.Host}" })
                : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/me/recommended", async Task<IResult> (ShowSheets use, CancellationToken ct) => new RazorComponentResult<RecommendedPage>(new { Sheets = await use.OwnAsync(use.Caller, ct) })).ForSignedIn();
    }

    private AccountId? Caller => session.Caller.Account;

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct) =>
        (await OwnAsync(account, ct)).Select(sheet => new { sheet.Made, vacancies = sheet.Vacancies.Select(v => new { vacancy = v.Vacancy.ToString(), v.Title }) }).ToList();

    /// <summary>Lists are kept by file, since many who come to a desk have no login.</summary>
    public Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct) => session.ExecuteAsync($"delete from matching_counsel where seeker = {seeker}", ct);

    /// <summary>How a person is spoken to on a paper that may be left lying about.</summary>
    public static string GivenName(string name)
    {
        var tidy = name.Trim();
        return tidy.Contains(' ', StringComparison.Ordinal) ? tidy[..tidy.IndexOf(' ', StringComparison.Ordinal)]
            : tidy.Length > 2 && LongSurnames.Any(surname => tidy.StartsWith(surname, StringComparison.Ordinal)) ? tidy[2..]
            : tidy.Length > 1 && tidy[0] >= '\u4e00' ? tidy[1..] : tidy;
    }

    private async Task<IReadOnlyList<SheetView>> OwnAsync(AccountId? account, CancellationToken ct) =>
        account is { } login && await board.OwnAsync(login, ct) is { } own ? await OfAsync(own.Id, ct) : [];

    private async Task<IReadOnlyList<SheetView>> OfAsync(SeekerId seeker, CancellationToken ct)
    {
        var rows = await (from s in db.Sheets.AsNoTracking() join v in db.Counselled on s.Id equals v.Counsel where s.Seeker == seeker orderby s.Id descending, v.Number select new { s.Id, s.Made, v.Vacancy, v.Title }).ToListAsync(ct);
        return rows.GroupBy(row => (row.Id, row.Made)).Select(sheet => new SheetView(
            sheet.Key.Id, sheet.Key.Made, sheet.Select(row => new SheetVacancy(row.Vacancy, row.Title, index.Card(VacancyKey.Of(row.Vacancy)))).ToList())).ToList();
    }
}
