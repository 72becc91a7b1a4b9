using System.Text.Json;
using Qiao.Commands.Exporting;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform.Places;
using Qiao.Platform.Tables;
using Qiao.Vacancies;

namespace Qiao.Tests.Operations;

public sealed class ExportTests : IDisposable
{
    private const int Shown = 1_203;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qiao-export-tests-");

    [Theory, OnBoth(".csv"), OnBoth(".xlsx")]
    public async Task A_table_has_every_shown_vacancy_once_with_names_to_read(Dialect dialect, string ending)
    {
        await using var node = await FilledAsync(dialect);
        var file = Path.Combine(_folder.FullName, "vacancies" + ending);

        var written = await ExportVacancies.RunAsync(node.Services, file, Language.Chinese, default);

        using var table = Assert.IsType<Outcome<TableSource>.Done>(TableSource.Open(file)).Value;
        var rows = table.Rows().ToList();
        Assert.Equal((Shown, Shown), (written, rows.Count));
        Assert.Equal(Shown, rows.Select(row => row["编号"]).Distinct().Count());
        var welder = Assert.Single(rows, row => row["岗位"] == "焊工，\"夜班\"");
        Assert.Equal(
            ("重庆长江机械厂", "国有企业", "否", "重庆市渝中区 解放碑", "¥7,000–12,000 / 月", "7000", "大专", "3"),
            (welder["用人单位"], welder["单位类型"], welder["已审核"], welder["地点"], welder["薪酬"], welder["月薪下限（元）"], welder["学历"], welder["招聘人数"]));
        Assert.Contains("焊", welder["职业"], StringComparison.Ordinal);
        Assert.Contains("五险一金", welder["福利"], StringComparison.Ordinal);
        Assert.Equal("第一行\n第二行", welder["说明"].ReplaceLineEndings("\n"));
    }

    [Theory, OnBoth]
    public async Task Ndjson_has_the_shape_of_the_api_in_the_language_asked_for(Dialect dialect)
    {
        await using var node = await FilledAsync(dialect);
        var file = Path.Combine(_folder.FullName, "vacancies.ndjson");

        await ExportVacancies.RunAsync(node.Services, file, Language.English, default);

        var lines = await File.ReadAllLinesAsync(file);
        var welder = lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Single(v => v.GetProperty("title").GetString() == "焊工，\"夜班\"");
        Assert.Equal(Shown, lines.Length);
        Assert.Equal("Yuzhong District, Chongqing", welder.GetProperty("division").GetProperty("name").GetString());
        Assert.Equal("重庆长江机械厂", welder.GetProperty("employer").GetProperty("name").GetString());
        Assert.Equal(700_000, welder.GetProperty("pay").GetProperty("minFen").GetInt64());
        Assert.False(welder.TryGetProperty("yearsMax", out _));
    }

    [Theory, OnBoth]
    public async Task A_file_is_replaced_only_by_a_complete_one(Dialect dialect)
    {
        await using var node = await FilledAsync(dialect);
        var file = Path.Combine(_folder.FullName, "vacancies.csv");
        await File.WriteAllTextAsync(file, "yesterday's");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportVacancies.RunAsync(node.Services, file, Language.Chinese, stopped.Token));

        Assert.Equal("yesterday's", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A welder's vacancy with everything filled in, many plain ones, and one double and one withdrawn that are not shown.</summary>
    private static async Task<TestNode> FilledAsync(Dialect dialect)
    {
        var node = await TestNode.NewAsync(dialect);
        await node.RunAsync(async scope =>
        {
            var employer = Ids.New<OrganisationId>(node.Clock);
            var organisations = scope.GetRequiredService<OrganisationsDb>();
            organisations.Organisations.Add(new() { Id = employer, Name = "重庆长江机械厂", Kind = OrganisationKind.State, Source = "test", Created = node.Clock.Now });
            await organisations.SaveChangesAsync();
            var db = scope.GetRequiredService<VacanciesDb>();
            var welder = Plain(node, "焊工，\"夜班\"");
            (welder.Employer, welder.Description, welder.Occupation, welder.Place, welder.Headcount) = (employer, "第一行\n第二行", "7212", "解放碑", 3);
            welder.Division = DivisionCode.TryRead("500103", out var yuzhong) ? yuzhong : null;
            (welder.PayUnit, welder.PayMinFen, welder.PayMaxFen, welder.PayMonths) = (PayUnit.Month, 700_000, 1_200_000, 12);
            (welder.MonthlyMinFen, welder.MonthlyMaxFen, welder.Education, welder.Benefits) = (700_000, 1_200_000, EducationLevel.College, "social-insurance;meals");
            var (twin, gone) = (Plain(node, "twin"), Plain(node, "gone"));
            (twin.Cluster, gone.State) = (welder.Id, VacancyState.Withdrawn);
            db.Vacancies.AddRange([welder, twin, gone, .. Enumerable.Range(1, Shown - 1).Select(i => Plain(node, $"岗位 {i}"))]);
            await db.SaveChangesAsync();
        });
        return node;
    }

    private static Vacancy Plain(TestNode node, string title)
    {
        var id = Ids.New<VacancyId>(node.Clock);
        return new()
        {
            Id = id, State = VacancyState.Published, Title = title, Description = "", Language = Language.Chinese, Employment = EmploymentKind.FullTime, Headcount = 1,
            Skills = "", Licences = "", Benefits = "", Posted = new(2026, 3, 1), Source = "test", SourceKey = id.ToString(), Hash = "", DoubleGroup = 0, Fingerprint = 0,
            Cluster = id, Changed = node.Clock.Now, Revision = 1,
        };
    }
}
