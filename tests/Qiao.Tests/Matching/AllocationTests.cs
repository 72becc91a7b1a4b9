using Qiao.Matching.Indexing;
using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>Seekers sent to limited places.</summary>
public sealed class AllocationTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory]
    [OnBoth("OnePlace")]
    [OnBoth("Lists")]
    public async Task An_allocation_is_kept_with_a_proof_that_holds(Dialect dialect, string mode)
    {
        var app = await apps.OnAsync(dialect);
        var people = await PeopleAsync(app, 3);
        using var clerk = await app.SignedInAsync(Role.Clerk);

        var run = await clerk.PostJsonAsync("/api/v1/allocations", new { name = "春风行动", mode, occupation = "74", policy = "就业困难人员", weight = 150, people = people[0] });
        Assert.True(run.Status == HttpStatusCode.Created, run.Text);
        var id = run.Json.GetProperty("id").GetString();
        var figures = (await clerk.OpenAsync($"/api/v1/allocations/{id}")).Json.GetProperty("figures");
        var page = await clerk.OpenAsync($"/desk/allocations/{id}");

        Assert.Equal(0, figures.GetProperty("flaw").GetInt32());
        Assert.True(figures.GetProperty("objective").GetInt64() > 0);
        Assert.True(figures.GetProperty("bound").GetInt64() >= figures.GetProperty("objective").GetInt64());
        Assert.Equal(0, figures.GetProperty("allocated").GetProperty("overCap").GetInt32());
        Assert.Equal("就业困难人员", figures.GetProperty("policy").GetString());
        Assert.Equal(1, figures.GetProperty("granted")[0].GetProperty("seekers").GetInt32());
        Assert.Contains("就业困难人员", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.SendAsync(HttpMethod.Get, $"/desk/allocations/{id}/table")).Status);
        var most = mode == "OnePlace" ? 1 : 10;
        Assert.Empty(await app.Database.LinesAsync($"select seeker from matching_allocated where allocation = '{id}' group by seeker having count(*) > {most}"));
        Assert.True(await app.Database.CountAsync($"select count(*) from matching_allocated where allocation = '{id}'") > 0);
    }

    [Theory, OnBoth]
    public async Task Who_erases_the_file_leaves_earlier_allocations_too(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var person = (await PeopleAsync(app, 1))[0];
        using var clerk = await app.SignedInAsync(Role.Clerk);
        Assert.Equal(HttpStatusCode.Created, (await clerk.PostJsonAsync("/api/v1/allocations", new { name = "专场", mode = "Lists" })).Status);
        Assert.True(await app.Database.CountAsync($"select count(*) from matching_allocated where seeker = '{person}'") > 0);

        await app.Database.ExecuteAsync(
            $"insert into journal (time, module, kind, subject, revision, visibility, actor) values (0, 'people', 'seeker.erased', '{person}', 9, 'Private', 'test')");
        await app.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);

        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from matching_allocated where seeker = '{person}'"));
    }

    [Theory]
    [OnBoth("name", "")]
    [OnBoth("mode", "Everyone")]
    [OnBoth("division", "999999")]
    [OnBoth("occupation", "xyz")]
    [OnBoth("perSeeker", "0")]
    [OnBoth("people", "nobody")]
    [OnBoth("weight", "100000")]
    public async Task Bad_input_is_named_beside_its_field(Dialect dialect, string field, string value)
    {
        var app = await apps.OnAsync(dialect);
        using var bureau = await app.SignedInAsync(Role.Bureau);
        var form = new Dictionary<string, object> { ["name"] = "专场", ["mode"] = "Lists", ["policy"] = "政策", ["weight"] = "120", ["people"] = "", [field] = value };

        var answer = await bureau.PostJsonAsync("/api/v1/allocations", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Json.GetProperty("fields").TryGetProperty(field, out _), answer.Text);
    }

    [Theory, OnBoth]
    public async Task Only_clerks_and_the_bureau_may_run_one(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var employer = await app.SignedInAsync(Role.Employer);

        Assert.Equal(HttpStatusCode.Forbidden, (await employer.PostJsonAsync("/api/v1/allocations", new { name = "专场", mode = "Lists" })).Status);
    }

    private static async Task<List<string>> PeopleAsync(QiaoApp app, int count)
    {
        var people = new List<string>();
        for (var i = 0; i < count; i++)
        {
            using var browser = app.Guest();
            people.Add((await Person.RegisteredAsync(app, browser)).Id);
            await Person.FillAsync(browser, "Findable");
        }

        await app.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);
        return people;
    }
}
