namespace Qiao.Tests.Organisations;

public sealed class BranchTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task An_owner_adds_changes_and_closes_a_branch_that_everyone_sees_meanwhile(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        var path = $"/organisations/{employer.Id}/branches";
        await owner.SubmitAsync(await owner.OpenAsync(path), path, ("name", "渝北门店"), ("division", "500112"), ("latitude", "29.6"), ("longitude", "106.5"));
        var id = Assert.Single(await app.Database.LinesAsync($"select id from organisations_branch where organisation = '{employer.Id}'"));
        var taken = await owner.PostJsonAsync($"/api/v1/organisations/{employer.Id}/branches", new { name = "渝北门店", division = "500112" });
        var wrong = await owner.SubmitAsync(await owner.OpenAsync(path), $"{path}/{id}", ("name", "渝北旗舰店"), ("longitude", ""));

        var shown = await guest.OpenAsync($"/employers/{employer.Id}");
        var closed = await owner.SubmitAsync(await owner.OpenAsync(path), $"{path}/{id}/closing");

        Assert.Contains("渝北门店", shown.Text, StringComparison.Ordinal);
        Assert.Equal("organisations.branch-exists", taken.Json.GetProperty("fields").GetProperty("name").GetProperty("code").GetString());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "渝北旗舰店"), (wrong.Status, wrong.Value("name")));
        Assert.NotNull(wrong.Document.QuerySelector("#latitude-error"));
        Assert.DoesNotContain("渝北门店", closed.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await guest.SendAsync(HttpMethod.Get, $"/api/v1/organisations/{employer.Id}/branches")).Json.GetProperty("items").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task Strangers_keep_no_branches_of_others(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), stranger = await app.SignedInAsync(Role.Employer);
        var employer = await Employer.RegisteredAsync(app, owner);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/organisations/{employer.Id}/branches")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostJsonAsync($"/api/v1/organisations/{employer.Id}/branches", new { name = "x", division = "500112" })).Status);
    }
}
