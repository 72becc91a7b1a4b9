using Qiao.Bench;

var measures = new Dictionary<string, Func<Task<Table>>>
{
    ["allocate"] = AllocateBench.RunAsync,
    ["import"] = ImportBench.RunAsync,
    ["match"] = MatchBench.RunAsync,
    ["search"] = SearchBench.RunAsync,
    ["start"] = StartBench.RunAsync,
    ["quality"] = QualityBench.RunAsync,
};
if (args is not [var name] || !measures.TryGetValue(name, out var measure))
{
    Console.Error.WriteLine($"bench/run {string.Join(" | ", measures.Keys)} | pages | demo");
    return 2;
}

var table = await measure();
Console.WriteLine(table.Write());
Performance.Replace(name, table.Write());
return 0;
