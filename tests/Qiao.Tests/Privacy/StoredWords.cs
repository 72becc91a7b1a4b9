using System.Globalization;
using System.Text;

namespace Qiao.Tests.Privacy;

/// <summary>A word that stands in a column of the database.</summary>
public sealed record StoredWord(string Column, string Word);

/// <summary>Searches the database as someone who has stolen it would: every column of every table, as text and as bytes; with SQLite also its files.</summary>
internal static class StoredWords
{
    public static async Task<IReadOnlyList<StoredWord>> FindAsync(TestDatabase database, IEnumerable<string> words)
    {
        var (wanted, found) = (words.Distinct().ToList(), new HashSet<StoredWord>());
        var tables = await database.LinesAsync(database.Dialect == Dialect.Sqlite
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
            : "select tablename from pg_tables where schemaname = 'public'");
        foreach (var table in tables)
        {
            await using var connection = await database.Database.OpenAsync(default);
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                for (var i = 0; i < row.FieldCount; i++)
                {
                    // A stored query spells its words as an address does.
                    var value = row.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)!;
                    found.UnionWith(wanted.Where(word => value.Contains(word, StringComparison.Ordinal) || value.Contains(Uri.EscapeDataString(word), StringComparison.OrdinalIgnoreCase)).Select(word => new StoredWord($"{table}.{row.GetName(i)}", word)));
                }
            }
        }

        return [.. found];
    }

    /// <summary>Those of the words whose bytes stand in any of the database's files: itself, its write-ahead log, the index.</summary>
    public static IReadOnlyList<string> InFiles(TestDatabase database, IEnumerable<string> words) => database.Dialect == Dialect.Postgres ? [] :
        [.. Directory.GetFiles(Path.GetDirectoryName(database.Name)!, Path.GetFileName(database.Name) + "*").SelectMany(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            file.CopyTo(content);
            var bytes = content.ToArray();
            // .NET writes texts in memory as UTF-16; an index could be a picture of it.
            return words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0).Select(word => $"{Path.GetExtension(path)}: {word}");
        })];
}
