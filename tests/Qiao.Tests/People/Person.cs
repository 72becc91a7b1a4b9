using System.Text;
using System.Text.Json;

namespace Qiao.Tests.People;

/// <summary>Someone who has registered as a job seeker.</summary>
public sealed record Person(string Id, string SignInName)
{
    public const string Name = "林测试甲";
    public const string Phone = "17000099901";

    public static Dictionary<string, string> Form(string? name = null) => new()
    {
        ["name"] = name ?? Name, ["phone"] = Phone, ["signInName"] = Make.Name("person"), ["password"] = Make.Password,
    };

    /// <summary>Registers through the API as a guest and leaves the browser signed in.</summary>
    public static async Task<Person> RegisteredAsync(QiaoApp app, Browser browser, string? name = null)
    {
        var form = Form(name);
        using var guest = app.Guest();
        var answer = await guest.PostJsonAsync("/api/v1/seekers", form);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        await browser.SignInAsync(form["signInName"]);
        return new(answer.Json.GetProperty("id").GetString()!, form["signInName"]);
    }

    /// <summary>A file good enough to be compared with vacancies.</summary>
    public static Dictionary<string, object?> File(long revision) => new()
    {
        ["name"] = Name, ["phone"] = Phone, ["division"] = "500112", ["work"] = "电工；养老护理员", ["skills"] = "Excel", ["licences"] = "低压电工证", ["years"] = 3, ["payFrom"] = 6000,
        ["education"] = "College", ["kinds"] = new[] { "FullTime" }, ["hours"] = new[] { "Daytime", "Weekends" }, ["reach"] = 20, ["history"] = "2019-03 至 2022-05，电工，某电力工程队", ["revision"] = revision,
    };

    public static async Task<Page> PutAsync(Browser browser, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await browser.SendAsync(HttpMethod.Put, path, content);
    }

    /// <summary>Fills in the file and chooses who may see it.</summary>
    public static async Task FillAsync(Browser browser, string visibility = "Hidden")
    {
        var revision = (await browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64();
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(browser, "/api/v1/me/file", File(revision))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(browser, "/api/v1/me/visibility", new { visibility })).Status);
    }

    /// <summary>An employer that has registered itself and was verified, its user signed in.</summary>
    public static async Task<Employer> VerifiedEmployerAsync(QiaoApp app, Browser browser)
    {
        var employer = await Employer.RegisteredAsync(app, browser);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var decided = await clerk.PostJsonAsync($"/api/v1/verifications/{await employer.RequestAsync(app.Database)}/decision", new { decision = "Verified" }, ("Accept", "application/json"));
        Assert.True(decided.Status == HttpStatusCode.OK, decided.Text);
        return employer;
    }

    /// <summary>Lets an employer in; answers the consent's id.</summary>
    public static async Task<string> LetInAsync(Browser person, Employer employer, string part, string until = "2026-04-01", string purpose = "应聘电工")
    {
        var answer = await person.PostJsonAsync("/api/v1/me/consents", new { employer = employer.Id, part, purpose, until });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }
}
