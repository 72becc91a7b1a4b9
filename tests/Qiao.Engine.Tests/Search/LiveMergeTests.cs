using System.Diagnostics;
using Qiao.Engine.Search;
using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Search;

public sealed class LiveMergeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Large_parts_are_merged_behind_the_writers_back_and_lose_no_change()
    {
        var schema = new IndexSchema([new("title", 3), new("body", 1)], ["division", "skill"], ["pay"]);
        var (live, atOnce) = (new SearchIndex(schema, World.Analyser), new SearchIndex(schema, World.Analyser));
        var documents = LargeIndexTests.Generated(9000);
        foreach (var batch in documents.Chunk(1500))
        {
            live.Put(batch);
            live.Remove([.. batch.Take(20).Select(document => document.Key)]);
        }

        int parts = live.Segments;
        // Some of these land while the merge is running, in whatever state it is.
        var longest = TimeSpan.Zero;
        for (int i = 0; i < 300; i++)
        {
            long start = Stopwatch.GetTimestamp();
            live.Put([documents[i * 30]]);
            live.Remove([documents[(i * 30) + 1].Key]);
            longest = Stopwatch.GetElapsedTime(start) is var took && took > longest ? took : longest;
        }

        await live.SettleAsync();
        output.WriteLine($"{parts} parts before, {live.Segments} after; the longest change took {longest.TotalMilliseconds:0.0} ms");
        atOnce.Put([.. documents.Where((_, i) => (i % 1500 >= 20 || i % 30 == 0) && (i % 30 != 1))]);
        Assert.Equal(atOnce.Count, live.Count);
        foreach (var (name, request) in LargeIndexTests.Requests())
        {
            var (expected, found) = (atOnce.Search(request), live.Search(request));
            Assert.Equal(expected.Total, found.Total);
            Assert.True(expected.Hits.SequenceEqual(found.Hits), name);
        }

        Assert.InRange(live.Segments, 1, 14);
    }

    [Fact]
    public async Task A_stopped_index_stays_whole()
    {
        var index = new SearchIndex(new([new("title", 3), new("body", 1)], ["division", "skill"], ["pay"]), World.Analyser);
        index.StopMerging();
        foreach (var batch in LargeIndexTests.Generated(9000).Chunk(1500))
        {
            index.Put(batch);
        }

        await index.SettleAsync();
        Assert.Equal(6, index.Segments);
        Assert.Equal(9000, index.Search(new()).Total);
    }
}
