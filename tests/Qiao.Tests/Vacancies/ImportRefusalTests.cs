using System.IO.Compression;
using System.Text;

namespace Qiao.Tests.Vacancies;

/// <summary>Whatever file or map somebody hands in: a clear word and exit code 1, never an exception, and nothing changed.</summary>
public sealed class ImportRefusalTests
{
    private const string Row = "1,焊工,,厂,民企,5000元/月,渝北区,,,大专,1年,全职,1,,,2026-02-20\n";

    static ImportRefusalTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, OnBoth]
    public async Task A_file_that_cannot_be_read_is_refused_with_its_code_and_changes_nothing(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(new MadeUpRow("1")).TakeAsync(database);
        var before = await database.DumpAsync();
        var workbook = await File.ReadAllBytesAsync(source.ReportFile);
        (string Name, byte[] Content, string Code)[] files =
        [
            ("empty.csv", [], "tables.empty"),
            ("blank.csv", "\n\n  \n"u8.ToArray(), "tables.empty"),
            ("numbers.csv", "1,2,3\n4,5,6\n"u8.ToArray(), "tables.no-header"),
            ("nul.csv", Encoding.UTF8.GetBytes(MadeUpRow.Header + "\n" + Row.Replace("焊工", "焊\0工", StringComparison.Ordinal)), "tables.encoding"),
            ("letter.docx", Zip("word/document.xml", "<x/>"u8.ToArray()), "tables.format-unknown"),
            ("workbook.csv", workbook, "tables.format-unknown"),
            ("text.xlsx", Encoding.UTF8.GetBytes(MadeUpRow.Header), "tables.format-unknown"),
            ("cut.xlsx", workbook[..(workbook.Length / 2)], "tables.broken"),
            ("bomb.xlsx", Bomb(), "tables.archive-too-large"),
            ("nothing.ndjson", "[1,2]\n"u8.ToArray(), "tables.broken"),
        ];

        foreach (var (name, content, code) in files)
        {
            var run = await source.HoldsBytes(name, content).ImportAsync(database);

            Assert.True(run.ExitCode == 1 && run.Output.Contains(code, StringComparison.Ordinal), $"{name}: {run.ExitCode} {run.Output}");
        }

        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, OnBoth]
    public async Task A_file_without_rows_or_without_the_columns_of_title_or_key_is_refused(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(new MadeUpRow("1")).TakeAsync(database);
        var before = await database.DumpAsync("vacancies_import");

        var headerOnly = await source.HoldsText(MadeUpRow.Header + "\n").ImportAsync(database);
        var untitled = await source.HoldsText(MadeUpRow.Header.Replace("岗位", "职位", StringComparison.Ordinal) + "\n" + Row).ImportAsync(database);
        var unkeyed = await source.HoldsText(MadeUpRow.Header.Replace("编号", "序号", StringComparison.Ordinal) + "\n" + Row + Row.Replace("焊工", "电工", StringComparison.Ordinal)).ImportAsync(database);

        Assert.All([headerOnly, untitled, unkeyed], run => Assert.Equal(1, run.ExitCode));
        Assert.Contains("vacancies.import-nothing", headerOnly.Output, StringComparison.Ordinal);
        Assert.Contains("岗位", untitled.Output, StringComparison.Ordinal);
        Assert.Contains("编号", unkeyed.Output, StringComparison.Ordinal);
        Assert.Equal(before, await database.DumpAsync("vacancies_import"));
    }

    [Theory, OnBoth]
    public async Task Columns_that_only_the_map_or_only_the_file_has_are_named(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();

        var run = await source.HoldsText(MadeUpRow.Header.Replace("薪酬", "工资", StringComparison.Ordinal) + "\n" + Row).TakeAsync(database);

        Assert.Contains("The file has no column 薪酬", run.Output, StringComparison.Ordinal);
        Assert.Contains("Column 工资 is not mapped", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [(1L, "工资", "vacancies.import-column-unmapped"), (1L, "薪酬", "vacancies.import-column-missing")],
            run.Report.Select(line => (line.Row, line.Column, line.Code)).OrderBy(line => line.Column, StringComparer.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_file_in_the_national_encoding_is_read_like_any_other(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();

        await source.HoldsBytes("gbk.csv", Encoding.GetEncoding("GB18030").GetBytes(MadeUpRow.Header + "\n" + Row)).TakeAsync(database);

        Assert.Equal(["焊工 500112"], await database.LinesAsync("select title || ' ' || division from vacancies_vacancy"));
    }

    [Theory, OnBoth]
    public async Task Cells_that_no_database_can_hold_spoil_at_most_their_row(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource("""
            source: cells
            key: [id]
            columns: {title: t, description: d, employer: e, place: p}
            """);
        var longer = new string('长', 1_000_001);
        source.HoldsBytes("cells.ndjson", Encoding.UTF8.GetBytes(string.Join('\n',
            """{"id":"1","t":"焊工","d":"好","e":"厂","p":"渝北区"}""",
            """{"id":"2","t":"焊\u0000工","d":"\u0000","e":"厂\u0000","p":"\u0000渝北区"}""",
            """{"id":"3\u0000","t":"焊工","d":"好","e":"厂","p":"渝北区"}""",
            """{"id":"4","t":"焊工\ud800","d":"\udc00好","e":"厂\ud800","p":"渝北区\ud800"}""",
            $$"""{"id":"5","t":"焊工","d":"{{new string('说', 999_000)}}","e":"{{new string('厂', 119)}}😀厂","p":"{{new string('路', 199)}}😀"}""",
            $$"""{"id":"{{new string('k', 60_000)}}","t":"{{new string('工', 119)}}😀","d":"好","e":"厂","p":"渝北区"}""",
            $$"""{"id":"7","t":"焊工","d":"{{longer}}","e":"厂","p":"渝北区"}""")));

        var run = await source.ImportAsync(database);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(1, await database.CountAsync("select count(*) from vacancies_vacancy where source_key = '1'"));
        Assert.Equal(20_000, await database.CountAsync("select length(description) from vacancies_vacancy where source_key = '5'"));
        Assert.Contains(run.Report, line => (line.Row, line.Code) == (5, "vacancies.import-text-long"));
        Assert.Contains(run.Report, line => (line.Row, line.Code) == (7, "tables.row-too-long"));
        Assert.Equal(0, await database.CountAsync("select count(*) from vacancies_vacancy where source_key = '7'"));
        Assert.All(await database.LinesAsync("select title from vacancies_vacancy"), title => Assert.DoesNotContain('\0', title));
        var again = await source.TakeAsync(database);
        Assert.Contains("0 added, 0 altered", again.Output, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Damaged_rows_are_reported_with_what_is_wrong_and_the_others_taken(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();

        var run = await source.HoldsText(MadeUpRow.Header + "\n" + Row + "2,电工,,\n" + Row.Replace("1,焊工", "3,厨师", StringComparison.Ordinal)).TakeAsync(database);

        Assert.Equal(["厨师", "焊工"], (await database.LinesAsync("select title from vacancies_vacancy")).Order(StringComparer.Ordinal));
        var line = Assert.Single(run.Report, line => line.Row == 3);
        Assert.Equal(("未导入 not taken", "tables.row-too-few-cells"), (line.Result, line.Code));
    }

    [Theory]
    [OnBoth("", "empty")]
    [OnBoth("source: [a\n", "line ")]
    [OnBoth("source: a\ncolumns:\n  title: 岗位\n  colour: 颜色\n", "colour")]
    [OnBoth("source: a\ncolumns: {pay: 薪酬}\n", "title")]
    [OnBoth("columns: {title: 岗位}\n", "source")]
    [OnBoth("source: a\nsauce: b\ncolumns: {title: 岗位}\n", "line 2")]
    [OnBoth("source: a\ncolumns: 岗位\n", "line 2")]
    [OnBoth("source: a\ncolumns: {title: 岗位}\nemployer_kinds: {国企: Royal}\n", "line 3")]
    [OnBoth("source: a\ncolumns:\n", "title")]
    [OnBoth("source:\ncolumns: {title: 岗位}\n", "source")]
    [OnBoth("source: a\ncolumns: {title: {x: y}}\n", "title")]
    [OnBoth("source: a\nlanguage: fr\ncolumns: {title: 岗位}\n", "language")]
    [OnBoth("source: a\ntitle: x: y\n", "line 2")]
    public async Task A_map_with_a_mistake_is_refused_and_says_where(Dialect dialect, string map, string says)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource(map);
        var before = await database.DumpAsync();

        var run = await source.HoldsText("岗位\n焊工\n").ImportAsync(database);

        Assert.True(run.ExitCode == 1, $"{run.ExitCode} {run.Output}");
        Assert.Contains("vacancies.map-wrong", run.Output, StringComparison.Ordinal);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, OnBoth]
    public async Task Parts_of_a_map_that_are_left_blank_mean_nothing(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource("source: a\nkey:\nempty:\nignore:\nemployer_kinds:\nlanguage:\ncolumns: {title: 岗位}\n");

        await source.HoldsText("岗位\n焊工\n").TakeAsync(database);

        Assert.Equal(["焊工"], await database.LinesAsync("select title from vacancies_vacancy"));
    }

    [Theory, OnBoth]
    public async Task A_report_that_cannot_be_written_and_files_that_are_not_there_are_named(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        source.Holds(new MadeUpRow("1"));
        var before = await database.DumpAsync();

        var (report, reportSays) = await Terminal.RunAsync("import", "vacancies", source.File, "--map", source.MapFile, "--database", database.Address, "--report", "/no/such/folder/report.xlsx");
        var (noMap, mapSays) = await Terminal.RunAsync("import", "vacancies", source.File, "--map", "/no/map.yaml", "--database", database.Address);
        var (noFile, fileSays) = await Terminal.RunAsync("import", "vacancies", "/no/rows.csv", "--map", source.MapFile, "--database", database.Address);
        var (folder, folderSays) = await Terminal.RunAsync("import", "vacancies", Path.GetTempPath(), "--map", source.MapFile, "--database", database.Address);

        Assert.Equal((1, 1, 1, 1), (report, noMap, noFile, folder));
        Assert.Contains("/no/such/folder", reportSays, StringComparison.Ordinal);
        Assert.Contains("vacancies.map-missing", mapSays, StringComparison.Ordinal);
        Assert.Contains("tables.missing", fileSays, StringComparison.Ordinal);
        Assert.Contains("tables.missing", folderSays, StringComparison.Ordinal);
        Assert.Equal(before, await database.DumpAsync());
    }

    private static byte[] Zip(string entry, byte[] content)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry(entry).Open();
            part.Write(content);
        }

        return file.ToArray();
    }

    // Over 600 MB of blanks, which pack into less than one.
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            part.Write("<workbook>"u8);
            for (var i = 0; i < 600; i++)
            {
                part.Write(blanks);
            }
        }

        return file.ToArray();
    }
}
