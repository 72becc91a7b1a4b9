using System.Globalization;

namespace Qiao.Tests.Operations;

/// <summary>Everything that stands in a database, to compare two of them row by row.</summary>
internal static class TableContents
{
    /// <summary>The rows of every table, in one order whatever the database's own.</summary>
    public static async Task<SortedDictionary<string, List<string>>> AllAsync(TestDatabase database)
    {
        var tables = await database.LinesAsync(database.Dialect == Qiao.Platform.Data.Dialect.Sqlite
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
            : "select tablename from pg_tables where schemaname = 'public'");
        var contents = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            contents[table] = await RowsAsync(database, table);
        }

        return contents;
    }

    public static async Task<List<string>> RowsAsync(TestDatabase database, string table)
    {
        await using var connection = await database.Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await row.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => $"{row.GetName(i)}={Text(row.GetValue(i))}")));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>The sign-in names of all accounts.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(Qiao.Platform.Data.Database database)
    {
        await using var connection = await database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "select sign_in_name from platform_account order by sign_in_name";
        await using var row = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await row.ReadAsync())
        {
            names.Add(row.GetString(0));
        }

        return names;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
