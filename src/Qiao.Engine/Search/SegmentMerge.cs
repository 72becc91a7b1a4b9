namespace Qiao.Engine.Search;

/// <summary>Makes one segment of the live documents of several.</summary>
internal static class SegmentMerge
{
    private const int Dropped = -1;

    public static Segment Of(IndexSchema schema, IReadOnlyList<SegmentView> parts)
    {
        var origins = new List<(UInt128 Key, Segment Segment, int Part, int Document)>();
        for (int part = 0; part < parts.Count; part++)
        {
            for (int document = 0; document < parts[part].Segment.Count; document++)
            {
                if (parts[part].IsLive(document))
                {
                    origins.Add((parts[part].Segment.Keys[document], parts[part].Segment, part, document));
                }
            }
        }

        origins.Sort((left, right) => right.Key.CompareTo(left.Key));
        int fields = schema.TextFields.Count;
        var lengths = new ushort[origins.Count * fields];
        var renumbered = parts.Select(part => Enumerable.Repeat(Dropped, part.Segment.Count).ToArray()).ToArray();
        for (int number = 0; number < origins.Count; number++)
        {
            var (_, segment, part, document) = origins[number];
            renumbered[part][document] = number;
            segment.Lengths.AsSpan(document * fields, fields).CopyTo(lengths.AsSpan(number * fields));
        }

        return new Segment
        {
            Keys = [.. origins.Select(origin => origin.Key)],
            Postings = MergePostings(fields, [.. parts.Select(part => part.Segment.Postings)], renumbered),
            Lengths = lengths,
            Boosts = [.. origins.Select(origin => origin.Segment.Boosts[origin.Document])],
            Numbers = [.. schema.NumberColumns.Select((_, column) => origins.Select(origin => origin.Segment.Numbers[column][origin.Document]).ToArray())],
            Facets = [.. schema.FacetColumns.Select((_, column) => FacetColumn.From(
                origins.Count, number => origins[number].Segment.Facets[column].ValuesOf(origins[number].Document)))],
            Points = [.. origins.Select(origin => origin.Segment.Points[origin.Document])],
        };
    }

    private static Postings MergePostings(int fields, Postings[] parts, int[][] renumbered)
    {
        var writer = new PostingsWriter(fields, parts.Sum(part => part.Documents.Length));
        var nextTerm = new int[parts.Length];
        var at = new int[parts.Length];
        var end = new int[parts.Length];
        while (SmallestTerm(parts, nextTerm) is { } term)
        {
            writer.BeginTerm(term);
            for (int part = 0; part < parts.Length; part++)
            {
                at[part] = end[part] = 0;
                if (nextTerm[part] < parts[part].Terms.Length && parts[part].Terms[nextTerm[part]] == term)
                {
                    at[part] = parts[part].Starts[nextTerm[part]];
                    end[part] = parts[part].Starts[++nextTerm[part]];
                }
            }

            CopyTerm(writer, parts, renumbered, at, end);
        }

        return writer.Finish();
    }

    private static string? SmallestTerm(Postings[] parts, int[] nextTerm)
    {
        string? smallest = null;
        for (int part = 0; part < parts.Length; part++)
        {
            if (nextTerm[part] < parts[part].Terms.Length
                && (smallest is null || string.CompareOrdinal(parts[part].Terms[nextTerm[part]], smallest) < 0))
            {
                smallest = parts[part].Terms[nextTerm[part]];
            }
        }

        return smallest;
    }

    /// <summary>Numbering follows the keys in old and new segments alike, so every part's list stays ascending.</summary>
    private static void CopyTerm(PostingsWriter writer, Postings[] parts, int[][] renumbered, int[] at, int[] end)
    {
        while (true)
        {
            int nearest = -1, document = int.MaxValue;
            for (int part = 0; part < parts.Length; part++)
            {
                while (at[part] < end[part] && renumbered[part][parts[part].Documents[at[part]]] == Dropped)
                {
                    at[part]++;
                }

                if (at[part] < end[part] && renumbered[part][parts[part].Documents[at[part]]] < document)
                {
                    nearest = part;
                    document = renumbered[part][parts[part].Documents[at[part]]];
                }
            }

            if (nearest < 0)
            {
                return;
            }

            writer.Copy(document, parts[nearest], at[nearest]++);
        }
    }
}
