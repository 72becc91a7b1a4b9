using System.Globalization;
using System.Text.RegularExpressions;
using Qiao.Organisations;
using Qiao.People;
using Qiao.People.Outcomes;
using Qiao.People.Registering;
using Qiao.Platform.Jobs;
using Qiao.Vacancies;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Interviewing;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Posting;
using ApplicationId = Qiao.Vacancies.ApplicationId;

namespace Qiao.Tests.Operations;

/// <summary>The program's side of the random sequences: people, employers, a clerk and vacancies on a node that is put back to its beginning before each sequence.</summary>
internal sealed partial class RandomMarket : IAsyncDisposable
{
    private const string NoSuchId = "01h00000000000000000000000";
    private readonly TestNode _node;
    private readonly Dictionary<(int Person, int Vacancy), string> _applications = [];
    private readonly Dictionary<int, List<string>> _consents = [];
    private readonly List<string> _times = [];
    private string _reset = "";
    private AccountId _clerk;

    private RandomMarket(TestNode node) => _node = node;

    public TestDatabase Database => _node.Database;

    public DateOnly Today => Days.Today(_node.Clock);

    public List<(SeekerId Seeker, AccountId Account)> People { get; } = [];

    public List<(OrganisationId Id, AccountId Member)> Employers { get; } = [];

    public List<VacancyId> Vacancies { get; } = [];

    public IReadOnlyDictionary<(int Person, int Vacancy), string> Applications => _applications;

    public static async Task<RandomMarket> MadeAsync(Dialect dialect)
    {
        var market = new RandomMarket(await TestNode.NewAsync(dialect));
        await market.FillAsync();
        return market;
    }

    /// <summary>As it was before the first sequence, the clock too.</summary>
    public async Task ResetAsync()
    {
        await Database.ExecuteAsync(_reset);
        _node.Clock.Now = FixedClock.Start;
        _applications.Clear();
        _consents.Clear();
        _times.Clear();
        _links.Clear();
        (_takeOver, People[RandomModel.Guest]) = (NoSuchId, default);
    }

    public Task<Outcome<TResult>> AsPersonAsync<TUse, TResult>(int person, Func<TUse, Task<Outcome<TResult>>> use)
        where TUse : notnull => People[person].Account == default
            ? _node.RunAsNobodyAsync(services => use(services.GetRequiredService<TUse>()))
            : _node.RunAsAsync(People[person].Account, [], services => use(services.GetRequiredService<TUse>()));

    public Task<string> AsEmployerOfAsync(int vacancy, Func<OrganisationSummary, IServiceProvider, Task<string>> use) => AsEmployerAsync(vacancy % RandomModel.Employers, use);

    public Task<string> AsEmployerAsync(int employer, Func<OrganisationSummary, IServiceProvider, Task<string>> use) => _node.RunAsAsync(Employers[employer].Member, [], async services =>
        await use((await services.GetRequiredService<Posters>().EmployerAsync(Employers[employer].Id, default))!, services));

    public Task<T> AsClerkAsync<T>(Func<IServiceProvider, Task<T>> use) => _node.RunAsAsync(_clerk, [new() { Account = _clerk, Role = Role.Clerk.Code, Scope = "500000" }], use);

    public Task<Outcome<TResult>> UseAsync<TUse, TResult>(Func<TUse, Task<Outcome<TResult>>> use)
        where TUse : notnull => _node.RunAsync(services => use(services.GetRequiredService<TUse>()));

    public void Remember(int person, Outcome<ConsentId> outcome)
    {
        if (outcome is Outcome<ConsentId>.Done { Value: var id })
        {
            (_consents.TryGetValue(person, out var own) ? own : _consents[person] = []).Add(id.ToString());
        }
    }

    /// <summary>Offers one time in the employer's only room, and remembers it.</summary>
    public Task<string> OfferTimeAsync(Draw d, int days, string from, string until) => AsEmployerOfAsync(d.Vacancy, async (employer, services) =>
    {
        var day = Today.AddDays(days);
        var outcome = await services.GetRequiredService<KeepTimes>().AddAsync(employer, new(day, from, until, 30, "一号室", InterviewMode.OnSite, "三楼", null), default);
        if (outcome is Outcome<int>.Done)
        {
            var starts = Days.At(day, TimeOnly.Parse(from, CultureInfo.InvariantCulture)).ToUnixTimeMilliseconds();
            _times.AddRange(await Database.LinesAsync($"select id from vacancies_interview where employer = '{employer.Id}' and starts = {starts}"));
        }

        return RandomOperations.Said(outcome);
    });

    public string TimeOf(Draw d) => _times.Count == 0 ? NoSuchId : _times[d.Number % _times.Count];

    public string ApplicationOf(Draw d) => _applications.GetValueOrDefault((d.Person, d.Vacancy), NoSuchId);

    public ApplicationId IdOf(Draw d) => Ids.TryRead<ApplicationId>(ApplicationOf(d), out var id) ? id : default;

