using System.Globalization;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Identifiers;

namespace Qiao.Demo.Talents;

/// <summary>Stores the talents of the demo region, some with a login, and the first traces of use: an employer that looked, and one that was let in.</summary>
internal static class DemoPeople
{
    private static readonly BulkColumn[] AccountColumns =
    [
        BulkColumn.Text("id"), BulkColumn.Text("sign_in_name"), BulkColumn.Text("display_name"), BulkColumn.Text("password_hash"), BulkColumn.Long("totp_step"),
        BulkColumn.Int("failures"), BulkColumn.Long("created"),
    ];

    private static readonly BulkColumn[] SeekerColumns =
    [
        BulkColumn.Text("id"), BulkColumn.Text("code"), BulkColumn.Text("account"), BulkColumn.Text("name"), BulkColumn.Text("phone"), BulkColumn.Text("phone_index"), BulkColumn.Text("division"),
        BulkColumn.Double("latitude"), BulkColumn.Double("longitude"), BulkColumn.Text("education"), BulkColumn.Int("years"), BulkColumn.Text("skills"), BulkColumn.Text("licences"),
        BulkColumn.Text("history"), BulkColumn.Text("occupations"), BulkColumn.Text("divisions"), BulkColumn.Long("pay_from"), BulkColumn.Text("kinds"), BulkColumn.Text("hours"),
        BulkColumn.Int("reach_metres"), BulkColumn.Text("visibility"), BulkColumn.Text("registered_by"), BulkColumn.Long("created"), BulkColumn.Long("changed"), BulkColumn.Long("revision"),
    ];

    /// <summary>Does nothing when they are there already.</summary>
    /// <param name="verified">Employers that are verified; the first is the one the login `employer` acts for.</param>
    public static async Task<int> AddAsync(IServiceProvider services, int seed, IReadOnlyList<OrganisationId> verified, NodeSettings node, TimeProvider clock, CancellationToken ct)
    {
        var session = services.GetRequiredService<Session>();
        if (await session.ScalarAsync<long>($"select count(*) from people_seeker where registered_by = 'demo'", ct) > 0)
        {
            return 0;
        }

        var sealing = services.GetRequiredService<Sealing>();
        await using var change = await session.ChangeAsync(ct);
        var people = DemoSeekers.Make(seed, Days.Today(clock)).Select((made, i) => new Made(made, Ids.New<SeekerId>(clock), made.HasAccount && i > 0 ? Ids.New<AccountId>(clock) : null)).ToList();
        var login = await session.ScalarAsync<string>($"select id from platform_account where sign_in_name = {Role.Seeker.Code}", ct);
        people[0] = people[0] with { Account = Ids.TryRead<AccountId>(login, out var first) ? first : null };
        await AddAccountsAsync(session, people.Skip(1).Where(p => p.Account is not null).ToList(), node, ct);
        await AddSeekersAsync(session, sealing, people, ct);
        await AddTracesAsync(services, people[0].Id, verified, clock, ct);
        await change.CommitAsync(ct);
        return people.Count;
    }

    // Hashing a password takes a tenth of a second by design: all of them have the demo password, and so one hash.
    private static async Task AddAccountsAsync(Session session, List<Made> people, NodeSettings node, CancellationToken ct)
    {
        var hash = await session.ScalarAsync<string>($"select password_hash from platform_account where sign_in_name = {Role.Seeker.Code}", ct);
        var now = session.Now.ToUnixTimeMilliseconds();
        await using (var accounts = await BulkRows.IntoAsync(session, "platform_account", AccountColumns, ct))
        {
            foreach (var (i, person) in people.Index())
            {
                var name = "seeker-" + (i + 1).ToString("00000", CultureInfo.InvariantCulture);
                await accounts.AddAsync([person.Account.ToString(), name, name, hash, 0L, 0, now], ct);
            }

            await accounts.CompleteAsync(ct);
        }

        await using var roles = await BulkRows.IntoAsync(session, "platform_role_grant", [BulkColumn.Text("account"), BulkColumn.Text("role"), BulkColumn.Text("scope")], ct);
        foreach (var person in people)
        {
            await roles.AddAsync([person.Account.ToString(), Role.Seeker.Code, node.Division], ct);
        }

        await roles.CompleteAsync(ct);
    }

    private static async Task AddSeekersAsync(Session session, Sealing sealing, List<Made> people, CancellationToken ct)
    {
        var now = session.Now.ToUnixTimeMilliseconds();
        await using var rows = await BulkRows.IntoAsync(session, "people_seeker", SeekerColumns, ct);
        foreach (var (person, id, account) in people)
        {
            MobileNumber.TryRead(person.Phone, out var phone, out _);
            await rows.AddAsync(
                [
                    id.ToString(), person.Code, account?.ToString(), sealing.Seal(person.Name), sealing.Seal(person.Phone), sealing.IndexOf(phone!), person.Division.ToString(),
                    person.Point?.Latitude, person.Point?.Longitude, person.Education.ToString(), person.Years, Lists.Join(person.Skills), Lists.Join(person.Licences),
                    person.History.Count == 0 ? null : sealing.Seal(string.Join('\n', person.History)), Lists.Join(person.Occupations), "", person.PayFrom, Lists.Join(person.Kinds), Lists.Join(person.Hours),
                    person.ReachMetres, person.Visibility.ToString(), "demo", now, now, 1L,
                ], ct);
        }

        await rows.CompleteAsync(ct);
    }

    private static async Task AddTracesAsync(IServiceProvider services, SeekerId seeker, IReadOnlyList<OrganisationId> verified, TimeProvider clock, CancellationToken ct)
    {
        var db = services.GetRequiredService<PeopleDb>();
        var now = clock.GetUtcNow();
        foreach (var (i, employer) in verified.Take(2).Index())
        {
            db.Looks.Add(new()
            {
                Id = Ids.New<LookId>(clock), Seeker = seeker, Organisation = employer, Part = FilePart.Facts, Ground = SightGround.Visibility, Purpose = "demo", Time = now.AddHours(-3 - (20 * i)),
            });
        }

        if (verified.Count > 0)
        {
            db.Consents.Add(new()
            {
                Id = Ids.New<ConsentId>(clock), Seeker = seeker, Viewer = verified[0], Part = FilePart.Name, Purpose = "想了解贵单位的岗位", Given = now.AddHours(-2), Until = Days.Today(clock).AddDays(30),
            });
        }

        await db.SaveChangesAsync(ct);
    }

    private sealed record Made(DemoSeeker Person, SeekerId Id, AccountId? Account);
}
