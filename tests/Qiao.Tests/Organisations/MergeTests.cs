using Qiao.Organisations;
using Qiao.Organisations.Merging;

namespace Qiao.Tests.Organisations;

public sealed class MergeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_clerk_finds_the_imported_double_merges_it_and_can_undo_that(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        var imported = await ImportedAsync(app, "重庆两江 精密机械（有限公司）");

        var list = await clerk.OpenAsync("/desk/doubles");
        var pair = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var unsaid = await clerk.SubmitAsync(await clerk.OpenAsync(pair), pair.Replace("?", "/merge?", StringComparison.Ordinal));
        var untouched = await app.Database.CountAsync("select count(*) from organisations_merge");
        var merged = await clerk.SubmitAsync(await clerk.OpenAsync(pair), pair.Replace("?", "/merge?", StringComparison.Ordinal), ("ruling", "First"));
        var found = await FindAsync(app, imported);
        var page = await guest.OpenAsync($"/employers/{imported}");
        var merge = Assert.Single(await app.Database.LinesAsync("select id from organisations_merge"));
        var undone = await clerk.SubmitAsync(await clerk.OpenAsync("/desk/merges"), $"/desk/merges/{merge}/undoing");

        Assert.Equal($"/desk/doubles/{employer.Id}?with={imported}", pair);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0L), (unsaid.Status, untouched));
        Assert.Equal("/desk/doubles", merged.Path);
        Assert.Equal((employer.Id, false), (found!.Id.ToString(), found.IsImported));
        Assert.Equal($"/employers/{employer.Id}", page.Path);
        Assert.Equal("/desk/merges", undone.Path);
        Assert.Equal(imported, (await FindAsync(app, imported))!.Id.ToString());
        Assert.Equal(["organisation.merged", "organisation.merge-undone"], await app.Database.LinesAsync($"select kind from journal where subject = '{imported}' order by entry"));
    }

    [Theory, OnBoth]
    public async Task After_thirty_days_a_merge_stays(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, owner);
        var merge = await clerk.PostJsonAsync("/api/v1/organisations/merges", new { survivor = employer.Id, merged = await ImportedAsync(app, "重庆两江精密机械有限公司") });
        app.Clock.Advance(TimeSpan.FromDays(30.5));
        await clerk.SignInAsync(await app.AddAccountAsync(Role.Clerk));

        var undone = await clerk.PostJsonAsync($"/api/v1/organisations/merges/{merge.Json.GetProperty("id").GetString()}/undoing", new { });

        Assert.Equal((HttpStatusCode.Conflict, "organisations.merge-too-old"), (undone.Status, undone.Code));
    }

    [Theory, OnBoth]
    public async Task Members_of_the_merged_one_act_for_the_survivor_and_what_survives_others_is_not_merged(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser first = app.Guest(), second = app.Guest(), third = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        Employer survivor = await Employer.RegisteredAsync(app, first), merged = await Employer.RegisteredAsync(app, second), other = await Employer.RegisteredAsync(app, third);
        await clerk.PostJsonAsync("/api/v1/organisations/merges", new { survivor = survivor.Id, merged = merged.Id });

        var mine = await second.OpenAsync("/organisations");
        var chain = await clerk.PostJsonAsync("/api/v1/organisations/merges", new { survivor = other.Id, merged = survivor.Id });
        var twice = await clerk.PostJsonAsync("/api/v1/organisations/merges", new { survivor = other.Id, merged = merged.Id });

        Assert.Contains($"/employers/{survivor.Id}", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/employers/{merged.Id}", mine.Text, StringComparison.Ordinal);
        Assert.Equal(("organisations.survives-others", "organisations.already-merged"), (chain.Code, twice.Code));
    }

    [Theory, OnBoth]
    public async Task Of_two_merges_that_would_make_a_ring_one_is_done(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await MergeAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<MergeId>.Done);
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_organisation where merged_into is not null"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_row_locks_two_merges_make_a_ring_on_postgres_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);

            var outcomes = await MergeAtOnceAsync(node, locked: false);

            // On SQLite a change begins with the write lock: the second one finds what the first has done.
            Assert.Equal(dialect == Dialect.Postgres ? 2 : 1, outcomes.Count(outcome => outcome is Outcome<MergeId>.Done));
        }
    }

    private static async Task<Outcome<MergeId>[]> MergeAtOnceAsync(TestNode node, bool locked = true)
    {
        var (first, second) = (await Acting.OrganisationAsync(node), await Acting.OrganisationAsync(node));
        if (!locked && node.Database.Dialect == Dialect.Postgres)
        {
            // Updates that change nothing but the mark of a lock are left out.
            await node.Database.ExecuteAsync("create rule unlocked as on update to organisations_organisation where new.merged_into is not distinct from old.merged_into do instead nothing");
        }

        await Acting.SlowDownAsync(node.Database, "organisations_organisation", "update");
        return await Race.RunAsync(2, i => node.RunAsync(scope => scope.GetRequiredService<MergeOrganisations>().RunAsync(i == 0 ? new(first, second, null) : new(second, first, null), default)));
    }

    private static async Task<string> ImportedAsync(QiaoApp app, string name)
    {
        var id = Ids.New<OrganisationId>(TimeProvider.System);
        await app.RunAsync(async services =>
        {
            await services.GetRequiredService<Employers>().AddNamedAsync("test", [new(id, name, OrganisationKind.Unknown)], default);
            return 0;
        });
        return id.ToString();
    }

    private static Task<OrganisationSummary?> FindAsync(QiaoApp app, string id)
    {
        Assert.True(Ids.TryRead<OrganisationId>(id, out var organisation));
        return app.RunAsync(services => services.GetRequiredService<Employers>().FindAsync(organisation, default));
    }
}
