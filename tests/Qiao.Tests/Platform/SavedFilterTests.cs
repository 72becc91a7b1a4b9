namespace Qiao.Tests.Platform;

/// <summary>A clerk comes back to the same filters of a list all day.</summary>
public sealed class SavedFilterTests(Apps apps) : IClassFixture<Apps>
{
    private const string List = "/desk/verifications";

    [Theory, OnBoth]
    public async Task Filters_are_saved_under_a_name_found_on_the_list_and_thrown_away(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), colleague = await app.SignedInAsync(Role.Clerk);
        await Employer.RegisteredAsync(app, owner);

        var filtered = await clerk.OpenAsync(List + "?kind=Private&division=");
        var saved = await clerk.SubmitAsync(filtered, "/account/filters", ("filterName", "民营"));
        var items = (await clerk.SendAsync(HttpMethod.Get, "/api/v1/account/filters?path=" + List)).Json.GetProperty("items");
        var id = items[0].GetProperty("id").GetString();
        var others = (await colleague.OpenAsync(List)).Text;
        var foreign = await colleague.SendAsync(HttpMethod.Delete, "/api/v1/account/filters/" + id);
        var gone = await clerk.SubmitAsync(saved, $"/account/filters/{id}/removal");

        Assert.Equal(List, saved.Path);
        Assert.Equal("kind=Private", items[0].GetProperty("query").GetString());
        Assert.Equal("page", saved.Document.QuerySelector($"a[href='{List}?kind=Private'][aria-current]")!.GetAttribute("aria-current"));
        Assert.DoesNotContain("民营<", others, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Null(gone.Document.QuerySelector("form[action='/account/filters/" + id + "/removal']"));
    }

    [Theory, OnBoth]
    public async Task A_name_used_again_stands_for_the_newer_filters_also_from_four_windows_at_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await clerk.OpenAsync("/account");

        var answers = await Race.RunAsync(4, number => clerk.PostJsonAsync("/api/v1/account/filters", new { path = List, query = "age=" + number, filterName = "老的" }));
        var items = (await clerk.SendAsync(HttpMethod.Get, "/api/v1/account/filters")).Json.GetProperty("items");

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, items.GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        await Employer.RegisteredAsync(app, owner);

        var unnamed = await clerk.SubmitAsync(await clerk.OpenAsync(List + "?kind=Private"), "/account/filters", ("filterName", ""));
        var abroad = await clerk.PostJsonAsync("/api/v1/account/filters", new { path = "//elsewhere.example", query = "a=b", filterName = "x" });
        for (var i = 0; i < 20; i++)
        {
            await clerk.PostJsonAsync("/api/v1/account/filters", new { path = List, query = "age=1", filterName = "n" + i });
        }

        var full = await clerk.PostJsonAsync("/api/v1/account/filters", new { path = List, query = "age=1", filterName = "one more" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.Status);
        Assert.Equal("kind=Private", unnamed.Value("query"));
        Assert.Equal("filters.path", abroad.Json.GetProperty("fields").GetProperty("path").GetProperty("code").GetString());
        Assert.Equal("filters.enough", full.Json.GetProperty("fields").GetProperty("filterName").GetProperty("code").GetString());
    }
}
