using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Qiao.Platform.Accounts;

namespace Qiao.Bench;

/// <summary>Applying and answering on PostgreSQL beside many people and applications: the pages of recruiters, applicants and clerks one after the other, and applications sent by eight people at once.</summary>
internal static class ApplyingBench
{
    private const int Vacancies = 100_000;
    private const int People = 1_000_000;
    private const int Calls = 200;
    private const int Clients = 8;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(15);

    public static async Task<Table> RunAsync(string[] arguments)
    {
        var people = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : People;
        await using var node = await BenchNode.OnPostgresAsync(Math.Min(Vacancies, people));
        await FillAsync(node, people);
        using var turn = await MachineTurn.TakeAsync();
        var applications = await node.ScalarAsync("select count(*) from vacancies_application");
        var size = $"{long.Parse((await node.ScalarAsync("select count(*) from vacancies_vacancy"))!, CultureInfo.InvariantCulture):#,0} / {long.Parse((await node.ScalarAsync("select count(*) from people_seeker"))!, CultureInfo.InvariantCulture):#,0} / {long.Parse(applications!, CultureInfo.InvariantCulture):#,0}";
        var table = new Table("Applying and answering on PostgreSQL", "vacancies / people / applications", "what", "p50 ms", "p99 ms", "a second");
        using (HttpClient employer = await Desk.SignedInAsync(node, "employer"), seeker = await Desk.SignedInAsync(node, "seeker"), clerk = await Desk.SignedInAsync(node, "clerk"), guest = node.Client())
        {
            foreach (var (name, client, path) in await PagesAsync(node, employer, seeker, clerk, guest))
            {
                var (p50, p99) = await Desk.TimesAsync(client, path, Calls);
                table.Row(size, name, $"{p50:0.0}", $"{p99:0.0}", "-");
            }
        }

        table.Row([size, $"apply through the API, {Clients} people at once", .. await ApplyAsync(node)]);
        table.Note($"Pages: one client, {Calls} calls after 30. Each application checks employer and vacancy, writes application, step, grant, ladder and journal in one change. Server, database and client share the cores.");
        return table;
    }

    private static async Task<IEnumerable<(string Name, HttpClient Client, string Path)>> PagesAsync(BenchNode node, HttpClient employer, HttpClient seeker, HttpClient clerk, HttpClient guest)
    {
        var own = await node.ScalarAsync("select organisation from organisations_member m join platform_account a on a.id = m.account where a.sign_in_name = 'employer' order by since limit 1");
        var vacancy = await node.ScalarAsync($"select vacancy from vacancies_application where employer = '{own}' group by vacancy order by count(*) desc limit 1");
        var application = await node.ScalarAsync($"select id from vacancies_application where employer = '{own}' and state = 'Seen' limit 1");
        var mine = await node.ScalarAsync("select a.id from vacancies_application a join platform_account p on p.id = a.account where p.sign_in_name = 'seeker' limit 1");
        return
        [
            ($"recruiter: applications received ({await node.ScalarAsync($"select count(*) from vacancies_application where employer = '{own}'")})", employer, $"/organisations/{own}/applications"),
            ("recruiter: applications for one vacancy", employer, $"/organisations/{own}/applications?vacancy={vacancy}"),
            ("recruiter: one application with the file", employer, $"/organisations/{own}/applications/{application}"),
            ("recruiter: interviews of a day", employer, $"/organisations/{own}/interviews"),
            ("recruiter: own vacancies with their applications", employer, $"/organisations/{own}/vacancies"),
            ("applicant: my applications", seeker, "/me/applications"),
            ("applicant: one application", seeker, $"/me/applications/{mine}"),
            ("applicant: the form to apply", seeker, $"/jobs/{vacancy}/application"),
            ("everyone: a vacancy with the time to answer", guest, $"/jobs/{vacancy}"),
            ("clerk: files kept for people", clerk, "/desk/seekers"),
            ("clerk: starts to verify", clerk, "/desk/starts"),
        ];
    }

