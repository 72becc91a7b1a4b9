namespace Qiao.Engine.Matching;

/// <summary>Why a vacancy stands elsewhere in the list than before.</summary>
public enum ShiftCause
{
    /// <summary>Its points for skills changed most.</summary>
    Skills,

    /// <summary>Its points for occupation changed most.</summary>
    Occupation,

    /// <summary>Its points for pay changed most.</summary>
    Pay,

    /// <summary>Its points for distance changed most.</summary>
    Distance,

    /// <summary>Its points for experience changed most.</summary>
    Experience,

    /// <summary>A hard condition is met now, or is no longer.</summary>
    Condition,

    /// <summary>Nothing about it changed; others passed it or fell behind.</summary>
    Others,
}

/// <summary>A vacancy whose place in the list changed.</summary>
/// <param name="Key">Which.</param>
/// <param name="RankBefore">Its place before, from 1; null when it was not in the list.</param>
/// <param name="RankAfter">Its place after; null when it is not in the list.</param>
/// <param name="Before">Its points before, null when a hard condition forbade it.</param>
/// <param name="After">Its points after, null when a hard condition forbids it.</param>
/// <param name="Cause">What did it; of parts that changed equally the first in the order of <see cref="MatchPart"/>.</param>
public sealed record Shift(UInt128 Key, int? RankBefore, int? RankAfter, PartPoints? Before, PartPoints? After, ShiftCause Cause);

/// <summary>The same search with another answer: for guidance ("and if I went 10 km farther?") and for audits.</summary>
/// <param name="Before">The list as it is.</param>
/// <param name="After">The list as it would be.</param>
/// <param name="Entered">What is only in the second, in its order.</param>
/// <param name="Left">What is only in the first, in its order.</param>
/// <param name="Moved">What is in both, at another place or with other points, in the order of the second.</param>
public sealed record Counterfactual(
    IReadOnlyList<Match> Before, IReadOnlyList<Match> After, IReadOnlyList<Shift> Entered, IReadOnlyList<Shift> Left, IReadOnlyList<Shift> Moved)
{
    /// <summary>True when the change makes no difference, to the point.</summary>
    public bool IsSame => Entered.Count + Left.Count + Moved.Count == 0;

    internal static Counterfactual Of(SimdTier tier, Version<VacancyBlock> version, SeekerView before, SeekerView after, int k)
    {
        var (first, second) = (Rows(tier, version, before, k), Rows(tier, version, after, k));
        var ranks = first.Select((row, at) => (row, at)).ToDictionary(pair => pair.row, pair => pair.at + 1);
        var (entered, moved) = (new List<Shift>(), new List<Shift>());
        for (var at = 0; at < second.Length; at++)
        {
            var was = ranks.Remove(second[at], out var rank);
            var shift = ShiftOf(second[at], was ? rank : null, at + 1);
            if (!was)
            {
                entered.Add(shift);
            }
            else if (rank != at + 1 || shift.Before != shift.After)
            {
                moved.Add(shift);
            }
        }

        Shift[] left = [.. ranks.OrderBy(pair => pair.Value).Select(pair => ShiftOf(pair.Key, pair.Value, null))];
        return new Counterfactual([.. first.Select(row => MatchOf(row, before))], [.. second.Select(row => MatchOf(row, after))], entered, left, moved);

        PartPoints? Points(int row, SeekerView view) => view.TryScore(version.Blocks[row / Block.Rows], row % Block.Rows, out var parts) ? parts : null;

        UInt128 KeyOf(int row) => version.Blocks[row / Block.Rows].Keys[row % Block.Rows];

        Match MatchOf(int row, SeekerView view) => new(KeyOf(row), Points(row, view)!.Value.Sum, Points(row, view)!.Value);

        Shift ShiftOf(int row, int? rankBefore, int? rankAfter)
        {
            var (was, now) = (Points(row, before), Points(row, after));
            return new Shift(KeyOf(row), rankBefore, rankAfter, was, now, CauseOf(was, now));
        }
    }

    private static ShiftCause CauseOf(PartPoints? before, PartPoints? after)
    {
        if (before is not { } was || after is not { } now)
        {
            return ShiftCause.Condition;
        }

        int[] changes = [now.Skills - was.Skills, now.Occupation - was.Occupation, now.Pay - was.Pay, now.Distance - was.Distance, now.Experience - was.Experience];
        var most = changes.Max(Math.Abs);
        return most == 0 ? ShiftCause.Others : (ShiftCause)Array.FindIndex(changes, change => Math.Abs(change) == most);
    }

    private static int[] Rows(SimdTier tier, Version<VacancyBlock> version, SeekerView view, int k)
    {
        var best = new BestRows(version.Blocks, Math.Min(k, version.Count));
        new TileScan<VacancyBlock>().Best(tier, version, version.Bounds, view, best, null);
        return [.. best.Drain().ToArray().Select(entry => (int)entry)];
    }
}
