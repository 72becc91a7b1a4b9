namespace Qiao.Tests.Vacancies;

/// <summary>Employers that an import names.</summary>
public sealed class ImportEmployersTests
{
    [Theory, OnBoth]
    public async Task Each_employer_is_made_once_unverified_and_marked_as_imported(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();
        using var source = new MadeUpSource();
        source.Holds(
            new("1", "焊工") { Employer = "甲厂", Kind = "国企" }, new("2", "电工") { Employer = "甲厂", Kind = "民企" }, new("3", "厨师") { Employer = "乙饭店", Kind = "个体" },
            new("4", "保安") { Employer = "丙公司", Kind = "外星" });

        await source.TakeAsync(app.Database);
        await source.Holds(new MadeUpRow("1", "焊工") { Employer = "甲厂", Kind = "国企" }, new("5", "钳工") { Employer = "甲厂" }).TakeAsync(app.Database, "--force");

        Assert.Equal(
            ["丙公司 Unknown", "乙饭店 Individual", "甲厂 State"],
            (await app.Database.LinesAsync("select name || ' ' || kind from organisations_organisation where source = 'made-up' and verified is null and verified_until is null")).Order(StringComparer.Ordinal));
        Assert.Equal(3, await app.Database.CountAsync("select count(*) from organisations_organisation"));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_vacancy v where not exists (select 1 from organisations_organisation o where o.id = v.employer)"));
        var vacancy = await app.Database.ScalarAsync("select id from vacancies_vacancy where source_key = '1'");
        var employer = await app.Database.ScalarAsync("select employer from vacancies_vacancy where source_key = '1'");
        Assert.Contains("单位未经本平台核验", (await guest.OpenAsync($"/jobs/{vacancy}")).Text, StringComparison.Ordinal);
        Assert.Contains("来自导入，尚未登记", (await guest.OpenAsync($"/employers/{employer}")).Text, StringComparison.Ordinal);
        var json = (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{vacancy}")).Json;
        Assert.Equal(("甲厂", "State", false), (json.GetProperty("employer").GetProperty("name").GetString(), json.GetProperty("employerKind").GetString(), json.GetProperty("employerVerified").GetBoolean()));
    }

    [Theory, OnBoth]
    public async Task The_same_name_in_two_sources_is_two_employers(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using MadeUpSource one = new(name: "one"), other = new(name: "other");

        await one.Holds(new MadeUpRow("1")).TakeAsync(database);
        await other.Holds(new MadeUpRow("1")).TakeAsync(database);

        Assert.Equal(2, await database.CountAsync("select count(distinct employer) from vacancies_vacancy"));
    }

    [Theory, OnBoth]
    public async Task A_source_without_employers_says_so_on_the_page_and_nobody_can_apply(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();
        using var source = new MadeUpSource("source: nameless\ncolumns: {title: 岗位}\n");
        await source.HoldsText("岗位\n焊工\n").TakeAsync(app.Database);
        var id = await app.Database.ScalarAsync("select id from vacancies_vacancy");

        var (page, english) = (await guest.OpenAsync($"/jobs/{id}"), await guest.OpenAsync($"/en/jobs/{id}"));

        Assert.Contains("来源未注明用人单位", page.Text, StringComparison.Ordinal);
        Assert.Contains("The source does not name the employer, so it is not possible to apply here.", english.Text, StringComparison.Ordinal);
        Assert.False((await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}")).Json.TryGetProperty("employer", out _));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from organisations_organisation"));
    }
}