    // Made by the database itself: a million of each by the product would take an hour.
    private static async Task FillAsync(BenchNode node, int people)
    {
        await node.ExecuteAsync($"""
            insert into people_seeker (id, code, account, name, phone, phone_index, division, education, years, skills, licences, occupations, divisions, pay_from, kinds, hours, visibility, registered_by, created, changed, revision)
            select '0a' || lpad(to_hex(i), 24, '0'), 'B' || lpad(to_hex(i), 7, '0'), case when i % 50 > 0 then '0c' || lpad(to_hex(i), 24, '0') end, s.name, s.phone, 'bench' || i, s.division, s.education, s.years, s.skills, s.licences, s.occupations, s.divisions, s.pay_from, s.kinds, s.hours,
                'Hidden', 'self', s.created, s.changed, 1
            from generate_series(1, {people}) i join (select *, row_number() over (order by id) as n from people_seeker where occupations <> '' limit 10000) s on s.n = 1 + i % 10000
            """);
        await node.ExecuteAsync($"""
            create temporary table open_vacancy as select v.id, v.employer, row_number() over (order by v.id) as n from vacancies_vacancy v where v.state = 'Published' and v.employer is not null;
            insert into vacancies_application (id, vacancy, seeker, employer, state, message, sent, seen, answered, changed, revision)
            select '0b' || lpad(to_hex(i), 24, '0'), v.id, '0a' || lpad(to_hex(i), 24, '0'), v.employer, (array['New', 'Seen', 'Shortlisted', 'Interview', 'Refused', 'Refused', 'Withdrawn', 'Hired', 'Obsolete', 'Refused'])[1 + i % 10], '',
                t.sent, case when i % 10 > 0 then t.sent + 3600000 end, case when i % 10 > 1 then t.sent + 86400000 * (1 + i % 5) end, t.sent + 86400000, 2
            from generate_series(1, {people}) i join open_vacancy v on v.n = 1 + (i::bigint * 7919) % (select count(*) from open_vacancy),
                lateral (select (extract(epoch from now()) * 1000)::bigint - (i % 180) * 86400000::bigint as sent) t
            on conflict do nothing;
            insert into vacancies_application_step (application, revision, step, to_state, by_employer, at) select id, 1, 'sending', 'New', 0, sent from vacancies_application where id like '0b%';
            insert into people_grant (module, subject, viewer, seeker, part, purpose, given, until)
            select 'vacancies', id, employer, seeker, 'Contact', 'vacancies.application', sent, '2099-12-31' from vacancies_application where id like '0b%' and state in ('New', 'Seen', 'Shortlisted', 'Interview', 'Hired');
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, actor, at)
            select 'vacancies', id, 1, seeker, employer, 2, 0, '2026-01-01', 'application', 'system', sent from vacancies_application where id like '0b%';
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, actor, at)
            select 'vacancies', id, 2, seeker, employer, 7, 2, to_char(to_timestamp(sent / 1000), 'YYYY-MM-DD'), 'employer', 'system', sent from vacancies_application where id like '0b%' and state = 'Hired';
            insert into people_start (module, subject, seeker, employer, day, state) select module, subject, seeker, employer, day, 'Waiting' from people_outcome where rung = 7 and subject like '0b%';
            drop table open_vacancy;
            """);
        await node.ExecuteAsync("vacuum analyze");
    }

    /// <summary>Answers p50, p99 and applications a second.</summary>
    private static async Task<object[]> ApplyAsync(BenchNode node)
    {
        var vacancies = (await node.ScalarAsync("""
            select string_agg(id, ' ') from (select v.id from vacancies_vacancy v join organisations_organisation o on o.id = v.employer
            where v.state = 'Published' and v.first_until is null and o.verified is not null order by v.hash limit 20000) chosen
            """))!.Split(' ');
        var times = new List<double>[Clients];
        var people = new HttpClient[Clients];
        for (var number = 0; number < Clients; number++)
        {
            using var guest = node.Client();
            using var answer = await guest.PostAsJsonAsync("/api/v1/seekers", new { signInName = $"bench-{number}", password = DemoLogins.Password, name = "林测试", phone = $"1770009{number:D4}" });
            answer.EnsureSuccessStatusCode();
            people[number] = await Desk.SignedInAsync(node, $"bench-{number}");
        }

        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            var mine = times[number] = [];
            for (var i = number; Stopwatch.GetElapsedTime(started) < Lasts; i++)
            {
                var asked = Stopwatch.GetTimestamp();
                using var body = new StringContent("{\"message\":\"下周一可以到岗\"}", Encoding.UTF8, "application/json");
                using var answer = await people[number].PostAsync($"/api/v1/vacancies/{vacancies[i % vacancies.Length]}/applications", body);
                answer.EnsureSuccessStatusCode();
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        foreach (var person in people)
        {
            person.Dispose();
        }

        double[] all = [.. times.SelectMany(mine => mine).Order()];
        return [$"{all[all.Length / 2]:0.0}", $"{all[all.Length * 99 / 100]:0.0}", $"{all.Length / seconds:0}"];
    }
}
