using System.Globalization;
using System.Text;
using Qiao.Platform.Tables;

namespace Qiao.Tests.Support;

/// <summary>A file of made-up vacancies with its map, in a folder of its own, as an operator would have them.</summary>
internal sealed class MadeUpSource : IDisposable
{
    public const string Day = "2026-03-01";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qiao-source-");

    public MadeUpSource(string? map = null, string name = "made-up")
    {
        Name = name;
        File = Path.Combine(_folder.FullName, "rows.csv");
        MapFile = Path.Combine(_folder.FullName, "map.yaml");
        System.IO.File.WriteAllText(MapFile, map ?? Map(name));
    }

    public string Name { get; }

    public string File { get; private set; }

    public string MapFile { get; }

    public string ReportFile => Path.Combine(_folder.FullName, "report.xlsx");

    /// <summary>A map of all columns of <see cref="MadeUpRow"/>.</summary>
    public static string Map(string name = "made-up", string key = "key: [编号]") => $$"""
        source: {{name}}
        {{key}}
        columns:
          title: 岗位
          description: 说明
          employer: 单位
          employer_kind: 性质
          pay: 薪酬
          place: 地点
          latitude: 纬度
          longitude: 经度
          education: 学历
          experience: 经验
          employment: 用工
          headcount: 人数
          tags: 标签
          benefits: 福利
          posted: 日期
        employer_kinds: {国企: State, 民企: Private, 个体: Individual}
        empty: [无]
        {{(key.Contains("编号", StringComparison.Ordinal) ? "" : "ignore: [编号]")}}
        """;

    /// <summary>Replaces the rows.</summary>
    public MadeUpSource Holds(params IEnumerable<MadeUpRow> rows) =>
        HoldsText(string.Join('\n', rows.Select(row => row.Csv()).Prepend(MadeUpRow.Header)) + "\n");

    public MadeUpSource HoldsText(string text) => HoldsBytes("rows.csv", Encoding.UTF8.GetBytes(text));

    public MadeUpSource HoldsBytes(string name, byte[] content)
    {
        File = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(File, content);
        return this;
    }

    /// <summary>`qiao import vacancies` with a report, on the day of <see cref="Day"/>.</summary>
    public async Task<ImportRun> ImportAsync(TestDatabase database, params string[] more)
    {
        System.IO.File.Delete(ReportFile);
        var (code, output) = await Terminal.RunAsync(
            ["import", "vacancies", File, "--map", MapFile, "--database", database.Address, "--report", ReportFile, "--as-of", Day, .. more]);
        return new(code, output, Lines());
    }

    /// <summary>Imports and expects it to work.</summary>
    public async Task<ImportRun> TakeAsync(TestDatabase database, params string[] more)
    {
        var run = await ImportAsync(database, more);
        Assert.True(run.ExitCode == 0, run.Output);
        return run;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private List<ReportLine> Lines()
    {
        if (!System.IO.File.Exists(ReportFile) || TableSource.Open(ReportFile) is not Outcome<TableSource>.Done { Value: var opened })
        {
            return [];
        }

        using var table = opened;
        return table.Rows().Select(row => new ReportLine(
            long.Parse(row["行 row"], CultureInfo.InvariantCulture), row["结果 result"], row["列 column"], row["值 value"], row["原因"], row["reason"], row["code"])).ToList();
    }
}

/// <summary>How a run of the verb ended, and the lines of its report.</summary>
internal sealed record ImportRun(int ExitCode, string Output, IReadOnlyList<ReportLine> Report);

internal sealed record ReportLine(long Row, string Result, string Column, string Value, string Zh, string En, string Code);

/// <summary>A row of a made-up source; what is not said is ordinary.</summary>
internal sealed record MadeUpRow(string Key, string Title = "焊工")
{
    public const string Header = "编号,岗位,说明,单位,性质,薪酬,地点,纬度,经度,学历,经验,用工,人数,标签,福利,日期";

    public string Text { get; init; } = "";

    public string Employer { get; init; } = "重庆两江机械厂";

    public string Kind { get; init; } = "民企";

    public string Pay { get; init; } = "5000-7000元/月";

    public string Place { get; init; } = "重庆·渝北区";

    public string Latitude { get; init; } = "";

    public string Longitude { get; init; } = "";

    public string Education { get; init; } = "大专";

    public string Experience { get; init; } = "1-3年";

    public string Employment { get; init; } = "全职";

    public string Headcount { get; init; } = "1";

    public string Tags { get; init; } = "";

    public string Benefits { get; init; } = "";

    public string Posted { get; init; } = "2026-02-20";

    public string Csv() => string.Join(',', new[]
    {
        Key, Title, Text, Employer, Kind, Pay, Place, Latitude, Longitude, Education, Experience, Employment, Headcount, Tags, Benefits, Posted,
    }.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
