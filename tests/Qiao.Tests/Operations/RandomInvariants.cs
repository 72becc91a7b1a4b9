using Qiao.People;

namespace Qiao.Tests.Operations;

/// <summary>What must hold in the tables whatever happened, in plain SQL, and what the model says stands in them.</summary>
internal sealed class RandomInvariants(RandomMarket market, IReadOnlyList<string> columnsOfIds)
{
    /// <summary>Each finds rows that must not be.</summary>
    private static readonly (string What, string Sql)[] Never =
    [
        ("steps with a gap", "select a.id from vacancies_application a where a.revision <> (select count(*) from vacancies_application_step s where s.application = a.id) or a.revision <> (select max(s.revision) from vacancies_application_step s where s.application = a.id)"),
        ("a state other than that of the last step", "select a.id from vacancies_application a join vacancies_application_step s on s.application = a.id and s.revision = a.revision where s.to_state <> a.state"),
        ("a step that does not begin where the last one ended", "select s.application from vacancies_application_step s join vacancies_application_step b on b.application = s.application and b.revision = s.revision - 1 where s.from_state is null or s.from_state <> b.to_state"),
        ("two applications of one person for one vacancy", "select vacancy from vacancies_application group by vacancy, seeker having count(*) > 1"),
        ("more acceptances than places", "select p.vacancy from vacancies_places p join vacancies_vacancy v on v.id = p.vacancy where p.accepted > v.headcount + p.added"),
        ("fewer acceptances counted than there are", "select a.vacancy from vacancies_application a where a.state in ('Accepted', 'Hired') group by a.vacancy having count(*) > (select coalesce(max(p.accepted), 0) from vacancies_places p where p.vacancy = a.vacancy)"),
        ("a step down the ladder without a reason", "select subject from people_outcome where rung <= rung_before and reason is null"),
        ("a ladder that does not go on where it stood", "select o.subject from people_outcome o join people_outcome b on b.subject = o.subject and b.number = o.number - 1 where b.rung <> o.rung_before"),
        ("a question asked twice or of someone who has not started", "select f.subject from people_follow_up f where not exists (select 1 from people_outcome o where o.subject = f.subject and o.rung = 7)"),
        ("a right to read a file after the application ended", "select g.subject from people_grant g join vacancies_application a on a.id = g.subject where a.state in ('Refused', 'Withdrawn', 'Obsolete')"),
        ("two interviews of one person or in one room at once", "select a.id from vacancies_interview a join vacancies_interview b on a.id < b.id and a.starts < b.ends and b.starts < a.ends and (a.seeker = b.seeker or (a.employer = b.employer and a.panel = b.panel))"),
        ("a start whose state is not that of its steps", """
            select t.subject from people_start t where t.state <> case
                when exists (select 1 from people_outcome v where v.subject = t.subject and v.rung = 8 and not exists (select 1 from people_outcome b where b.subject = v.subject and b.rung = 7 and b.number > v.number)) then 'Verified'
                when (select l.rung from people_outcome l where l.subject = t.subject order by l.number desc limit 1) >= 7 then 'Waiting' else 'Ended' end
            """),
        ("someone who started and is on no list", "select o.subject from people_outcome o where o.rung = 7 and o.seeker is not null and not exists (select 1 from people_start t where t.subject = o.subject and t.seeker = o.seeker)"),
        ("a right to read a file without an application", "select subject from people_grant where subject not in (select id from vacancies_application)"),
    ];

    /// <summary>Finds who waits without an answer at a vacancy that has ended for good; asked after the jobs of a late day.</summary>
    private const string Waiting = """
        select a.id from vacancies_application a join vacancies_vacancy v on v.id = a.vacancy
        where a.state in ('New', 'Seen', 'Shortlisted', 'Interview', 'Pool') and v.state in ('Filled', 'Withdrawn', 'Removed', 'Expired')
        """;

    private readonly string _never = string.Join(" union all ", Never.Select(rule => $"select '{rule.What}: ' || x.id from ({Named(rule.Sql)}) x"));

    public static async Task<RandomInvariants> OfAsync(RandomMarket market)
    {
        // People's ids stand on in the log of looks and on the receipt, and as the actor of steps on a ladder without a person.
        string[] allowed = ["people_look.seeker", "people_look.account", "people_erasure.id", "people_outcome.actor"];
        var columns = await market.Database.LinesAsync(market.Database.Dialect == Dialect.Sqlite
            ? "select m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.type = 'text'"
            : "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and data_type = 'text' and table_name in (select tablename from pg_tables)");
        return new(market, [.. columns.Where(c => !allowed.Contains(c) && !c.StartsWith("kept_", StringComparison.Ordinal) && !c.StartsWith("journal.", StringComparison.Ordinal) && !c.StartsWith("sqlite_", StringComparison.Ordinal))]);
    }

