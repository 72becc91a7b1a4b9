using System.Globalization;
using Qiao.Insights.Reading;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Organisations.Seeding;
using Qiao.People;
using Qiao.Platform.Places;
using Qiao.Tests.Vacancies.Applying;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Screening;

namespace Qiao.Tests.Insights;

public sealed class FiguresTests
{
    [Theory, OnBoth]
    public async Task Vacancies_and_places_are_counted_apart_by_what_is_known_of_them(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        await employer.PostedAsync();
        var warehouse = PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，会用扫码枪，工作时间每周四十小时。");
        (warehouse["division"], warehouse["headcount"], warehouse["employment"]) = ("500103", 40, "PartTime");
        await employer.PostedAsync(warehouse);
        var draft = PostingEmployer.Form("装配钳工");
        draft["publish"] = false;
        await employer.PostedAsync(draft, "Draft");
        using Browser bureau = await app.SignedInAsync(Role.Bureau), district = await app.SignedInAsync(Role.Bureau, "500103"), elsewhere = await app.SignedInAsync(Role.Bureau, "510000");

        var all = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json;
        var (own, far) = ((await district.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json, (await elsewhere.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json);
        var page = await bureau.OpenAsync("/en/insights");
        var csv = await bureau.OpenAsync("/en/insights/table?format=csv");

        Assert.Equal("2 43", Count(all.GetProperty("all")));
        Assert.Equal(["Private 2 43"], Groups(all, "byKind"));
        Assert.Equal(["- 2 43"], Groups(all, "byIndustry"));
        Assert.Equal(["500103 1 40", "500112 1 3"], Groups(all, "byDivision"));
        Assert.Equal(["FullTime 1 3", "PartTime 1 40"], Groups(all, "byEmployment"));
        Assert.Contains("7 1 3", Groups(all, "byOccupation"));
        Assert.Equal("1 40", Count(own.GetProperty("all")));
        Assert.Equal("0 0", Count(far.GetProperty("all")));
        Assert.Contains("Craft and related trades workers", page.Text, StringComparison.Ordinal);
        Assert.Contains("By division,\"Yubei District, Chongqing\",Places,3,", csv.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_time_to_publish_runs_from_the_first_save_and_is_of_those_published_in_the_period(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        for (var i = 1; i <= 10; i++)
        {
            var id = await employer.PostedAsync(PostingEmployer.Form($"低压电工{i}"));
            await app.Database.ExecuteAsync($"update vacancies_vacancy set published = published + {i * 3_600_000}, state = 'Filled', closed = published + {i * 3_660_000} where id = '{id}'");
        }

        using var bureau = await app.SignedInAsync(Role.Bureau);
        var figures = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json;
        var (time, filled) = (figures.GetProperty("timeToPublish"), figures.GetProperty("timeToFill"));
        var before = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights?since=2026-03-01&until=2026-03-09")).Json.GetProperty("timeToPublish");
        var page = await bureau.OpenAsync("/insights");

        Assert.Equal((10, 5 * 3_600_000L, 9 * 3_600_000L), (time.GetProperty("count").GetInt32(), time.GetProperty("medianMilliseconds").GetInt64(), time.GetProperty("ninetiethPercentileMilliseconds").GetInt64()));
        Assert.Equal((10, 5 * 60_000L, 9 * 60_000L), (filled.GetProperty("count").GetInt32(), filled.GetProperty("medianMilliseconds").GetInt64(), filled.GetProperty("ninetiethPercentileMilliseconds").GetInt64()));
        Assert.Equal(0, before.GetProperty("count").GetInt32());
        Assert.Contains("从发布到招满", page.Text, StringComparison.Ordinal);
        Assert.Contains("5.0 小时", page.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Findings_are_counted_by_rule_with_those_that_a_second_person_let_stand(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var form = PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，限本市户口，三十五岁以下，限本市户口。");
        form["plea"] = "单位宿舍只接收本市户口";
        var approved = await employer.PostedAsync(form, "Submitted");
        form["title"] = "仓库保管员";
        var returned = await employer.PostedAsync(form, "Submitted");
        using Browser clerk = await app.SignedInAsync(Role.Clerk), bureau = await app.SignedInAsync(Role.Bureau);
        await clerk.PostJsonAsync($"/api/v1/vacancies/{approved}/approval", new { reason = "statutory" });
        await clerk.PostJsonAsync($"/api/v1/vacancies/{returned}/return", new { reason = "discrimination" });

        var rules = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json.GetProperty("screening").EnumerateArray().ToList();
        var page = await bureau.OpenAsync("/en/insights");

        var household = Assert.Single(rules, rule => rule.GetProperty("rule").GetString() == "household");
        Assert.Equal([2, 2, 1, 1], new[] { "findings", "refused", "overridden", "confirmed" }.Select(name => household.GetProperty(name).GetInt32()));
        Assert.Contains("Limit by household registration", page.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task An_empty_region_says_so_and_every_figure_leads_to_its_definition(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser bureau = await app.SignedInAsync(Role.Bureau), clerk = await app.SignedInAsync(Role.Clerk);

        var empty = await bureau.OpenAsync("/en/insights");
        var wrong = await bureau.OpenAsync("/insights?since=2026-03-10&until=2026-03-01");
        var employer = await PostingEmployer.VerifiedAsync(app);
        await employer.PostedAsync();
        var filled = await bureau.OpenAsync("/insights");
        var definitions = await bureau.OpenAsync("/insights/definitions");

        Assert.Contains("There are no vacancies in this period and division", empty.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("2026-03-01", wrong.Value("until"));
        Assert.Contains("这个地区还没有机构年报", filled.Text, StringComparison.Ordinal);
        var anchors = filled.Document.QuerySelectorAll("a[href*='/insights/definitions#']").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Contains("posts", anchors);
        Assert.Contains("time-to-publish", anchors);
        Assert.All(anchors, anchor => Assert.NotNull(definitions.Document.QuerySelector($"section#{anchor}")));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/insights")).Status);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Industries_agencies_and_credit_are_counted_within_the_readers_divisions(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        await employer.PostedAsync();
        await app.Database.ExecuteAsync("update organisations_organisation set industry = 'Construction'");
        await app.RunAsync(async services =>
        {
            await using var change = await services.GetRequiredService<Session>().ChangeAsync(default);
            var agencies = await new SeedAgencies(services.GetRequiredService<Session>(), app.Clock).RunAsync(DivisionCode.Parse("500000"), default);
            await change.CommitAsync(default);
            return agencies.Count;
        });
        using Browser bureau = await app.SignedInAsync(Role.Bureau), elsewhere = await app.SignedInAsync(Role.Bureau, "510000");

        var figures = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json;
        var far = (await elsewhere.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json;
        var filed = await app.Database.LinesAsync("select year || ' ' || count(*) || ' ' || sum(income) || ' ' || sum(served) || ' ' || sum(placed) from organisations_return where state <> 'Returned' group by year order by year desc limit 1");
        var csv = await bureau.OpenAsync("/en/insights/table?format=csv");

        Assert.Equal(["Construction 1 3"], Groups(figures, "byIndustry"));
        var newest = figures.GetProperty("agencies").GetProperty("years")[0];
        Assert.Equal(filed, [string.Join(' ', new[] { "year", "filed", "incomeFen", "served", "placed" }.Select(name => newest.GetProperty(name).GetInt64()))]);
        Assert.Equal(await app.Database.CountAsync("select count(*) from organisations_organisation where merged_into is null and code is not null"), figures.GetProperty("credit").EnumerateArray().Sum(level => level.GetProperty("organisations").GetInt64()));
        Assert.Equal(0, far.GetProperty("agencies").GetProperty("years").GetArrayLength());
        Assert.Contains("Agencies' yearly returns", csv.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Applications_and_their_ladder_are_counted_and_few_persons_are_not_shown(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var form = PostingEmployer.Form();
        form["headcount"] = 20;
        var id = await employer.PostedAsync(form);
        for (var i = 0; i < 12; i++)
        {
            using var applicant = await Applicant.RegisteredAsync(app);
            var application = await applicant.AppliedAsync(id);
            if (i < 11)
            {
                await employer.OfferedAsync(application);
                await applicant.StepAsync(application, "acceptance");
            }

            if (i < 3)
            {
                await employer.AnswerAsync(application, "start");
            }
        }

        using Browser bureau = await app.SignedInAsync(Role.Bureau), elsewhere = await app.SignedInAsync(Role.Bureau, "510000");
        var outcomes = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json.GetProperty("outcomes");
        var far = (await elsewhere.SendAsync(HttpMethod.Get, "/api/v1/insights")).Json.GetProperty("outcomes");
        var page = await bureau.OpenAsync("/insights");
        var csv = await bureau.OpenAsync("/insights/table?format=csv");

        // One of twelve was not answered: eleven, shown beside twelve, would tell of one person.
        Assert.Equal(12, outcomes.GetProperty("applications").GetInt32());
        Assert.False(outcomes.TryGetProperty("answered", out _));
        var ladder = outcomes.GetProperty("ladder").EnumerateArray().ToDictionary(rung => rung.GetProperty("rung").GetInt32(), rung => rung.TryGetProperty("outcomes", out var count) ? count.GetInt32() : (int?)null);
        Assert.Equal(new Dictionary<int, int?> { [2] = 12, [6] = null, [7] = null }, ladder);
        Assert.Equal(0, far.GetProperty("applications").GetInt32());
        Assert.Contains("不公布", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("上岗,", csv.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Fact]
    public void The_words_for_codes_are_those_of_the_modules_that_write_them()
    {
        Assert.Equal(Rules.All.ToDictionary(rule => rule.Code, rule => rule.Name), Names.Rules.ToDictionary());
        Assert.Equal(Enum.GetValues<OrganisationKind>().ToDictionary(kind => kind.ToString(), kind => kind.Name()), Names.Kinds.ToDictionary());
        Assert.Equal(Industries.All.ToDictionary(industry => industry.ToString(), industry => industry.Name()), Names.Industries.ToDictionary());
        Assert.Equal(Enum.GetValues<Rung>().ToDictionary(rung => (int)rung, rung => rung.Name()), Names.RungNames.ToDictionary());
        Assert.Equal(
            ApplicationSteps.All.SelectMany(step => step.Reasons).DistinctBy(reason => reason.Code).ToDictionary(reason => reason.Code, reason => reason.Name).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            Names.EndReasons.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<ApplicationChannel>().ToDictionary(channel => channel.ToString(), channel => channel.Name()), Names.Channels.ToDictionary());
        Assert.Equal(Enum.GetValues<EmploymentKind>().ToDictionary(kind => kind.ToString(), kind => kind.Name()), Names.Employments.ToDictionary());
    }

    private static List<string> Groups(System.Text.Json.JsonElement figures, string dimension) =>
        figures.GetProperty(dimension).EnumerateArray().Select(group => $"{(group.TryGetProperty("key", out var key) ? key.GetString() : "-")} {Count(group.GetProperty("count"))}").ToList();

    private static string Count(System.Text.Json.JsonElement count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.GetProperty("posts").GetInt64()} {count.GetProperty("places").GetInt64()}");
}