    public string ConsentOf(Draw d) => _consents.TryGetValue(d.Person, out var own) ? own[d.Number % own.Count] : NoSuchId;

    /// <summary>The secret in the newest link that the person was sent, or one that nobody was.</summary>
    public async Task<string> LinkAsync(Draw d) =>
        (await Database.LinesAsync($"select body from platform_message where template = 'people.follow-up' and subject like '{ApplicationOf(d)}:%' order by id desc")) is [var body, ..] ? Link().Match(body).Groups[1].Value : NoSuchId;

    /// <summary>The part of each of these people's files that an employer reads.</summary>
    public async Task<IReadOnlyList<FilePart>> SeenAsync(IServiceProvider services, int employer, IReadOnlyList<int> people)
    {
        var board = services.GetRequiredService<SeekerBoard>();
        var ids = people.Select(person => People[person].Seeker).ToList();
        var seen = await board.SeenAsync(await board.OnlookerAsync(Employers[employer].Id, default), ids, FilePart.Contact, "test", default);
        return ids.ConvertAll(id => seen.FirstOrDefault(file => file.Id == id)?.Part ?? FilePart.Nothing);
    }

    /// <summary>What a clerk does with the start of someone who is not erased.</summary>
    public Task<string> ProveAsync(Draw d, Func<OutcomeLadder, OutcomeSubject, Task<bool>> use) => AsClerkAsync(async services =>
    {
        var of = new OutcomeSubject("vacancies", ApplicationOf(d));
        return await services.GetRequiredService<StartProofs>().StandingAsync(of, default) is null ? "missing" : await use(services.GetRequiredService<OutcomeLadder>(), of) ? "done" : "refused";
    });

    public Task<string> PassAsync(int days)
    {
        _node.Clock.Advance(TimeSpan.FromDays(days));
        return Task.FromResult("done");
    }

    public async Task<string> RunJobsAsync()
    {
        await RunJobAsync<ExpireVacancies>();
        await RunJobAsync<TendApplications>();
        await RunJobAsync<AskFollowUps>();
        return "done";
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private Task RunJobAsync<TJob>()
        where TJob : IJob => _node.RunAsync(services => services.GetServices<IJob>().OfType<TJob>().Single().RunAsync(default));

    private async Task FillAsync()
    {
        for (var i = 0; i < RandomModel.Employers; i++)
        {
            var employer = await _node.EmployerAsync();
            Employers.Add((employer, await _node.MemberAsync(employer)));
        }

        string[] titles = ["低压电工", "养老护理员", "仓库管理员", "厨师", "会计"];
        for (var i = 0; i < RandomModel.Vacancies; i++)
        {
            var form = PostedOnNode.Form(titles[i]) with { Headcount = RandomModel.HeadcountOf(i) };
            var posted = await _node.RunAsync(services => services.GetRequiredService<PostVacancy>().RunAsync(Employers[i % RandomModel.Employers].Id, form, default));
            Vacancies.Add(Assert.IsType<Outcome<Posted>.Done>(posted).Value.Id);
        }

        for (var i = 0; i < RandomModel.Guest; i++)
        {
            var registered = await UseAsync<RegisterSeeker, SeekerId>(use => use.RunAsync(new(Make.Name("person"), Make.Password, "某人", $"1700009990{i}"), default));
            var id = Assert.IsType<Outcome<SeekerId>.Done>(registered).Value;
            Assert.True(Ids.TryRead<AccountId>((await Database.LinesAsync($"select account from people_seeker where id = '{id}'"))[0], out var account));
            People.Add((id, account));
        }

        People.Add(default);

        var made = await _node.RunAsync(services => services.GetRequiredService<AddAccount>().RunAsync(Make.Account(role: Role.Clerk), default));
        _clerk = Assert.IsType<Outcome<AccountId>.Done>(made).Value;
        await KeepAsync();
    }

    /// <summary>Copies every table that an operation changes, and writes the statements that put the copies back.</summary>
    private async Task KeepAsync()
    {
        var isSqlite = Database.Dialect == Dialect.Sqlite;
        var tables = (await Database.LinesAsync(isSqlite ? "select name from sqlite_master where type = 'table'" : "select tablename from pg_tables where schemaname = 'public'"))
            .Where(table => table.StartsWith("people_", StringComparison.Ordinal) || table.StartsWith("vacancies_", StringComparison.Ordinal) || table is "platform_account" or "platform_role_grant" or "platform_message").ToList();
        await Database.ExecuteAsync(string.Concat(tables.Select(table => $"create table kept_{table} as select * from {table};")));
        // Rows are put back table by table; keys between them hold again at the end.
        _reset = (isSqlite ? "begin immediate; pragma defer_foreign_keys = on;" : "begin; set local session_replication_role = replica;")
            + string.Concat(tables.Select(table => $"delete from {table}; insert into {table} select * from kept_{table};")) + "commit;";
    }

    [GeneratedRegex("/follow-up/([0-9a-z]{26})")]
    private static partial Regex Link();
}