    /// <summary>After every step: applications, places and vacancies are as the model says. Answers what is wrong, or null.</summary>
    public async Task<string?> WhyDifferentAsync(RandomModel model)
    {
        var stored = await market.Database.LinesAsync("""
            select seeker || vacancy || ' ' || state || ' ' || revision from vacancies_application
            union all select vacancy || ' ' || accepted || ' taken, added ' || added from vacancies_places where accepted > 0 or added > 0
            union all select id || ' ' || state from vacancies_vacancy
            union all select employer || ' ' || starts || ' ' || coalesce(application, '-') || ' ' || coalesce(cast(attended as text), '-') from vacancies_interview
            """);
        var said = model.Applications.Select(a => $"{market.People[a.Key.Person].Seeker}{market.Vacancies[a.Key.Vacancy]} {a.Value.State} {a.Value.Revision}")
            .Concat(model.Posts.Index().Where(p => model.HeldAt(p.Index) > 0 || p.Item.Added > 0).Select(p => $"{market.Vacancies[p.Index]} {model.HeldAt(p.Index)} taken, added {p.Item.Added}"))
            .Concat(model.Posts.Index().Select(p => $"{market.Vacancies[p.Index]} {p.Item.State}"))
            .Concat(model.Times.Where(t => !t.IsRemoved).Select(t => $"{market.Employers[t.Employer].Id} {t.Starts.ToUnixTimeMilliseconds()} {(t.TakenBy is { } by ? market.Applications[by] : "-")} {(t.Attended is { } came ? came ? "1" : "0" : "-")}"));
        return Difference(stored, said);
    }

    /// <summary>At the end of a sequence: everything. Answers what is wrong, or null.</summary>
    public async Task<string?> WhyBrokenAsync(RandomModel model)
    {
        if (await market.Database.LinesAsync(_never) is [var first, ..])
        {
            return first;
        }

        var stored = await market.Database.LinesAsync("""
            select 'ladder ' || subject || ' ' || number || ' ' || rung from people_outcome where seeker is not null
            union all select 'asked ' || subject || ' ' || days || case when answered is null then '' else ' answered' end from people_follow_up
            union all select 'reads ' || subject || ' ' || viewer || ' ' || until from people_grant
            """);
        return Difference(stored, Said(model)) ?? await WhyNotSeenAsync(model) ?? await WhyNotForgottenAsync(model);
    }

    /// <summary>Two weeks later, when the jobs have run: nobody waits at a vacancy that has ended.</summary>
    public async Task<string?> WhyWaitingAsync(RandomModel model)
    {
        model.RunJobs();
        await market.RunJobsAsync();
        model.Pass(15);
        await market.PassAsync(15);
        model.RunJobs();
        await market.RunJobsAsync();
        // What expired on this very day waits its fortnight.
        return await market.Database.LinesAsync(Waiting + $" and (v.state <> 'Expired' or v.closed < {model.Now.AddDays(-14).ToUnixTimeMilliseconds()})") is [var first, ..] ? $"without an answer: {first}" : null;
    }

    private IEnumerable<string> Said(RandomModel model)
    {
        foreach (var (key, a) in model.Applications)
        {
            var id = market.Applications[key];
            foreach (var (i, rung) in a.Ladder.Index())
            {
                yield return $"ladder {id} {i + 1} {rung}";
            }

            foreach (var (days, question) in a.Questions)
            {
                yield return $"asked {id} {days}{(question.Answered ? " answered" : "")}";
            }

            if (a.SightUntil is { } until)
            {
                yield return $"reads {id} {market.Employers[model.Posts[key.Vacancy].Employer].Id} {until:yyyy-MM-dd}";
            }
        }
    }

    private async Task<string?> WhyNotSeenAsync(RandomModel model)
    {
        var everyone = Enumerable.Range(0, RandomModel.People).ToList();
        for (var employer = 0; employer < RandomModel.Employers; employer++)
        {
            var (who, read) = (employer, (IReadOnlyList<FilePart>)[]);
            await market.AsEmployerAsync(employer, async (_, services) =>
            {
                read = await market.SeenAsync(services, who, everyone);
                return "";
            });
            if (everyone.FirstOrDefault(person => read[person] != model.SightOf(who, person), -1) is >= 0 and var wrong)
            {
                return $"employer {employer} reads {read[wrong]} of person {wrong}, the model says {model.SightOf(who, wrong)}";
            }
        }

        return null;
    }

    private async Task<string?> WhyNotForgottenAsync(RandomModel model)
    {
        var erased = market.People.Where((_, i) => model.Persons[i].IsErased).SelectMany(person => (string[])[person.Seeker.ToString(), person.Account.ToString()]).ToList();
        if (erased.Count == 0)
        {
            return null;
        }

        var ids = string.Join(',', erased.Select(id => $"'{id}'"));
        return await market.Database.LinesAsync(string.Join(" union all ", columnsOfIds.Select(column => $"select '{column} names ' || {column} from {column.Split('.')[0]} where {column} in ({ids})"))) is [var first, ..] ? first : null;
    }

    private static string? Difference(IEnumerable<string> stored, IEnumerable<string> said)
    {
        var (program, model) = (stored.Order(StringComparer.Ordinal).ToList(), said.Order(StringComparer.Ordinal).ToList());
        return program.SequenceEqual(model) ? null : $"stored [{string.Join("; ", program.Except(model))}], the model says [{string.Join("; ", model.Except(program))}]";
    }

    private static string Named(string sql)
    {
        var (select, rest) = (sql.IndexOf(' ', StringComparison.Ordinal) + 1, sql.IndexOf(" from ", StringComparison.Ordinal));
        return $"select {sql[select..rest]} as id{sql[rest..]}";
    }
}
