using System.Diagnostics;
using Qiao.Engine.Search;
using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Search;

public sealed class SearchWhileWritingTests(ITestOutputHelper output)
{
    private const int Generations = 300;
    private const int Documents = 40;
    private const int Readers = 3;
    private static readonly UInt128[] Keys = [.. Enumerable.Range(0, Documents).Select(key => (UInt128)key)];

    [Fact]
    public async Task Readers_see_every_put_as_a_whole_and_never_fail()
    {
        var seen = await WhileReading((index, generation) => index.Put(Generation(generation)), _ => false);
        output.WriteLine($"{seen.Searches} searches saw {seen.Generations} different generations");
        Assert.Equal(0, seen.Broken);
        Assert.True(seen.Generations > 2, "the readers did not run while the writer did");
    }

    [Fact]
    public async Task The_same_readers_do_notice_a_put_in_two_steps()
    {
        var seen = await WhileReading(
            (index, generation) =>
            {
                index.Remove(Keys);
                index.Put(Generation(generation));
            },
            broken => broken > 0);
        Assert.NotEqual(0, seen.Broken);
    }

    /// <summary>Writes all generations, and then on for at most 20 seconds until the readers have searched 3,000 times or seen enough.</summary>
    private static async Task<(int Searches, int Broken, int Generations)> WhileReading(Action<SearchIndex, int> write, Predicate<int> enough)
    {
        var index = new SearchIndex(new([new("text", 1)], ["generation"], []), World.Analyser);
        index.Put(Generation(0));
        int searches = 0, broken = 0;
        bool done = false;
        var generations = new HashSet<int>();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                int last = 0;
                while (!Volatile.Read(ref done))
                {
                    int now = WholeGeneration(index);
                    Interlocked.Add(ref broken, now < last ? 1 : 0);
                    Interlocked.Increment(ref searches);
                    last = Math.Max(last, now);
                    lock (generations)
                    {
                        generations.Add(now);
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();

        long start = Stopwatch.GetTimestamp();
        for (int generation = 1;
            generation <= Generations || (Volatile.Read(ref searches) < 3000 && Stopwatch.GetElapsedTime(start).TotalSeconds < 20);
            generation++)
        {
            write(index, generation);
            Assert.Equal(generation, WholeGeneration(index));
            if (enough(Volatile.Read(ref broken)))
            {
                break;
            }
        }

        Volatile.Write(ref done, true);
        await Task.WhenAll(readers);
        return (searches, broken, generations.Count);
    }

    /// <summary>Every generation has the same keys, so a half-applied put shows too few or mixed documents: -1.</summary>
    private static int WholeGeneration(SearchIndex index)
    {
        var result = index.Search(new()
        {
            Text = new([new([["every"], ["no"]]), new([["generation", "of"]])]),
            Counts = [new("generation", 9)],
            Limit = 100,
        });
        return result.Total == Documents
            && result.Hits.Select(hit => hit.Key).Distinct().Count() == Documents
            && result.Facets[0].Values is [{ Count: Documents } only]
                ? only.Value
                : -1;
    }

    private static IndexDocument[] Generation(int generation) => [.. Keys.Select(key => new IndexDocument
    {
        Key = key,
        Texts = [$"every generation of word{generation}"],
        Facets = [[generation]],
        Numbers = [],
    })];
}
