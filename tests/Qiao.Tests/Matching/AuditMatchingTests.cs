using System.Text.Json;

namespace Qiao.Tests.Matching;

/// <summary>The audit as the bureau reads it.</summary>
public sealed class AuditMatchingTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory, OnBoth]
    public async Task What_must_not_matter_changes_no_list_and_every_vacancy_is_in_a_group(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var bureau = await app.SignedInAsync(Role.Bureau);

        using var audit = JsonDocument.Parse((await bureau.SendAsync(HttpMethod.Get, "/api/v1/audit")).Text);

        var root = audit.RootElement;
        var vacancies = root.GetProperty("vacancies").GetInt32();
        Assert.True(vacancies > 200);
        Assert.Equal(vacancies, root.GetProperty("kinds").EnumerateArray().Sum(group => group.GetProperty("vacancies").GetInt32()));
        Assert.Equal(vacancies, root.GetProperty("divisions").EnumerateArray().Sum(group => group.GetProperty("vacancies").GetInt32()));
        var invariance = root.GetProperty("invariance");
        Assert.True(invariance.GetProperty("holds").GetBoolean());
        Assert.Equal(0, invariance.GetProperty("changedLists").GetInt32());
        Assert.True(invariance.GetProperty("lists").GetInt32() > 100);
    }

    [Theory, OnBoth]
    public async Task The_page_and_the_tables_hold_the_same_groups(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var bureau = await app.SignedInAsync(Role.Bureau);

        var page = await bureau.OpenAsync("/desk/audit");
        var csv = await bureau.SendAsync(HttpMethod.Get, "/desk/audit/table?format=csv");
        var xlsx = await bureau.SendAsync(HttpMethod.Get, "/desk/audit/table");

        Assert.Equal(page.Document.QuerySelectorAll("tbody tr").Length, csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Contains("渝北区", csv.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, xlsx.Status);
    }

    [Theory, OnBoth]
    public async Task Only_the_bureau_reads_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var clerk = await app.SignedInAsync(Role.Clerk);

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.SendAsync(HttpMethod.Get, "/api/v1/audit")).Status);
    }
}
