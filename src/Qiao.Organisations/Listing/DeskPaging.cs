using System.Globalization;

namespace Qiao.Organisations.Listing;

/// <summary>Cuts a list that was read as a whole into pages.</summary>
internal static class DeskPaging
{
    public const int Length = 50;

    /// <param name="page">From 1.</param>
    /// <returns>The page's rows, and the number of the next page or null.</returns>
    public static (IReadOnlyList<T> Rows, string? Next) Cut<T>(IReadOnlyList<T> all, int? page, int length)
    {
        var number = Math.Clamp(page ?? 1, 1, 1_000_000);
        var from = length == int.MaxValue ? 0 : (number - 1L) * length;
        return (all.Skip((int)Math.Min(from, all.Count)).Take(length).ToList(), from + length < all.Count ? (number + 1).ToString(CultureInfo.InvariantCulture) : null);
    }
}
