using System.Numerics;
using System.Runtime.Intrinsics;

namespace Qiao.Engine.Matching;

/// <summary>
/// Bounds the score of every row of a tile from above and tells which rows reach a floor. It only drops rows: the scores
/// of the rest come from <see cref="PairScore"/>.
/// </summary>
internal static class TileFilter
{
    /// <summary>Turns the points for skills into bounds of the score, and appends the rows that reach the floor.</summary>
    public static int Run(SimdTier tier, Tile tile, in Probe probe, ReadOnlySpan<int> occupations, Span<ushort> points, int floor, Span<ushort> rows) => tier switch
    {
        SimdTier.Vector512 => Run<Vector512<ushort>, Lanes512>(tile, probe, occupations, points, floor, rows),
        SimdTier.Vector256 => Run<Vector256<ushort>, Lanes256>(tile, probe, occupations, points, floor, rows),
        _ => Run<Vector128<ushort>, Lanes128>(tile, probe, occupations, points, floor, rows),
    };

    private static int Run<TVector, TLanes>(Tile tile, in Probe probe, ReadOnlySpan<int> occupations, Span<ushort> points, int floor, Span<ushort> rows)
        where TLanes : ILanes<TVector>
    {
        var (education, years, free, loss) = (TLanes.Of(probe.Education), TLanes.Of(probe.Years), TLanes.Of(probe.YearsFree), TLanes.Of(probe.YearsLoss));
        var (pay, span, factor) = (TLanes.Of(probe.Pay), TLanes.Of(probe.PaySpan), TLanes.Of(probe.PayFactor));
        var (payPoints, mostPay, mostLoss) = (TLanes.Of(probe.PayPoints), TLanes.Of(MatchWeights.Pay), TLanes.Of(MatchWeights.Experience / 2));
        var (rest, least) = (TLanes.Of((ushort)(probe.YearsPoints + (probe.HasPlace ? 0 : MatchWeights.Neutral(MatchWeights.Distance)))), TLanes.Of((ushort)floor));
        var found = 0;
        for (var row = 0; row < Block.Rows; row += TLanes.Count)
        {
            var (wantedPay, wantedYears) = (TLanes.Load(tile.Pay, row), TLanes.Load(tile.Years, row));
            var open = TLanes.AtMost(TLanes.Load(tile.Education, row), education) & TLanes.AtMost(wantedYears, years) & TLanes.AtMost(wantedPay, pay);
            if (open == 0)
            {
                continue;
            }

            var sum = TLanes.Add(TLanes.Add(TLanes.Load(points, row), rest), Occupation<TVector, TLanes>(tile, row, occupations));
            var above = TLanes.ShiftLeft(TLanes.Min(TLanes.Less(pay, wantedPay), span), probe.PayShift);
            sum = TLanes.Add(sum, TLanes.Min(TLanes.Add(TLanes.MultiplyHigh(above, factor), payPoints), mostPay));
            sum = TLanes.Less(sum, TLanes.Min(TLanes.MultiplyHigh(TLanes.ShiftLeft(TLanes.Less(wantedYears, free), 8), loss), mostLoss));
            if (probe.HasPlace)
            {
                sum = TLanes.Add(sum, TLanes.Distance(tile, row, probe, out var beyond));
                open &= ~beyond;
            }

            open &= TLanes.AtMost(least, sum);
            if (open != 0)
            {
                TLanes.Store(sum, points, row);
                for (; open != 0; open &= open - 1)
                {
                    rows[found++] = (ushort)(row + BitOperations.TrailingZeroCount(open));
                }
            }
        }

        return found;
    }

    private static TVector Occupation<TVector, TLanes>(Tile tile, int row, ReadOnlySpan<int> occupations)
        where TLanes : ILanes<TVector>
    {
        if (occupations.IsEmpty)
        {
            return TLanes.Of((ushort)MatchWeights.Neutral(MatchWeights.Occupation));
        }

        var best = TLanes.Of(0);
        foreach (var column in tile.Occupations)
        {
            var codes = TLanes.Load(column, row);
            best = TLanes.Max(best, TLanes.Max(
                TLanes.Within(codes, 0, 0, (ushort)MatchWeights.Neutral(MatchWeights.Occupation)), TLanes.Within(codes, Tile.Many, 0, MatchWeights.Occupation)));
            foreach (var wanted in occupations)
            {
                best = TLanes.Max(best, TLanes.Within(codes, (ushort)(wanted / 1000 * 1000), 999, MatchWeights.SameMajorGroup));
                best = TLanes.Max(best, TLanes.Within(codes, (ushort)(wanted / 100 * 100), 99, MatchWeights.SameSubMajorGroup));
                best = TLanes.Max(best, TLanes.Within(codes, (ushort)(wanted / 10 * 10), 9, MatchWeights.SameMinorGroup));
                best = TLanes.Max(best, TLanes.Within(codes, (ushort)wanted, 0, MatchWeights.Occupation));
            }
        }

        return best;
    }
}
