using Microsoft.EntityFrameworkCore;
using Qiao.Commands;
using Qiao.Demo.Talents;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Places;
using Qiao.Vacancies;
using Qiao.Vacancies.Importing;
using Spectre.Console;
using Progress = Qiao.Commands.Progress;

namespace Qiao.Demo;

/// <summary>Fills an empty database with the demo region: one login per role, 455 employers and their vacancies, 12,199 job seekers.</summary>
internal static class DemoRegion
{
    public const int Seed = 20_260_817;
    private const string Source = "demo";

    /// <summary>Does nothing when the region is complete; begins it, or goes on with one that was interrupted, otherwise.</summary>
    public static async Task FillAsync(Database database, NodeSettings node, TimeProvider clock, CancellationToken ct, int vacancies = default)
    {
        await using var services = Node.ForCommandLine(database, node, clock);
        await using var scope = services.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<Vacancies.VacanciesDb>();
        if (await db.Imports.AnyAsync(i => i.Source == Source && i.State == ImportState.Done, ct) || await IsPostedAsync(scope.ServiceProvider, ct))
        {
            return;
        }

        var started = clock.GetTimestamp();
        var warming = Task.Run(OccupationLexicon.Carried.Warm, ct);
        var today = Days.Today(clock);
        var season = DemoEmployers.Make(Seed, today);
        IReadOnlyList<DemoEmployer> employers = [.. season, .. DemoEmployers.Newcomers(Seed, today)];
        var login = DemoVacancies.EmployerOfLogin(DemoVacancies.Make(Seed, today, season));
        var ids = await AddEmployersAsync(scope.ServiceProvider, employers, login, node, ct);
        var verified = season.Index().OrderByDescending(e => e.Index == login).Select(e => ids[e.Index]).Take(2).ToList();
        var making = vacancies <= DemoVacancies.DefaultCount ? Task.Run(() => DemoVacancies.Make(Seed, today, season, vacancies).ToList(), ct) : Task.FromResult(new List<(int, VacancyDraft)>());
        var people = await DemoPeople.AddAsync(scope.ServiceProvider, Seed, verified, node, clock, ct);
        var published = vacancies <= DemoVacancies.DefaultCount
            ? await PostAsync(services, season, await making, ids, today, vacancies == 0, node, ct)
            : await ImportAsync(scope.ServiceProvider, DemoVacancies.Make(Seed, today, season, vacancies).Select(m => m.Draft with { Employer = ids[m.Employer] }), today, ct);
        await warming;
        AnsiConsole.WriteLine($"Made the demo region: {season.Count} employers, {people:#,0} job seekers, {published:#,0} vacancies, in {clock.GetElapsedTime(started).TotalSeconds:0.0} s. Nobody and nothing in it is real.");
    }

    /// <summary>The region is complete when its last step is recorded.</summary>
    private static async Task<bool> IsPostedAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<Session>().ScalarAsync<long>($"select count(*) from journal where kind = 'demo.posted'", ct) > 0;

    private static async Task<int> PostAsync(
        IServiceProvider services, IReadOnlyList<DemoEmployer> season, List<(int Employer, VacancyDraft Draft)> made, IReadOnlyList<OrganisationId> ids, DateOnly today, bool all, NodeSettings node, CancellationToken ct)
    {
        if (all)
        {
            made.AddRange(DemoVacancies.OneEach(Seed, today, season, made.Select(m => m.Employer).ToHashSet()).ToList());
        }

        await using var scope = services.SystemScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        var db = scope.ServiceProvider.GetRequiredService<OrganisationsDb>();
        var members = (await db.Members.AsNoTracking().ToListAsync(ct)).ToDictionary(m => m.Organisation, m => m.Account);
        var posters = made.GroupBy(m => m.Employer).Select(g => (ids[g.Key], members[ids[g.Key]], (IReadOnlyList<VacancyDraft>)[.. g.Select(m => m.Draft)])).ToList();
        var login = await session.ScalarAsync<string>($"select id from platform_account where sign_in_name = {Role.Employer.Code}", ct);
        var visitor = Ids.TryRead<AccountId>(login, out var known) ? (AccountId?)known : null;
        var published = await new DemoPosting(services, today, visitor).RunAsync(posters, ct);
        if (visitor is { } account)
        {
            var own = members.First(m => m.Value == account).Key;
            await OrganisationsSeed.RunAsync(scope.ServiceProvider, new(account, own, DivisionCode.Parse(node.Division)), ct);
            if (Ids.TryRead<AccountId>(await session.ScalarAsync<string>($"select id from platform_account where sign_in_name = {Role.Seeker.Code}", ct), out var seeker))
            {
                await new DemoApplications(session, scope.ServiceProvider.GetRequiredService<TimeProvider>()).RunAsync(Seed, (own, seeker), ct);
                await new DemoInterviews(session, scope.ServiceProvider.GetRequiredService<TimeProvider>()).RunAsync(ct);
                await new DemoRecruiting(session, db, scope.ServiceProvider.GetRequiredService<Vacancies.VacanciesDb>(), scope.ServiceProvider.GetRequiredService<People.Sealing>(), scope.ServiceProvider.GetRequiredService<TimeProvider>())
                    .RunAsync(Seed, (own, account, seeker), DivisionCode.Parse(node.Division), ct);
                await scope.ServiceProvider.GetRequiredService<People.OutcomeLadder>().ReadStartsAsync(ct);
            }
        }

        await session.ExecuteAsync($"""
            insert into journal (time, module, kind, subject, revision, visibility, actor) values ({session.Now}, 'vacancies', 'demo.posted', 'demo', 1, 'Private', 'system')
            """, ct);
        return published;
    }

