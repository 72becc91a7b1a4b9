namespace Qiao.Engine.Text;

/// <summary>How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>Mistakes that a word of so many letters may have: one from four letters, two from eight.</summary>
    public static int Tolerated(int letters) => letters >= 8 ? 2 : letters >= 4 ? 1 : 0;

    /// <summary>The distance (optimal string alignment), or anything above the limit when it is above it.</summary>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > Longest || right.Length > Longest)
        {
            return limit + 1;
        }

        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        Span<int> before = rows[..(Longest + 1)], last = rows.Slice(Longest + 1, Longest + 1), row = rows[(2 * (Longest + 1))..];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int distance = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                row[j] = distance;
                best = Math.Min(best, distance);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[right.Length];
    }
}
