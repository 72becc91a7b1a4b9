using System.Globalization;
using System.Runtime.InteropServices;
using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>A state of the index as a stream: header, the caller's note, segments, checksum.</summary>
internal static class SnapshotFile
{
    /// <summary>The longest note.</summary>
    public const int LongestNote = 1 << 20;

    private const long Mark = 0x314e5350_4f414951;

    /// <summary>To be raised whenever the layout, the analyser or the impacts change.</summary>
    private const long Version = 3;

    private const int MostSegments = 10_000;

    public static void Write(Stream stream, Snapshot snapshot, IndexSchema schema, TextAnalyser analyser, ReadOnlySpan<byte> note)
    {
        var writer = new SnapshotWriter(stream);
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(Fingerprint(schema, analyser));
        writer.WriteArray(note);
        writer.Write(snapshot.Segments.Length);
        foreach (var view in snapshot.Segments)
        {
            Write(writer, view);
        }

        writer.Finish();
    }

    public static Snapshot Read(Stream stream, IndexSchema schema, TextAnalyser analyser, out byte[] note)
    {
        var reader = new SnapshotReader(stream);
        if (reader.Read() != Mark || reader.Read() != Version)
        {
            throw new BrokenSnapshotException("This is no snapshot of this version.");
        }

        if (reader.Read() != Fingerprint(schema, analyser))
        {
            throw new BrokenSnapshotException("The snapshot has another schema or another phrase table.");
        }

        note = reader.ReadArray<byte>();
        var segments = new Func<SegmentView>[reader.ReadCount(MostSegments)];
        for (int i = 0; i < segments.Length; i++)
        {
            segments[i] = Read(reader, schema);
        }

        // Nothing is made of the numbers before all of them are known to be right.
        reader.Finish();
        var views = new SegmentView[segments.Length];
        Parallel.For(0, views.Length, i => views[i] = segments[i]());
        return new Snapshot(views);
    }

    private static void Write(SnapshotWriter writer, SegmentView view)
    {
        var segment = view.Segment;
        writer.Write(segment.Count);
        writer.Write(view.LiveCount);
        writer.WriteArray(view.Live);
        writer.WriteArray<UInt128>(segment.Columns.Keys);
        writer.WriteArray<ushort>(segment.Columns.Lengths);
        writer.WriteArray<ushort>(segment.Columns.Boosts);
        writer.WriteArray<SpherePoint>(segment.Columns.Points);
        foreach (var numbers in segment.Columns.Numbers)
        {
            writer.WriteArray<long>(numbers);
        }

        foreach (var facet in segment.Facets)
        {
            writer.WriteArray<int>(facet.Values);
            writer.WriteArray<byte>(facet.Single);
            writer.WriteArray<ushort>(facet.Kinds);
            writer.WriteArray<int>(facet.Starts);
            writer.WriteArray<int>(facet.Places);
            Write(writer, facet.Documents);
        }

        for (int number = 0; number < segment.Orders.Numbers; number++)
        {
            writer.WriteArray<int>(segment.Orders[number]);
        }

        writer.WriteArray(segment.Postings.Terms.Letters);
        writer.WriteArray(segment.Postings.Terms.Starts);
        writer.WriteArray<int>(segment.Postings.VolumeStarts);
        foreach (var volume in segment.Postings.Volumes)
        {
            Write(writer, volume.Documents);
            writer.WriteArray<byte>(volume.Highest);
            writer.WriteArray<byte>(volume.Impacts);
            writer.WriteArray<byte>(volume.Lengths);
            writer.WriteArray<byte>(volume.Places);
            writer.WriteArray<int>(volume.PlaceStarts);
        }
    }

    private static Func<SegmentView> Read(SnapshotReader reader, IndexSchema schema)
    {
        int count = reader.ReadCount(int.MaxValue), liveCount = reader.ReadCount(count);
        var live = reader.ReadArray<ulong>();
        var columns = new SegmentColumns
        {
            Keys = reader.ReadArrayOf<UInt128>(count),
            Lengths = reader.ReadArray<ushort>(),
            Boosts = reader.ReadArrayOf<ushort>(count),
            Points = reader.ReadArrayOf<SpherePoint>(count),
            Numbers = [.. schema.NumberColumns.Select(_ => reader.ReadArrayOf<long>(count))],
        };
        var facets = new FacetColumn[schema.FacetColumns.Count];
        for (int column = 0; column < facets.Length; column++)
        {
            facets[column] = new FacetColumn
            {
                Values = reader.ReadArray<int>(),
                Single = reader.ReadArray<byte>(),
                Kinds = reader.ReadArray<ushort>(),
                Starts = reader.ReadArray<int>(),
                Places = reader.ReadArray<int>(),
                Documents = ReadContainers(reader),
            };
        }

        var orders = new int[(schema.NumberColumns.Count * SegmentOrders.Kinds) + 1][];
        for (int number = 0; number < orders.Length; number++)
        {
            orders[number] = reader.ReadArray<int>();
        }

        char[] letters = reader.ReadArray<char>();
        int[] starts = reader.ReadArray<int>(), volumeStarts = reader.ReadArray<int>();
        var volumes = new List<PostingsVolume>();
        while (volumes.Count < volumeStarts.Length - 1)
        {
            volumes.Add(new PostingsVolume
            {
                Documents = ReadContainers(reader),
                Highest = reader.ReadArray<byte>(),
                Impacts = reader.ReadArray<byte>(),
                Lengths = reader.ReadArray<byte>(),
                Places = reader.ReadArray<byte>(),
                PlaceStarts = reader.ReadArray<int>(),
            });
        }

        return () =>
        {
            var postings = new Postings { Terms = new TermTable(letters, starts), Volumes = [.. volumes], VolumeStarts = volumeStarts };
            var segment = new Segment(columns, postings, facets);
            segment.Orders.Take(orders);
            return new SegmentView(segment, live.Length == 0 ? null : live, liveCount);
        };
    }

    private static void Write(SnapshotWriter writer, Containers containers)
    {
        writer.WriteArray<int>(containers.Firsts);
        writer.WriteArray<ushort>(containers.Windows);
        writer.WriteArray<int>(containers.Starts);
        writer.WriteArray<int>(containers.Places);
        writer.WriteArray<ushort>(containers.Lows);
        writer.WriteArray<ulong>(containers.Bits);
        writer.WriteArray<ushort>(containers.Ranks);
    }

    private static Containers ReadContainers(SnapshotReader reader) => new()
    {
        Firsts = reader.ReadArray<int>(),
        Windows = reader.ReadArray<ushort>(),
        Starts = reader.ReadArray<int>(),
        Places = reader.ReadArray<int>(),
        Lows = reader.ReadArray<ushort>(),
        Bits = reader.ReadArray<ulong>(),
        Ranks = reader.ReadArray<ushort>(),
    };

    private static long Fingerprint(IndexSchema schema, TextAnalyser analyser)
    {
        var sum = new Checksum();
        foreach (var field in schema.TextFields)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{field.Name}|{field.Weight}|{field.UsualLength}"));
        }

        foreach (var name in schema.FacetColumns.Prepend("\n").Append("\n").Concat(schema.NumberColumns).Concat(analyser.Phrases.Everything))
        {
            Add(name);
        }

        return (long)sum.Value;

        void Add(string text)
        {
            sum.Add(MemoryMarshal.AsBytes(text.AsSpan()));
            sum.Add([0, 0]);
        }
    }
}
