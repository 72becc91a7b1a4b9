using System.Text.RegularExpressions;
using Qiao.Tests.Vacancies.Applying;
using Qiao.Vacancies.Interviewing;

namespace Qiao.Tests.Vacancies.Interviewing;

/// <summary>Times for interviews: offered, chosen, moved, cancelled, kept; by account and by the link in a message.</summary>
public sealed partial class InterviewTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Someone_invited_chooses_a_time_by_the_link_in_the_message_moves_and_cancels_it_each_link_acting_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var applicant = await Applicant.RegisteredAsync(app);
        using var phone = app.Guest();
        var application = await applicant.AppliedAsync(id);
        Assert.Equal(2, (await OfferAsync(employer, Day(app))).Json.GetProperty("added").GetInt32());
        await employer.AnswerAsync(application, "interview");

        var first = await LinkAsync(app, application);
        var choose = await phone.OpenAsync(first);
        var times = choose.Document.QuerySelectorAll("input[name=time]").Select(input => input.GetAttribute("value")!).ToList();
        var unchosen = await phone.SubmitAsync(choose, first);
        var taken = await phone.SubmitAsync(choose, first, ("time", times[0]));
        var used = await phone.OpenAsync(first);
        var second = taken.Path;
        var calendar = await phone.OpenAsync(second + "/document");
        var moved = await phone.SubmitAsync(taken, second, ("time", times[1]));
        var mine = await applicant.Browser.OpenAsync($"/me/applications/{application}/interview");
        var again = await phone.SendAsync(HttpMethod.Post, second + "/cancellation", moved.Fill(moved.Path + "/cancellation"), ("Accept", "text/html"));
        var cancelled = await phone.SubmitAsync(moved, moved.Path + "/cancellation");

        Assert.Equal(2, times.Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unchosen.Status);
        Assert.Contains("面试时间已定", taken.Text, StringComparison.Ordinal);
        Assert.Contains("周", taken.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, used.Status);
        Assert.Contains("这个链接已用过", used.Text, StringComparison.Ordinal);
        Assert.StartsWith("text/calendar", calendar.Header("Content-Type")!, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT\r\n", calendar.Text, StringComparison.Ordinal);
        Assert.Contains("10:00–10:30", mine.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("可以另选", cancelled.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_interview where application = '{application}'"));
        Assert.Equal(3, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.interview-news' and subject like '{application}%'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_day_view_shows_who_comes_notes_who_came_and_tells_those_whose_time_is_taken_back(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        PostingEmployer employer = await PostingEmployer.VerifiedAsync(app), stranger = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using Applicant one = await Applicant.RegisteredAsync(app, "郑面试"), two = await Applicant.RegisteredAsync(app, "王取消");
        var (first, second) = (await one.AppliedAsync(id), await two.AppliedAsync(id));
        await employer.AnswerAsync(first, "interview");
        await employer.AnswerAsync(second, "interview");
        await OfferAsync(employer, Day(app));
        await TakeAsync(one, first, 0);
        await TakeAsync(two, second, 0);
        var api = $"/api/v1/organisations/{employer.Id}/interviews?day={Day(app)}";
        var items = (await employer.Browser.OpenAsync(api)).Json.GetProperty("items").EnumerateArray().ToList();

        var early = await employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/interviews/{Id(items[0])}/attendance", new { came = true });
        var removed = await employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/interviews/{Id(items[1])}/removal", new { });
        var foreign = await stranger.Browser.PostJsonAsync($"/api/v1/organisations/{stranger.Id}/interviews/{Id(items[0])}/removal", new { });
        app.Clock.Advance(TimeSpan.FromHours(26));
        await RemindAsync(app);
        await RemindAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(24));
        await employer.Browser.SignInAsync(employer.Employer.SignInName);
        var page = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/interviews?day={Days.Today(app.Clock):yyyy-MM-dd}");
        var noted = await employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/interviews/{Id(items[0])}/attendance", new { came = true });
        var twice = await employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/interviews/{Id(items[0])}/attendance", new { came = false });

        Assert.Equal(["郑面试", "王取消"], items.Select(item => item.GetProperty("name").GetString()!));
        Assert.Equal("vacancies.interview-not-yet", early.Code);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Contains("郑面试", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王取消", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, noted.Status);
        Assert.Equal("vacancies.interview-not-yet", twice.Code);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.interview' and subject like '{second}%' and body like '%已由用人单位取消%'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.interview' and subject like '{first}%' and body like '提醒%'"));
        employer.Browser.Dispose();
        stranger.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task After_an_interview_was_held_a_next_round_lets_the_applicant_choose_again(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var applicant = await Applicant.RegisteredAsync(app);
        var application = await applicant.AppliedAsync(id);
        await employer.AnswerAsync(application, "interview");
        await OfferAsync(employer, Day(app));
        await TakeAsync(applicant, application, 0);
        var held = (await employer.Browser.OpenAsync($"/api/v1/organisations/{employer.Id}/interviews?day={Day(app)}")).Json.GetProperty("items").EnumerateArray().First();
        app.Clock.Advance(TimeSpan.FromDays(3));
        await employer.Browser.SignInAsync(employer.Employer.SignInName);
        await applicant.Browser.SignInAsync(applicant.Person.SignInName);
        await employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/interviews/{Id(held)}/attendance", new { came = true });
        await OfferAsync(employer, Day(app));

        var before = (await applicant.Browser.OpenAsync($"/api/v1/me/applications/{application}/interview")).Json;
        await employer.AnswerAsync(application, "next-round");
        var after = (await applicant.Browser.OpenAsync($"/api/v1/me/applications/{application}/interview")).Json;
        await TakeAsync(applicant, application, 0);
        var taken = (await applicant.Browser.OpenAsync($"/api/v1/me/applications/{application}/interview")).Json;

        Assert.Equal(0, before.GetProperty("free").GetArrayLength());
        Assert.Equal(2, after.GetProperty("free").GetArrayLength());
        Assert.Equal(Days.Today(app.Clock).AddDays(2), Days.Of(taken.GetProperty("taken").GetProperty("starts").GetDateTimeOffset()));
        Assert.Equal(2, await app.Database.CountAsync($"select count(*) from vacancies_interview where application = '{application}'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_outcome where subject = '{application}' and rung = 3"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task An_interviewer_sees_the_day_and_notes_who_came_and_nothing_else(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app, "韩到场");
        var application = await applicant.AppliedAsync(await employer.PostedAsync());
        await employer.AnswerAsync(application, "interview");
        var day = Day(app);
        await OfferAsync(employer, day);
        await TakeAsync(applicant, application, 0);
        var name = await app.AddAccountAsync();
        await app.Database.ExecuteAsync($"insert into organisations_member (organisation, account, since, role) select '{employer.Id}', id, 0, 'Interviewer' from platform_account where sign_in_name = '{name}'");
        using Browser interviewer = app.Guest(), stranger = await app.SignedInAsync();
        await interviewer.SignInAsync(name);
        var (to, api) = ($"/organisations/{employer.Id}/interviews", $"/api/v1/organisations/{employer.Id}");

        var mine = await interviewer.OpenAsync("/organisations");
        var before = await interviewer.OpenAsync($"{to}?day={day}");
        var items = (await interviewer.OpenAsync($"{api}/interviews?day={day}")).Json.GetProperty("items").EnumerateArray().Select(Id).ToList();
        var offered = await interviewer.PostJsonAsync($"{api}/interviews", new { day, from = "14:00", until = "15:00", minutes = 30, panel = "二号", mode = "OnSite", place = "三楼" });
        var removed = await interviewer.PostJsonAsync($"{api}/interviews/{items[1]}/removal", new { });
        var (read, outside) = (await interviewer.OpenAsync($"/organisations/{employer.Id}/applications/{application}"), await stranger.OpenAsync(to));
        app.Clock.Advance(TimeSpan.FromDays(2.5));
        await interviewer.SignInAsync(name);
        var noted = await interviewer.SubmitAsync(await interviewer.OpenAsync($"{to}?day={day}"), $"{to}/{items[0]}/attendance", ("came", "true"));

        Assert.NotNull(mine.Document.QuerySelector($"a[href='{to}']"));
        Assert.Contains("韩到场", before.Text, StringComparison.Ordinal);
        Assert.Empty(before.Document.QuerySelectorAll($"form[action^='{to}'], main a[href*='/applications/']"));
        Assert.All(new[] { offered, removed, read, outside }, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal(HttpStatusCode.OK, noted.Status);
        Assert.Equal(["1"], await app.Database.LinesAsync($"select attended from vacancies_interview where application = '{application}'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Of_eight_who_want_one_time_one_gets_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        await OfferAsync(employer, Day(app));
        var people = new List<(Applicant Applicant, string Application)>();
        for (var i = 0; i < 8; i++)
        {
            var applicant = await Applicant.RegisteredAsync(app);
            people.Add((applicant, await applicant.AppliedAsync(id)));
            await employer.AnswerAsync(people[^1].Application, "interview");
        }

        var time = await FirstAsync(people[0].Applicant, people[0].Application, 0);
        var answers = await Race.RunAsync(8, number => people[number].Applicant.Browser.PostJsonAsync($"/api/v1/me/applications/{people[number].Application}/interview", new { time }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.NoContent), answer => Assert.Equal("vacancies.interview-gone", answer.Code));
        people.ForEach(p => p.Applicant.Dispose());
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Nobody_has_two_interviews_at_once_and_no_room_holds_two_also_in_a_race(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        PostingEmployer one = await PostingEmployer.VerifiedAsync(app), two = await PostingEmployer.VerifiedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app);
        var (first, second) = (await applicant.AppliedAsync(await one.PostedAsync()), await applicant.AppliedAsync(await two.PostedAsync()));
        await one.AnswerAsync(first, "interview");
        await two.AnswerAsync(second, "interview");

        var rooms = await Race.RunAsync(4, _ => OfferAsync(one, Day(app)));
        await OfferAsync(two, Day(app));
        var times = new[] { await FirstAsync(applicant, first, 0), await FirstAsync(applicant, second, 0) };
        var answers = await Race.RunAsync(2, number => applicant.Browser.PostJsonAsync($"/api/v1/me/applications/{(number == 0 ? first : second)}/interview", new { time = times[number] }));

        Assert.Single(rooms, room => room.Status == HttpStatusCode.OK);
        Assert.All(rooms.Where(room => room.Status != HttpStatusCode.OK), room => Assert.Equal("vacancies.interview-panel-busy", room.Json.GetProperty("fields").GetProperty("panel").GetProperty("code").GetString()));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.Equal("vacancies.interview-overlaps", answers.Single(answer => answer.Status != HttpStatusCode.NoContent).Code);
        one.Browser.Dispose();
        two.Browser.Dispose();
    }

    /// <summary>The same without the exclusions: both times stand and both are taken.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_exclusions_rooms_and_people_are_in_two_interviews_at_once(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        foreach (var guard in new[] { "vacancies_interview_panel", "vacancies_interview_person" })
        {
            await app.Database.ExecuteAsync(dialect == Dialect.Postgres ? $"alter table vacancies_interview drop constraint {guard}" : $"drop trigger {guard}");
        }

        var employer = await PostingEmployer.VerifiedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app);
        var applications = new List<string>();
        foreach (var title in new[] { "低压电工", "仓库管理员" })
        {
            applications.Add(await applicant.AppliedAsync(await employer.PostedAsync(PostingEmployer.Form(title, title + "，负责日常工作，工作时间每周四十小时。"))));
            await employer.AnswerAsync(applications[^1], "interview");
            await OfferAsync(employer, Day(app));
        }

        var ids = (await employer.Browser.OpenAsync($"/api/v1/organisations/{employer.Id}/interviews?day={Day(app)}")).Json.GetProperty("items").EnumerateArray().Take(2).Select(Id).ToList();
        Assert.Equal(HttpStatusCode.NoContent, (await applicant.Browser.PostJsonAsync($"/api/v1/me/applications/{applications[0]}/interview", new { time = ids[0] })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await applicant.Browser.PostJsonAsync($"/api/v1/me/applications/{applications[1]}/interview", new { time = ids[1] })).Status);
        Assert.Equal(2, await app.Database.CountAsync("select count(*) from vacancies_interview a where exists (select 1 from vacancies_interview b where b.id <> a.id and b.starts = a.starts and b.seeker = a.seeker)"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_link_tapped_on_two_phones_at_once_acts_once_and_ends_with_the_application(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app);
        var application = await applicant.AppliedAsync(await employer.PostedAsync());
        await OfferAsync(employer, Day(app));
        await employer.AnswerAsync(application, "interview");
        var link = await LinkAsync(app, application);
        using var phone = app.Guest();
        var page = await phone.OpenAsync(link);
        var times = page.Document.QuerySelectorAll("input[name=time]").Select(input => input.GetAttribute("value")!).ToList();

        var answers = await Race.RunAsync(4, number => phone.SendAsync(HttpMethod.Post, link, page.Fill(link, ("time", times[number % 2])), ("Accept", "text/html")));
        var withdrawn = await applicant.StepAsync(application, "withdrawal", new { reason = "distance" });

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Found or HttpStatusCode.SeeOther);
        Assert.All(answers.Where(answer => answer.Status is not (HttpStatusCode.Found or HttpStatusCode.SeeOther)), answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_interview where application = '{application}'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Times_that_cannot_be_are_refused_beside_their_field_with_everything_typed_still_there(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var to = $"/organisations/{employer.Id}/interviews";
        var page = await employer.Browser.OpenAsync(to);

        var refused = await employer.Browser.SubmitAsync(page, to, ("day", "2020-01-01"), ("from", "9点"), ("until", "10:00"), ("minutes", "500"), ("panel", "一号面试室"), ("place", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.All(new[] { "例如 14:30", "90 天内", "5 到 240 分钟" }, text => Assert.Contains(text, refused.Text, StringComparison.Ordinal));
        Assert.Equal("一号面试室", refused.Value("panel"));
        Assert.Equal("9点", refused.Value("from"));
        employer.Browser.Dispose();
    }

    [GeneratedRegex("/interviews/[0-9a-z]{26}")]
    private static partial Regex Link();

    private static string Day(QiaoApp app) => Days.Today(app.Clock).AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(System.Text.Json.JsonElement item) => item.GetProperty("id").GetString()!;

    private static Task<Page> OfferAsync(PostingEmployer employer, string day) => employer.Browser.PostJsonAsync(
        $"/api/v1/organisations/{employer.Id}/interviews", new { day, from = "9:30", until = "10:30", minutes = 30, panel = "一号面试室", mode = "OnSite", place = "渝北区空港大道 8 号三楼" });

    private static async Task<string> FirstAsync(Applicant applicant, string application, int number) =>
        Id((await applicant.Browser.OpenAsync($"/api/v1/me/applications/{application}/interview")).Json.GetProperty("free").EnumerateArray().ElementAt(number));

    private static async Task TakeAsync(Applicant applicant, string application, int number)
    {
        var answer = await applicant.Browser.PostJsonAsync($"/api/v1/me/applications/{application}/interview", new { time = await FirstAsync(applicant, application, number) });
        Assert.True(answer.Status == HttpStatusCode.NoContent, answer.Text);
    }

    /// <summary>The link of the newest message about an application.</summary>
    private static async Task<string> LinkAsync(QiaoApp app, string application) =>
        Link().Match((await app.Database.LinesAsync($"select body from platform_message where template = 'vacancies.interview' and subject like '{application}%' order by id desc")).First()).Value;

    private static Task<int> RemindAsync(QiaoApp app) => ApplicationTests.RunAsync<RemindInterviews>(app);
}
