namespace Qiao.Tests.Vacancies;

/// <summary>Advertisements that say the same are shown once, and nothing is lost by it.</summary>
public sealed class DoublesTests
{
    private static readonly string Text = "岗位职责：" + string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}项，负责{i * 7}号车间设备的焊接、检查与记录；"));

    // One character among more than a thousand.
    private static readonly string NearText = Text.Replace("第30项", "第三十项", StringComparison.Ordinal);

    [Theory, OnBoth]
    public async Task Near_equal_texts_of_one_employer_place_and_trade_are_one_card_and_one_hit(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();
        using var source = new MadeUpSource();
        source.Holds(
            new("1") { Text = Text }, new("2") { Text = NearText }, new("3") { Text = Text, Employer = "另一家厂" }, new("4") { Text = Text, Place = "重庆·万州区" },
            new("5", "厨师") { Text = Text }, new("6") { Text = "电焊，会二保焊。" });

        var run = await source.TakeAsync(app.Database);
        await FoundAsync(guest, "", 5);

        Assert.Contains("2 in clusters of doubles", run.Output, StringComparison.Ordinal);
        Assert.Equal(6, await app.Database.CountAsync("select count(*) from vacancies_vacancy where state = 'Published'"));
        var (one, two) = (await IdAsync(app, "1"), await IdAsync(app, "2"));
        var head = string.CompareOrdinal(one, two) < 0 ? one : two;
        Assert.Equal([head, head], await app.Database.LinesAsync("select cluster from vacancies_vacancy where source_key in ('1', '2')"));
        Assert.Equal(4, await app.Database.CountAsync("select count(*) from vacancies_vacancy where source_key not in ('1', '2') and cluster = id"));
        Assert.All([await guest.OpenAsync($"/jobs/{one}"), await guest.OpenAsync($"/jobs/{two}")], page => Assert.Contains("另有 1 条重复发布", page.Text, StringComparison.Ordinal));
        Assert.Equal(head, (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{two}")).Json.GetProperty("id").GetString());
    }

    [Theory, OnBoth]
    public async Task When_the_head_is_withdrawn_the_next_takes_over_and_nothing_is_deleted(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();
        using var source = new MadeUpSource();
        MadeUpRow[] others = [.. Enumerable.Range(10, 10).Select(i => new MadeUpRow($"{i}") { Employer = $"第 {i} 厂" })];
        await source.Holds([new("1") { Text = Text }, new("2") { Text = Text, Headcount = "2" }, new("3") { Text = Text, Headcount = "3" }, .. others]).TakeAsync(app.Database);
        await FoundAsync(guest, "", 11);
        var head = (string)(await app.Database.ScalarAsync("select cluster from vacancies_vacancy where source_key = '1'"))!;
        var headKey = await app.Database.ScalarAsync($"select source_key from vacancies_vacancy where id = '{head}'");

        await source.Holds([.. new[] { "1", "2", "3" }.Where(key => key != (string)headKey!).Select(key => new MadeUpRow(key) { Text = Text, Headcount = key }), .. others]).TakeAsync(app.Database);
        await Soon.HoldsAsync(async () => await guest.OpenAsync($"/jobs/{head}") is { Status: HttpStatusCode.Gone }, "the head is gone");

        var next = Assert.Single(await app.Database.LinesAsync($"select distinct cluster from vacancies_vacancy where source_key in ('1', '2', '3') and id <> '{head}'"));
        Assert.NotEqual(head, next);
        await Soon.HoldsAsync(async () => (await IdsAsync(guest, "q=焊接&limit=100")).Contains(next), "the next head is found");
        Assert.Equal(11, (await IdsAsync(guest, "limit=100")).Count);
        Assert.Equal(13, await app.Database.CountAsync("select count(*) from vacancies_vacancy"));
        Assert.Contains("0 added, 0 altered, 12 unchanged", (await source.TakeAsync(app.Database)).Output, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Adding_only_knows_the_doubles_that_are_already_there(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(new("1") { Text = Text }, new("2") { Text = Text, Headcount = "2" }).TakeAsync(database);
        var head = (string)(await database.ScalarAsync("select cluster from vacancies_vacancy where source_key = '1'"))!;
        var memberKey = (string)(await database.ScalarAsync($"select source_key from vacancies_vacancy where id <> '{head}'"))!;

        await source.Holds(new MadeUpRow("3") { Text = Text, Headcount = "3" }, new MadeUpRow(memberKey) { Text = Text, Headcount = "7" }).TakeAsync(database, "--add");

        Assert.Equal([head, head, head], await database.LinesAsync("select cluster from vacancies_vacancy where state = 'Published'"));
    }

    [Theory, OnBoth]
    public async Task A_clerk_separates_a_vacancy_on_its_page_and_later_imports_keep_to_it(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser guest = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        using var source = new MadeUpSource();
        MadeUpRow[] rows = [new("1") { Text = Text }, new("2") { Text = Text, Headcount = "2" }, new("3") { Text = Text, Headcount = "3" }];
        await source.Holds(rows).TakeAsync(app.Database);
        await FoundAsync(guest, "", 1);
        var head = (string)(await app.Database.ScalarAsync("select min(id) from vacancies_vacancy"))!;
        var member = (string)(await app.Database.ScalarAsync("select max(id) from vacancies_vacancy"))!;

        var page = await clerk.OpenAsync($"/jobs/{head}");
        var after = await clerk.SubmitAsync(page, $"/jobs/{member}/separation");
        await FoundAsync(guest, "", 2);

        Assert.Equal($"/jobs/{member}", after.Path);
        Assert.Contains("已分开显示", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("separation", (await guest.OpenAsync($"/jobs/{head}")).Text, StringComparison.Ordinal);
        Assert.Equal([member], await app.Database.LinesAsync($"select cluster from vacancies_vacancy where id = '{member}'"));
        Assert.Equal([$"{member} 2 not-a-double"], await app.Database.LinesAsync("select subject || ' ' || revision || ' ' || reason from journal where kind = 'vacancy.altered'"));
        Assert.Contains("0 altered, 3 unchanged", (await source.TakeAsync(app.Database)).Output, StringComparison.Ordinal);
        Assert.Contains("1 altered, 2 unchanged", (await source.Holds(rows.Select(row => row.Key == "2" ? row with { Headcount = "9" } : row)).TakeAsync(app.Database)).Output, StringComparison.Ordinal);
        Assert.Equal([member], await app.Database.LinesAsync($"select cluster from vacancies_vacancy where id = '{member}'"));
    }

    [Theory, OnBoth]
    public async Task Separating_a_head_gives_the_others_a_new_one_and_the_word_can_be_taken_back(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        using var source = new MadeUpSource();
        await source.Holds(new("1") { Text = Text }, new("2") { Text = Text, Headcount = "2" }, new("3") { Text = Text, Headcount = "3" }).TakeAsync(app.Database);
        var ids = await app.Database.LinesAsync("select id from vacancies_vacancy order by id");

        var first = await clerk.PostJsonAsync($"/api/v1/vacancies/{ids[0]}/separation", "{}");
        var again = await clerk.PostJsonAsync($"/api/v1/vacancies/{ids[0]}/separation", "{}");
        var apart = await app.Database.LinesAsync("select cluster from vacancies_vacancy order by id");
        var reasons = await app.Database.LinesAsync("select reason from journal where kind = 'vacancy.altered' order by reason");
        var undone = await clerk.SendAsync(HttpMethod.Delete, $"/api/v1/vacancies/{ids[0]}/separation");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, again.Status, undone.Status));
        Assert.Equal([ids[0], ids[1], ids[1]], apart);
        Assert.Equal(["cluster", "cluster", "not-a-double"], reasons);
        Assert.Equal([ids[0], ids[0], ids[0]], await app.Database.LinesAsync("select cluster from vacancies_vacancy order by id"));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_separation"));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from journal where reason = 'double-after-all'"));
    }

    [Theory, OnBoth]
    public async Task Only_a_clerk_of_the_place_may_separate_and_only_what_is_published(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser guest = app.Guest(), employer = await app.SignedInAsync(Role.Employer), elsewhere = await app.SignedInAsync(Role.Clerk, "500101"), clerk = await app.SignedInAsync(Role.Clerk);
        using var source = new MadeUpSource();
        await source.Holds(new("1") { Text = Text }, new("2") { Text = Text, Headcount = "2" }).TakeAsync(app.Database);
        var before = await app.Database.LinesAsync("select id || cluster || revision from vacancies_vacancy order by id");
        var address = $"/api/v1/vacancies/{await IdAsync(app, "1")}/separation";

        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.PostJsonAsync(address, "{}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await employer.PostJsonAsync(address, "{}")).Status);
        Assert.Equal("vacancies.out-of-scope", (await elsewhere.PostJsonAsync(address, "{}")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostJsonAsync("/api/v1/vacancies/01m80m3bsye5dbn34chrv00000/separation", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostJsonAsync("/api/v1/vacancies/x/separation", "{}")).Status);
        Assert.Equal(before, await app.Database.LinesAsync("select id || cluster || revision from vacancies_vacancy order by id"));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_separation"));
    }

    [Theory, OnBoth]
    public async Task Clerks_who_separate_at_the_same_moment_leave_no_vacancy_behind_a_head_that_stands_alone(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Enumerable.Range(1, 6).Select(i => new MadeUpRow($"{i}") { Text = Text, Headcount = $"{i}" })).TakeAsync(app.Database);
        var ids = await app.Database.LinesAsync("select id from vacancies_vacancy order by id");
        Browser[] clerks = [await app.SignedInAsync(Role.Clerk), await app.SignedInAsync(Role.Clerk), await app.SignedInAsync(Role.Clerk)];

        var answers = await Race.RunAsync(3, number => clerks[number].PostJsonAsync($"/api/v1/vacancies/{ids[number]}/separation", "{}"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        Assert.Equal([ids[0], ids[1], ids[2], ids[3], ids[3], ids[3]], await app.Database.LinesAsync("select cluster from vacancies_vacancy order by id"));
        Assert.All(clerks, clerk => clerk.Dispose());
    }

    private static async Task<string> IdAsync(QiaoApp app, string key) => (string)(await app.Database.ScalarAsync($"select id from vacancies_vacancy where source_key = '{key}'"))!;

    private static Task<TimeSpan> FoundAsync(Browser guest, string query, int total) =>
        Soon.HoldsAsync(async () => (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?" + query)).Json.GetProperty("total").GetInt32() == total, $"{total} hits");

    private static async Task<List<string>> IdsAsync(Browser guest, string query) =>
        (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?" + query)).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
}
