using System.Diagnostics;
using System.Globalization;

namespace Qiao.Bench.Peers;

/// <summary>Search beside what a region could install instead: same vacancies, same queries, same machine, one run.</summary>
internal static class PeersBench
{
    private const int Full = 1_000_000;

    private static readonly (QueryShape Shape, string Name)[] Shapes =
    [
        (QueryShape.Rare, "rare term, total"), (QueryShape.CommonInDistrict, "common term in a district, best paid first, total"), (QueryShape.BothWithFacets, "two terms and least pay, 4 facets, total"),
        (QueryShape.Near, "term within 3 km, nearest first, total"), (QueryShape.AnyOfFour, "any of four terms, total"),
    ];

    /// <summary>`1000000` vacancies by default, or so many; `real` for the texts of the real file.</summary>
    public static async Task<Table> RunAsync(string[] arguments)
    {
        var corpus = await CorpusAsync(arguments);
        var wanted = arguments.Length > 1 ? arguments[1].Split(',') : [];
        var peers = Peers().Where(peer => wanted.Length == 0 || wanted.Contains(peer.Name.Split(' ')[0].ToLowerInvariant())).ToList();
        var table = new Table($"Search beside its peers: {(corpus.Name == "real" ? $"{corpus.Count:#,0} real texts" : $"{corpus.Count:#,0} made-up vacancies")}",
            ["search for the best 20: p50 / p99 / CPU, µs", "hits", .. peers.Select(peer => peer.Name), "best peer ÷ Qiao"]);
        var measured = new Dictionary<string, (string Loaded, string Again, Dictionary<QueryShape, PeerRun> Runs)>();
        foreach (var peer in peers)
        {
            await using (peer)
            {
                measured[peer.Name] = await MeasureAsync(peer, corpus);
            }
        }

        foreach (var (shape, name) in Shapes)
        {
            var runs = peers.ConvertAll(peer => measured[peer.Name].Runs[shape]);
            var others = peers.Zip(runs).Where(pair => pair.First is not PeerQiao).Select(pair => pair.Second.P50).ToList();
            var ours = peers.Zip(runs).Where(pair => pair.First is PeerQiao).Select(pair => pair.Second.P50).ToList();
            table.Row([name, $"{runs[0].Totals.Average():#,0}", .. runs.Select(run => $"{Micro(run.P50)} / {Micro(run.P99)} / {Micro(run.CpuMicroseconds)}"),
                ours.Count == 1 && others.Count > 0 ? $"{others.Min() / ours[0]:#,0.#}" : ""]);
        }

        table.Row(["load and index; size", "", .. peers.Select(peer => measured[peer.Name].Loaded), ""]);
        table.Row(["start from a snapshot", "", .. peers.Select(peer => measured[peer.Name].Again), ""]);

        table.Note($"Terms: {corpus.Postings / corpus.Count:#,0} different ones a vacancy, {corpus.Terms.Count:#,0} in all; cutting all texts took {corpus.SegmentationSeconds:0.0} s on all cores, "
            + "which is part of Qiao's time to index and not of the others'. They get each different term of a vacancy once, as a short word, without text or positions; Qiao indexes the texts with frequencies and positions and holds no text either.");
        table.Note("One client, three passes over 500 queries or 6 s, the middle pass of each figure; Qiao and SQLite answer in process, PostgreSQL and groonga over loopback, so compare the processor time, too.");
        table.Note(Agreement(peers, measured));
        if (peers.OfType<PeerPostgres>().Any() && Environment.GetEnvironmentVariable("QIAO_POSTGRES") is { } server)
        {
            await using var postgres = new PeerPostgres(server);
            table.Note($"PostgreSQL's settings: {await postgres.SettingsAsync()}.");
        }

        table.Note(PeerGroonga.IsThere ? "" : "groonga is not installed here (apt-get install groonga); its column is missing.");
        return table;
    }

    private static async Task<PeerCorpus> CorpusAsync(string[] arguments)
    {
        using var turn = await MachineTurn.TakeAsync();
        return arguments is ["real", ..]
            ? PeerCorpus.Of("real", MadeVacancies.RealVacancies())
            : PeerCorpus.Of($"{Count(arguments)}", MadeVacancies.Made(Count(arguments)));
    }

    private static List<ISearchPeer> Peers()
    {
        List<ISearchPeer> peers = [new PeerQiao()];
        if (Environment.GetEnvironmentVariable("QIAO_POSTGRES") is { Length: > 0 } server)
        {
            peers.Add(new PeerPostgres(server));
        }

        peers.Add(new PeerSqlite());
        if (PeerGroonga.IsThere)
        {
            peers.Add(new PeerGroonga());
        }

        return peers;
    }

    private static async Task<(string Loaded, string Again, Dictionary<QueryShape, PeerRun> Runs)> MeasureAsync(ISearchPeer peer, PeerCorpus corpus)
    {
        var (loaded, again) = ("", "");
        using (await MachineTurn.TakeAsync())
        {
            var started = Stopwatch.GetTimestamp();
            var size = await peer.LoadAsync(corpus);
            loaded = $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; {size}";
            again = peer is PeerQiao qiao ? qiao.StartAgain(corpus) : "";
            await Console.Error.WriteLineAsync($"{peer.Name}: {loaded}; again: {again}");
        }

        using var turn = await MachineTurn.TakeAsync();
        var search = peer.Connect(corpus);
        var runs = new Dictionary<QueryShape, PeerRun>();
        foreach (var (shape, name) in Shapes)
        {
            runs[shape] = PeerRun.Of(peer, search, [.. corpus.Queries.Where(query => query.Shape == shape)]);
            await Console.Error.WriteLineAsync($"{peer.Name}: {name}: {Micro(runs[shape].P50)} / {Micro(runs[shape].P99)} / {Micro(runs[shape].CpuMicroseconds)} µs, {runs[shape].Totals.Count} queries");
        }

        return (loaded, again, runs);
    }

    private static string Agreement(List<ISearchPeer> peers, Dictionary<string, (string Loaded, string Again, Dictionary<QueryShape, PeerRun> Runs)> measured)
    {
        var (compared, differences) = (0, new List<string>());
        foreach (var peer in peers.Skip(1))
        {
            foreach (var (shape, name) in Shapes)
            {
                var (first, second) = (measured[peers[0].Name].Runs[shape].Totals, measured[peer.Name].Runs[shape].Totals);
                var both = first.Zip(second).ToList();
                compared += both.Count;
                if (both.Count(pair => pair.First != pair.Second) is > 0 and var unequal)
                {
                    differences.Add($"{peer.Name}, {name}: {unequal} of {both.Count} queries, {both.Average(pair => pair.First):#,0.0} hits against {both.Average(pair => pair.Second):#,0.0}");
                }
            }
        }

        return $"Exact totals compared with {peers[0].Name}'s query by query, {compared:#,0} times: " + (differences.Count == 0 ? "all equal." : "equal but for " + string.Join("; ", differences) + ".");
    }

    private static string Micro(double microseconds) => microseconds.ToString(microseconds < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static int Count(string[] arguments) => arguments.Length == 0 ? Full : int.Parse(arguments[0], CultureInfo.InvariantCulture);
}
