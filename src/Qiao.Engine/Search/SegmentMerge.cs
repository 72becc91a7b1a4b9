namespace Qiao.Engine.Search;

/// <summary>Makes one segment of the live documents of several.</summary>
internal static class SegmentMerge
{
    private const int Dropped = -1;
    private const int PostingsPerVolume = 4_000_000;

    /// <summary>Null when it was stopped.</summary>
    public static Segment? Of(IndexSchema schema, IReadOnlyList<SegmentView> parts, Func<bool> isStopped)
    {
        var origins = new List<(SegmentColumns Columns, int Part, int Document)>();
        for (int part = 0; part < parts.Count; part++)
        {
            for (int document = 0; document < parts[part].Segment.Count; document++)
            {
                if (parts[part].IsLive(document))
                {
                    origins.Add((parts[part].Segment.Columns, part, document));
                }
            }
        }

        var points = origins.Select(origin => origin.Columns.Points[origin.Document]).ToArray();
        var order = DocumentOrder.Of(points, [.. origins.Select(origin => origin.Columns.Keys[origin.Document])]);
        var renumbered = parts.Select(part => Enumerable.Repeat(Dropped, part.Segment.Count).ToArray()).ToArray();
        var columns = SegmentColumns.Empty(schema, order.Length);
        int fields = schema.TextFields.Count;
        for (int number = 0; number < order.Length; number++)
        {
            var (from, part, document) = origins[order[number]];
            renumbered[part][document] = number;
            columns.Keys[number] = from.Keys[document];
            columns.Boosts[number] = from.Boosts[document];
            columns.Points[number] = from.Points[document];
            from.Lengths.AsSpan(document * fields, fields).CopyTo(columns.Lengths.AsSpan(number * fields));
            for (int column = 0; column < columns.Numbers.Length; column++)
            {
                columns.Numbers[column][number] = from.Numbers[column][document];
            }
        }

        var facets = new FacetColumn[schema.FacetColumns.Count];
        for (int column = 0; column < facets.Length; column++)
        {
            facets[column] = FacetColumn.From(order.Length, (number, values) =>
            {
                var (_, part, document) = origins[order[number]];
                parts[part].Segment.Facets[column].Read(document, values);
            });
        }

        var postings = MergePostings([.. parts.Select(part => part.Segment.Postings)], renumbered, isStopped);
        return postings is null ? null : WithOrders(new Segment(columns, postings, facets), parts);
    }

    /// <summary>The orders that searches asked the parts for are made here, so that no search has to wait for them.</summary>
    private static Segment WithOrders(Segment merged, IReadOnlyList<SegmentView> parts)
    {
        for (int number = 0; number < merged.Orders.Numbers; number++)
        {
            if (parts.Any(part => part.Segment.Orders[number] is not null))
            {
                merged.Orders.Make(number);
            }
        }

        return merged;
    }

    private static Postings? MergePostings(Postings[] parts, int[][] renumbered, Func<bool> isStopped)
    {
        var all = new TermCollector();
        foreach (var part in parts)
        {
            for (int term = 0; term < part.Terms.Count; term++)
            {
                all.NumberOf(part.Terms[term]);
            }
        }

        var terms = all.Sort().Table;
        var kept = new TermCollector();
        var volumes = new List<PostingsVolume>();
        var volumeStarts = new List<int> { 0 };
        var merge = new TermMerge(parts, renumbered);
        var writer = new VolumeWriter(1024);
        for (int term = 0; term < terms.Count; term++)
        {
            if (term % 4096 == 0 && isStopped())
            {
                return null;
            }

            if (merge.Copy(terms[term], writer))
            {
                kept.NumberOf(terms[term]);
            }

            if (writer.Postings >= PostingsPerVolume)
            {
                volumes.Add(writer.Finish());
                volumeStarts.Add(kept.Count);
                writer = new VolumeWriter(PostingsPerVolume);
            }
        }

        volumes.Add(writer.Finish());
        volumeStarts.Add(kept.Count);
        return new Postings { Terms = kept.Sort().Table, Volumes = [.. volumes], VolumeStarts = [.. volumeStarts] };
    }
}
