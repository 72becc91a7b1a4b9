namespace Qiao.Vacancies.Clustering;

/// <summary>A vacancy as the search for doubles sees it.</summary>
/// <param name="Id">Ids sort by age: the oldest of a cluster stands for it.</param>
/// <param name="StandsAlone">A clerk has said that it is no double of anything.</param>
internal sealed record DoubleCandidate(string Id, long Group, long Fingerprint, bool StandsAlone);

/// <summary>Finds which vacancies say the same: same group (employer, division, occupation) and near-equal text.</summary>
internal static class Doubles
{
    /// <summary>For every candidate the id of the one that stands for it: itself when it has no double.</summary>
    public static Dictionary<string, string> Heads(IEnumerable<DoubleCandidate> candidates)
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in candidates.GroupBy(c => c.Group))
        {
            var members = group.OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
            var parent = Enumerable.Range(0, members.Length).ToArray();
            JoinNear(members, parent);
            for (var i = 0; i < members.Length; i++)
            {
                heads[members[i].Id] = members[Root(parent, i)].Id;
            }
        }

        return heads;
    }

    // Two fingerprints within three bits agree in at least one of four 16-bit bands, so only those that share a band are compared.
    private static void JoinNear(DoubleCandidate[] members, int[] parent)
    {
        for (var band = 0; band < 4 && members.Length > 1; band++)
        {
            var shift = band * 16;
            foreach (var bucket in Enumerable.Range(0, members.Length).Where(i => !members[i].StandsAlone).GroupBy(i => (ushort)(members[i].Fingerprint >> shift)))
            {
                var indexes = bucket.ToArray();
                for (var i = 0; i < indexes.Length; i++)
                {
                    for (var j = i + 1; j < indexes.Length; j++)
                    {
                        if (Fingerprint.AreNear(members[indexes[i]].Fingerprint, members[indexes[j]].Fingerprint))
                        {
                            Join(parent, indexes[i], indexes[j]);
                        }
                    }
                }
            }
        }
    }

    private static void Join(int[] parent, int one, int other)
    {
        var (a, b) = (Root(parent, one), Root(parent, other));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
