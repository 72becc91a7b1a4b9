using System.Globalization;

namespace Qiao.Tests.Vacancies;

/// <summary>What the import stores for each way in which sources write pay, demands and places.</summary>
public sealed class ImportReadingTests
{
    private const string UsualCard = "- - - - - -";

    [Theory, OnBoth]
    public async Task Pay_is_stored_in_fen_with_its_unit_its_months_and_what_it_comes_to_in_a_month(Dialect dialect)
    {
        // The monthly figures are worked out by hand: a day counts 21.75 times, an hour 8 times a day, a week a fifth of 21.75.
        (string Written, string Stored)[] pays =
        [
            ("7-12K·13薪", "Month 700000 1200000 13 700000 1200000"),
            ("130-150元/天", "Day 13000 15000 12 282750 326250"),
            ("1.1-1.5万", "Month 1100000 1500000 12 1100000 1500000"),
            ("6千-1万", "Month 600000 1000000 12 600000 1000000"),
            ("8k以上", "Month 800000 - 12 800000 -"),
            ("5000元以内/月", "Month - 500000 12 - 500000"),
            ("20-30万/年", "Year 20000000 30000000 12 1666667 2500000"),
            ("25元/小时", "Hour 2500 2500 12 435000 435000"),
            ("800元/周", "Week 80000 80000 12 348000 348000"),
            ("3-5元/单", "Piece 300 500 12 - -"),
            ("３０００－４５００元／月", "Month 300000 450000 12 300000 450000"),
            ("4,000-5,500元/月", "Month 400000 550000 12 400000 550000"),
            ("8000-6000元/月", "Month 600000 800000 12 600000 800000"),
            ("面议", UsualCard),
            ("", UsualCard),
            ("无", UsualCard),
            ("看能力给", UsualCard),
        ];

        var (stored, run) = await StoreAsync(
            dialect, pays.Select((pay, i) => new MadeUpRow(Key(i)) { Pay = pay.Written }), "pay_unit", "pay_min_fen", "pay_max_fen", "pay_months", "monthly_min_fen", "monthly_max_fen");

        Assert.Equal(pays.Select(pay => pay.Stored), stored);
        Assert.Equal(
            [(14, "薪酬", "8000-6000元/月", "pay.swapped"), (18, "薪酬", "看能力给", "vacancies.import-pay-unread")],
            run.Report.Select(line => (line.Row, line.Column, line.Value, line.Code)));
    }

    [Theory, OnBoth]
    public async Task Pay_in_two_columns_is_yuan_a_month(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource("""
            source: two-columns
            key: [岗位]
            columns: {title: 岗位, pay_min: 最低, pay_max: 最高}
            """);
        source.HoldsText("岗位,最低,最高\n焊工1,4000,6000\n焊工2,5000,\n焊工3,,\n焊工4,\"12,000\",10000\n焊工5,abc,-3\n");

        var run = await source.TakeAsync(database);

        Assert.Equal(
            ["焊工1 400000 600000", "焊工2 500000 500000", "焊工3 - -", "焊工4 1000000 1200000", "焊工5 - -"],
            await StoredAsync(database, "title", "pay_min_fen", "pay_max_fen"));
        Assert.Contains(run.Report, line => (line.Row, line.Code) == (5, "pay.swapped"));
    }

    [Theory, OnBoth]
    public async Task Education_is_the_lowest_that_will_do_and_unstated_differs_from_none_asked_for(Dialect dialect)
    {
        (string Written, string Stored)[] levels =
        [
            ("初中", "JuniorSecondary"), ("高中", "SeniorSecondary"), ("中专/中技", "SeniorSecondary"), ("大专", "College"), ("本科", "Bachelor"),
            ("硕士及以上", "Master"), ("博士", "Doctor"), ("大专或本科", "College"), ("学历不限", "None"), ("初中及以下", "None"), ("", "-"), ("无", "-"), ("随便什么", "-"),
        ];

        var (stored, run) = await StoreAsync(dialect, levels.Select((level, i) => new MadeUpRow(Key(i)) { Education = level.Written }), "education");

        Assert.Equal(levels.Select(level => level.Stored), stored);
        Assert.Equal([(14, "学历", "随便什么", "vacancies.import-education-unread")], run.Report.Select(line => (line.Row, line.Column, line.Value, line.Code)));
    }

    [Theory, OnBoth]
    public async Task Experience_employment_headcount_and_date_are_stored_as_written(Dialect dialect)
    {
        MadeUpRow[] rows =
        [
            new("1") { Experience = "1-3年", Employment = "全职", Headcount = "5", Posted = "2026-01-31" },
            new("2") { Experience = "5年以上", Employment = "兼职", Headcount = "招3人", Posted = "2026/2/1" },
            new("3") { Experience = "经验不限", Employment = "实习", Headcount = "", Posted = "" },
            new("4") { Experience = "应届生", Employment = "临时", Headcount = "若干", Posted = "去年" },
            new("5") { Experience = "1年以内", Employment = "" },
            new("6") { Experience = "", Employment = "", Title = "兼职焊工" },
            new("7") { Experience = "很多", Employment = "" },
        ];

        var (stored, run) = await StoreAsync(dialect, rows, "years_min", "years_max", "employment", "headcount", "posted");

        Assert.Equal(
            [
                "1 3 FullTime 5 2026-01-31", "5 - PartTime 3 2026-02-01", $"0 - Intern 1 {MadeUpSource.Day}", $"0 0 Temporary 1 {MadeUpSource.Day}",
                "0 1 FullTime 1 2026-02-20", "- - PartTime 1 2026-02-20", "- - FullTime 1 2026-02-20",
            ],
            stored);
        Assert.Equal(
            [(5, "人数", "若干", "vacancies.import-headcount-unread"), (5, "日期", "去年", "vacancies.import-posted-unread"), (8, "经验", "很多", "vacancies.import-experience-unread")],
            run.Report.Select(line => (line.Row, line.Column, line.Value, line.Code)).Order());
    }

