using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Qiao.Insights.Reading;

/// <summary>Reads the rows of a view.</summary>
internal static class Rows
{
    /// <param name="sql">Made of constants and a scope's conditions only; values stand in <paramref name="values"/>.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(this Session session, string sql, Func<DbDataReader, T> read, CancellationToken ct, params object[] values)
    {
        await using var command = await session.CommandAsync(FormattableStringFactory.Create(sql, values), ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await row.ReadAsync(ct))
        {
            found.Add(read(row));
        }

        return found;
    }

    /// <summary>A count or sum, which PostgreSQL may answer as a decimal; 0 for null.</summary>
    public static long Number(this DbDataReader row, int column) => row.IsDBNull(column) ? 0 : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
