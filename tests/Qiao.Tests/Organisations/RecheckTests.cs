using Qiao.Organisations.Verifying;
using Qiao.Platform.Jobs;

namespace Qiao.Tests.Organisations;

public sealed class RecheckTests
{
    [Theory, OnBoth]
    public async Task Six_months_after_its_verification_an_organisation_is_told_listed_and_looked_at_once(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest();
        var employer = await VerifiedAsync(app, owner);
        app.Clock.Now = new(2026, 9, 9, 1, 0, 0, TimeSpan.Zero);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var early = await clerk.OpenAsync("/desk/rechecks");
        app.Clock.Advance(TimeSpan.FromDays(1));
        clerk.Dispose();
        using var later = await app.SignedInAsync(Role.Clerk);
        await TellAsync(app);
        await TellAsync(app);

        var due = await later.OpenAsync("/desk/rechecks?kind=Private");
        var other = await later.OpenAsync("/desk/rechecks?kind=State");
        var csv = await later.SendAsync(HttpMethod.Get, "/en/desk/rechecks/table");
        var done = await later.SubmitAsync(due, "/desk/rechecks/confirmed", ("chosen", employer.Id));
        var again = await later.PostJsonAsync($"/api/v1/organisations/{employer.Id}/recheck", new { ruling = "Granted" });

        Assert.DoesNotContain(employer.Code, early.Text, StringComparison.Ordinal);
        Assert.Contains(employer.Code, due.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(employer.Code, other.Text, StringComparison.Ordinal);
        Assert.Contains("2026-09-10", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(employer.Code, done.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "organisations.recheck-not-due"), (again.Status, again.Code));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_message where template = 'organisations.recheck-due'"));
        Assert.Contains("2026年9月10日", (await later.OpenAsync($"/employers/{employer.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_recheck_that_fails_ends_the_verification_and_tells_why(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest();
        var employer = await VerifiedAsync(app, owner);
        app.Clock.Now = new(2026, 10, 1, 1, 0, 0, TimeSpan.Zero);
        using var clerk = await app.SignedInAsync(Role.Clerk);

        var answer = await clerk.SubmitAsync(await clerk.OpenAsync($"/desk/rechecks/{employer.Id}"), $"/desk/rechecks/{employer.Id}/decision", ("ruling", "Refused"), ("remark", "营业执照已吊销"));

        Assert.Equal("/desk/rechecks", answer.Path);
        Assert.Equal(["2026-09-30"], await app.Database.LinesAsync($"select verified_until from organisations_organisation where id = '{employer.Id}'"));
        Assert.Contains("营业执照已吊销", Assert.Single(await app.Database.LinesAsync("select body from platform_message where template = 'organisations.recheck'")), StringComparison.Ordinal);
    }

    private static Task<int> TellAsync(QiaoApp app) => app.RunAsync(async services =>
    {
        await services.GetServices<IJob>().Single(job => job is TellRechecks).RunAsync(default);
        return 0;
    });

    private static async Task<Employer> VerifiedAsync(QiaoApp app, Browser owner)
    {
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        await clerk.PostJsonAsync($"/api/v1/verifications/{await employer.RequestAsync(app.Database)}/decision", new { decision = "Verified" });
        return employer;
    }
}
