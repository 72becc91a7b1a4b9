using Qiao.Tests.People;

namespace Qiao.Tests.Vacancies.Applying;

/// <summary>Someone with a file, signed in, who applies.</summary>
public sealed record Applicant(Person Person, Browser Browser) : IDisposable
{
    public static async Task<Applicant> RegisteredAsync(QiaoApp app, string? name = null)
    {
        var browser = app.Guest();
        var person = await Person.RegisteredAsync(app, browser, name);
        return new(person, browser);
    }

    /// <summary>Applies through the API and answers the application's id.</summary>
    public async Task<string> AppliedAsync(string vacancy, string? message = null)
    {
        var answer = await Browser.PostJsonAsync($"/api/v1/vacancies/{vacancy}/applications", new { message });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    public Task<Page> StepAsync(string application, string step, object? form = null) => Browser.PostJsonAsync($"/api/v1/me/applications/{application}/{step}", form ?? new { });

    public void Dispose() => Browser.Dispose();
}

internal static class Answering
{
    public static Task<Page> AnswerAsync(this PostingEmployer employer, string application, string step, object? form = null) =>
        employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/applications/{application}/{step}", form ?? new { });

    public static async Task<Page> OfferedAsync(this PostingEmployer employer, string application)
    {
        var answer = await employer.AnswerAsync(application, "offer");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer;
    }
}
