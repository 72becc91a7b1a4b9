using System.Globalization;

namespace Qiao.Organisations.Listing;

/// <summary>Cuts the desk's lists into pages.</summary>
internal static class DeskPaging
{
    public const int Length = 50;

    /// <summary>A page of what the database orders.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>The page's rows, how many there are in all, and the number of the next page or null.</returns>
    public static async Task<(IReadOnlyList<T> Rows, int Total, string? Next)> CutAsync<T>(IQueryable<T> ordered, int? page, int length, CancellationToken ct)
    {
        var total = await ordered.CountAsync(ct);
        var number = Math.Clamp(page ?? 1, 1, 1_000_000);
        var from = length == int.MaxValue ? 0 : (number - 1L) * length;
        var rows = from >= total ? [] : await ordered.Skip((int)from).Take(length).ToListAsync(ct);
        return (rows, total, from + length < total ? (number + 1).ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>A page of a list that was read as a whole.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>The page's rows, and the number of the next page or null.</returns>
    public static (IReadOnlyList<T> Rows, string? Next) Cut<T>(IReadOnlyList<T> all, int? page, int length)
    {
        var number = Math.Clamp(page ?? 1, 1, 1_000_000);
        var from = length == int.MaxValue ? 0 : (number - 1L) * length;
        return (all.Skip((int)Math.Min(from, all.Count)).Take(length).ToList(), from + length < all.Count ? (number + 1).ToString(CultureInfo.InvariantCulture) : null);
    }
}
