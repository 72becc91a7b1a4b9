namespace Qiao.Tests.Organisations;

public sealed class VerificationDeskTests
{
    [Theory, OnBoth]
    public async Task The_queue_is_narrowed_by_kind_district_and_age_exported_and_verified_in_one_go(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser first = app.Guest(), second = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        Employer old = await Employer.RegisteredAsync(app, first);
        app.Clock.Advance(TimeSpan.FromHours(8));
        Employer young = await Employer.RegisteredAsync(app, second, division: "500112");
        await app.Database.ExecuteAsync($"update organisations_verification set asked = asked - 400000000, document = id where organisation = '{old.Id}'");
        var request = await old.RequestAsync(app.Database);

        var aged = await clerk.OpenAsync("/desk/verifications?age=3");
        var district = await clerk.OpenAsync("/desk/verifications?division=500112&kind=Private");
        var none = await clerk.OpenAsync("/en/desk/verifications?kind=State");
        var csv = await clerk.SendAsync(HttpMethod.Get, "/en/desk/verifications/table?age=3");
        var verified = await clerk.SubmitAsync(await clerk.OpenAsync("/desk/verifications"), "/desk/verifications/verified", ("chosen", request));

        Assert.Equal((true, false), (aged.Text.Contains(old.Code, StringComparison.Ordinal), aged.Text.Contains(young.Code, StringComparison.Ordinal)));
        Assert.Equal((false, true), (district.Text.Contains(old.Code, StringComparison.Ordinal), district.Text.Contains(young.Code, StringComparison.Ordinal)));
        Assert.Contains("Nothing matches the filters.", none.Text, StringComparison.Ordinal);
        Assert.Contains(old.Code, csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(young.Code, csv.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, false), (verified.Status, verified.Text.Contains(old.Code, StringComparison.Ordinal)));
        Assert.Equal(["2027-03-10"], await app.Database.LinesAsync($"select verified_until from organisations_organisation where id = '{old.Id}'"));
        // What came without a document cannot be ticked.
        Assert.Empty(verified.Document.QuerySelectorAll("tbody input[type=checkbox]"));
    }
}
