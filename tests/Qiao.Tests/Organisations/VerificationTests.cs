using System.Text;
using Qiao.Organisations;
using Qiao.Organisations.Verifying;

namespace Qiao.Tests.Organisations;

public sealed class VerificationTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_clerk_verifies_an_employer_for_a_year_and_the_employer_is_told(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, browser);
        var request = await employer.RequestAsync(app.Database);

        var queue = await clerk.OpenAsync("/desk/verifications");
        var page = await clerk.OpenAsync($"/desk/verifications/{request}");
        var after = await clerk.SubmitAsync(page, $"/desk/verifications/{request}/decision", ("decision", "Verified"));

        Assert.Contains(employer.Code, queue.Text, StringComparison.Ordinal);
        Assert.Equal("/desk/verifications", after.Path);
        Assert.DoesNotContain(employer.Code, after.Text, StringComparison.Ordinal);
        Assert.Contains("2027年3月10日", (await browser.OpenAsync($"/employers/{employer.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(["13800001234"], await app.Database.LinesAsync("select recipient from platform_message"));
        Assert.Null(await WhyNotPublishAsync(app, employer));
        app.Clock.Now = FixedClock.Start.AddYears(1).AddDays(1);
        Assert.Equal("organisations.verification-expired", (await WhyNotPublishAsync(app, employer))!.Code);
    }

    [Theory, OnBoth]
    public async Task A_refusal_needs_a_coded_reason_and_keeps_the_remark(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, browser);
        var decision = $"/desk/verifications/{await employer.RequestAsync(app.Database)}/decision";
        var page = await clerk.OpenAsync(decision[..^"/decision".Length]);

        var again = await clerk.SubmitAsync(page, decision, ("decision", "Refused"), ("remark", "请重新拍照"));
        var after = await clerk.SubmitAsync(again, decision, ("reason", "document-unreadable"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotNull(again.Document.QuerySelector("#reason-error"));
        Assert.Equal(("Refused", "请重新拍照"), (again.Value("decision"), again.Value("remark")));
        Assert.Equal("/desk/verifications", after.Path);
        Assert.Equal("organisations.not-verified", (await WhyNotPublishAsync(app, employer))!.Code);
    }

    [Theory, OnBoth]
    public async Task Of_four_clerks_who_decide_at_the_same_moment_one_does(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        Assert.True(Ids.TryRead<VerificationId>(await employer.RequestAsync(app.Database), out var request));

        var outcomes = await Race.RunAsync(4, number => app.RunAsync(services => services.GetRequiredService<DecideVerification>().RunAsync(
            request, number % 2 == 0 ? new(VerificationState.Verified, null, null) : new(VerificationState.Refused, "name-differs", null), default)));

        var done = Assert.Single(outcomes.OfType<Outcome<VerificationState>.Done>());
        Assert.All(outcomes.OfType<Outcome<VerificationState>.Refused>(), refused => Assert.Equal("organisations.already-decided", refused.Reason.Code));
        Assert.Equal(3, outcomes.OfType<Outcome<VerificationState>.Refused>().Count());
        Assert.Equal(done.Value == VerificationState.Verified, await WhyNotPublishAsync(app, employer) is null);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where subject = '{employer.Id}' and kind in ('organisation.verified', 'organisation.refused')"));
    }

    [Theory, OnBoth]
    public async Task An_organisation_has_at_most_one_open_request_however_many_ask_at_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        await app.Database.ExecuteAsync($"update organisations_verification set state = 'Refused' where organisation = '{employer.Id}'");

        var asked = await Race.RunAsync(4, async _ =>
        {
            try
            {
                return await app.Database.ExecuteAsync($"insert into organisations_verification (id, organisation, state, asked) values ('{Ids.New<VerificationId>(TimeProvider.System)}', '{employer.Id}', 'Open', 0)");
            }
            catch (System.Data.Common.DbException)
            {
                return 0;
            }
        });

        Assert.Equal(1, asked.Sum());
    }

    [Theory, OnBoth]
    public async Task A_clerk_sees_and_decides_only_what_lies_in_their_area(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), here = await app.SignedInAsync(Role.Clerk, "500103"), elsewhere = await app.SignedInAsync(Role.Clerk, "500112");
        var employer = await Employer.RegisteredAsync(app, browser, division: "500103");
        var request = await employer.RequestAsync(app.Database);

        Assert.Contains(employer.Code, (await here.OpenAsync("/desk/verifications")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(employer.Code, (await elsewhere.OpenAsync("/desk/verifications")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/desk/verifications/{request}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/desk/verifications/{request}/document")).Status);
        var attempt = await elsewhere.PostJsonAsync($"/api/v1/verifications/{request}/decision", new { decision = "Verified" });
        Assert.Contains(attempt.Code, (string[])["organisations.out-of-scope", "missing"]);
        Assert.Equal(["Open"], await app.Database.LinesAsync($"select state from organisations_verification where id = '{request}'"));
    }

    [Theory]
    [OnBoth("employer")]
    [OnBoth("bureau")]
    [OnBoth("administrator")]
    public async Task Only_a_clerk_comes_to_the_desk(Dialect dialect, string role)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Find(role));

        var page = await browser.OpenAsync("/desk/verifications");
        var answer = await browser.SendAsync(HttpMethod.Get, "/api/v1/verifications");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.NotNull(page.Document.QuerySelector("h1"));
        Assert.Equal((HttpStatusCode.Forbidden, "accounts.not-permitted"), (answer.Status, answer.Code));
        Assert.DoesNotContain("/desk/verifications", (await browser.OpenAsync("/account")).Document.QuerySelector(".q-nav")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_licence_reaches_the_clerk_as_it_was_handed_in_and_nobody_else(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser guest = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var (form, licence) = (Employer.Form(), Encoding.ASCII.GetBytes("%PDF-1.7 the licence"));
        using var content = (await guest.OpenAsync("/employers/register")).Fill("/employers/register", form.Select(f => (f.Key, f.Value)).ToArray()).WithFile("document", "licence.pdf", licence);
        await guest.SendAsync(HttpMethod.Post, "/employers/register", content);
        var request = Assert.Single(await app.Database.LinesAsync($"select v.id from organisations_verification v join organisations_organisation o on o.id = v.organisation where o.code = '{form["code"]}'"));

        var document = await clerk.SendAsync(HttpMethod.Get, $"/desk/verifications/{request}/document");

        Assert.Equal(("application/pdf", licence), (document.ContentType, document.Bytes), (x, y) => x.Item1 == y.Item1 && x.Item2.SequenceEqual(y.Item2));
        Assert.Equal("/sign-in", (await guest.OpenAsync($"/desk/verifications/{request}/document")).Path);
    }

    [Theory, OnBoth]
    public async Task The_queue_asks_the_database_no_more_for_fifty_requests_than_for_two(Dialect dialect)
    {
        using var queries = new CountingQueries();
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var two = await QueriesAsync(2);
        var many = await QueriesAsync(58);

        Assert.Equal(two, many);
        Assert.Equal(5, many);
        var page = await clerk.OpenAsync("/desk/verifications");
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
        var next = page.Document.QuerySelector("a[href*='after=']")!.GetAttribute("href")!;
        Assert.Equal(10, (await clerk.OpenAsync(next)).Document.QuerySelectorAll("tbody tr").Length);

        async Task<int> QueriesAsync(int more)
        {
            for (var i = 0; i < more; i++)
            {
                var id = Ids.New<OrganisationId>(TimeProvider.System);
                await app.Database.ExecuteAsync($"insert into organisations_organisation (id, code, name, kind, division, created, revision) values ('{id}', '{CreditCodes.Next()}', '某单位', 'Private', '500103', 0, 1)");
                await app.Database.ExecuteAsync($"insert into organisations_verification (id, organisation, state, asked) values ('{id}', '{id}', 'Open', 0)");
            }

            var before = queries.Of(app.Database);
            Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync("/desk/verifications")).Status);
            return queries.Of(app.Database) - before;
        }
    }

    private static Task<Problem?> WhyNotPublishAsync(QiaoApp app, Employer employer)
    {
        Assert.True(Ids.TryRead<OrganisationId>(employer.Id, out var id));
        return app.RunAsync(services => services.GetRequiredService<Employers>().WhyNotPublishAsync(id, default));
    }
}
