using Qiao.Organisations;
using Qiao.Organisations.Joining;

namespace Qiao.Tests.Organisations;

public sealed class MemberTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Who_registers_is_owner_and_invites_a_colleague_who_registers_with_the_link(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        var page = await owner.SubmitAsync(await owner.OpenAsync($"/organisations/{employer.Id}/members"), $"/organisations/{employer.Id}/invitations", ("phone", "138 0000 1111"), ("role", "Recruiter"));
        var link = $"/invitations/{await app.Database.CodeSentAsync("13800001111")}";
        var invitation = await guest.OpenAsync(link);
        var name = Make.Name("colleague");

        var wrong = await guest.SubmitAsync(invitation, link + "/acceptance", ("displayName", "李芳"), ("signInName", name), ("password", "short"));
        var signIn = await guest.SubmitAsync(wrong, link + "/acceptance", ("password", Make.Password));
        await guest.SignInAsync(name);

        Assert.Contains("138****1111", page.Text, StringComparison.Ordinal);
        Assert.Contains("招聘专员", invitation.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, name), (wrong.Status, wrong.Value("signInName")));
        Assert.Equal("/sign-in", signIn.Path);
        Assert.Contains("重庆两江精密机械有限公司", (await guest.OpenAsync("/organisations")).Text, StringComparison.Ordinal);
        Assert.Equal(["Owner", "Recruiter"], await app.Database.LinesAsync($"select role from organisations_member where organisation = '{employer.Id}' order by role"));
        Assert.Equal(HttpStatusCode.Gone, (await guest.OpenAsync(link)).Status);
    }

    [Theory, OnBoth]
    public async Task Someone_with_an_account_signs_in_comes_back_to_the_invitation_and_accepts(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), other = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        var name = await app.AddAccountAsync(Role.Seeker);
        var link = $"/invitations/{await Acting.InviteAsync(app, owner, employer, "13800002222", MemberRole.Interviewer)}";

        var invitation = await other.OpenAsync(link);
        var signIn = await other.OpenAsync(invitation.Document.QuerySelector("a[href*='return=']")!.GetAttribute("href")!);
        var back = await other.SubmitAsync(signIn, "/sign-in", ("signInName", name), ("password", Make.Password));
        var joined = await other.SubmitAsync(back, link + "/acceptance");

        Assert.Equal(link, back.Path);
        Assert.Equal("/organisations", joined.Path);
        Assert.Contains("面试官", joined.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/organisations/{employer.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync($"/api/v1/organisations/{employer.Id}/invitations", new { phone = "13800003333", role = "Owner" })).Status);
    }

    [Theory, OnBoth]
    public async Task An_invitation_that_was_withdrawn_or_has_expired_says_so_and_lets_nobody_in(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser owner = app.Guest(), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        var withdrawn = await Acting.InviteAsync(app, owner, employer, "13800004444");
        var second = await owner.PostJsonAsync($"/api/v1/organisations/{employer.Id}/invitations", new { phone = "13800004444", role = "Owner" });
        var id = Assert.Single(await app.Database.LinesAsync($"select id from organisations_invitation where organisation = '{employer.Id}'"));
        await owner.SendAsync(HttpMethod.Delete, $"/api/v1/organisations/{employer.Id}/invitations/{id}");
        var expired = await Acting.InviteAsync(app, owner, employer, "13800005555");
        app.Clock.Advance(TimeSpan.FromDays(7));
        var form = new { displayName = "李芳", signInName = Make.Name(), password = Make.Password };

        Assert.Equal("organisations.already-invited", second.Code);
        Assert.Equal("organisations.invitation-withdrawn", (await guest.PostJsonAsync($"/api/v1/invitations/{withdrawn}/acceptance", form)).Code);
        Assert.Equal("organisations.invitation-expired", (await guest.PostJsonAsync($"/api/v1/invitations/{expired}/acceptance", form)).Code);
        Assert.Contains("has expired", (await guest.OpenAsync($"/en/invitations/{expired}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from organisations_member where organisation = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task The_last_owner_neither_leaves_nor_steps_down_and_the_page_says_why(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), second = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);
        var account = Assert.Single(await app.Database.LinesAsync($"select account from organisations_member where organisation = '{employer.Id}'"));
        var members = await owner.OpenAsync($"/organisations/{employer.Id}/members");

        var leaving = await owner.SubmitAsync(members, $"/organisations/{employer.Id}/leaving");
        var demoted = await owner.SubmitAsync(members, $"/organisations/{employer.Id}/members/{account}/role", ("role", "Recruiter"));
        var name = Make.Name();
        await second.PostJsonAsync($"/api/v1/invitations/{await Acting.InviteAsync(app, owner, employer, "13800006666", MemberRole.Owner)}/acceptance", new { displayName = "李芳", signInName = name, password = Make.Password });
        var left = await owner.SubmitAsync(await owner.OpenAsync($"/organisations/{employer.Id}/members"), $"/organisations/{employer.Id}/leaving");

        Assert.Equal(HttpStatusCode.Conflict, leaving.Status);
        Assert.Contains("至少要有一名负责人", leaving.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, demoted.Status);
        Assert.Equal("/organisations", left.Path);
        Assert.Equal(["Owner"], await app.Database.LinesAsync($"select role from organisations_member where organisation = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task Whose_code_is_taken_asks_to_join_and_an_owner_lets_them_in(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), other = await app.SignedInAsync(Role.Seeker);
        var employer = await Employer.RegisteredAsync(app, owner);
        var form = Employer.Form(employer.Code).Where(f => f.Key is not ("signInName" or "password")).Select(f => (f.Key, f.Value)).ToArray();
        var refused = await other.SubmitAsync(await other.OpenAsync("/employers/register"), "/employers/register", form);
        var join = await other.OpenAsync(refused.Document.QuerySelector("a[href*='/organisations/join']")!.GetAttribute("href")!);

        var asked = await other.SubmitAsync(join, "/organisations/join", ("message", "我是新来的人事。"));
        var again = await other.PostJsonAsync("/api/v1/organisations/join-requests", new { code = employer.Code });
        var members = await owner.OpenAsync($"/organisations/{employer.Id}/members");
        var request = Assert.Single(await app.Database.LinesAsync($"select id from organisations_join_request where organisation = '{employer.Id}'"));
        var granted = await owner.PostJsonAsync($"/api/v1/organisations/{employer.Id}/join-requests/{request}/decision", new { ruling = "Granted", role = "Recruiter" });
        var twice = await owner.PostJsonAsync($"/api/v1/organisations/{employer.Id}/join-requests/{request}/decision", new { ruling = "Refused" });

        Assert.Equal((HttpStatusCode.Conflict, employer.Code), (refused.Status, join.Value("code")));
        Assert.Equal("/organisations", asked.Path);
        Assert.Equal("organisations.join-open", again.Code);
        Assert.Contains("我是新来的人事。", members.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "organisations.join-decided"), (granted.Status, twice.Code));
        Assert.Contains(employer.Id, (await other.OpenAsync("/organisations")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Members_are_exported_for_spreadsheets_and_only_to_members(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), stranger = await app.SignedInAsync(Role.Employer);
        var employer = await Employer.RegisteredAsync(app, owner);

        var csv = await owner.SendAsync(HttpMethod.Get, $"/en/organisations/{employer.Id}/members/table");
        var xlsx = await owner.SendAsync(HttpMethod.Get, $"/organisations/{employer.Id}/members/table?format=xlsx");

        Assert.StartsWith("\uFEFFName,Role,Branch,Member since\r\n王小明,Owner,,2026-03-10", csv.Text, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.ContentType);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Get, $"/organisations/{employer.Id}/members/table")).Status);
    }

    [Theory, OnBoth]
    public async Task Of_four_who_accept_one_invitation_at_the_same_moment_one_joins(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await AcceptAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<OrganisationId>.Done);
        Assert.Equal(3, outcomes.OfType<Outcome<OrganisationId>.Refused>().Count(no => no.Reason.Code == "organisations.invitation-used"));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_member"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_where_the_invitation_cannot_be_marked_as_used_several_join(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            // The mark is taken back as soon as it is made, as if the statement had no condition.
            await node.Database.ExecuteAsync(dialect == Dialect.Postgres
                ? """
                  create function reopen() returns trigger language plpgsql as $$ begin new.state = 'Open'; return new; end $$;
                  create trigger reopen before update on organisations_invitation for each row execute function reopen();
                  """
                : "create trigger reopen after update on organisations_invitation begin update organisations_invitation set state = 'Open' where id = new.id; end");

            var outcomes = await AcceptAtOnceAsync(node);

            Assert.Equal(4, outcomes.Count(outcome => outcome is Outcome<OrganisationId>.Done));
        }
    }

    [Theory, OnBoth]
    public async Task Of_two_owners_who_leave_at_the_same_moment_one_stays(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await LeaveAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<MemberRole>.Done);
        Assert.Single(outcomes, outcome => outcome is Outcome<MemberRole>.Refused { Reason.Code: "organisations.last-owner" });
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_member where role = 'Owner'"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_row_lock_both_owners_leave_on_postgres_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            if (dialect == Dialect.Postgres)
            {
                // The statement that takes the row does nothing any more.
                await node.Database.ExecuteAsync("create table aside (id text); create rule unlocked as on update to organisations_organisation do instead insert into aside select 'x' where false");
            }

            await LeaveAtOnceAsync(node);

            // On SQLite a change begins with the write lock: two of them stand in a row without the statement too.
            Assert.Equal(dialect == Dialect.Postgres ? 0 : 1, await node.Database.CountAsync("select count(*) from organisations_member where role = 'Owner'"));
        }
    }

    private static async Task<Outcome<OrganisationId>[]> AcceptAtOnceAsync(TestNode node)
    {
        var organisation = await Acting.OrganisationAsync(node);
        var accounts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Acting.AccountAsync(node)));
        await node.RunAsync(scope => scope.GetRequiredService<InviteMember>().RunAsync(organisation, new("13800001111", MemberRole.Recruiter, null), default));
        var code = await node.Database.CodeSentAsync("13800001111");
        return await Race.RunAsync(4, i => node.RunAsAsync(accounts[i], [], scope => scope.GetRequiredService<AcceptInvitation>().RunAsync(code, new(null, null, null), default)));
    }

    private static async Task<Outcome<MemberRole>[]> LeaveAtOnceAsync(TestNode node)
    {
        var organisation = await Acting.OrganisationAsync(node);
        AccountId[] owners = [await Acting.AccountAsync(node), await Acting.AccountAsync(node)];
        foreach (var owner in owners)
        {
            await Acting.JoinAsync(node, organisation, owner, MemberRole.Owner);
        }

        await Acting.SlowDownAsync(node.Database, "organisations_member", "delete");
        return await Race.RunAsync(2, i => node.RunAsAsync(owners[i], [], scope => scope.GetRequiredService<ChangeMember>().RemoveAsync(organisation, owners[i], default)));
    }
}
