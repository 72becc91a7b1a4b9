using Qiao.Bench;
using Qiao.Bench.Load;
using Qiao.Bench.Peers;
using Qiao.Bench.Titles;

var measures = new Dictionary<string, Func<Task<Table>>>
{
    ["alerts"] = () => AlertsBench.RunAsync(args[1..]),
    ["allocate"] = AllocateBench.RunAsync,
    ["applying"] = () => ApplyingBench.RunAsync(args[1..]),
    ["import"] = ImportBench.RunAsync,
    ["match"] = MatchBench.RunAsync,
    ["search"] = () => SearchBench.RunAsync(args[1..]),
    ["start"] = StartBench.RunAsync,
    ["quality"] = QualityBench.RunAsync,
    ["titles"] = TitlesBench.RunAsync,
    ["screening"] = ScreeningBench.RunAsync,
    ["load"] = () => LoadBench.RunAsync(args[1..]),
    ["posting"] = () => PostingBench.RunAsync(args[1..]),
    ["properties"] = () => PropertiesBench.RunAsync(args[1..]),
    ["operations"] = () => OperationsBench.RunAsync(args[1..]),
    ["peers"] = () => PeersBench.RunAsync(args[1..]),
};
if (args is not [var name, ..] || !measures.TryGetValue(name, out var measure))
{
    Console.Error.WriteLine($"bench/run {string.Join(" | ", measures.Keys)} | pages | demo; peers, load, search, posting, applying, alerts, properties and operations take a COUNT");
    return 2;
}

var table = await measure();
Console.WriteLine(table.Write());
// A trial with other arguments is shown and not kept.
if (args is [_] or [_, "real"])
{
    Performance.Replace(string.Join(' ', args), table.Write());
}

return Environment.ExitCode;
