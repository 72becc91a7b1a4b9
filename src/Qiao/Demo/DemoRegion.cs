using Microsoft.EntityFrameworkCore;
using Qiao.Commands;
using Qiao.Demo.Talents;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
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
        if (await db.Imports.AnyAsync(i => i.Source == Source && i.State == ImportState.Done, ct))
        {
            return;
        }

        var started = clock.GetTimestamp();
        var today = Days.Today(clock);
        var employers = DemoEmployers.Make(Seed, today);
        var login = DemoVacancies.EmployerOfLogin(DemoVacancies.Make(Seed, today, employers));
        var ids = await AddEmployersAsync(scope.ServiceProvider, employers, login, node, ct);
        var verified = employers.Index().Where(e => e.Item.Standing == DemoStanding.Verified).OrderByDescending(e => e.Index == login).Select(e => ids[e.Index]).Take(2).ToList();
        var people = await DemoPeople.AddAsync(scope.ServiceProvider, Seed, verified, node, clock, ct);
        var rows = DemoVacancies.Make(Seed, today, employers, vacancies)
            .Select((made, i) => new RowReading(i + 1, made.Draft with { Employer = ids[made.Employer], Key = $"demo-{i + 1:00000}" }, []));
        using var report = new ImportReport(null);
        var outcome = await Progress.RunAsync(progress => scope.ServiceProvider.GetRequiredService<ImportVacancies>()
            .RunAsync(new(Source, DryRun: false, AddOnly: false, Force: true, today), rows, report, progress, ct));
        if (outcome is not Outcome<ImportResult>.Done { Value: var result })
        {
            throw new InvalidOperationException("The demo region could not be made; try again with --fresh.");
        }

        AnsiConsole.WriteLine($"Made the demo region: {employers.Count} employers, {people:#,0} job seekers, {result.Added:#,0} vacancies, in {clock.GetElapsedTime(started).TotalSeconds:0.0} s. Nobody and nothing in it is real.");
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
        db.Organisations.AddRange(organisations);
        db.Verifications.AddRange(employers.Index().Where(e => e.Item.Standing != DemoStanding.Unverified).Select(e => New(organisations[e.Index], e.Item.Standing, session.Now)));
        if (employerLogin is { } account)
        {
            db.Members.Add(new() { Organisation = organisations[login].Id, Account = account, Since = session.Now });
        }

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

    private static Organisation New(DemoEmployer employer, DateTimeOffset now) => new()
    {
        Id = Ids.New<OrganisationId>(TimeProvider.System), Code = employer.Code, Name = employer.Name, Kind = employer.Kind, Division = employer.Division,
        Address = employer.Address, About = employer.AboutEnglish is null ? employer.About : employer.About + "\n\n" + employer.AboutEnglish,
        ContactName = employer.ContactName, ContactPhone = employer.ContactPhone, Created = now,
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
