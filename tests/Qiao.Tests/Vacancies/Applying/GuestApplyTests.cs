using System.Text.RegularExpressions;

namespace Qiao.Tests.Vacancies.Applying;

/// <summary>Applying without an account: a code to the phone, then links.</summary>
public sealed partial class GuestApplyTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Someone_without_an_account_applies_with_a_code_to_the_phone_follows_by_a_link_and_keeps_the_file_with_an_account(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var guest = app.Guest();
        var to = $"/jobs/{id}/application";
        var page = await guest.OpenAsync(to);
        var unread = await guest.SubmitAsync(page, to + "/guest", ("name", "何访客"), ("phone", "12345"), ("message", "会开叉车"));
        var phone = NewPhone();

        var asked = await guest.SubmitAsync(unread, to + "/guest", ("phone", phone));
        var wrong = await guest.SubmitAsync(asked, asked.Path, ("code", "００００００"));
        var sent = await guest.SubmitAsync(wrong, asked.Path, ("code", await CodeAsync(app, phone)));
        var takeOver = TakeOver().Match(sent.Text).Value;
        var link = sent.Document.QuerySelector("a[href^='/applications/']")!.GetAttribute("href")!;
        var list = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications?vacancy={id}");
        var application = Application().Match(list.Text).Groups[1].Value;
        var opened = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications/{application}");
        await employer.OfferedAsync(application);
        var told = (await app.Database.LinesAsync($"select body from platform_message where template = 'vacancies.application' and subject like '{application}%'")).Single();
        using var elsewhere = app.Guest();
        var offer = await elsewhere.OpenAsync(Link().Match(told).Value);
        var accepted = await elsewhere.SubmitAsync(offer, offer.Path + "/acceptance");
        using var owner = app.Guest();
        var taken = await owner.PostJsonAsync("/api/v1/seekers/take-over", new { code = takeOver, signInName = Make.Name("person"), password = Make.Password });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.Status);
        Assert.Equal("会开叉车", unread.Value("message"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.DoesNotContain(phone, asked.Text, StringComparison.Ordinal);
        Assert.Contains("何访客", list.Text, StringComparison.Ordinal);
        Assert.Contains(phone, opened.Text, StringComparison.Ordinal);
        Assert.Contains("会开叉车", opened.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.OpenAsync(link)).Status);
        Assert.Contains("已接受录用", accepted.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(["Guest"], await app.Database.LinesAsync($"select channel from vacancies_application where id = '{application}'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_seeker where phone_index is not null and registered_by = 'guest' and account is not null and id = (select seeker from vacancies_application where id = '{application}')"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_code_works_once_also_from_two_windows_and_five_guesses_end_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var guest = app.Guest();
        var (one, two) = (NewPhone(), NewPhone());
        var (first, second) = (await AskAsync(guest, id, one), await AskAsync(guest, id, two));
        var code = await CodeAsync(app, one);

        var answers = await Race.RunAsync(4, _ => guest.PostJsonAsync("/api/v1/applications/code/" + first, new { code }));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("vacancies.guest-code", Wrong(await guest.PostJsonAsync("/api/v1/applications/code/" + second, new { code = "000000x" })));
        }

        var late = await guest.PostJsonAsync("/api/v1/applications/code/" + second, new { code = await CodeAsync(app, two) });

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from vacancies_application where vacancy = '{id}'"));
        Assert.Equal("vacancies.guest-code", Wrong(late));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_same_phone_and_name_is_one_file_applies_once_and_is_sent_five_codes_a_day(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var guest = app.Guest();
        var (phone, made) = (NewPhone(), new List<string>());
        for (var i = 0; i < 2; i++)
        {
            var proof = await AskAsync(guest, id, phone);
            made.Add((await guest.PostJsonAsync("/api/v1/applications/code/" + proof, new { code = await CodeAsync(app, phone) })).Json.GetProperty("id").GetString()!);
        }

        var answers = await Race.RunAsync(6, _ => guest.PostJsonAsync($"/api/v1/vacancies/{id}/applications/guest", new { name = "何访客", phone }));

        Assert.Equal(made[0], made[1]);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from vacancies_application where vacancy = '{id}'"));
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.Accepted));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Accepted), answer => Assert.Equal("people.codes-too-many", answer.Code));
        employer.Browser.Dispose();
    }

    /// <summary>Without the statement's condition the CHECK holds the promise.</summary>
    [Theory, OnBoth]
    public async Task The_database_refuses_a_sixth_code_of_a_day(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        await app.Database.ExecuteAsync("insert into people_phone_day (phone_index, day, sent) values ('p', '2026-03-10', 5)");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Database.ExecuteAsync("update people_phone_day set sent = sent + 1"));
    }

    [GeneratedRegex("[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}")]
    private static partial Regex TakeOver();

    [GeneratedRegex("/applications/([0-9a-z]{26})")]
    private static partial Regex Application();

    [GeneratedRegex("/applications/[0-9a-z]{26}")]
    private static partial Regex Link();

    private static int _phones;

    private static string NewPhone() => $"1770001{Interlocked.Increment(ref _phones):D4}";

    private static string Wrong(Page page) => page.Json.GetProperty("fields").GetProperty("code").GetProperty("code").GetString()!;

    private static async Task<string> AskAsync(Browser guest, string vacancy, string phone)
    {
        var answer = await guest.PostJsonAsync($"/api/v1/vacancies/{vacancy}/applications/guest", new { name = "何访客", phone });
        Assert.True(answer.Status == HttpStatusCode.Accepted, answer.Text);
        return answer.Json.GetProperty("proof").GetString()!;
    }

    // The clock stands still, so ids alone do not tell which came last; a used code is not the newest.
    private static async Task<string> CodeAsync(QiaoApp app, string phone) => Regex.Match(
        (await app.Database.LinesAsync($"select m.body from platform_message m join people_phone_proof p on p.id = m.subject where m.recipient = '{phone}' and p.used is null")).Last(), "[0-9]{6}").Value;
}
