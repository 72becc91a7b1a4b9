using Microsoft.EntityFrameworkCore;
using Qiao.Organisations;
using Qiao.Organisations.Crediting;
using Qiao.Platform.Jobs;

namespace Qiao.Tests.Organisations;

public sealed class CreditTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task An_event_recorded_by_a_clerk_is_told_counts_and_says_why_to_everyone(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);

        var wrong = await clerk.SubmitAsync(await clerk.OpenAsync("/desk/credit/new"), "/desk/credit", ("code", employer.Code), ("kind", "WageArrears"), ("day", "2026-03-11"), ("source", "劳动监察"));
        using var form = wrong.Fill("/desk/credit", ("day", "2026-03-01"), ("evidence", "监察决定书 12 号"));
        var done = await clerk.SendAsync(HttpMethod.Post, "/desk/credit", form);
        var json = (await guest.SendAsync(HttpMethod.Get, $"/api/v1/organisations/{employer.Id}/credit")).Json;
        var page = await guest.OpenAsync($"/en/employers/{employer.Id}/credit");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Document.QuerySelector("#day-error"));
        Assert.Equal("劳动监察", wrong.Value("source"));
        Assert.Equal(HttpStatusCode.Found, done.Status);
        Assert.Equal(("D", 55, "2026-1"), (json.GetProperty("level").GetString()!, json.GetProperty("points").GetInt32(), json.GetProperty("rule").GetString()!));
        Assert.Equal(-45, json.GetProperty("events")[0].GetProperty("points").GetInt32());
        Assert.Contains("Wage arrears", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("监察决定书", page.Text, StringComparison.Ordinal);
        Assert.Contains("监察决定书 12 号", (await owner.OpenAsync($"/organisations/{employer.Id}/credit")).Text, StringComparison.Ordinal);
        Assert.Equal(["organisation.registered", "organisation.credit-recorded", "organisation.credit-changed"], await app.Database.LinesAsync($"select kind from journal where subject = '{employer.Id}' order by entry"));
    }

    [Theory, OnBoth]
    public async Task An_objection_is_decided_by_another_clerk_than_the_one_who_recorded_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), recorder = await app.SignedInAsync(Role.Clerk), other = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        var id = await RecordAsync(recorder, employer, "WageArrears");
        await owner.SubmitAsync(await owner.OpenAsync($"/organisations/{employer.Id}/credit"), $"/organisations/{employer.Id}/credit/{id}/objection", ("objection", "工资已于二月结清。"));

        var own = await recorder.PostJsonAsync($"/api/v1/credit-events/{id}/decision", new { ruling = "Granted" });
        var page = await recorder.OpenAsync($"/desk/credit/{id}");
        var decided = await other.SubmitAsync(await other.OpenAsync($"/desk/credit/{id}"), $"/desk/credit/{id}/decision", ("ruling", "Granted"));
        var again = await other.PostJsonAsync($"/api/v1/credit-events/{id}/decision", new { ruling = "Granted" });

        Assert.Equal("organisations.own-record", own.Code);
        Assert.NotNull(page.Document.QuerySelector("button[disabled]"));
        Assert.Contains("工资已于二月结清。", page.Text, StringComparison.Ordinal);
        Assert.Equal(("/desk/credit", "organisations.nothing-to-decide"), (decided.Path, again.Code));
        Assert.Equal(["B"], await app.Database.LinesAsync($"select level from organisations_credit_level where organisation = '{employer.Id}'"));
        Assert.Equal(["B-D", "D-B"], await app.Database.LinesAsync($"select level_before || '-' || level_after from organisations_credit_change where organisation = '{employer.Id}' order by 1"));
    }

    [Theory, OnBoth]
    public async Task Repair_is_asked_for_after_its_time_and_ends_the_effect(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        var id = await RecordAsync(clerk, employer, "FalseVacancy");
        var path = $"/api/v1/organisations/{employer.Id}/credit/{id}/repair";
        var early = await owner.PostJsonAsync(path, new { repair = "已更正。" });
        app.Clock.Advance(TimeSpan.FromDays(190));
        await owner.SignInAsync(employer.SignInName);
        await clerk.SignInAsync(await app.AddAccountAsync(Role.Clerk));

        var asked = await owner.PostJsonAsync(path, new { repair = "已更正。" });
        var list = await clerk.OpenAsync("/desk/credit?cases=Repair");
        var granted = await clerk.PostJsonAsync($"/api/v1/credit-events/{id}/decision", new { ruling = "Granted" });

        Assert.Equal("organisations.repair-too-early", early.Code);
        Assert.Equal(HttpStatusCode.NoContent, asked.Status);
        Assert.Contains(employer.Code, list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, granted.Status);
        Assert.Equal(["100"], await app.Database.LinesAsync($"select points from organisations_credit_level where organisation = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task Verification_and_level_together_say_how_vacancies_come_before_the_public(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        var unverified = await StandingAsync(app, employer);
        await clerk.PostJsonAsync($"/api/v1/verifications/{await employer.RequestAsync(app.Database)}/decision", new { decision = "Verified" });
        var atB = await StandingAsync(app, employer);
        await RecordAsync(clerk, employer, "FalseVacancy");
        var atC = await StandingAsync(app, employer);
        await RecordAsync(clerk, employer, "WageArrears");
        var atD = await StandingAsync(app, employer);
        app.Clock.Advance(TimeSpan.FromDays(180));
        var later = await StandingAsync(app, employer);

        Assert.Equal((PublishingMode.Barred, "organisations.not-verified"), (unverified.Mode, unverified.Why?.Code));
        Assert.Equal((PublishingMode.AtOnce, null), (atB.Mode, atB.Why));
        Assert.Equal((PublishingMode.CheckedFirst, "organisations.checked-first"), (atC.Mode, atC.Why?.Code));
        Assert.Equal((PublishingMode.Barred, "organisations.barred"), (atD.Mode, atD.Why?.Code));
        Assert.Equal(PublishingMode.CheckedFirst, later.Mode);
    }

    [Theory, OnBoth]
    public async Task Time_alone_changes_a_level_and_every_stored_level_is_what_its_events_make_of_it(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        await RecordAsync(clerk, employer, "FalseVacancy");
        foreach (var kind in Enum.GetValues<CreditEventKind>())
        {
            using var another = app.Guest();
            await RecordAsync(clerk, await Employer.RegisteredAsync(app, another), kind.ToString());
        }

        await AssertRecomputedAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(25));
        await RunJobAsync(app);
        await AssertRecomputedAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(1200));
        await RunJobAsync(app);
        await AssertRecomputedAsync(app);

        Assert.Equal(["B"], await app.Database.LinesAsync("select distinct level from organisations_credit_level"));
    }

    [Theory, OnBoth]
    public async Task The_same_reference_is_recorded_once_and_an_imported_organisation_carries_no_level(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var organisation = await Acting.OrganisationAsync(node);
        var imported = Ids.New<OrganisationId>(TimeProvider.System);
        await node.RunAsync(scope => scope.GetRequiredService<Employers>().AddNamedAsync("test", [new(imported, "某单位", OrganisationKind.Unknown)], default));

        var first = await RecordAsync(node, organisation, "vacancies.report:1");
        var again = await RecordAsync(node, organisation, "vacancies.report:1");
        var refused = await RecordAsync(node, imported, null);

        Assert.Equal(Assert.IsType<Outcome<CreditEventId>.Done>(first).Value, Assert.IsType<Outcome<CreditEventId>.Done>(again).Value);
        Assert.Equal("organisations.no-credit", Assert.IsType<Outcome<CreditEventId>.Refused>(refused).Reason.Code);
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_credit_event"));
        Assert.Null(await node.RunAsync(scope => scope.GetRequiredService<CreditLedger>().StandingAsync(imported, default)));
    }

    [Theory, OnBoth]
    public async Task Of_four_events_recorded_at_the_same_moment_all_are_in_the_level(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await RecordAtOnceAsync(node, locked: true);

        Assert.Equal(["0"], await node.Database.LinesAsync("select points from organisations_credit_level"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_row_lock_events_are_missing_in_the_level_on_postgres_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);

            await RecordAtOnceAsync(node, locked: false);

            var points = Assert.Single(await node.Database.LinesAsync("select points from organisations_credit_level"));
            // On SQLite a change begins with the write lock: each computes after the one before has committed.
            Assert.Equal(dialect == Dialect.Sqlite, points == "0");
        }
    }

    /// <param name="locked">False leaves out the step that takes the organisation's row first.</param>
    private static async Task RecordAtOnceAsync(TestNode node, bool locked)
    {
        var id = await Acting.OrganisationAsync(node);
        await RecordAsync(node, id, null, CreditEventKind.Praise);
        await node.Database.ExecuteAsync("delete from organisations_credit_event");
        await Acting.SlowDownAsync(node.Database, "organisations_credit_level", "update");
        // Twenty-five points each taken from a hundred.
        await Race.RunAsync(4, i => locked ? RecordAsync(node, id, $"race:{i}") : node.RunAsync(async scope =>
        {
            var (db, ledger) = (scope.GetRequiredService<OrganisationsDb>(), scope.GetRequiredService<CreditLedger>());
            await using var change = await scope.GetRequiredService<Session>().ChangeAsync(default);
            var recorded = new CreditEvent
            {
                Id = Ids.New<CreditEventId>(node.Clock), Organisation = id, Kind = CreditEventKind.FalseVacancy, Day = new(2026, 3, 1), Source = "抽查", Evidence = "记录", Recorded = node.Clock.Now, RecordedBy = "system", ObjectionsUntil = new(2026, 3, 31),
            };
            db.CreditEvents.Add(recorded);
            await db.SaveChangesAsync();
            await ledger.ComputeAsync((await db.SurvivorAsync(id, default))!, recorded.Id, default);
            await change.CommitAsync(default);
            return (Outcome<CreditEventId>)recorded.Id;
        }));
    }

    private static Task<Outcome<CreditEventId>> RecordAsync(TestNode node, OrganisationId organisation, string? reference, CreditEventKind kind = CreditEventKind.FalseVacancy) =>
        node.RunAsync(scope => scope.GetRequiredService<CreditLedger>().RecordAsync(new(organisation, kind, new(2026, 3, 1), "抽查", "记录", null, reference), default));

    private static async Task<string> RecordAsync(Browser clerk, Employer employer, string kind)
    {
        var answer = await clerk.PostJsonAsync("/api/v1/credit-events", new { code = employer.Code, kind, day = "2026-03-01", source = "抽查", evidence = "记录" });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private static Task<PublishingStanding> StandingAsync(QiaoApp app, Employer employer)
    {
        Assert.True(Ids.TryRead<OrganisationId>(employer.Id, out var id));
        return app.RunAsync(services => services.GetRequiredService<Employers>().StandingAsync(id, default));
    }

    private static Task<int> RunJobAsync(QiaoApp app) => app.RunAsync(async services =>
    {
        await services.GetServices<IJob>().Single(job => job is RecomputeCredit).RunAsync(default);
        return 0;
    });

    private static Task<int> AssertRecomputedAsync(QiaoApp app) => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<OrganisationsDb>();
        var stored = await db.CreditLevels.AsNoTracking().ToListAsync();
        Assert.NotEmpty(stored);
        foreach (var level in stored)
        {
            var computed = CreditStanding.On(Days.Of(app.Clock.Now), await db.CreditEvents.AsNoTracking().Where(e => e.Organisation == level.Organisation).ToListAsync());
            Assert.Equal((computed.Level, computed.Points, computed.Since, computed.BarredUntil, computed.NextChange), (level.Level, level.Points, level.Since, level.BarredUntil, level.NextChange));
        }

        return stored.Count;
    });
}
