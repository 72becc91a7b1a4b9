namespace Qiao.Engine.Search;

/// <summary>
/// A facet column of a segment, readable from both sides: the documents of every value, and every document's values as
/// places in the ascending list of distinct values.
/// </summary>
internal sealed class FacetColumn
{
    /// <summary>Ascending.</summary>
    public required int[] Values { get; init; }

    /// <summary>One list per value.</summary>
    public required Containers Documents { get; init; }

    /// <summary>When no document has two values and there are at most 255: per document its value's place plus one, 0 for none. Else empty.</summary>
    public required byte[] Single { get; init; }

    /// <summary>Otherwise, when the documents have few different sets of values: the number of each document's set. Else empty.</summary>
    public required ushort[] Kinds { get; init; }

    /// <summary>The first of every set's <see cref="Places"/>, and their number at the end; without <see cref="Kinds"/> of every document's.</summary>
    public required int[] Starts { get; init; }

    public required int[] Places { get; init; }

    /// <summary>Bytes in arrays.</summary>
    public long Bytes => Documents.Bytes + Single.Length + (2L * Kinds.Length) + (4L * (Values.Length + Starts.Length + Places.Length));

    /// <summary>A column of so many documents; the reader adds a document's values to the list.</summary>
    public static FacetColumn From(int documents, Action<int, List<int>> read)
    {
        var starts = new int[documents + 1];
        var all = new Growing<int>(documents);
        var own = new List<int>();
        bool isSingle = true;
        for (int document = 0; document < documents; document++)
        {
            own.Clear();
            read(document, own);
            if (own.Count > 1)
            {
                own.Sort();
            }

            for (int i = 0; i < own.Count; i++)
            {
                if (i == 0 || own[i] != own[i - 1])
                {
                    all.Add(own[i]);
                }
            }

            starts[document + 1] = all.Count;
            isSingle &= all.Count - starts[document] <= 1;
        }

        var places = all.Finish();
        int[] values = [.. places.ToHashSet().Order()];
        var placeOf = new Dictionary<int, int>(values.Length);
        for (int place = 0; place < values.Length; place++)
        {
            placeOf.Add(values[place], place);
        }

        for (int i = 0; i < places.Length; i++)
        {
            places[i] = placeOf[places[i]];
        }

        var inverted = Invert(values.Length, starts, places);
        if (isSingle && values.Length <= byte.MaxValue)
        {
            return new FacetColumn { Values = values, Documents = inverted, Single = ToSingle(starts, places), Kinds = [], Starts = [], Places = [] };
        }

        var (kinds, kindStarts, kindPlaces) = FacetKinds.Of(starts, places) ?? ([], starts, places);
        return new FacetColumn { Values = values, Documents = inverted, Single = [], Kinds = kinds, Starts = kindStarts, Places = kindPlaces };
    }

    /// <summary>Adds a document's values to the list.</summary>
    public void Read(int document, List<int> values)
    {
        if (Single.Length > 0)
        {
            if (Single[document] > 0)
            {
                values.Add(Values[Single[document] - 1]);
            }

            return;
        }

        int row = Kinds.Length > 0 ? Kinds[document] : document;
        for (int at = Starts[row]; at < Starts[row + 1]; at++)
        {
            values.Add(Values[Places[at]]);
        }
    }

    /// <summary>
    /// Which documents have any of the values, given by their places: by the single value's place plus one, by set, or by
    /// value's place.
    /// </summary>
    public bool[] Allow(ReadOnlySpan<int> places)
    {
        var allowed = new bool[Values.Length];
        foreach (int place in places)
        {
            allowed[place] = true;
        }

        if (Single.Length > 0)
        {
            return [false, .. allowed];
        }

        if (Kinds.Length == 0)
        {
            return allowed;
        }

        var kinds = new bool[Starts.Length - 1];
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            kinds[kind] = HoldsAny(kind, allowed);
        }

        return kinds;
    }

    /// <summary>Whether the document has a value that is allowed.</summary>
    public bool HasAny(int document, bool[] allowed) =>
        Single.Length > 0 ? allowed[Single[document]] : Kinds.Length > 0 ? allowed[Kinds[document]] : HoldsAny(document, allowed);

    private bool HoldsAny(int row, bool[] allowed)
    {
        foreach (int place in Places.AsSpan(Starts[row], Starts[row + 1] - Starts[row]))
        {
            if (allowed[place])
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] ToSingle(int[] starts, int[] places)
    {
        var single = new byte[starts.Length - 1];
        for (int document = 0; document < single.Length; document++)
        {
            single[document] = starts[document + 1] > starts[document] ? (byte)(places[starts[document]] + 1) : (byte)0;
        }

        return single;
    }

    private static Containers Invert(int values, int[] starts, int[] places)
    {
        var ends = new int[values + 1];
        foreach (int place in places)
        {
            ends[place + 1]++;
        }

        for (int place = 0; place < values; place++)
        {
            ends[place + 1] += ends[place];
        }

        var next = ends[..values];
        var documents = new int[places.Length];
        for (int document = 0; document + 1 < starts.Length; document++)
        {
            for (int at = starts[document]; at < starts[document + 1]; at++)
            {
                documents[next[places[at]]++] = document;
            }
        }

        var writer = new ContainersWriter(places.Length);
        for (int place = 0; place < values; place++)
        {
            writer.BeginList();
            foreach (int document in documents.AsSpan(ends[place], ends[place + 1] - ends[place]))
            {
                writer.Add(document);
            }
        }

        return writer.Finish();
    }
}
