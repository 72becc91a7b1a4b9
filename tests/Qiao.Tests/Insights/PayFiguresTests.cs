using Qiao.Insights.Reading;
using Qiao.Tests.People;

namespace Qiao.Tests.Insights;

public sealed class PayFiguresTests
{
    /// <summary>Eleven tell after 30 days, nine after 90.</summary>
    [Theory, OnBoth]
    public async Task Pay_promised_and_paid_is_compared_and_few_persons_are_not_shown(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var form = PostingEmployer.Form();
        form["headcount"] = 30;
        var vacancy = await employer.PostedAsync(form);
        for (var i = 0; i < 23; i++)
        {
            var start = await StartTests.Start.MadeAsync(app, employer: employer, vacancy: vacancy);
            start.Applicant.Dispose();
            // Ten were paid late and less than promised, one did not get anything, twelve got more.
            var (paid, pay) = i == 22 ? ("NotPaid", "null") : i < 10 ? ("Late", "590000") : ("OnTime", $"{600_000 + i * 1_000}");
            await TellAsync(app, start, 30, paid, pay);
            if (i < 9)
            {
                await TellAsync(app, start, 90, paid, pay);
            }
        }

        using Browser bureau = await app.SignedInAsync(Role.Bureau), elsewhere = await app.SignedInAsync(Role.Bureau, "510000");
        var figures = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json.GetProperty("pay").EnumerateArray().ToList();
        var far = (await elsewhere.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json.GetProperty("pay");
        var page = await bureau.OpenAsync("/en/insights");
        var csv = await bureau.OpenAsync("/en/insights/table?format=csv");
        var definitions = await bureau.OpenAsync("/insights/definitions");

        Assert.Equal(2, figures.Count);
        Assert.Equal((30, 23, 600_000, 610_000, 52, 43), (Number("days"), Number("told"), Number("medianPromisedFen"), Number("medianPaidFen"), Number("keptPercent"), Number("latePercent")));
        Assert.False(figures[0].TryGetProperty("notPaidPercent", out _));
        Assert.Equal(["days"], figures[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(0, far.GetArrayLength());
        Assert.Contains("¥6,100", page.Text, StringComparison.Ordinal);
        Assert.Contains("under 10", page.Text, StringComparison.Ordinal);
        Assert.Contains("too few", page.Text, StringComparison.Ordinal);
        Assert.Contains("30 days after the start: At least as promised,%,52,", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("90 days after the start", csv.Text, StringComparison.Ordinal);
        Assert.All(new[] { "pay-told", "pay-medians", "pay-kept", "pay-late" }, anchor => Assert.NotNull(definitions.Document.QuerySelector($"section#{anchor}")));
        employer.Browser.Dispose();

        int Number(string name) => figures[0].GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(9, 20, null)]
    [InlineData(10, 20, 50)]
    [InlineData(15, 20, null)]
    [InlineData(20, 20, 100)]
    [InlineData(0, 9, null)]
    public void A_share_from_which_a_few_persons_could_be_told_is_not_shown(long part, long whole, int? shown) => Assert.Equal(shown, PayFigures.Share(part, whole));

    private static Task<int> TellAsync(QiaoApp app, StartTests.Start start, int days, string paid, string pay) => app.Database.ExecuteAsync($"""
        insert into people_follow_up (module, subject, days, seeker, hash, asked, expires, answered, answer, paid, pay)
        values ('vacancies', '{start.Application}', {days}, '{start.Person}', '{start.Application}{days}', 0, 0, 0, 'StillThere', '{paid}', {pay})
        """);
}
