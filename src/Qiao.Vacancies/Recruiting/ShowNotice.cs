using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Recruiting;

public sealed record ObjectionForm(string? Words);

/// <summary>A notice as everyone sees it.</summary>
/// <param name="HasNames">False when their time is over.</param>
/// <param name="IsWhole">Whether the text is still the one that was hashed.</param>
/// <param name="Struck">Ranks of those who are not hired, after an objection.</param>
public sealed record NoticeView(
    string Campaign, string CampaignTitle, string Post, string PostTitle, string Code, IReadOnlyList<NoticeLine> Lines, string Content, string Hash, DateTimeOffset Published, DateOnly Ends, DateOnly NamedUntil,
    bool Runs, bool IsConfirmed, bool HasNames, bool IsWhole, IReadOnlyList<int> Struck);

/// <summary>The public notice of a post, and objections to it while it runs: by anyone, without saying who.</summary>
internal sealed class ShowNotice(Session session, VacanciesDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recruitments/{id}/notices/{post}", async (string id, string post, ShowNotice use, CancellationToken ct) =>
            await use.FindAsync(id, post, ct) is { } view ? Page(view, RawForm.Empty, 200) : Results.StatusCode(404)).ForEveryone();
        routes.MapGet("/recruitments/{id}/notices/{post}/document", async (string id, string post, ShowNotice use, CancellationToken ct) =>
            await use.FindAsync(id, post, ct) is { } view ? Results.File(Encoding.UTF8.GetBytes(view.Content), "text/plain; charset=utf-8", "notice.txt") : Results.StatusCode(404)).ForEveryone();
        routes.MapPost("/recruitments/{id}/notices/{post}/objections", async (string id, string post, Reading<ObjectionForm> reading, ShowNotice use, HttpContext http, CancellationToken ct) =>
            await use.FindAsync(id, post, ct) is not { } view ? Results.StatusCode(404)
                : (await reading.RunAsync(Check, form => use.ObjectAsync(view, form, ct))).ToPage(
                    _ => Flashes.Redirect(http, "vacancies.objected", $"/recruitments/{id}/notices/{post}"), reading.Raw, (typed, status) => Page(view, typed, status))).ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/api/v1/recruitments/{id}/notices/{post}/objections", async (string id, string post, Reading<ObjectionForm> reading, ShowNotice use, CancellationToken ct) =>
            (await use.FindAsync(id, post, ct) is { } view ? await reading.RunAsync(Check, form => use.ObjectAsync(view, form, ct)) : new Outcome<ObjectionId>.Missing())
                .ToJson(objection => Results.Created((string?)null, new { id = objection.ToString() })))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn).Accepts<ObjectionForm>("application/json").WithSummary("Object to a public notice");
    }

    public async Task<NoticeView?> FindAsync(string campaign, string post, CancellationToken ct)
    {
        if (!Ids.TryRead<CampaignPostId>(post, out var id) || await db.Notices.AsNoTracking().FirstOrDefaultAsync(n => n.Post == id, ct) is not { } notice)
        {
            return null;
        }

        var (today, found) = (Days.Today(clock), await db.CampaignPosts.AsNoTracking().FirstAsync(p => p.Id == id, ct));
        var title = await db.Campaigns.Where(c => c.Id == found.Campaign).Select(c => c.Title).FirstAsync(ct);
        // The job that takes the names out of the text may not have run yet; nobody reads them meanwhile.
        var hasNames = notice.NamedUntil >= today;
        var content = hasNames ? notice.Content : NoticeText.WithoutNames(notice.Content);
        return found.Campaign.ToString() != campaign ? null : new(
            campaign, title, post, found.Title, found.Code, NoticeText.Read(content), content, notice.Hash, notice.Published, notice.Ends, notice.NamedUntil, notice.Ends >= today, notice.Confirmed is not null, hasNames,
            !notice.Erased && hasNames, await db.Objections.Where(o => o.Post == id && o.Rank != null).Select(o => o.Rank!.Value).ToListAsync(ct));
    }

    private async Task<Outcome<ObjectionId>> ObjectAsync(NoticeView view, ObjectionForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ObjectionId>();
        }

        if (!view.Runs)
        {
            return RecruitTexts.NoticeOver;
        }

        Ids.TryRead<CampaignPostId>(view.Post, out var post);
        await using var change = await session.ChangeAsync(ct);
        var objection = new Objection { Id = Ids.New<ObjectionId>(clock), Post = post, Words = form.Words, State = ObjectionState.Open, At = session.Now };
        db.Objections.Add(objection);
        db.Record(new() { Kind = "notice.objected", Subject = post.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return objection.Id;
    }

    private static FieldProblems Check(ObjectionForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("words", form.Words, 1_000);
        return problems;
    }

    private static RazorComponentResult<NoticePage> Page(NoticeView view, RawForm typed, int status) => new(new { View = view, Typed = typed }) { StatusCode = status };
}
