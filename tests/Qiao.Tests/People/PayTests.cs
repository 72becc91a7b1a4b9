using System.Text.RegularExpressions;
using Qiao.People.Outcomes;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.People;

/// <summary>What people tell of their pay behind the one tap that says they are still employed: once, in bounds, or not at all.</summary>
public sealed partial class PayTests
{
    [Theory, OnBoth]
    public async Task Behind_the_one_tap_the_pay_is_asked_once_and_an_amount_that_cannot_be_is_explained(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var start = await StartTests.Start.MadeAsync(app);
        using var phone = app.Guest();
        var path = await AskedAsync(app, start);
        var question = await phone.OpenAsync(path);

        var before = await phone.PostJsonAsync(path + "/pay", new { paid = "OnTime", pay = 6000 }, ("Accept", "text/html"));
        var thanks = await phone.SubmitAsync(question, path, ("answer", "StillThere"));
        var thousands = await phone.SubmitAsync(thanks, path + "/pay", ("paid", "OnTime"), ("pay", "6.5"));
        var empty = await phone.SubmitAsync(thanks, path + "/pay", ("paid", "Late"), ("pay", ""));
        var both = await phone.SubmitAsync(thanks, path + "/pay", ("paid", "NotPaid"), ("pay", "3000"));
        var told = await Race.RunAsync(4, number => phone.SubmitAsync(thanks, path + "/pay", ("paid", "OnTime"), ("pay", $"65{number}0.505")));
        var later = await phone.OpenAsync(path);

        Assert.Null(question.Value("pay"));
        Assert.Equal(HttpStatusCode.Conflict, before.Status);
        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        Assert.NotNull(thanks.Value("pay"));
        Assert.All(new[] { thousands, empty, both }, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Contains("50 到 200000 之间", thousands.Text, StringComparison.Ordinal);
        Assert.Equal("6.5", thousands.Value("pay"));
        Assert.Contains("这里请留空", both.Text, StringComparison.Ordinal);
        Assert.Single(told, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(told.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.Contains("工资情况已记下", later.Text, StringComparison.Ordinal);
        Assert.Null(later.Value("pay"));
        var fen = Assert.Single(await app.Database.LinesAsync("select pay || ' ' || paid from people_follow_up"));
        Assert.Matches("^65[0-3]051 OnTime$", fen);
    }

    [Theory, OnBoth]
    public async Task Who_was_not_paid_reads_where_help_is_and_who_left_is_not_asked(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using StartTests.Start unpaid = await StartTests.Start.MadeAsync(app), gone = await StartTests.Start.MadeAsync(app);
        using var phone = app.Guest();
        var paths = new[] { await AskedAsync(app, unpaid), await LinkAsync(app, gone) };

        var still = await phone.SubmitAsync(await phone.OpenAsync("/en" + paths[0]), "/en" + paths[0], ("answer", "StillThere"));
        var help = await phone.SubmitAsync(still, "/en" + paths[0] + "/pay", ("paid", "NotPaid"));
        var left = await phone.SubmitAsync(await phone.OpenAsync(paths[1]), paths[1], ("answer", "Left"));
        var told = await phone.PostJsonAsync(paths[1] + "/pay", new { paid = "NotPaid" }, ("Accept", "text/html"));
        await unpaid.Who.SignInAsync(unpaid.SignInName);

        Assert.Contains("Call 12333", help.Text, StringComparison.Ordinal);
        Assert.NotNull(help.Document.QuerySelector("a[href='tel:12333']"));
        Assert.Null(left.Value("paid"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("\"paid\":\"NotPaid\"", (await unpaid.Who.SendAsync(HttpMethod.Get, "/api/v1/me/data")).Text, StringComparison.Ordinal);
        Assert.Equal(["NotPaid "], await app.Database.LinesAsync("select paid || ' ' || coalesce(cast(pay as text), '') from people_follow_up where paid is not null"));
    }

    /// <summary>Looks first and writes then, as the guarded statement does not.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_guard_pay_is_told_four_times(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var start = await StartTests.Start.MadeAsync(app);
        await AskedAsync(app, start);
        using var gate = new Barrier(4);

        var told = await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var known = await session.ScalarAsync<long>($"select count(*) from people_follow_up where paid is not null", default);
            gate.SignalAndWait();
            return known > 0 ? 0 : await session.ExecuteAsync($"update people_follow_up set paid = 'OnTime', pay = {600_000L + number}", default);
        }));

        Assert.Equal(4, told.Sum());
    }

    [Theory, OnBoth]
    public async Task What_was_promised_is_the_pay_of_the_day_of_the_offer_whatever_the_vacancy_says_later(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var applicant = await Applicant.RegisteredAsync(app);
        var application = await applicant.AppliedAsync(id);
        var before = await app.Database.LinesAsync("select coalesce(promised, 0) from vacancies_promise_report");
        await employer.OfferedAsync(application);
        await app.Database.ExecuteAsync($"update vacancies_vacancy set monthly_min_fen = 450000 where id = '{id}'");
        await applicant.StepAsync(application, "acceptance");

        Assert.Equal(["0"], before);
        Assert.Equal(["600000"], await app.Database.LinesAsync("select promised from vacancies_promise_report"));
        employer.Browser.Dispose();
    }

    /// <summary>Lets thirty days pass and asks; answers the link's path.</summary>
    private static async Task<string> AskedAsync(QiaoApp app, StartTests.Start start)
    {
        app.Clock.Advance(TimeSpan.FromDays(30));
        await ApplicationTests.RunAsync<AskFollowUps>(app);
        return await LinkAsync(app, start);
    }

    private static async Task<string> LinkAsync(QiaoApp app, StartTests.Start start) =>
        Link().Match(Assert.Single(await app.Database.LinesAsync($"select body from platform_message where template = 'people.follow-up' and subject = '{start.Application}:30'"))).Value;

    [GeneratedRegex("/follow-up/[0-9a-z]{26}")]
    private static partial Regex Link();
}
