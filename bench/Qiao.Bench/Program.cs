using Qiao.Bench;
using Qiao.Bench.Titles;

var measures = new Dictionary<string, Func<Task<Table>>>
{
    ["import"] = ImportBench.RunAsync,
    ["search"] = SearchBench.RunAsync,
    ["start"] = StartBench.RunAsync,
    ["quality"] = QualityBench.RunAsync,
    ["titles"] = TitlesBench.RunAsync,
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
