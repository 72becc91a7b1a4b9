using System.Text.RegularExpressions;
using Qiao.Organisations;
using Qiao.Organisations.Registering;

namespace Qiao.Tests.Organisations;

/// <summary>Steps on the way to what the tests of this module are about.</summary>
internal static partial class Acting
{
    /// <summary>The code in the link of the newest invitation to a phone.</summary>
    public static async Task<string> CodeSentAsync(this TestDatabase database, string phone)
    {
        var body = (await database.LinesAsync($"select body from platform_message where recipient = '{phone}' and template = 'organisations.invitation' order by id desc")).First();
        return Link().Match(body).Groups[1].Value;
    }

    /// <summary>An owner invites a phone and answers the code in the link.</summary>
    public static async Task<string> InviteAsync(QiaoApp app, Browser owner, Employer employer, string phone, MemberRole role = MemberRole.Recruiter)
    {
        var answer = await owner.PostJsonAsync($"/api/v1/organisations/{employer.Id}/invitations", new { phone, role = role.ToString() });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return await app.Database.CodeSentAsync(phone);
    }

    /// <summary>An organisation without members, on a node without its web side.</summary>
    public static async Task<OrganisationId> OrganisationAsync(TestNode node, OrganisationKind kind = OrganisationKind.Private, string name = "重庆两江精密机械有限公司", string division = "500103")
    {
        var registered = await node.RunAsync(scope => scope.GetRequiredService<RegisterOrganisation>().RunAsync(
            new(CreditCodes.Next(), name, kind, division, null, "王小明", "13800001234", null, null, null), default));
        return Assert.IsType<Outcome<OrganisationId>.Done>(registered).Value;
    }

    public static async Task<AccountId> AccountAsync(TestNode node) =>
        Assert.IsType<Outcome<AccountId>.Done>(await node.RunAsync(scope => scope.GetRequiredService<AddAccount>().RunAsync(Make.Account(role: Role.Employer), default))).Value;

    public static Task JoinAsync(TestNode node, OrganisationId organisation, AccountId account, MemberRole role) =>
        node.Database.ExecuteAsync($"insert into organisations_member (organisation, account, role, since) values ('{organisation}', '{account}', '{role}', 0)");

    /// <summary>
    /// Holds every write of a table for a moment on PostgreSQL, so that all have looked before the first one commits. On SQLite
    /// a change begins with the write lock, so that changes stand in a row anyway.
    /// </summary>
    public static async Task SlowDownAsync(TestDatabase database, string table, string when)
    {
        if (database.Dialect == Qiao.Platform.Data.Dialect.Postgres)
        {
            await database.ExecuteAsync($$"""
                create or replace function slowly() returns trigger language plpgsql as $slow$ begin perform pg_sleep(0.4); if tg_op = 'DELETE' then return old; end if; return new; end $slow$;
                create trigger slowly before {{when}} on {{table}} for each row execute function slowly();
                """);
        }
    }

    [GeneratedRegex("/invitations/([0-9a-z]{26})")]
    private static partial Regex Link();
}
