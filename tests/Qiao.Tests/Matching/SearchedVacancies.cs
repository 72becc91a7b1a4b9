using System.Globalization;
using System.Text.Json;
using Qiao.Matching;

namespace Qiao.Tests.Matching;

/// <summary>The program with some hundred made-up vacancies, imported and indexed: generated ones, and a few that single tests look for.</summary>
public sealed class SearchedVacancies : Apps
{
    public const int Seed = 20260310;

    private static readonly string[] Titles = ["焊工", "厨师", "保安", "会计", "Java开发工程师", "养老护理员", "快递员", "仓库管理员", "数控车工", "幼儿园教师"];
    private static readonly string[] Places = ["重庆·渝北区", "重庆·万州区", "重庆·渝中区", "重庆·南岸区·茶园", "成都·武侯区", "重庆", ""];
    private static readonly string[] Pays = ["4000-6000元/月", "200元/天", "8k-12k·13薪", "面议", "25元/小时", "15-20万/年", "", "7000元以上/月"];
    private static readonly string[] Levels = ["初中", "高中", "大专", "本科", "学历不限", ""];
    private static readonly string[] Years = ["经验不限", "1-3年", "3-5年", "5年以上", ""];

    protected override async Task<QiaoApp> StartAsync(Dialect dialect)
    {
        var app = await QiaoApp.StartAsync(dialect);
        using MadeUpSource source = new(), english = new(MadeUpSource.Map("english") + "\nlanguage: en\n", "english");
        await source.Holds([.. Generated(), .. Special]).TakeAsync(app.Database);
        await english.Holds(
            new("e1", "Registered nurse") { Text = "Night shifts on a surgical ward.", Employer = "North Hospital", Place = "重庆·渝中区" },
            new("e2", "Java developer") { Text = "Builds payment services with Spring Boot.", Employer = "Two Rivers Software" }).TakeAsync(app.Database);
        var shown = await app.Database.CountAsync("select count(*) from vacancies_vacancy where state = 'Published' and cluster = id");
        await Soon.HoldsAsync(() => Task.FromResult(app.Services.GetRequiredService<VacancyIndex>().Count == shown), $"{shown} vacancies are indexed");
        return app;
    }

    public static IReadOnlyList<MadeUpVacancy> Rows(IReadOnlyList<string> lines) => lines.Select(line => JsonSerializer.Deserialize<MadeUpVacancy>(line)!).ToList();

    private static MadeUpRow[] Special =>
    [
        new("s1", "设备维护员") { Text = "须持低压电工证上岗，负责厂内配电。", Employer = "特一厂" },
        new("s2", "护士") { Text = "内科病房，轮班。", Employer = "特二医院" },
        new("s3", "<script>alert('x')</script>焊工") { Text = "</script><img src=x onerror=alert(1)> & \"quoted\"", Employer = "<b>特三厂</b>" },
        new("s4", "门卫") { Text = "负责夜班值守，认真。", Employer = "特四公司" },
        new("s5", "门卫") { Text = "值守在夜里，没有夜班。", Employer = "特五公司" },
        new("s6", "皮划艇教练") { Text = "教青少年皮划艇。", Employer = "特六俱乐部", Latitude = "29.7000", Longitude = "106.6000" },
        new("s7", "电工") { Text = "普通电工，厂区维修。", Employer = "特七厂", Latitude = "29.7050", Longitude = "106.6000" },
    ];

    private static IEnumerable<MadeUpRow> Generated()
    {
        var random = new Random(Seed);
        string Any(string[] from) => from[random.Next(from.Length)];
        return Enumerable.Range(1, 240).Select(i => new MadeUpRow(i.ToString("g000", CultureInfo.InvariantCulture), Any(Titles))
        {
            Text = $"编号 {i} 的岗位。" + (random.Next(3) == 0 ? "要求熟练使用Excel。" : ""),
            Employer = $"第 {random.Next(60)} 号单位",
            Kind = Any(["国企", "民企", "个体", ""]),
            Pay = Any(Pays), Place = Any(Places), Education = Any(Levels), Experience = Any(Years), Employment = Any(["全职", "兼职", "实习", "临时"]),
            Posted = new DateOnly(2026, 1, 1).AddDays(random.Next(68)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
    }
}

/// <summary>What the database says of a vacancy, for counting by hand.</summary>
public sealed record MadeUpVacancy(
    string Id, string Title, string? Division, string? Occupation, string? Education, string Employment, string Kind, string Posted, string Skills, long? Low, long? High, int? Years);
