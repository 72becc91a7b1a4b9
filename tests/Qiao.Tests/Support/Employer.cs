namespace Qiao.Tests.Support;

/// <summary>An employer that has registered itself.</summary>
public sealed record Employer(string Id, string Code, string SignInName)
{
    /// <summary>Everything the registration asks for, right.</summary>
    public static Dictionary<string, string> Form(string? code = null) => new()
    {
        ["code"] = code ?? CreditCodes.Next(),
        ["name"] = "重庆两江精密机械有限公司",
        ["kind"] = "Private",
        ["division"] = "500103",
        ["address"] = "渝中区解放碑步行街 1 号",
        ["contactName"] = "王小明",
        ["contactPhone"] = "13800001234",
        ["signInName"] = Make.Name("employer"),
        ["password"] = Make.Password,
    };

    /// <summary>Registers through the API as a guest and leaves the browser signed in as its user.</summary>
    public static async Task<Employer> RegisteredAsync(QiaoApp app, Browser browser, string division = "500103")
    {
        var form = Form();
        form["division"] = division;
        using var guest = app.Guest();
        var answer = await guest.PostJsonAsync("/api/v1/organisations", form);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        await browser.SignInAsync(form["signInName"]);
        return new(answer.Json.GetProperty("id").GetString()!, form["code"], form["signInName"]);
    }

    /// <summary>The id of the organisation's open request to be verified.</summary>
    public async Task<string> RequestAsync(TestDatabase database) =>
        Assert.Single(await database.LinesAsync($"select id from organisations_verification where organisation = '{Id}' and state = 'Open'"));
}
