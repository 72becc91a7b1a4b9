namespace Qiao.Tests.Vacancies;

/// <summary>What an import changes, and above all what it leaves alone.</summary>
public sealed class ImportChangesTests
{
    private static readonly MadeUpRow[] Ten = [.. Enumerable.Range(1, 10).Select(i => new MadeUpRow($"k{i}", "焊工") { Text = $"第 {i} 号车间", Employer = $"第 {i} 厂" })];

    [Theory]
    [OnBoth("key: [编号]")]
    [OnBoth("key: []")]
    public async Task The_same_file_again_changes_nothing(Dialect dialect, string key)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource(MadeUpSource.Map(key: key));
        var first = await source.Holds(Ten).TakeAsync(database);
        var before = await database.DumpAsync("vacancies_import");

        var second = await source.TakeAsync(database);
        source.Holds(Ten.Reverse());
        var third = await source.TakeAsync(database);

        Assert.Contains("10 added, 0 altered, 0 unchanged, 0 withdrawn", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 altered, 10 unchanged, 0 withdrawn", second.Output, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 altered, 10 unchanged, 0 withdrawn", third.Output, StringComparison.Ordinal);
        Assert.Equal(before, await database.DumpAsync("vacancies_import"));
    }

    [Theory, OnBoth]
    public async Task Rows_without_a_date_keep_the_day_on_which_they_were_first_seen(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(new MadeUpRow("1") { Posted = "" }).TakeAsync(database);

        var (code, output) = await Terminal.RunAsync("import", "vacancies", source.File, "--map", source.MapFile, "--database", database.Address, "--as-of", "2026-04-04");

        Assert.True(code == 0, output);
        Assert.Equal([MadeUpSource.Day], await database.LinesAsync("select posted from vacancies_vacancy"));
    }

    [Theory, OnBoth]
    public async Task A_row_that_differs_alters_its_vacancy_and_no_other(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Ten).TakeAsync(database);
        var before = await database.LinesAsync("select id || ' ' || revision from vacancies_vacancy where source_key <> 'k4' order by id");

        var run = await source.Holds(Ten.Select(row => row.Key == "k4" ? row with { Pay = "9000-9500元/月" } : row)).TakeAsync(database);

        Assert.Contains("0 added, 1 altered, 9 unchanged, 0 withdrawn", run.Output, StringComparison.Ordinal);
        Assert.Equal(["900000 950000 2"], await database.LinesAsync("select pay_min_fen || ' ' || pay_max_fen || ' ' || revision from vacancies_vacancy where source_key = 'k4'"));
        Assert.Equal(before, await database.LinesAsync("select id || ' ' || revision from vacancies_vacancy where source_key <> 'k4' order by id"));
        Assert.Equal(["vacancy.altered 2 import 500112 500112"], await database.LinesAsync(
            "select kind || ' ' || revision || ' ' || reason || ' ' || scope_before || ' ' || scope_after from journal where module = 'vacancies' and kind <> 'vacancy.published'"));
    }

    [Theory, OnBoth]
    public async Task Without_a_key_an_altered_row_is_another_vacancy(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource(MadeUpSource.Map(key: "key: []"));
        await source.Holds(Ten).TakeAsync(database);

        var run = await source.Holds(Ten.Select(row => row.Key == "k4" ? row with { Pay = "9000-9500元/月" } : row)).TakeAsync(database);

        Assert.Contains("1 added, 0 altered, 9 unchanged, 1 withdrawn", run.Output, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_row_that_is_gone_is_withdrawn_and_comes_back_as_the_same_vacancy(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();
        using var source = new MadeUpSource();
        await source.Holds(Ten).TakeAsync(app.Database);
        var id = (string)(await app.Database.ScalarAsync("select id from vacancies_vacancy where source_key = 'k7'"))!;
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync($"/jobs/{id}")).Status);

        var gone = await source.Holds(Ten.Where(row => row.Key != "k7")).TakeAsync(app.Database);
        var (page, english, api) = (await guest.OpenAsync($"/jobs/{id}"), await guest.OpenAsync($"/en/jobs/{id}"), await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}"));
        var back = await source.Holds(Ten).TakeAsync(app.Database);

        Assert.Contains("0 added, 0 altered, 9 unchanged, 1 withdrawn", gone.Output, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone), (page.Status, english.Status, api.Status));
        Assert.Contains("这个岗位已不再招聘", page.Text, StringComparison.Ordinal);
        Assert.Contains("no longer open", english.Text, StringComparison.Ordinal);
        Assert.Equal("vacancies.gone", api.Code);
        Assert.Contains("0 added, 1 altered, 9 unchanged", back.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync($"/jobs/{id}")).Status);
        Assert.Equal(
            ["vacancy.published 1", "vacancy.withdrawn 2", "vacancy.altered 3"],
            await app.Database.LinesAsync($"select kind || ' ' || revision from journal where subject = '{id}' order by entry"));
    }

    [Theory, OnBoth]
    public async Task A_file_that_would_withdraw_more_than_a_fifth_is_refused_unless_forced(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Ten).TakeAsync(database);
        var before = await database.DumpAsync("vacancies_import");

        source.Holds(Ten.Skip(3).Append(new MadeUpRow("k11") { Employer = "新厂" }));
        var refused = await source.ImportAsync(database);
        var between = await database.DumpAsync("vacancies_import");
        var forced = await source.TakeAsync(database, "--force");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("would withdraw 3 of the source's 10", refused.Output, StringComparison.Ordinal);
        Assert.Contains("vacancies.import-withdraws-too-much", refused.Output, StringComparison.Ordinal);
        Assert.Equal(before, between);
        Assert.Contains("1 added, 0 altered, 7 unchanged, 3 withdrawn", forced.Output, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_fifth_exactly_may_be_withdrawn(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Ten).TakeAsync(database);

        var run = await source.Holds(Ten.Skip(2)).TakeAsync(database);

        Assert.Contains("8 unchanged, 2 withdrawn", run.Output, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task With_add_only_rows_that_are_gone_stay_published(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Ten).TakeAsync(database);

        var run = await source.Holds(new MadeUpRow("k11") { Employer = "新厂" }, Ten[0] with { Headcount = "9" }).TakeAsync(database, "--add");

        Assert.Contains("1 added, 1 altered, 0 unchanged, 0 withdrawn", run.Output, StringComparison.Ordinal);
        Assert.Equal(11, await database.CountAsync("select count(*) from vacancies_vacancy where state = 'Published'"));
    }

    [Theory, OnBoth]
    public async Task A_dry_run_tells_what_it_would_do_and_changes_nothing_at_all(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        var empty = await database.DumpAsync();
        var onEmpty = await source.Holds(Ten).TakeAsync(database, "--dry-run");
        Assert.Equal(empty, await database.DumpAsync());
        await source.TakeAsync(database);
        var before = await database.DumpAsync();

        source.Holds(Ten.Skip(1).Select(row => row.Key == "k4" ? row with { Pay = "一万" } : row).Append(new MadeUpRow("new") { Employer = "新厂" }));
        var run = await source.TakeAsync(database, "--dry-run");

        Assert.Contains("Would take 10 of 10 rows", onEmpty.Output, StringComparison.Ordinal);
        Assert.Contains("1 added, 1 altered, 8 unchanged, 1 withdrawn", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, OnBoth]
    public async Task A_row_that_stands_twice_is_taken_once_and_the_report_names_the_first(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();

        var run = await source.Holds([.. Ten, Ten[2] with { Pay = "1万" }, new MadeUpRow("k12", "") { Pay = "一二三" }]).TakeAsync(database);

        Assert.Equal(10, await database.CountAsync("select count(*) from vacancies_vacancy"));
        var twice = Assert.Single(run.Report, line => line.Code == "vacancies.import-twice");
        Assert.Equal((12L, "未导入 not taken"), (twice.Row, twice.Result));
        Assert.Contains("第 4 行", twice.Zh, StringComparison.Ordinal);
        Assert.Contains("row 4", twice.En, StringComparison.Ordinal);
        var untitled = Assert.Single(run.Report, line => line.Row == 13);
        Assert.Equal(("岗位", "", "vacancies.import-no-title", "未导入 not taken"), (untitled.Column, untitled.Value, untitled.Code, untitled.Result));
        Assert.Contains("Took 10 of 12 rows", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 not taken", run.Output, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Two_sources_do_not_touch_each_other(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using MadeUpSource one = new(name: "one"), other = new(name: "other");
        await one.Holds(Ten).TakeAsync(database);
        await other.Holds(Ten).TakeAsync(database);

        var run = await one.Holds(Ten.Take(1)).TakeAsync(database, "--force");

        Assert.Contains("9 withdrawn", run.Output, StringComparison.Ordinal);
        Assert.Equal(10, await database.CountAsync("select count(*) from vacancies_vacancy where source = 'other' and state = 'Published' and revision = 1"));
    }
}
