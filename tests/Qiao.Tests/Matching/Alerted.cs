using Qiao.Matching.Alerting;
using Qiao.Platform.Jobs;
using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>Steps that tests of saved searches and their messages share.</summary>
internal static class Alerted
{
    /// <summary>Someone with a file and a phone, signed in.</summary>
    public static async Task<Browser> SeekerAsync(QiaoApp app)
    {
        var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        return browser;
    }

    /// <summary>Saves a search and answers its id.</summary>
    public static async Task<string> SavedAsync(Browser browser, object form)
    {
        var answer = await browser.PostJsonAsync("/api/v1/me/searches", form);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    /// <summary>Publishes a vacancy of a new employer with a text of its own and answers its id; it can be found when this returns.</summary>
    public static async Task<string> PostedAsync(QiaoApp app, string title, string description, PostingEmployer? by = null)
    {
        by ??= await PostingEmployer.VerifiedAsync(app);
        var id = await by.PostedAsync(PostingEmployer.Form(title, description));
        await FollowAsync(app);
        return id;
    }

    public static Task FollowAsync(QiaoApp app) => app.Services.GetRequiredService<Qiao.Matching.Indexing.IndexFollower>().CatchUpAsync(default);

    public static Task SendAsync(QiaoApp app) => app.RunAsync(async services =>
    {
        await services.GetServices<IJob>().OfType<SendAlerts>().Single().RunAsync(default);
        return 0;
    });

    /// <summary>The job on the next morning.</summary>
    public static async Task NextMorningAsync(QiaoApp app)
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(app);
    }

    public static Task<IReadOnlyList<string>> BodiesAsync(TestDatabase database) => database.LinesAsync("select body from platform_message where template = 'matching.alert' order by created, id");

    /// <summary>The code in the last line of a message.</summary>
    public static string CodeIn(string body) => body[(body.LastIndexOf("code=", StringComparison.Ordinal) + 5)..].Trim();

    /// <summary>Texts for vacancies that are no doubles of each other.</summary>
    public static string Text(int number) => string.Concat(Enumerable.Range(0, 12).Select(i => Sentences[(number * 7 + i * (number + 3)) % Sentences.Length])) + $"编号{number}。";

    private static readonly string[] Sentences =
    [
        "负责厂区配电设备的巡检。", "每周工作四十小时，加班另付。", "须持低压电工证上岗。", "提供宿舍和工作餐。", "早晚两班轮换。", "会看图纸者优先。", "负责车间照明维修。", "配合生产线检修。", "填写设备台账。",
        "新员工由师傅带三个月。", "试用期工资照发。", "需要登高作业。", "懂变频器调试更好。", "参与节能改造项目。", "服从值班安排。", "工具由公司配发。", "每年体检一次。", "节假日按规定休息。", "负责备件领用登记。",
    ];
}
