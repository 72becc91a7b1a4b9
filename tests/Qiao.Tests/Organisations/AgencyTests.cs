using System.Text;
using Qiao.Organisations;
using Qiao.Organisations.Reporting;

namespace Qiao.Tests.Organisations;

public sealed class AgencyTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly object Figures = new { year = 2025, income = 1234567.89m, served = 900, placed = 300, staff = 12 };

    [Theory, OnBoth]
    public async Task An_agency_hands_in_its_licence_and_stands_in_the_register_once_a_clerk_has_agreed(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var agency = await AgencyAsync(app, owner);
        var path = $"/organisations/{agency.Id}/licence";
        using var wrong = (await owner.OpenAsync(path)).Fill(path, ("number", "渝人服证字〔2025〕第 12 号"), ("issuer", "重庆市人力资源和社会保障局"), ("validFrom", "2025-01-01"), ("validUntil", "2024-01-01"));
        var again = await owner.SendAsync(HttpMethod.Post, path, wrong);
        using var right = again.Fill(path, ("validUntil", "2029-12-31"), ("services", "JobBrokering"), ("services", "LabourDispatch")).WithFile("document", "licence.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 licence"));
        await owner.SendAsync(HttpMethod.Post, path, right);
        var id = Assert.Single(await app.Database.LinesAsync("select id from organisations_licence"));

        var before = await guest.OpenAsync("/agencies");
        var decided = await clerk.SubmitAsync(await clerk.OpenAsync($"/desk/licences/{id}"), $"/desk/licences/{id}/decision", ("ruling", "Granted"));
        var found = await guest.OpenAsync("/en/agencies?service=LabourDispatch&division=500103&credit=B");
        var others = await guest.OpenAsync("/agencies?service=Training");
        var csv = await guest.SendAsync(HttpMethod.Get, "/en/agencies/table");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotNull(again.Document.QuerySelector("#validUntil-error"));
        Assert.DoesNotContain(agency.Code, before.Text, StringComparison.Ordinal);
        Assert.Equal("/desk/licences", decided.Path);
        Assert.Contains(agency.Code, found.Text, StringComparison.Ordinal);
        Assert.Contains("Labour dispatch", found.Text, StringComparison.Ordinal);
        Assert.Contains("<circle", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(agency.Code, others.Text, StringComparison.Ordinal);
        Assert.Contains(agency.Code, csv.Text, StringComparison.Ordinal);
        Assert.Contains("渝人服证字", (await guest.OpenAsync($"/employers/{agency.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_return_is_filed_once_sent_back_and_corrected_with_a_reason_and_counts_meanwhile_only_when_it_stands(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var agency = await AgencyAsync(app, owner);
        var path = $"/organisations/{agency.Id}/returns";
        var wrong = await owner.SubmitAsync(await owner.OpenAsync(path), path, ("year", "2026"), ("income", "1,234,567.89"), ("served", "9"), ("placed", "300"), ("staff", "12"));
        await owner.SubmitAsync(wrong, path, ("year", "2025"), ("served", "900"));
        var twice = await owner.PostJsonAsync("/api/v1" + path, Figures);
        var id = Assert.Single(await app.Database.LinesAsync("select id from organisations_return"));
        var filed = await TotalAsync(guest);
        await clerk.PostJsonAsync($"/api/v1/returns/{id}/decision", new { ruling = "Refused", remark = "收入与税务数据不符" });
        var returned = await TotalAsync(guest);

        var page = await owner.OpenAsync(path);
        var corrected = await owner.SubmitAsync(page, $"{path}/{id}", ("income", "1000000"), ("served", "900"), ("placed", "300"), ("staff", "12"), ("reason", "误计代发工资"));
        var stale = await owner.SubmitAsync(page, $"{path}/{id}", ("income", "1"), ("served", "900"), ("placed", "300"), ("staff", "12"), ("reason", "再改"));
        var desk = await clerk.OpenAsync($"/desk/returns/{id}");
        var bulk = await clerk.SubmitAsync(await clerk.OpenAsync("/desk/returns?state=Filed&year=2025"), "/desk/returns/checked", ("chosen", id));

        Assert.NotNull(wrong.Document.QuerySelector("#year-error"));
        Assert.NotNull(wrong.Document.QuerySelector("#placed-error"));
        Assert.Equal("organisations.return-filed", twice.Code);
        Assert.Equal((1, 123_456_789L), filed);
        Assert.Equal((0, 0L), returned);
        Assert.Contains("收入与税务数据不符", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, corrected.Status);
        Assert.Equal((HttpStatusCode.Conflict, "1"), (stale.Status, stale.Value("income")));
        Assert.Contains("误计代发工资", desk.Text, StringComparison.Ordinal);
        Assert.Contains("¥1,234,567.89", desk.Text, StringComparison.Ordinal);
        Assert.Equal("/desk/returns", bulk.Path);
        Assert.Equal((1, 100_000_000L), await TotalAsync(guest));
        Assert.Equal(["Checked"], await app.Database.LinesAsync("select state from organisations_return"));
    }

    [Theory, OnBoth]
    public async Task Who_is_no_agency_has_neither_licence_nor_returns(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var owner = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);

        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync($"/organisations/{employer.Id}/returns")).Status);
        Assert.Equal("organisations.not-an-agency", (await owner.PostJsonAsync($"/api/v1/organisations/{employer.Id}/returns", Figures)).Code);
    }

    [Theory, OnBoth]
    public async Task Of_four_returns_of_one_year_at_the_same_moment_one_is_filed(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await FileAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<ReturnId>.Done);
        Assert.Equal(3, outcomes.OfType<Outcome<ReturnId>.Refused>().Count(no => no.Reason.Code == "organisations.return-filed"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_index_a_year_is_filed_four_times(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            await node.Database.ExecuteAsync("drop index ix_organisations_return_organisation_year");

            Assert.Equal(4, (await FileAtOnceAsync(node)).Count(outcome => outcome is Outcome<ReturnId>.Done));
        }
    }

    private static async Task<Outcome<ReturnId>[]> FileAtOnceAsync(TestNode node)
    {
        var agency = await Acting.OrganisationAsync(node, OrganisationKind.HrServiceAgency);
        return await Race.RunAsync(4, _ => node.RunAsync(async scope =>
        {
            var own = await scope.GetRequiredService<OrganisationsDb>().SurvivorAsync(agency, default);
            return await scope.GetRequiredService<FileReturn>().RunAsync(own!, new(2025, 1m, 1, 1, 1, null, null), default);
        }));
    }

    private static async Task<(int Filed, long Income)> TotalAsync(Browser guest)
    {
        var total = (await guest.SendAsync(HttpMethod.Get, "/api/v1/agencies/figures?year=2025")).Json.GetProperty("total");
        return (total.GetProperty("filed").GetInt32(), total.GetProperty("incomeFen").GetInt64());
    }

    private static async Task<Employer> AgencyAsync(QiaoApp app, Browser browser)
    {
        var employer = await Employer.RegisteredAsync(app, browser);
        await app.Database.ExecuteAsync($"update organisations_organisation set kind = 'HrServiceAgency' where id = '{employer.Id}'");
        return employer;
    }
}
