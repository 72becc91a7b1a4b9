using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Organisations.Registering;
using Qiao.Vacancies;
using Qiao.Vacancies.Posting;

namespace Qiao.Tests.Support;

/// <summary>An employer that may publish, and what it posts.</summary>
public sealed record PostingEmployer(Employer Employer, Browser Browser)
{
    public string Id => Employer.Id;

    /// <summary>Everything a lawful vacancy says.</summary>
    public static Dictionary<string, object?> Form(string title = "低压电工", string? description = null) => new()
    {
        ["title"] = title,
        ["description"] = description ?? "负责厂区配电设备的日常巡检、维护和抢修，三班倒，持低压电工证上岗。工作时间每周四十小时，加班另付。",
        ["division"] = "500112",
        ["place"] = "渝北区空港大道 8 号",
        ["employment"] = "FullTime",
        ["headcount"] = 3,
        ["payUnit"] = "Month",
        ["payMin"] = 6000,
        ["payMax"] = 8000,
        ["publish"] = true,
    };

    /// <summary>Registered by its owner, who stays signed in, and verified by a clerk.</summary>
    public static async Task<PostingEmployer> VerifiedAsync(QiaoApp app)
    {
        var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        await app.Database.ExecuteAsync($"update organisations_organisation set verified = 0, verified_until = '2099-12-31' where id = '{employer.Id}'");
        return new(employer, browser);
    }

    public async Task<Page> PostAsync(Dictionary<string, object?> form) => await Browser.PostJsonAsync($"/api/v1/organisations/{Id}/vacancies", form);

    /// <summary>Posts and answers the vacancy's id; the state must be as expected.</summary>
    public async Task<string> PostedAsync(Dictionary<string, object?>? form = null, string state = "Published")
    {
        var answer = await PostAsync(form ?? Form());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        Assert.Equal(state, answer.Json.GetProperty("state").GetString());
        return answer.Json.GetProperty("id").GetString()!;
    }

    public Task<Page> StepAsync(string vacancy, string step, object? form = null) => Browser.PostJsonAsync($"/api/v1/vacancies/{vacancy}/{step}", form ?? new { });
}

/// <summary>Vacancies on a node without its web side.</summary>
internal static class PostedOnNode
{
    /// <summary>An employer that may publish.</summary>
    public static async Task<OrganisationId> EmployerAsync(this TestNode node)
    {
        var registered = await node.RunAsync(scope => scope.GetRequiredService<RegisterOrganisation>().RunAsync(
            new(CreditCodes.Next(), "重庆两江精密机械有限公司", OrganisationKind.Private, "500103", null, "王小明", "13800001234", null, null, null), default));
        var id = Assert.IsType<Outcome<OrganisationId>.Done>(registered).Value;
        await node.Database.ExecuteAsync($"update organisations_organisation set verified = 0, verified_until = '2099-12-31' where id = '{id}'");
        return id;
    }

    /// <summary>A new account that recruits for it.</summary>
    public static async Task<AccountId> MemberAsync(this TestNode node, OrganisationId employer)
    {
        var made = await node.RunAsync(services => services.GetRequiredService<AddAccount>().RunAsync(Make.Account(), default));
        var account = Assert.IsType<Outcome<AccountId>.Done>(made).Value;
        await node.Database.ExecuteAsync($"insert into organisations_member (organisation, account, since) values ('{employer}', '{account}', 0)");
        return account;
    }

    /// <summary>A vacancy of a new employer, published.</summary>
    public static async Task<VacancyId> PublishedAsync(this TestNode node)
    {
        var employer = await node.EmployerAsync();
        var posted = await node.RunAsync(scope => scope.GetRequiredService<PostVacancy>().RunAsync(employer, Form(), default));
        return Assert.IsType<Outcome<Posted>.Done>(posted).Value.Id;
    }

    public static PostingForm Form(string title = "低压电工") => new(
        title, "负责厂区配电设备的日常巡检、维护和抢修，三班倒，持低压电工证上岗。", null, "500112", null, null, null, PayUnit.Month, 6000, 8000, null, null, null, null,
        EmploymentKind.FullTime, 3, null, null, null, null, true, null, null);
}
