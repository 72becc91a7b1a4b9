using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>Messages about what is new for a saved search.</summary>
public sealed class AlertTests
{
    [Theory, OnBoth]
    public async Task Ten_at_most_none_from_before_none_twice_and_the_rest_is_named_by_its_number(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        var before = await Alerted.PostedAsync(app, "老电工", Alerted.Text(40));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Alerted.SavedAsync(browser, new { name = "电工", telling = "Daily", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var posted = new List<string>();
        for (var i = 0; i < 13; i++)
        {
            posted.Add(await Alerted.PostedAsync(app, $"{(char)('甲' + i)}班电工", Alerted.Text(i)));
        }

        await Alerted.NextMorningAsync(app);
        await Alerted.SendAsync(app);
        var first = Assert.Single(await Alerted.BodiesAsync(app.Database));
        Assert.Equal(10, posted.Count(id => first.Contains(id, StringComparison.Ordinal)));
        Assert.DoesNotContain(before, first, StringComparison.Ordinal);
        Assert.Contains("还有 3 个", first, StringComparison.Ordinal);
        Assert.Equal([Person.Phone], await app.Database.LinesAsync("select recipient from platform_message where template = 'matching.alert'"));
        Assert.Equal(["Sms"], await app.Database.LinesAsync("select channel from platform_message where template = 'matching.alert'"));

        await Alerted.NextMorningAsync(app);
        Assert.Single(await Alerted.BodiesAsync(app.Database));
        var later = await Alerted.PostedAsync(app, "新来电工", Alerted.Text(50));
        await Alerted.NextMorningAsync(app);
        var second = (await Alerted.BodiesAsync(app.Database))[1];
        Assert.Contains(later, second, StringComparison.Ordinal);
        Assert.DoesNotContain(posted, id => second.Contains(id, StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_turn_that_was_broken_off_is_gone_on_with_for_those_who_were_not_told_and_for_nobody_else(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser told = await Alerted.SeekerAsync(app), left = await Alerted.SeekerAsync(app);
        await Alerted.SavedAsync(told, new { name = "已通知", telling = "Daily", q = "电工" });
        var search = await Alerted.SavedAsync(left, new { name = "未通知", telling = "Daily", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 12; i++)
        {
            await Alerted.PostedAsync(app, $"{(char)('甲' + i)}班电工", Alerted.Text(i));
        }

        await Alerted.NextMorningAsync(app);
        Assert.Equal(2, (await Alerted.BodiesAsync(app.Database)).Count);
        // As if the process had ended between the two.
        await app.Database.ExecuteAsync($"delete from platform_message where title like '%未通知%'");
        await app.Database.ExecuteAsync($"delete from matching_digest where search = '{search}'");
        await app.Database.ExecuteAsync($"update matching_search set told = null where id = '{search}'");
        await app.Database.ExecuteAsync("update matching_round set done = null");
        // And came up again after more had been published.
        await Alerted.PostedAsync(app, "新来电工", Alerted.Text(50));
        await Alerted.SendAsync(app);

        var titles = await app.Database.LinesAsync("select title from platform_message where template = 'matching.alert' order by title");
        Assert.Equal(2, titles.Count);
        Assert.Contains(titles, title => title.Contains("未通知", StringComparison.Ordinal));
        Assert.Equal(20, await app.Database.CountAsync("select count(*) from matching_sent"));
        Assert.DoesNotContain(await Alerted.BodiesAsync(app.Database), body => body.Contains("新来电工", StringComparison.Ordinal));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from matching_round where done is null"));
    }

    [Theory, OnBoth]
    public async Task What_is_gone_by_then_is_not_told_doubles_are_told_once_and_what_comes_back_is_not_new(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var paused = await Alerted.PostedAsync(app, "值班电工", Alerted.Text(30), employer);
        await employer.StepAsync(paused, "suspension", new { reason = "on-hold" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Alerted.SavedAsync(browser, new { name = "电工", telling = "Daily", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await employer.StepAsync(paused, "resumption")).Status);
        var gone = await Alerted.PostedAsync(app, "高压电工", Alerted.Text(31), employer);
        await employer.StepAsync(gone, "withdrawal", new { reason = "other" });
        var one = await Alerted.PostedAsync(app, "维修电工", Alerted.Text(32), employer);
        var twin = await Alerted.PostedAsync(app, "维修电工", Alerted.Text(32), employer);
        Assert.Equal(1, await app.Database.CountAsync($"select count(distinct cluster) from vacancies_vacancy where id in ('{one}', '{twin}')"));

        await Alerted.NextMorningAsync(app);

        var body = Assert.Single(await Alerted.BodiesAsync(app.Database));
        Assert.Single(new[] { one, twin }, id => body.Contains(id, StringComparison.Ordinal));
        Assert.DoesNotContain(gone, body, StringComparison.Ordinal);
        Assert.DoesNotContain(paused, body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Weekly_messages_come_on_Monday_in_the_language_of_the_search_and_never_means_never(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser weekly = await Alerted.SeekerAsync(app), never = await Alerted.SeekerAsync(app);
        // The clock stands on a Tuesday. What was due on Monday has been taken.
        await Alerted.SendAsync(app);
        var answer = await weekly.PostJsonAsync("/api/v1/me/searches", new { name = "Electrician", telling = "Weekly", q = "电工" }, ("Accept-Language", "en"));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        await Alerted.SavedAsync(never, new { name = "电工", telling = "Never", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1));

        for (var day = 0; day < 5; day++)
        {
            await Alerted.NextMorningAsync(app);
            Assert.Empty(await Alerted.BodiesAsync(app.Database));
        }

        await Alerted.NextMorningAsync(app);
        var body = Assert.Single(await Alerted.BodiesAsync(app.Database));
        Assert.Contains($"/en/jobs/{id}", body, StringComparison.Ordinal);
        Assert.Contains("Stop these messages: /en/alerts/stop?code=", body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Looking_at_the_link_stops_nothing_one_press_does_without_signing_in_and_a_second_says_so(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser browser = await Alerted.SeekerAsync(app), guest = app.Guest();
        var id = await Alerted.SavedAsync(browser, new { name = "电工", telling = "Daily", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1));
        await Alerted.NextMorningAsync(app);
        var code = Alerted.CodeIn(Assert.Single(await Alerted.BodiesAsync(app.Database)));

        var asked = await guest.OpenAsync($"/alerts/stop?code={code}");
        Assert.Equal("Daily", Assert.Single(await app.Database.LinesAsync($"select telling from matching_search where id = '{id}'")));
        var stopped = await guest.SubmitAsync(asked, "/alerts/stop");
        var again = await guest.PostJsonAsync("/api/v1/alerts/stop", new { code });
        var looked = await guest.OpenAsync($"/alerts/stop?code={code}");
        var unknown = await guest.OpenAsync("/alerts/stop?code=nothing");

        Assert.Contains("已经停止", stopped.Text, StringComparison.Ordinal);
        Assert.True(again.Json.GetProperty("stopped").GetBoolean() && again.Json.GetProperty("already").GetBoolean());
        Assert.Contains("之前已经停止", looked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.DoesNotContain(code, await app.Database.DumpAsync("platform_message"), StringComparison.Ordinal);
        await Alerted.PostedAsync(app, "高压电工", Alerted.Text(2));
        await Alerted.NextMorningAsync(app);
        Assert.Single(await Alerted.BodiesAsync(app.Database));
    }

    [Theory, OnBoth]
    public async Task What_a_person_declined_is_not_told(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        await Alerted.SavedAsync(browser, new { name = "电工", telling = "Daily", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var employer = await PostingEmployer.VerifiedAsync(app);
        var declined = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer);
        var sameEmployer = await Alerted.PostedAsync(app, "值班电工", Alerted.Text(2), employer);
        var other = await Alerted.PostedAsync(app, "高压电工", Alerted.Text(3));
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostJsonAsync("/api/v1/me/declined", new { vacancy = declined, reason = "Employer" })).Status);

        await Alerted.NextMorningAsync(app);

        var body = Assert.Single(await Alerted.BodiesAsync(app.Database));
        Assert.Contains(other, body, StringComparison.Ordinal);
        Assert.DoesNotContain(declined, body, StringComparison.Ordinal);
        Assert.DoesNotContain(sameEmployer, body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Who_left_a_mail_address_and_no_phone_is_told_by_mail_and_the_message_goes_with_the_erasure(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = app.Guest();
        var person = await Person.RegisteredAsync(app, browser);
        var file = Person.File((await browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64());
        (file["phone"], file["contact"]) = (null, "lin@example.org");
        Assert.Equal(HttpStatusCode.OK, (await Person.PutAsync(browser, "/api/v1/me/file", file)).Status);
        await Alerted.SavedAsync(browser, new { name = "电工", telling = "Daily", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1));

        await Alerted.NextMorningAsync(app);
        Assert.Equal(["Mail lin@example.org"], await app.Database.LinesAsync("select channel || ' ' || recipient from platform_message where template = 'matching.alert'"));
        await browser.SignInAsync(person.SignInName);
        Assert.Single((await browser.OpenAsync("/api/v1/me/data")).Json.GetProperty("messages").EnumerateArray());
        await browser.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });

        Assert.Empty(await Alerted.BodiesAsync(app.Database));
    }
}
