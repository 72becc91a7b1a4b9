using System.Text.Json;

namespace Qiao.Tests.Insights;

/// <summary>The ladder broken down, with counts that are known.</summary>
public sealed class LadderTests
{
    [Theory, OnBoth]
    public async Task The_ladder_is_counted_by_each_dimension_within_the_readers_divisions(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (first, second) = await FilledAsync(app);
        using Browser bureau = await app.SignedInAsync(Role.Bureau), district = await app.SignedInAsync(Role.Bureau, "500103"), clerk = await app.SignedInAsync(Role.Clerk);

        var byKind = await ReadAsync(bureau, "");
        var byDivision = await ReadAsync(bureau, "?by=Division");
        var own = await ReadAsync(district, "?by=Division");
        var byChannel = await ReadAsync(bureau, "?by=Channel");
        var byOccupation = await ReadAsync(bureau, "?by=Occupation");
        var before = await ReadAsync(bureau, "?since=2020-01-01&until=2020-12-31");

        // 60 electricians wanted by a company in Yubei, 20 stockmen by an institution in Yuzhong.
        Assert.Equal("applications=80 interview=40 offer=40 accepted=20 started=20 verified=0 after30Days=0 after90Days=0 after180Days=0", byKind["total"]);
        Assert.Equal("applications=20 interview=0 offer=0 accepted=0 started=0 verified=0 after30Days=0 after90Days=0 after180Days=0", byKind["Institution"]);
        Assert.Equal("applications=60 interview=40 offer=40 accepted=20 started=20 verified=0 after30Days=0 after90Days=0 after180Days=0", byKind["Private"]);
        Assert.Equal((byKind["Private"], byKind["Institution"]), (byDivision["500112"], byDivision["500103"]));
        Assert.Equal((byKind["Private"], byKind["total"]), (byOccupation["7"], byOccupation["total"]));
        Assert.Equal(["500103", "total"], own.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(byKind["Institution"], own["total"]);
        Assert.StartsWith("applications=40 interview=40", byChannel["Own"], StringComparison.Ordinal);
        Assert.StartsWith("applications=40 interview=0", byChannel["Guest"], StringComparison.Ordinal);
        Assert.Equal(["total"], before.Keys);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/insights/ladder")).Status);
        first.Browser.Dispose();
        second.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task What_would_tell_of_few_persons_stands_neither_on_the_page_nor_in_the_file_nor_in_the_api(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (first, second) = await FilledAsync(app);
        // Three of the stockmen are asked to an interview: 3, and then 40 of 43, would be known.
        await app.Database.ExecuteAsync("update people_outcome set rung = 3 where subject in ('b0000', 'b0001', 'b0002')");
        using var bureau = await app.SignedInAsync(Role.Bureau);

        var page = await bureau.OpenAsync("/en/insights/ladder?by=Channel");
        var chosen = await bureau.OpenAsync("/insights/ladder?by=Kind&since=2026-03-01&until=2026-03-31");
        var csv = await bureau.OpenAsync("/en/insights/ladder/table?format=csv&by=Kind");
        var json = await ReadAsync(bureau, "?by=Kind");
        var figures = await bureau.OpenAsync("/insights?since=2026-03-01&until=2026-03-31");
        var definitions = await bureau.OpenAsync("/en/insights/definitions");
        var wrong = await bureau.OpenAsync("/insights/ladder?since=2026-03-10&until=2026-03-01");

        // In all 43 reached an interview and 40 an offer: the offers are hidden, too.
        Assert.Equal("applications=80 interview=43 accepted=20 started=20 verified=0 after30Days=0 after90Days=0 after180Days=0", json["total"]);
        Assert.Equal("applications=20 offer=0 accepted=0 started=0 verified=0 after30Days=0 after90Days=0 after180Days=0", json["Institution"]);
        Assert.Equal("applications=60 accepted=20 started=20 verified=0 after30Days=0 after90Days=0 after180Days=0", json["Private"]);
        Assert.Equal("80|43|not shown|20|20|0|0|0|0", string.Join('|', page.Document.QuerySelectorAll("tfoot td").Select(cell => cell.TextContent)));
        Assert.Contains("By a counsellor", (await bureau.OpenAsync("/en/insights/definitions#ladder-by")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Private company,60,,,20,20,0,0,0,0", csv.Text, StringComparison.Ordinal);
        Assert.Contains("In all,80,43,,20,20,0,0,0,0", csv.Text, StringComparison.Ordinal);
        Assert.Contains("不公布", chosen.Text, StringComparison.Ordinal);
        Assert.NotNull(figures.Document.QuerySelector("main a[href='/insights/ladder?since=2026-03-01&until=2026-03-31']"));
        Assert.NotNull(definitions.Document.QuerySelector("section#ladder-by"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        first.Browser.Dispose();
        second.Browser.Dispose();
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Browser bureau, string query)
    {
        var json = (await bureau.SendAsync(HttpMethod.Get, "/api/v1/insights/ladder" + query)).Json;
        return json.GetProperty("groups").EnumerateArray().Select(group => (Key: group.GetProperty("key").GetString()!, Counts: group.GetProperty("counts"))).Append((Key: "total", Counts: json.GetProperty("total")))
            .ToDictionary(row => row.Key, row => string.Join(' ', row.Counts.EnumerateObject().Select(member => $"{member.Name}={member.Value.GetInt64()}")));
    }

    // 60 applications to a company in Yubei: 20 by guests go no further, 20 are offered work, 20 start; 20 by guests to an institution in Yuzhong.
    private static async Task<(PostingEmployer Company, PostingEmployer Institution)> FilledAsync(QiaoApp app)
    {
        var company = await PostingEmployer.VerifiedAsync(app);
        var institution = await PostingEmployer.VerifiedAsync(app);
        await app.Database.ExecuteAsync($"update organisations_organisation set kind = 'Institution' where id = '{institution.Id}'");
        var stock = PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，会用扫码枪，工作时间每周四十小时。");
        stock["division"] = "500103";
        var (electrician, stockman) = (await company.PostedAsync(), await institution.PostedAsync(stock));
        var sent = app.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = Enumerable.Range(0, 60).Select(i => (Id: $"a{i:0000}", Vacancy: electrician, Employer: company.Id, Channel: i < 20 ? "Guest" : "Own", Rung: i < 20 ? 2 : i < 40 ? 5 : 7))
            .Concat(Enumerable.Range(0, 20).Select(i => (Id: $"b{i:0000}", Vacancy: stockman, Employer: institution.Id, Channel: "Guest", Rung: 2))).ToList();
        await app.Database.ExecuteAsync("insert into vacancies_application (id, vacancy, seeker, employer, channel, state, sent, changed, revision) values "
            + string.Join(", ", rows.Select(r => $"('{r.Id}', '{r.Vacancy}', '{r.Id}', '{r.Employer}', '{r.Channel}', 'New', {sent}, {sent}, 1)")));
        await app.Database.ExecuteAsync("insert into people_outcome (module, subject, number, rung, rung_before, day, evidence, actor, at) values "
            + string.Join(", ", rows.Select(r => $"('vacancies', '{r.Id}', 1, {r.Rung}, 0, '2026-03-10', 'application', 'test', {sent})")));
        return (company, institution);
    }
}
