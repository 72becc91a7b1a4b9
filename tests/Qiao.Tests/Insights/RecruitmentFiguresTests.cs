using Qiao.Insights.Recruiting;
using Qiao.Vacancies;
using Qiao.Vacancies.Recruiting;

namespace Qiao.Tests.Insights;

public sealed class RecruitmentFiguresTests
{
    [Theory, OnBoth]
    public async Task Each_level_is_counted_apart_with_its_denominator_few_are_hidden_and_no_total_of_both_is_printed(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        await FillAsync(app, "m", "Municipal", ("Doctor", 1_063), ("Master", 196));
        await FillAsync(app, "d", "District", ("Doctor", 212), ("Master", 2_445), ("Bachelor", 2_000), ("College", 5));
        using Browser bureau = await app.SignedInAsync(Role.Bureau), elsewhere = await app.SignedInAsync(Role.Bureau, "510000"), clerk = await app.SignedInAsync(Role.Clerk);

        var page = await bureau.OpenAsync("/en/insights/recruitments");
        var json = await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights/recruitments");
        var csv = await bureau.OpenAsync("/en/insights/recruitments/table?format=csv");
        var levels = json.Json.GetProperty("levels").EnumerateArray().ToDictionary(level => level.GetProperty("level").GetString()!);

        Assert.Contains("1,063 of 1,259 = 84.4 %", page.Text, StringComparison.Ordinal);
        Assert.Contains("212 of 4,662 = 4.5 %", page.Text, StringComparison.Ordinal);
        Assert.Contains("under 10", page.Text, StringComparison.Ordinal);
        Assert.Contains("Up to 10 March 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal((1_259, 4_662), (levels["Municipal"].GetProperty("applications").GetInt32(), levels["District"].GetProperty("applications").GetInt32()));
        Assert.Equal(84.4m, levels["Municipal"].GetProperty("degrees")[0].GetProperty("percent").GetDecimal());
        Assert.Equal((2, 1, 5), (levels["Municipal"].GetProperty("posts").GetInt32(), levels["Municipal"].GetProperty("postsWithoutApplications").GetInt32(), levels["Municipal"].GetProperty("places").GetInt32()));
        Assert.Contains("Municipal institutions,By degree,Doctorate,1063,1259", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("College", csv.Text, StringComparison.Ordinal);
        // 5,921 applications and 1,275 doctors would be sums over two populations; ten places and four posts, too.
        Assert.All(new[] { page.Text, json.Text, csv.Text }, text => Assert.DoesNotMatch("5,?921|1,?275", text));
        Assert.Equal(0, (await elsewhere.SendAsync(HttpMethod.Get, "/api/v1/insights/recruitments")).Json.GetProperty("levels").GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/insights/recruitments")).Status);
    }

    [Theory, OnBoth]
    public async Task The_pass_rate_is_of_those_decided_and_an_empty_period_says_so(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        await FillAsync(app, "m", "Municipal", ("Doctor", 60));
        await app.Database.ExecuteAsync("update vacancies_recruit set state = 'Passed' where id < 'm00030'");
        await app.Database.ExecuteAsync("update vacancies_recruit set state = 'Failed' where id >= 'm00030' and id < 'm00040'");
        using var bureau = await app.SignedInAsync(Role.Bureau);

        var page = await bureau.OpenAsync("/en/insights/recruitments");
        var empty = await bureau.OpenAsync("/insights/recruitments?since=2020-01-01&until=2020-12-31");
        var wrong = await bureau.OpenAsync("/insights/recruitments?since=2020-01-02&until=2020-01-01");

        Assert.Contains("30 of 40 = 75.0 %", page.Text, StringComparison.Ordinal);
        Assert.Contains("这段时间没有公开招聘", empty.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
    }

    [Fact]
    public void The_words_for_degrees_and_levels_are_those_of_the_module_that_writes_them()
    {
        Assert.Equal(WritePost.Degrees.ToDictionary(degree => degree.ToString(), degree => degree.Name()), RecruitmentTexts.Degrees.ToDictionary());
        Assert.Equal(Enum.GetValues<CampaignLevel>().ToDictionary(level => level.ToString(), level => level.Name()), RecruitmentTexts.Levels.ToDictionary());
    }

    // One post that everyone wants and one that nobody does.
    private static async Task FillAsync(QiaoApp app, string id, string level, params (string Degree, int Count)[] degrees)
    {
        await app.Database.ExecuteAsync($"""
            insert into vacancies_campaign (id, title, level, division, opens, closes, most_posts, notice_days, appeal_days, opened) values ('{id}', '招聘', '{level}', '500000', '2026-03-01', '2026-03-20', 1, 7, 5, 0)
            """);
        await app.Database.ExecuteAsync($"""
            insert into vacancies_campaign_post (id, campaign, unit, code, title, headcount, degree, fields, conditions, mode, state, version, sent, changed)
            values ('{id}1', '{id}', 'u', '1', '研究员', 3, 'College', '', '', 'Review', 'Open', 1, 1, 0), ('{id}2', '{id}', 'u', '2', '医师', 2, 'Doctor', '', '', 'Review', 'Open', 1, 0, 0),
                ('{id}3', '{id}', 'u', '3', '待审', 9, 'Doctor', '', '', 'Review', 'Submitted', 1, 0, 0)
            """);
        var number = 0;
        foreach (var (degree, count) in degrees)
        {
            var rows = string.Join(", ", Enumerable.Range(0, count).Select(_ => $"('{id}{number++:00000}', '{id}1', 1, '{degree}', 0, 'Submitted', 0, 0, 0, 1)"));
            await app.Database.ExecuteAsync($"insert into vacancies_recruit (id, post, version, degree, verified, state, returns, sent, changed, revision) values {rows}");
        }
    }
}
