using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>Makes segments from documents by a counting sort of all their tokens.</summary>
internal static class SegmentBuild
{
    /// <summary>Bounds the memory that building takes for a moment: 16 bytes per token.</summary>
    private const long MostTokens = 8_000_000;

    /// <summary>Few segments of documents that are given by descending key.</summary>
    public static IEnumerable<Segment> From(IndexSchema schema, IndexDocument[] documents)
    {
        int first = 0;
        while (first < documents.Length)
        {
            int end = first;
            long tokens = 0;
            do
            {
                tokens += documents[end].Texts.Sum(text => (long)text.Count);
                end++;
            }
            while (end < documents.Length && tokens + documents[end].Texts.Sum(text => (long)text.Count) <= MostTokens);
            yield return One(schema, documents[first..end], (int)tokens);
            first = end;
        }
    }

    private static Segment One(IndexSchema schema, IndexDocument[] documents, int tokens)
    {
        var lengths = new ushort[documents.Length * schema.TextFields.Count];
        return new Segment
        {
            Keys = [.. documents.Select(document => document.Key)],
            Postings = PostingsOf(schema.TextFields.Count, documents, tokens, lengths),
            Lengths = lengths,
            Boosts = [.. documents.Select(document => (ushort)document.Boost)],
            Numbers = [.. schema.NumberColumns.Select((_, column) => documents.Select(document => document.Numbers[column]).ToArray())],
            Facets = [.. schema.FacetColumns.Select((_, column) => FacetColumn.From(documents.Length, number => documents[number].Facets[column]))],
            Points = [.. documents.Select(document => SpherePoint.From(document.Point))],
        };
    }

    private static Postings PostingsOf(int fields, IndexDocument[] documents, int tokens, ushort[] lengths)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new List<string>();
        var uses = new List<int>();
        var termOf = new int[tokens];
        var placeOf = new int[tokens];
        var documentEnds = new int[documents.Length];
        int read = 0;
        for (int document = 0; document < documents.Length; document++)
        {
            for (int field = 0; field < fields; field++)
            {
                int length = 0;
                var text = documents[document].Texts[field];
                for (int i = 0; i < text.Count; i++)
                {
                    var token = text[i];
                    ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, token.Term, out bool known);
                    if (!known)
                    {
                        number = terms.Count;
                        terms.Add(token.Term);
                        uses.Add(0);
                    }

                    CollectionsMarshal.AsSpan(uses)[number]++;
                    termOf[read] = number;
                    placeOf[read++] = (token.Position * fields) + field;
                    length = Math.Max(length, token.Position + 1);
                }

                lengths[(document * fields) + field] = (ushort)Math.Min(length, ushort.MaxValue);
            }

            documentEnds[document] = read;
        }

        int[] order = [.. Enumerable.Range(0, terms.Count)];
        Array.Sort(order, (left, right) => string.CompareOrdinal(terms[left], terms[right]));
        var next = new int[terms.Count];
        for (int rank = 0, start = 0; rank < order.Length; rank++)
        {
            next[order[rank]] = start;
            start += uses[order[rank]];
        }

        var sortedDocuments = new int[tokens];
        var sortedPlaces = new int[tokens];
        for (int document = 0, token = 0; document < documents.Length; document++)
        {
            for (; token < documentEnds[document]; token++)
            {
                int at = next[termOf[token]]++;
                sortedDocuments[at] = document;
                sortedPlaces[at] = placeOf[token];
            }
        }

        return Write(fields, order.Select(number => (terms[number], next[number])), sortedDocuments, sortedPlaces);
    }

    private static Postings Write(int fields, IEnumerable<(string Term, int End)> terms, int[] documents, int[] places)
    {
        var writer = new PostingsWriter(fields, documents.Length * 3 / 4);
        int at = 0;
        foreach (var (term, end) in terms)
        {
            writer.BeginTerm(term);
            while (at < end)
            {
                int first = at, document = documents[at];
                while (at < end && documents[at] == document)
                {
                    at++;
                }

                writer.Add(document, Distinct(places.AsSpan(first, at - first)));
            }
        }

        return writer.Finish();
    }

    private static ReadOnlySpan<int> Distinct(Span<int> places)
    {
        if (places.Length == 1)
        {
            return places;
        }

        places.Sort();
        int kept = 1;
        for (int i = 1; i < places.Length; i++)
        {
            if (places[i] != places[kept - 1])
            {
                places[kept++] = places[i];
            }
        }

        return places[..kept];
    }
}
