namespace Qiao.Engine.Search;

/// <summary>
/// The different sets of values in a facet column. Where the values are places of a tree, as divisions or occupations with
/// all that lies above them, a million documents have a few hundred sets: each is counted once and taken apart at the end.
/// </summary>
internal static class FacetKinds
{
    /// <summary>More sets would cost each search more than they save.</summary>
    private const int Most = 4096;

    /// <summary>Fewer documents for each set are read as quickly one by one.</summary>
    private const int FewestDocuments = 8;

    /// <summary>
    /// The set of every document, and where each set begins among the values; null when there are too many sets. Values
    /// are given by document, ascending.
    /// </summary>
    public static (ushort[] Kinds, int[] Starts, int[] Values)? Of(int[] starts, int[] values)
    {
        int documents = starts.Length - 1, most = Math.Min(Most, documents / FewestDocuments);
        var kinds = new ushort[documents];
        var (steps, kindOf) = (new Dictionary<(int From, int Value), int>(), new List<int> { -1 });
        var (kindStarts, kindValues) = (new List<int> { 0 }, new List<int>());
        for (int document = 0; document < documents; document++)
        {
            var own = values.AsSpan(starts[document], starts[document + 1] - starts[document]);
            int at = 0;
            foreach (int value in own)
            {
                if (!steps.TryGetValue((at, value), out int next))
                {
                    next = kindOf.Count;
                    steps.Add((at, value), next);
                    kindOf.Add(-1);
                }

                at = next;
            }

            if (kindOf[at] < 0)
            {
                kindOf[at] = kindStarts.Count - 1;
                kindValues.AddRange(own);
                kindStarts.Add(kindValues.Count);
                if (kindStarts.Count - 1 > most)
                {
                    return null;
                }
            }

            kinds[document] = (ushort)kindOf[at];
        }

        return (kinds, [.. kindStarts], [.. kindValues]);
    }
}
