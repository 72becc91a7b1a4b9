using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Demo;
using Qiao.Matching;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;

namespace Qiao.Bench;

/// <summary>What employers and clerks do all day on PostgreSQL beside many vacancies: their lists one after the other, postings one by one and as a stream, each until it is found.</summary>
internal static class PostingBench
{
    private const int Vacancies = 1_000_000;
    private const int Calls = 300;
    private const int Waiting = 400;
    private const int Clients = 8;
    private const int Streamed = 5_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(15);

    public static async Task<Table> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Vacancies;
        await using var node = await BenchNode.OnPostgresAsync(count);
        await SetUpAsync(node);
        using var turn = await MachineTurn.TakeAsync();
        using HttpClient employer = await Desk.SignedInAsync(node, "employer"), clerk = await Desk.SignedInAsync(node, "clerk"), guest = node.Client();
        var own = (await node.ScalarAsync("select organisation from organisations_member m join platform_account a on a.id = m.account where a.sign_in_name = 'employer' order by since limit 1"))!;
        var vacancy = await node.ScalarAsync($"select id from vacancies_vacancy where employer = '{own}' and state = 'Published' limit 1");
        var table = new Table("Posting and desk lists on PostgreSQL", "vacancies", "what", "p50 ms", "p99 ms", "a second");
        foreach (var (name, client, path) in Pages(employer, clerk, guest, own, vacancy))
        {
            var (p50, p99) = await Desk.TimesAsync(client, path, Calls);
            table.Row($"{count:#,0}", name, $"{p50:0.0}", $"{p99:0.0}", "-");
        }

        table.Row([$"{count:#,0}", $"post a vacancy through the API, {Clients} clients", .. await PostAsync(node, own, "one by one")]);
        var (rows, seconds) = await StreamAsync(node, own);
        table.Row($"{count:#,0}", $"post {rows:#,0} as a stream, until the last is found", "-", "-", $"{rows / seconds:0}");
        table.Note($"Pages: one client, {Calls} calls after 30; {Waiting} vacancies wait for the clerk; the employer has {await node.ScalarAsync($"select count(*) from vacancies_vacancy where employer = '{own}'")} vacancies. Posting reads, understands, screens, stores and journals each vacancy; the index follows in the same process, and the count ends when all are found by a search. Server, database and client share the cores.");
        return table;
    }

    private static IEnumerable<(string Name, HttpClient Client, string Path)> Pages(HttpClient employer, HttpClient clerk, HttpClient guest, string own, string? vacancy) =>
    [
        ("employer: own vacancies", employer, $"/organisations/{own}/vacancies"),
        ("employer: own vacancies by title", employer, $"/organisations/{own}/vacancies?q={Uri.EscapeDataString("工")}"),
        ("employer: one vacancy with its history", employer, $"/organisations/{own}/vacancies/{vacancy}"),
        ("employer: the form for a new one", employer, $"/organisations/{own}/vacancies/new"),
        ("clerk: vacancies to check", clerk, "/desk/vacancies"),
        ("clerk: vacancies to check, private companies", clerk, "/desk/vacancies?kind=Private"),
        ("clerk: reports", clerk, "/desk/reports"),
        ("clerk: verifications", clerk, "/desk/verifications"),
        ("everyone: employers by name", guest, "/employers?q=" + Uri.EscapeDataString("机械")),
        ("everyone: a vacancy", guest, $"/jobs/{vacancy}"),
    ];

    // What a day leaves to a clerk.
    private static async Task SetUpAsync(BenchNode node)
    {
        await using var scope = node.Services.SystemScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        await session.ExecuteAsync($"update vacancies_vacancy set state = 'Submitted' where id in (select id from vacancies_vacancy where state = 'Published' and cluster = id order by hash limit {Waiting})", default);
        await session.ExecuteAsync($"analyze", default);
    }

    /// <summary>Answers p50, p99 and postings a second, the time until the last is found included.</summary>
    private static async Task<object[]> PostAsync(BenchNode node, string own, string mark)
    {
        var lines = Lines(mark, 40_000);
        var (next, times, before) = (0, new List<double>[Clients], await Before.OfAsync(node, own));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            using var client = await Desk.SignedInAsync(node, "employer");
            var mine = times[number] = [];
            while (Stopwatch.GetElapsedTime(started) < Lasts)
            {
                var asked = Stopwatch.GetTimestamp();
                using var body = new StringContent(lines[Interlocked.Increment(ref next) - 1], Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync($"/api/v1/organisations/{own}/vacancies", body);
                answer.EnsureSuccessStatusCode();
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }));
        await before.FoundAsync();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        double[] all = [.. times.SelectMany(mine => mine).Order()];
        return [$"{all[all.Length / 2]:0.0}", $"{all[all.Length * 99 / 100]:0.0}", $"{all.Length / seconds:0}"];
    }

    private static async Task<(int Rows, double Seconds)> StreamAsync(BenchNode node, string own)
    {
        using var client = await Desk.SignedInAsync(node, "employer");
        var before = await Before.OfAsync(node, own);
        var started = Stopwatch.GetTimestamp();
        using var body = new StringContent(string.Join('\n', Lines("stream", Streamed)), Encoding.UTF8, "application/x-ndjson");
        using var answer = await client.PostAsync($"/api/v1/organisations/{own}/batches", body);
        answer.EnsureSuccessStatusCode();
        var batch = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        while (await node.ScalarAsync($"select state from vacancies_batch where id = '{batch}'") == "Waiting")
        {
            await Task.Delay(100);
        }

        await before.FoundAsync();
        return (Streamed, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    // The demo's own texts, with references that no posting had before.
    private static List<string> Lines(string mark, int count) =>
        [.. DemoVacancies.Make(DemoRegion.Seed, Days.Today(TimeProvider.System), DemoEmployers.Make(DemoRegion.Seed, Days.Today(TimeProvider.System)), count)
            .Select((made, i) => DemoPosting.Json(made.Draft with { Key = $"{mark}-{i}" }))];

    /// <summary>What the index and the tables hold before postings; ends when the index has caught up with them.</summary>
    private sealed record Before(BenchNode Node, string Own, int Indexed, long Published)
    {
        public static async Task<Before> OfAsync(BenchNode node, string own) => new(node, own, Index(node).Count, await PublishedAsync(node, own));

        public async Task FoundAsync()
        {
            var wanted = await PublishedAsync(Node, Own) - Published;
            for (var started = Stopwatch.GetTimestamp(); Index(Node).Count - Indexed < wanted; await Task.Delay(5))
            {
                if (Stopwatch.GetElapsedTime(started).TotalMinutes > 2)
                {
                    throw new InvalidOperationException($"The index holds {Index(Node).Count - Indexed} of {wanted} after two minutes.");
                }
            }
        }

        private static VacancyIndex Index(BenchNode node) => node.Services.GetRequiredService<VacancyIndex>();

        private static async Task<long> PublishedAsync(BenchNode node, string own) =>
            long.Parse((await node.ScalarAsync($"select count(*) from vacancies_vacancy where employer = '{own}' and state = 'Published' and cluster = id"))!, CultureInfo.InvariantCulture);
    }
}
