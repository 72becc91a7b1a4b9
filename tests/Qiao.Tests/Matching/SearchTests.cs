using System.Globalization;
using System.Text.Json;

namespace Qiao.Tests.Matching;

/// <summary>Searching as programs and people do: words, filters, counts, orders and pages.</summary>
public sealed class SearchTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory]
    [OnBoth("电工", "s1", true)] // its text only says 持低压电工证
    [OnBoth("電工", "s7", true)]
    [OnBoth("nurse", "s2", true)]
    [OnBoth("护士", "e1", true)]
    [OnBoth("ＪＡＶＡ", "e2", true)]
    [OnBoth("java", "e2", true)]
    [OnBoth("皮划艇", "s6", true)]
    [OnBoth("\"夜班值守\"", "s4", true)]
    [OnBoth("\"夜班值守\"", "s5", false)]
    [OnBoth("门卫 值守", "s5", true)]
    [OnBoth("电工 -低压", "s1", false)]
    [OnBoth("电工 -低压", "s7", true)]
    [OnBoth("特六俱乐部", "s6", true)]
    public async Task Words_find_what_they_mean(Dialect dialect, string query, string key, bool isFound)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        var id = (string)(await app.Database.ScalarAsync($"select id from vacancies_vacancy where source_key = '{key}'"))!;

        var answer = await ApiAsync(guest, $"q={Uri.EscapeDataString(query)}&limit=100");
        var page = await guest.OpenAsync($"/jobs?q={Uri.EscapeDataString(query)}&limit=100");

        Assert.Equal(isFound, Ids(answer).Contains(id));
        Assert.Equal(isFound, page.Text.Contains($"/jobs/{id}", StringComparison.Ordinal));
        Assert.False(answer.GetProperty("relaxed").GetBoolean());
    }

    [Theory, OnBoth]
    public async Task When_nothing_has_all_words_some_will_do_and_the_page_says_so(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        const string Query = "q=焊工 皮划艇&limit=5";

        var answer = await ApiAsync(guest, Query);
        var page = await guest.OpenAsync("/jobs?" + Query);
        var english = await guest.OpenAsync("/en/jobs?" + Query);

        Assert.True(answer.GetProperty("relaxed").GetBoolean());
        Assert.Equal(Ids(await ApiAsync(guest, "q=焊工&limit=100")).Count + 1, (await WalkAsync(guest, Query)).Count);
        Assert.Contains("没有岗位完全符合", page.Text, StringComparison.Ordinal);
        Assert.Contains("No vacancy fits exactly", english.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth("")]
    [OnBoth("division=500112")]
    [OnBoth("division=500000")]
    [OnBoth("division=500112&division=500101")]
    [OnBoth("occupation=7")]
    [OnBoth("occupation=7212")]
    [OnBoth("education=College&education=None")]
    [OnBoth("employment=PartTime")]
    [OnBoth("employerKind=State")]
    [OnBoth("minPay=6000")]
    [OnBoth("experience=2")]
    [OnBoth("days=7")]
    [OnBoth("division=500000&minPay=5000&experience=3&employment=FullTime&employment=Intern&employerKind=Private")]
    public async Task Filters_and_the_counts_beside_them_equal_counting_by_hand(Dialect dialect, string query)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        var rows = await RowsAsync(app);
        var filters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).GroupBy(part => part[0], part => part[1]).ToDictionary(g => g.Key, g => g.ToList());

        var answer = await ApiAsync(guest, query);

        Assert.Equal(rows.Count(row => ByHand.Passes(row, filters)), answer.GetProperty("total").GetInt32());
        foreach (var facet in answer.GetProperty("facets").EnumerateObject())
        {
            // A filter on the same column is left out: the count says what choosing that value would give.
            var field = facet.Name == "employer-kind" ? "employerKind" : facet.Name;
            var others = filters.Where(f => f.Key != field).ToDictionary(f => f.Key, f => f.Value);
            var choices = facet.Value.EnumerateArray().Select(choice => (Value: choice.GetProperty("value").GetString()!, Count: choice.GetProperty("count").GetInt32())).ToList();
            Assert.All(choices, choice => Assert.Equal((choice.Value, rows.Count(row => ByHand.Passes(row, others) && ByHand.Has(row, field, choice.Value))), choice));
            Assert.Equal(choices.Select(c => c.Count).OrderDescending(), choices.Select(c => c.Count));
            if (field is "education" or "employment" or "employerKind")
            {
                Assert.Equal(rows.Where(row => ByHand.Passes(row, others)).Select(row => ByHand.Value(row, field)).OfType<string>().Distinct().Order(), choices.Select(c => c.Value).Order());
            }
        }
    }

    [Theory, OnBoth]
    public async Task A_skill_filter_finds_what_asks_for_the_skill(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        var rows = await RowsAsync(app);
        var skill = rows.SelectMany(row => row.Skills.Split(';', StringSplitOptions.RemoveEmptyEntries)).GroupBy(id => id).MaxBy(g => g.Count())!.Key;

        Assert.Equal(rows.Count(row => ByHand.Has(row, "skill", skill)), (await ApiAsync(guest, $"skill={skill}")).GetProperty("total").GetInt32());
    }

    [Theory]
    [OnBoth("limit=7")]
    [OnBoth("limit=100&sort=pay")]
    [OnBoth("limit=13&sort=pay")]
    [OnBoth("limit=9&sort=distance&near=29.56,106.55")]
    [OnBoth("limit=11&sort=relevance&q=焊工")]
    [OnBoth("limit=3&q=编号&division=500112")]
    public async Task Pages_neither_repeat_nor_skip_and_keep_their_order(Dialect dialect, string query)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();

        var found = await WalkAsync(guest, query);

        Assert.Equal((await ApiAsync(guest, query)).GetProperty("total").GetInt32(), found.Count);
        Assert.Equal(found.Count, found.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        if (!query.Contains("q=", StringComparison.Ordinal))
        {
            Assert.Equal((await RowsAsync(app)).Count, found.Count);
            Func<JsonElement, double> key = query.Contains("pay", StringComparison.Ordinal) ? item => -(Number(item, "monthlyMinFen") ?? Number(item, "monthlyMaxFen") ?? -1)
                : query.Contains("distance", StringComparison.Ordinal) ? item => Number(item, "distanceMetres") ?? double.MaxValue
                : item => -DateOnly.ParseExact(item.GetProperty("posted").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
            Assert.Equal(found.Select(key).Order(), found.Select(key));
        }
    }

    [Theory, OnBoth]
    public async Task A_circle_holds_exactly_what_lies_in_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        var all = await WalkAsync(guest, "limit=100&sort=distance&near=29.7,106.6");

        foreach (var kilometres in (int[])[1, 20, 300])
        {
            var inside = await WalkAsync(guest, $"limit=100&near=29.7,106.6&radius={kilometres}");

            Assert.Equal(
                all.Where(item => Number(item, "latitude") is { } north && Kilometres(29.7, 106.6, north, Number(item, "longitude")!.Value) <= kilometres).Select(Id).Order(),
                inside.Select(Id).Order());
        }

        Assert.Equal("皮划艇教练", all[0].GetProperty("title").GetString());
        Assert.Equal(556, Number(all[1], "distanceMetres")!.Value, 2.0);
        Assert.Equal("Point", all[0].GetProperty("precision").GetString());
    }

    [Theory]
    [OnBoth("minPay=abc", "minPay")]
    [OnBoth("minPay=-1", "minPay")]
    [OnBoth("minPay=99999999999", "minPay")]
    [OnBoth("experience=1.5", "experience")]
    [OnBoth("experience=61", "experience")]
    [OnBoth("days=0", "days")]
    [OnBoth("days=99999", "days")]
    [OnBoth("limit=0", "limit")]
    [OnBoth("limit=101", "limit")]
    [OnBoth("limit=x", "limit")]
    [OnBoth("division=999999", "division")]
    [OnBoth("division=500112&division=x", "division")]
    [OnBoth("occupation=0", "occupation")]
    [OnBoth("occupation=72123", "occupation")]
    [OnBoth("occupation=9999", "occupation")]
    [OnBoth("skill=nothing", "skill")]
    [OnBoth("education=High", "education")]
    [OnBoth("education=4", "education")]
    [OnBoth("employment=Slave", "employment")]
    [OnBoth("employerKind=1", "employerKind")]
    [OnBoth("near=29", "near")]
    [OnBoth("near=91,181", "near")]
    [OnBoth("near=NaN,NaN", "near")]
    [OnBoth("near=29,106,5", "near")]
    [OnBoth("near=29,106&radius=-1", "radius")]
    [OnBoth("near=29,106&radius=1e999", "radius")]
    [OnBoth("near=29,106&radius=NaN", "radius")]
    [OnBoth("radius=5", "near")]
    [OnBoth("sort=distance", "near")]
    [OnBoth("sort=best", "sort")]
    [OnBoth("after=garbage", "after")]
    [OnBoth("after=%00%ff", "after")]
    [OnBoth("q=%00", "q")]
    [OnBoth("q=a%0bb", "q")]
    public async Task An_absurd_value_is_named_beside_its_field_by_the_api_and_on_the_page(Dialect dialect, string query, string field)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();

        var answer = await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?" + query);
        var page = await guest.OpenAsync("/jobs?" + query);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Json.GetProperty("fields").TryGetProperty(field, out var problem), answer.Text);
        Assert.NotEqual("", problem.GetProperty("text").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(problem.GetProperty("text").GetString()!), page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Endless_queries_and_spoilt_page_marks_are_refused_and_never_break_anything(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        var mark = (await ApiAsync(guest, "limit=5&q=焊工")).GetProperty("next").GetString()!;
        var spoilt = Enumerable.Range(0, mark.Length).Select(i => mark[..i] + (mark[i] == 'A' ? 'B' : 'A') + mark[(i + 1)..])
            .Concat([mark[..^1], mark + "A", mark + mark, new string('9', 3_000), new string('A', mark.Length)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?q=" + new string('a', 7_000))).Status);
        Assert.Contains((await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?q=" + new string('a', 10_000))).Status, (HttpStatusCode[])[HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestUriTooLong]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies?limit=5&q=厨师&after={mark}")).Status);
        foreach (var after in spoilt)
        {
            Assert.Contains((await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies?limit=5&q=焊工&after={Uri.EscapeDataString(after)}")).Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity]);
        }

        foreach (var odd in (string[])["\"", "-", "--", "\"\"", "*", "-\"a", "((((", "%", "'", "焊工 -焊工", "🙂", "a*b*", "\u200b", new('焊', 200), string.Join(' ', Enumerable.Range(0, 66).Select(i => "a" + i % 10))])
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?q=" + Uri.EscapeDataString(odd))).Status);
        }
    }

    [Theory, OnBoth]
    public async Task The_api_speaks_the_language_asked_for(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();

        var english = (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?q=焊工", null, ("Accept-Language", "en-GB,en;q=0.9"))).Json;
        var chinese = (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?q=焊工", null, ("Accept-Language", "zh-CN"))).Json;

        Assert.Contains("Welders", english.GetProperty("facets").GetProperty("occupation")[0].GetProperty("name").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("焊", chinese.GetProperty("facets").GetProperty("occupation")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(Ids(english), Ids(chinese));
    }

    private static async Task<IReadOnlyList<MadeUpVacancy>> RowsAsync(QiaoApp app)
    {
        var make = app.Database.Dialect == Dialect.Sqlite ? "json_object" : "json_build_object";
        return SearchedVacancies.Rows(await app.Database.LinesAsync($"""
            select {make}('Id', v.id, 'Title', v.title, 'Division', v.division, 'Occupation', v.occupation, 'Education', v.education, 'Employment', v.employment, 'Kind', coalesce(o.kind, 'Unknown'),
                'Posted', v.posted, 'Skills', v.skills || ';' || v.licences, 'Low', coalesce(v.monthly_min_fen, v.monthly_max_fen), 'High', coalesce(v.monthly_max_fen, v.monthly_min_fen), 'Years', v.years_min)
            from vacancies_vacancy v left join organisations_organisation o on o.id = v.employer where v.state = 'Published' and v.cluster = v.id
            """));
    }

    private static async Task<JsonElement> ApiAsync(Browser guest, string query)
    {
        var answer = await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?" + query);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private static async Task<List<JsonElement>> WalkAsync(Browser guest, string query)
    {
        var found = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = await ApiAsync(guest, after is null ? query : $"{query}&after={Uri.EscapeDataString(after)}");
            found.AddRange(page.GetProperty("items").EnumerateArray());
            if (!page.TryGetProperty("next", out var next))
            {
                return found;
            }

            after = next.GetString();
            Assert.True(found.Count < 2_000, "The pages do not end.");
        }
    }

    private static List<string> Ids(JsonElement answer) => answer.GetProperty("items").EnumerateArray().Select(Id).ToList();

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static double? Number(JsonElement item, string field) => item.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    // Haversine on a sphere of 6371 km: the test's own arithmetic.
    private static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        static double Rad(double degrees) => degrees * Math.PI / 180;
        var a = Math.Pow(Math.Sin(Rad(lat2 - lat1) / 2), 2) + Math.Cos(Rad(lat1)) * Math.Cos(Rad(lat2)) * Math.Pow(Math.Sin(Rad(lon2 - lon1) / 2), 2);
        return 2 * 6371 * Math.Asin(Math.Sqrt(a));
    }
}
