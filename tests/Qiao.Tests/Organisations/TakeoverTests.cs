using System.Text;
using Qiao.Organisations;
using Qiao.Organisations.TakingOver;

namespace Qiao.Tests.Organisations;

public sealed class TakeoverTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly byte[] Licence = Encoding.ASCII.GetBytes("%PDF-1.7 the licence");

    [Theory, OnBoth]
    public async Task After_a_clerk_agreed_and_seven_days_without_objection_the_applicant_is_owner(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), applicant = await app.SignedInAsync(Role.Seeker), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        var id = await AskAsync(app, applicant, employer);

        var list = await clerk.OpenAsync("/desk/takeovers");
        var document = await clerk.SendAsync(HttpMethod.Get, $"/desk/takeovers/{id}/document");
        var decided = await clerk.SubmitAsync(await clerk.OpenAsync($"/desk/takeovers/{id}"), $"/desk/takeovers/{id}/decision", ("ruling", "Granted"));
        var warned = await owner.OpenAsync($"/organisations/{employer.Id}/members");
        app.Clock.Advance(TimeSpan.FromDays(7));
        var early = await EndAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var done = await EndAsync(app);

        Assert.Contains(employer.Code, list.Text, StringComparison.Ordinal);
        Assert.Equal(Licence, document.Bytes);
        Assert.Equal("/desk/takeovers", decided.Path);
        Assert.Contains("2026年3月17日", warned.Document.QuerySelector(".q-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 1), (early, done));
        Assert.Equal(["Owner", "Owner"], await app.Database.LinesAsync($"select role from organisations_member where organisation = '{employer.Id}'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where kind = 'organisation.taken-over' and subject = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task An_objection_in_time_stops_it_until_a_clerk_decides_for_good(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), applicant = await app.SignedInAsync(Role.Seeker), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        var id = await AskAsync(app, applicant, employer);
        await clerk.PostJsonAsync($"/api/v1/takeovers/{id}/decision", new { ruling = "Granted" });

        var again = await clerk.PostJsonAsync($"/api/v1/takeovers/{id}/decision", new { ruling = "Granted" });
        var objected = await owner.SubmitAsync(await owner.OpenAsync($"/organisations/{employer.Id}/members"), $"/organisations/{employer.Id}/takeovers/{id}/objection", ("objection", "我一直在这里。"));
        app.Clock.Advance(TimeSpan.FromDays(30));
        var carriedOut = await EndAsync(app);
        await clerk.SignInAsync(await app.AddAccountAsync(Role.Clerk));
        await applicant.SignInAsync(await app.AddAccountAsync(Role.Seeker));
        var page = await clerk.OpenAsync($"/desk/takeovers/{id}");
        var silent = await clerk.PostJsonAsync($"/api/v1/takeovers/{id}/decision", new { ruling = "Refused" });
        var refused = await clerk.PostJsonAsync($"/api/v1/takeovers/{id}/decision", new { ruling = "Refused", remark = "原负责人仍在职。" });

        Assert.Equal("organisations.takeover-decided", again.Code);
        Assert.Equal((HttpStatusCode.OK, 0), (objected.Status, carriedOut));
        Assert.Contains("我一直在这里。", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal("Refused", refused.Json.GetProperty("state").GetString());
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from organisations_member where organisation = '{employer.Id}'"));
        Assert.NotNull(await AskAsync(app, applicant, employer));
    }

    [Theory, OnBoth]
    public async Task Without_a_document_or_with_an_unknown_code_it_is_refused_beside_the_field(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var applicant = await app.SignedInAsync(Role.Seeker);

        var page = await applicant.SubmitAsync(await applicant.OpenAsync("/organisations/takeover"), "/organisations/takeover", ("code", CreditCodes.Next()), ("reason", "原负责人已离职。"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#document-error"));
        Assert.Equal("原负责人已离职。", page.Value("reason")!.Trim());
    }

    [Theory, OnBoth]
    public async Task Of_four_who_ask_at_the_same_moment_one_does(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await AskAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<TakeoverId>.Done);
        Assert.Equal(3, outcomes.OfType<Outcome<TakeoverId>.Refused>().Count(no => no.Reason.Code == "organisations.takeover-open"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_index_several_takeovers_are_open(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            await node.Database.ExecuteAsync("drop index ix_organisations_takeover_organisation");

            Assert.Equal(4, (await AskAtOnceAsync(node)).Count(outcome => outcome is Outcome<TakeoverId>.Done));
        }
    }

    private static async Task<Outcome<TakeoverId>[]> AskAtOnceAsync(TestNode node)
    {
        var organisation = await Acting.OrganisationAsync(node);
        var code = Assert.Single(await node.Database.LinesAsync($"select code from organisations_organisation where id = '{organisation}'"));
        var accounts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Acting.AccountAsync(node)));
        return await Race.RunAsync(4, i => node.RunAsAsync(accounts[i], [], scope => scope.GetRequiredService<AskTakeover>().RunAsync(new(code, "原负责人已离职。", new Microsoft.AspNetCore.Http.FormFile(new MemoryStream(Licence), 0, Licence.Length, "document", "licence.pdf")), default)));
    }

    private static async Task<string> AskAsync(QiaoApp app, Browser applicant, Employer employer)
    {
        using var form = (await applicant.OpenAsync("/organisations/takeover")).Fill("/organisations/takeover", ("code", employer.Code), ("reason", "原负责人已离职。")).WithFile("document", "licence.pdf", Licence);
        var answer = await applicant.SendAsync(HttpMethod.Post, "/organisations/takeover", form);
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Text);
        return Assert.Single(await app.Database.LinesAsync($"select id from organisations_takeover where organisation = '{employer.Id}' and finished is null"));
    }

    private static Task<int> EndAsync(QiaoApp app) => app.RunAsync(services => services.GetRequiredService<DecideTakeover>().EndObjectionsAsync(default));
}
