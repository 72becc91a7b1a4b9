namespace Qiao.Engine.Matching;

/// <summary>What is true of every row of a tile, small enough that those of a whole store are passed over in microseconds.</summary>
internal struct TileBounds
{
    public float LowX;
    public float LowY;
    public float LowZ;
    public float HighX;
    public float HighY;
    public float HighZ;

    /// <summary>The farthest reach of a row, when it is the rows that have one.</summary>
    public float Farthest;

    public bool HasUnknownPlace;
    public bool HasUnknownOccupation;

    /// <summary>Some row has more occupations than there are columns for.</summary>
    public bool HasMany;

    /// <summary>Some row gets neutral points for skills.</summary>
    public bool HasNeutral;

    /// <summary>A bit for each first two digits of an occupation.</summary>
    public UInt128 SubMajorGroups;

    /// <summary>The occupations in rising order.</summary>
    public int[] Codes;

    /// <summary>The most that any row can score without skills, or -1 when all are beyond reach.</summary>
    public readonly int WithoutSkills(in Probe probe, bool rowsReach, ReadOnlySpan<int> occupations)
    {
        var distance = MatchWeights.Neutral(MatchWeights.Distance);
        if (probe.HasPlace)
        {
            var least = (DistanceToBox(probe) * Probe.Shrink) - Probe.MarginMetres;
            var isBeyond = least > (rowsReach ? Farthest : probe.Reach);
            if (isBeyond && !HasUnknownPlace)
            {
                return -1;
            }

            if (!isBeyond)
            {
                var slope = rowsReach ? MatchWeights.Distance / Math.Max(Farthest, MatchWeights.UsualReachMetres) : probe.Slope;
                var points = (int)Math.Clamp(Probe.FullDistance + 1 - (least * slope), 0, Probe.FullDistance);
                distance = HasUnknownPlace ? Math.Max(distance, points) : points;
            }
        }

        return distance + Occupation(probe, occupations) + Math.Min(probe.PayPoints + (probe.PaySpan > 0 ? MatchWeights.Pay : 0), MatchWeights.Pay) + probe.YearsPoints;
    }

    private readonly int Occupation(in Probe probe, ReadOnlySpan<int> occupations)
    {
        if (occupations.IsEmpty)
        {
            return MatchWeights.Neutral(MatchWeights.Occupation);
        }

        if (HasMany)
        {
            return MatchWeights.Occupation;
        }

        var best = HasUnknownOccupation ? MatchWeights.Neutral(MatchWeights.Occupation) : 0;
        if ((SubMajorGroups & probe.SubMajorGroups) == 0)
        {
            return Math.Max(best, (SubMajorGroups & probe.MajorGroups) == 0 ? 0 : MatchWeights.SameMajorGroup);
        }

        foreach (var occupation in occupations)
        {
            best = Math.Max(best, Nearest(occupation));
        }

        return best;
    }

    private readonly int Nearest(int occupation)
    {
        var at = Array.BinarySearch(Codes, occupation);
        if (at >= 0)
        {
            return MatchWeights.Occupation;
        }

        // Codes with digits in common stand side by side.
        var above = ~at < Codes.Length ? PairScore.Occupation(occupation, Codes[~at]) : 0;
        return Math.Max(above, ~at > 0 ? PairScore.Occupation(occupation, Codes[~at - 1]) : 0);
    }

    private readonly float DistanceToBox(in Probe probe)
    {
        var x = Math.Max(0, Math.Max(LowX - probe.X, probe.X - HighX));
        var y = Math.Max(0, Math.Max(LowY - probe.Y, probe.Y - HighY));
        var z = Math.Max(0, Math.Max(LowZ - probe.Z, probe.Z - HighZ));
        return MathF.Sqrt((x * x) + (y * y) + (z * z));
    }
}