    // Any number of vacancies for measuring: the doors would take minutes for a million.
    private static async Task<int> ImportAsync(IServiceProvider services, IEnumerable<VacancyDraft> drafts, DateOnly today, CancellationToken ct)
    {
        using var report = new ImportReport(null);
        var outcome = await Progress.RunAsync(progress => services.GetRequiredService<ImportVacancies>()
            .RunAsync(new(Source, DryRun: false, AddOnly: false, Force: true, today), drafts.Select((draft, i) => new RowReading(i + 1, draft, [])), report, progress, ct));
        return outcome is Outcome<ImportResult>.Done { Value: var result } ? result.Added : throw new InvalidOperationException("The demo region could not be made; try again with --fresh.");
    }

    private static async Task<IReadOnlyList<OrganisationId>> AddEmployersAsync(
        IServiceProvider services, IReadOnlyList<DemoEmployer> employers, int login, NodeSettings node, CancellationToken ct)
    {
        var db = services.GetRequiredService<OrganisationsDb>();
        var known = await db.Organisations.Where(o => o.Code != null).Select(o => new { o.Id, o.Code }).ToListAsync(ct);
        if (known.Count >= employers.Count)
        {
            var byCode = known.ToDictionary(o => o.Code!.Value, o => o.Id, StringComparer.Ordinal);
            return employers.Select(e => byCode[e.Code.Value]).ToList();
        }

        var session = services.GetRequiredService<Session>();
        await using var change = await session.ChangeAsync(ct);
        AccountId? employerLogin = null;
        foreach (var (name, role) in DemoLogins.All)
        {
            var made = await services.GetRequiredService<AddAccount>().RunAsync(new(name, role.Name.Zh, DemoLogins.Password, role.Code, node.Division), ct);
            employerLogin = role == Role.Employer && made is Outcome<AccountId>.Done { Value: var id } ? id : employerLogin;
        }

        var organisations = employers.Select(employer => New(employer, session.Now)).ToList();
        var owners = await AddOwnersAsync(session, employers, login, employerLogin!.Value, node, ct);
        db.Organisations.AddRange(organisations);
        db.Verifications.AddRange(employers.Index().Where(e => e.Item.Standing != DemoStanding.Unverified).Select(e => New(organisations[e.Index], e.Item.Standing, session.Now)));
        db.Members.AddRange(organisations.Zip(owners, (organisation, owner) => new Member { Organisation = organisation.Id, Account = owner, Role = MemberRole.Owner, Since = session.Now }));

        foreach (var organisation in organisations)
        {
            db.Record(new()
            {
                Kind = organisation.Verified is null ? "organisation.registered" : "organisation.verified", Subject = organisation.Id.ToString(), Revision = 1,
                ScopeAfter = organisation.Division.ToString(), Visibility = organisation.Verified is null ? Platform.Journal.Visibility.Private : Platform.Journal.Visibility.Public,
            });
        }

        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return organisations.Select(o => o.Id).ToList();
    }

    /// <summary>An account for each employer, `employer` for the one of the demo login; all have the demo password, and so one hash.</summary>
    private static async Task<IReadOnlyList<AccountId>> AddOwnersAsync(Session session, IReadOnlyList<DemoEmployer> employers, int login, AccountId own, NodeSettings node, CancellationToken ct)
    {
        var hash = await session.ScalarAsync<string>($"select password_hash from platform_account where id = {own}", ct);
        var owners = new List<AccountId>();
        foreach (var (i, employer) in employers.Index())
        {
            var account = i == login ? own : Ids.New<AccountId>(TimeProvider.System);
            owners.Add(account);
            if (i != login)
            {
                var name = "employer-" + (i + 1).ToString("000", System.Globalization.CultureInfo.InvariantCulture);
                await session.ExecuteAsync($"""
                    insert into platform_account (id, sign_in_name, display_name, password_hash, totp_step, failures, created) values ({account}, {name}, {employer.ContactName}, {hash}, 0, 0, {session.Now})
                    """, ct);
                await session.ExecuteAsync($"insert into platform_role_grant (account, role, scope) values ({account}, {Role.Employer.Code}, {node.Division})", ct);
            }
        }

        return owners;
    }

    private static Organisation New(DemoEmployer employer, DateTimeOffset now) => new()
    {
        Id = Ids.New<OrganisationId>(TimeProvider.System), Code = employer.Code, Name = employer.Name, Kind = employer.Kind, Division = employer.Division,
        Address = employer.Address, About = employer.AboutEnglish is null ? employer.About : employer.About + "\n\n" + employer.AboutEnglish,
        ContactName = employer.ContactName, ContactPhone = employer.ContactPhone, Industry = Sector.IndustryOf(employer.Sector), Created = now,
        Verified = employer.Standing == DemoStanding.Verified ? now : null,
        VerifiedUntil = employer.Standing == DemoStanding.Verified ? Days.Of(now).AddYears(1) : null,
    };

    private static Verification New(Organisation organisation, DemoStanding standing, DateTimeOffset now) => new()
    {
        Id = Ids.New<VerificationId>(TimeProvider.System), Organisation = organisation.Id, Asked = now,
        State = standing == DemoStanding.Verified ? VerificationState.Verified : VerificationState.Open,
        Decided = standing == DemoStanding.Verified ? now : null, DecidedBy = standing == DemoStanding.Verified ? "system" : null,
    };
}
