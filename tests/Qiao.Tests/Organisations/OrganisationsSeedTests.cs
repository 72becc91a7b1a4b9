using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Qiao.Organisations;
using Qiao.Platform.Places;

namespace Qiao.Tests.Organisations;

public sealed class OrganisationsSeedTests
{
    [Theory, OnBoth]
    public async Task The_figures_of_the_made_up_region_are_the_golden_ones_and_no_list_is_empty(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        for (var i = 0; i < 24; i++)
        {
            await owner.PostJsonAsync("/api/v1/organisations", Employer.Form().ToDictionary(f => f.Key, f => f.Key == "name" ? $"重庆第 {i} 机械有限公司" : f.Value));
        }

        await app.Database.ExecuteAsync("update organisations_organisation set verified = 0, verified_until = '2027-03-01'");
        var login = Assert.Single(await app.Database.LinesAsync($"select account from organisations_member where organisation = '{employer.Id}'"));
        Assert.True(Ids.TryRead<AccountId>(login, out var account) & Ids.TryRead<OrganisationId>(employer.Id, out var id));

        var started = Stopwatch.GetTimestamp();
        var made = await app.RunAsync(services => OrganisationsSeed.RunAsync(services, new(account, id, DivisionCode.Parse("500000")), default));
        var took = Stopwatch.GetElapsedTime(started);
        var again = await app.RunAsync(services => OrganisationsSeed.RunAsync(services, new(account, id, DivisionCode.Parse("500000")), default));
        var figures = (await guest.SendAsync(HttpMethod.Get, "/api/v1/agencies/figures")).Json;
        var total = figures.GetProperty("total");

        Assert.Equal(2_155, made!.Agencies);
        Assert.Null(again);
        Assert.Equal((2_155, 2_155, 4_895_000_000_000L, 3_165_000L), (total.GetProperty("due").GetInt32(), total.GetProperty("filed").GetInt32(), total.GetProperty("incomeFen").GetInt64(), total.GetProperty("served").GetInt64()));
        Assert.Equal(4_895_000_000_000L, figures.GetProperty("items").EnumerateArray().Sum(line => line.GetProperty("incomeFen").GetInt64()));
        Assert.Equal(4_895_000_000_000L, await app.Database.CountAsync("select cast(sum(income) as bigint) from organisations_agency_report where year = 2025"));
        Assert.Equal(2_155, await app.Database.CountAsync("select count(distinct name) from organisations_organisation where kind = 'HrServiceAgency'"));
        // Generous: the machine may be busy with something else. Measured alone it is under two seconds.
        Assert.True(took < TimeSpan.FromSeconds(20), $"It took {took.TotalSeconds:0.0} s.");
        foreach (var list in (string[])["rechecks", "takeovers", "credit", "licences", "returns", "doubles", "merges", "credit?cases=Objected", "credit?cases=Repair", "returns?state=Filed"])
        {
            var page = await clerk.OpenAsync("/desk/" + list);
            Assert.True(page.Status == HttpStatusCode.OK && page.Document.QuerySelector("tbody tr") is not null, $"{list}: {page.Status}");
        }

        Assert.Equal(4, (await app.Database.LinesAsync("select distinct level from organisations_credit_report")).Count);
        Assert.Equal(50, (await guest.OpenAsync("/employers")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory, OnBoth]
    public async Task Employers_are_found_by_part_of_the_name_by_code_district_and_kind_page_by_page(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser guest = app.Guest(), owner = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        await app.Database.ExecuteAsync("update organisations_organisation set verified = 0, verified_until = '2027-03-01'");

        Assert.Contains(employer.Code, (await guest.OpenAsync("/employers?q=" + Uri.EscapeDataString("两江 精密"))).Text, StringComparison.Ordinal);
        Assert.Contains(employer.Code, (await guest.OpenAsync("/employers?division=500103&kind=Private&q=" + employer.Code.ToLowerInvariant())).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(employer.Code, (await guest.OpenAsync("/en/employers?kind=State")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await guest.SendAsync(HttpMethod.Get, $"/api/v1/organisations?after={employer.Id}")).Json.GetProperty("items").GetArrayLength());
    }
}
