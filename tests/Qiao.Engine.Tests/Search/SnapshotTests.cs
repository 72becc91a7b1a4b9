using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Search;

public sealed class SnapshotTests
{
    private static readonly byte[] Note = [1, 2, 3, 250];

    [Fact]
    public void An_index_read_again_answers_as_before_and_goes_on_living()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            var world = new World(seed);
            world.Live(seed * 2);
            var again = SearchIndex.Read(new MemoryStream(Written(world.Index)), World.Schema, World.Analyser, out var note);
            Assert.Equal(Note, note);
            Assert.Equal(world.Index.Count, again.Count);
            AssertSameAnswers();
            UInt128[] gone = [.. world.Documents.Keys.Take(20)];
            IndexDocument[] put = [.. Enumerable.Range(0, 10).Select(_ => world.Document())];
            foreach (var index in (SearchIndex[])[world.Index, again])
            {
                index.Remove(gone);
                index.Put(put);
            }

            AssertSameAnswers();

            void AssertSameAnswers()
            {
                for (int i = 0; i < 20; i++)
                {
                    var request = world.Request();
                    var (expected, found) = (world.Index.Search(request), again.Search(request));
                    Assert.Equal(expected.Total, found.Total);
                    Assert.Equal(expected.Hits, found.Hits);
                    Assert.Equal(expected.Facets.Select(facet => string.Join(' ', facet.Values)), found.Facets.Select(facet => string.Join(' ', facet.Values)));
                }
            }
        }
    }

    [Fact]
    public void A_snapshot_of_many_documents_keeps_lists_and_bitmaps()
    {
        var index = new SearchIndex(new([new("title", 3), new("body", 1)], ["division", "skill"], ["pay"]), World.Analyser);
        index.Put(LargeIndexTests.Generated(3000));
        var again = SearchIndex.Read(new MemoryStream(Written(index)), index.Schema, World.Analyser, out _);
        foreach (var (name, request) in LargeIndexTests.Requests())
        {
            Assert.True(index.Search(request).Hits.SequenceEqual(again.Search(request).Hits), name);
        }
    }

    [Fact]
    public void Any_changed_bit_and_any_torn_end_is_refused()
    {
        var world = new World(3);
        world.Live(9);
        var whole = Written(world.Index);
        var random = new Random(3);
        for (int i = 0; i < 1500; i++)
        {
            var broken = whole.ToArray();
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            Refuse(new MemoryStream(broken));
            Refuse(new MemoryStream(whole, 0, random.Next(whole.Length)));
        }

        Refuse(new MemoryStream([.. whole[..^8], .. new byte[8]]));
    }

    [Fact]
    public void A_length_that_the_stream_does_not_keep_costs_no_memory()
    {
        var whole = Written(new World(1).Index);
        // The length of the note, behind mark, version and fingerprint.
        BitConverter.TryWriteBytes(whole.AsSpan(24), 2_000_000_000L);
        foreach (var stream in (Stream[])[new MemoryStream(whole), new Forward(whole)])
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refuse(stream);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        }
    }

    [Fact]
    public void Another_schema_or_phrase_table_refuses_the_snapshot()
    {
        var world = new World(5);
        world.Live(4);
        var whole = Written(world.Index);
        Assert.Throws<BrokenSnapshotException>(() => SearchIndex.Read(new MemoryStream(whole), World.Schema, new TextAnalyser(PhraseTable.Empty), out _));
        var other = new IndexSchema([new("title", 3, 4), new("body", 1, 13), new("employer", 0.5, 2)], ["division", "skill"], ["pay", "day"]);
        Assert.Throws<BrokenSnapshotException>(() => SearchIndex.Read(new MemoryStream(whole), other, World.Analyser, out _));
    }

    private static void Refuse(Stream stream) =>
        Assert.Throws<BrokenSnapshotException>(() => SearchIndex.Read(stream, World.Schema, World.Analyser, out _));

    private static byte[] Written(SearchIndex index)
    {
        var stream = new MemoryStream();
        index.Write(stream, Note);
        return stream.ToArray();
    }

    /// <summary>A stream that does not know where it ends, as from a network.</summary>
    private sealed class Forward(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