    [Theory, OnBoth]
    public async Task Columns_that_hold_their_neighbours_content_are_noticed(Dialect dialect)
    {
        MadeUpRow[] rows =
        [
            new("1", "平面设计实习生") { Experience = "4天/周", Education = "6个月", Employment = "" },
            new("2") { Education = "招12人", Headcount = "" },
        ];

        var (stored, run) = await StoreAsync(dialect, rows, "employment", "education", "years_min", "headcount");

        Assert.Equal(["Intern - - 1", "FullTime - 1 12"], stored);
        Assert.Equal(
            [(2L, "学历", "6个月"), (2L, "经验", "4天/周"), (3L, "学历", "招12人")],
            run.Report.Where(line => line.Code == "vacancies.import-shifted").Select(line => (line.Row, line.Column, line.Value)).Order());
        Assert.All(run.Report, line => Assert.Contains("taken with a doubt", line.Result, StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task Places_become_divisions_and_what_is_not_known_is_never_guessed(Dialect dialect)
    {
        MadeUpRow[] rows =
        [
            new("1") { Place = "重庆·渝北区" },
            new("2") { Place = "重庆·渝北区·大竹林" },
            new("3") { Place = "万州区" },
            new("4") { Place = "成都·武侯区" },
            new("5") { Place = "鼓楼区" },
            new("6") { Place = "火星基地" },
            new("7") { Place = "" },
            new("8") { Place = "重庆", Latitude = "29.5630", Longitude = "106.5516" },
            new("9") { Latitude = "0", Longitude = "0" },
            new("x10") { Latitude = "北", Longitude = "106" },
        ];

        var (stored, run) = await StoreAsync(dialect, rows, "division", "place", "latitude", "longitude");

        Assert.Equal(
            ["500112 - - -", "500112 大竹林 - -", "500101 - - -", "510107 - - -", "- 鼓楼区 - -", "- 火星基地 - -", "- - - -", "500000 - 29.563 106.5516", "500112 - - -", "500112 - - -"],
            stored);
        Assert.Equal(
            [
                (6, "地点", "鼓楼区", "vacancies.import-place-ambiguous"), (7, "地点", "火星基地", "vacancies.import-place-unread"),
                (10, "纬度", "0,0", "vacancies.import-point-unread"), (11, "纬度", "北,106", "vacancies.import-point-unread"),
            ],
            run.Report.Select(line => (line.Row, line.Column, line.Value, line.Code)));
    }

    [Theory, OnBoth]
    public async Task Skills_licences_and_benefits_are_recognised_and_a_licence_that_is_only_welcome_is_not_asked_for(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var source = new MadeUpSource();
        using var guest = app.Guest();
        source.Holds(
            new MadeUpRow("1", "维修电工") { Text = "会看图纸，持低压电工证。", Tags = "['PLC', 'Excel']", Benefits = "五险一金,包住,年终奖" },
            new MadeUpRow("2", "维修电工") { Text = "有低压电工证优先。", Benefits = "" });

        await source.TakeAsync(app.Database);
        var (required, welcome) = (await OfAsync("1"), await OfAsync("2"));

        Assert.Contains(Names(required, "licences"), name => name.Contains("电工", StringComparison.Ordinal));
        Assert.Contains(Names(required, "skills"), name => name.Contains("Excel", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["social-insurance", "housing", "year-end-bonus"], required.GetProperty("benefits").EnumerateArray().Select(code => code.GetString()));
        Assert.Empty(Names(welcome, "licences"));
        Assert.Contains(Names(welcome, "skills"), name => name.Contains("电工", StringComparison.Ordinal));
        Assert.Empty(welcome.GetProperty("benefits").EnumerateArray());
        Assert.Equal(("7412", "7412"), (required.GetProperty("occupation").GetProperty("id").GetString(), welcome.GetProperty("occupation").GetProperty("id").GetString()));

        async Task<System.Text.Json.JsonElement> OfAsync(string key) =>
            (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{await app.Database.ScalarAsync($"select id from vacancies_vacancy where source_key = '{key}'")}")).Json;

        static List<string> Names(System.Text.Json.JsonElement vacancy, string field) =>
            vacancy.GetProperty(field).EnumerateArray().Select(skill => skill.GetProperty("name").GetString()!).ToList();
    }

    private static string Key(int i) => (i + 1).ToString("000", CultureInfo.InvariantCulture);

    private static async Task<(IReadOnlyList<string> Stored, ImportRun Run)> StoreAsync(Dialect dialect, IEnumerable<MadeUpRow> rows, params string[] columns)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        var run = await source.Holds(rows).TakeAsync(database);
        return (await StoredAsync(database, columns), run);
    }

    /// <summary>The columns of each vacancy between blanks, in the order of the file; `-` for null.</summary>
    private static Task<IReadOnlyList<string>> StoredAsync(TestDatabase database, params string[] columns) =>
        database.LinesAsync($"select {string.Join(" || ' ' || ", columns.Select(column => $"coalesce(cast({column} as text), '-')"))} from vacancies_vacancy order by source_key");
}
