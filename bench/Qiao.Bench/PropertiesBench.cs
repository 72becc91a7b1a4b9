using System.Diagnostics;
using System.Globalization;
using Qiao.Engine.Tests.Search;

namespace Qiao.Bench;

/// <summary>The random comparisons of the engine's tests, for as many cases as are asked for, on all processors.</summary>
internal static class PropertiesBench
{
    private const int Cases = 1_000_000;
    private const int Seed = 1_000;
    private const int SeedsAtOnce = 200;
    private const int MostShown = 20;

    /// <summary>A million cases, or so many; other seeds follow from another first one.</summary>
    public static Task<Table> RunAsync(string[] arguments)
    {
        int wanted = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Cases;
        int first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Seed;
        var (cases, failures, seed, started) = (0, new List<string>(), first, Stopwatch.GetTimestamp());
        while (cases < wanted)
        {
            Parallel.For(seed, seed + SeedsAtOnce, number =>
            {
                var (compared, wrong) = SearchProperties.Run(number);
                Interlocked.Add(ref cases, compared);
                lock (failures)
                {
                    failures.AddRange(wrong);
                }
            });
            seed += SeedsAtOnce;
            Console.Error.WriteLine($"{cases:#,0} cases, {failures.Count} failures, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        }

        foreach (var failure in failures.Order().Take(MostShown))
        {
            Console.Error.WriteLine(failure);
        }

        var table = new Table("Random searches held against a look at every document", "cases", "failures", "seeds", "seconds");
        table.Row($"{cases:#,0}", failures.Count, $"{first} to {seed - 1}", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0}");
        table.Note("A case is one search over a small random corpus of several parts with dead documents, compared in total, hits and counts; or one walk through all pages; or one page continued after changes.");
        Environment.ExitCode = failures.Count == 0 ? 0 : 1;
        return Task.FromResult(table);
    }
}
