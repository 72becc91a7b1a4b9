using Qiao.Insights.Reading;

namespace Qiao.Tests.Insights;

/// <summary>What is hidden of tables about persons cannot be computed from what is shown.</summary>
public sealed class SmallCountsTests
{
    private const int Fewest = 10;

    [Fact]
    public void Nothing_below_the_limit_is_shown_and_nothing_hidden_follows_from_a_row_or_a_column()
    {
        var dice = new Random(20260310);
        var (hidden, shown) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var rows = Enumerable.Range(0, dice.Next(1, 8)).Select(_ => Nested(dice, dice.Next(2, 10), dice.Next(4) switch { 0 => 3, 1 => 12, 2 => 25, _ => 200 })).ToList();
            var width = rows.Min(row => row.Count);
            rows = rows.ConvertAll(row => row[..width]);
            var totals = Totals(rows);

            var (left, total) = SmallCounts.Table(rows, totals, Fewest);

            var what = string.Join(" | ", rows.Select(row => string.Join(' ', row))) + " => " + string.Join(" | ", left.Append(total).Select(row => string.Join(' ', row.Select(c => c is { } count ? FormattableString.Invariant($"{count}") : "-"))));
            Assert.True(rows.Append(totals).Zip(left.Append(total)).All(pair => Holds(pair.First, pair.Second)), "row: " + what);
            Assert.True(Enumerable.Range(0, width).All(column => ColumnHolds(rows.ConvertAll(row => row[column]), left.Select(row => row[column]).ToList(), total[column])), "column: " + what);
            hidden += left.Sum(row => row.Count(count => count is null));
            shown += left.Sum(row => row.Count(count => count > 0));
        }

        Assert.True(hidden > 10_000 && shown > 10_000);
    }

    [Fact]
    public void A_table_without_small_counts_or_differences_loses_nothing()
    {
        var dice = new Random(20260311);
        for (var i = 0; i < 5_000; i++)
        {
            var width = dice.Next(1, 10);
            var rows = Enumerable.Range(0, dice.Next(1, 8)).Select(_ => Nested(dice, width, 50).ConvertAll(count => count * Fewest)).ToList();

            var (left, total) = SmallCounts.Table(rows, Totals(rows), Fewest);

            Assert.All(left.Append(total), row => Assert.DoesNotContain(null, row));
        }
    }

    [Fact]
    public void The_row_of_totals_is_the_same_whatever_the_table_is_broken_down_by()
    {
        var dice = new Random(20260312);
        for (var i = 0; i < 2_000; i++)
        {
            var rows = Enumerable.Range(0, 6).Select(_ => Nested(dice, 5, 30)).ToList();
            var coarser = new List<List<long>> { Totals(rows[..3]), Totals(rows[3..]) };

            Assert.Equal(SmallCounts.Table(rows, Totals(rows), Fewest).Total, SmallCounts.Table(coarser, Totals(coarser), Fewest).Total);
        }
    }

    [Fact]
    public void The_smallest_other_is_hidden_beside_a_single_small_count()
    {
        var (rows, total) = SmallCounts.Table([[60], [4], [15], [0]], [79], Fewest);

        Assert.Equal([60, null, null, 0], rows.Select(row => row[0]));
        Assert.Equal([79], total);
    }

    [Fact]
    public void Of_two_nested_counts_that_are_close_the_smaller_is_hidden() =>
        Assert.Equal([30, null, null, 14, null, 0], SmallCounts.Row([30, 28, 28, 14, 5, 0], Fewest));

    // What is shown is at the limit or zero, no two are closer than the limit, and nothing hidden stands between two that are equal.
    private static bool Holds(IReadOnlyList<long> counts, long?[] shown)
    {
        var places = Enumerable.Range(0, counts.Count).Where(i => shown[i] is not null).ToList();
        return places.All(i => shown[i] == counts[i] && counts[i] is 0 or >= Fewest)
            && places.SelectMany(i => places.Where(j => j > i).Select(j => counts[i] - counts[j])).All(gap => gap is 0 or >= Fewest)
            && Enumerable.Range(0, counts.Count).Except(places).All(i => At(places.Where(p => p < i).Cast<int?>().LastOrDefault(), long.MaxValue) != At(places.Where(p => p > i).Cast<int?>().FirstOrDefault(), 0));

        long At(int? place, long otherwise) => place is { } p ? counts[p] : otherwise;
    }

    // One equation over a column: it must hold two unknowns, and what it tells of their sum must not be few persons.
    private static bool ColumnHolds(IReadOnlyList<long> counts, IReadOnlyList<long?> shown, long? total)
    {
        var unknown = shown.Count(count => count is null) + (total is null ? 1 : 0);
        var rest = total - shown.Sum(count => count ?? 0);
        return unknown != 1 && (unknown == 0 || rest is null or >= Fewest) && (unknown > 0 || total == counts.Sum());
    }

    private static List<long> Nested(Random dice, int width, int most)
    {
        var row = new List<long> { dice.Next(1, most) };
        while (row.Count < width)
        {
            row.Add(dice.Next(3) == 0 ? row[^1] : dice.Next((int)row[^1] + 1));
        }

        return row;
    }

    private static List<long> Totals(IReadOnlyList<IReadOnlyList<long>> rows) => [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Sum(row => row[column]))];
}
