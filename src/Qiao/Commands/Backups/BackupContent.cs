using System.Reflection;
using Microsoft.Data.Sqlite;
using Qiao.Platform.Data;
using Qiao.Platform.Keys;

namespace Qiao.Commands.Backups;

/// <summary>What was found in a backup when it was read through.</summary>
/// <param name="Rows">Rows by table.</param>
/// <param name="Scripts">The migrations that made its tables, as `module/script`.</param>
/// <param name="Keys">Its key ring, wrapped by the master key.</param>
/// <param name="MasterKey">The master key in base 64, where the backup carries it.</param>
/// <param name="Schema">The PostgreSQL schema the tables stand in; empty on SQLite.</param>
internal sealed record BackupContent(
    IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Scripts, IReadOnlyList<WrappedKey> Keys, string? MasterKey, string Schema = "")
{
    public bool HasSameRowsAs(IReadOnlyDictionary<string, long> counted) =>
        Rows.Count == counted.Count && Rows.All(table => counted.TryGetValue(table.Key, out var rows) && rows == table.Value);

    /// <summary>Scripts of a later version, which this program does not know.</summary>
    public IEnumerable<string> UnknownScripts(IEnumerable<Assembly> modules)
    {
        var known = modules.SelectMany(module => module.GetManifestResourceNames()
            .Where(name => name.Contains(".Migrations.", StringComparison.Ordinal))
            .Select(name => $"{module.GetName().Name}/{name[(name.IndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..]}")).ToHashSet(StringComparer.Ordinal);
        return Scripts.Where(script => !known.Contains(script));
    }

    /// <summary>Whether a master key opens the backup's key ring. A ring without keys is opened by any.</summary>
    public bool IsOpenedBy(MasterKey master)
    {
        if (Keys.Count == 0)
        {
            return true;
        }

        var folder = Directory.CreateTempSubdirectory("qiao-keys-");
        try
        {
            using var database = Database.Sqlite(Path.Combine(folder.FullName, "ring.db"));
            using (var connection = (SqliteConnection)database.CreateConnection())
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "create table platform_key (id text, purpose text, created bigint, material text)";
                command.ExecuteNonQuery();
                foreach (var key in Keys)
                {
                    command.Parameters.Clear();
                    command.CommandText = "insert into platform_key values (@id, @purpose, 0, @material)";
                    command.Parameters.AddWithValue("@id", key.Id);
                    command.Parameters.AddWithValue("@purpose", key.Purpose);
                    command.Parameters.AddWithValue("@material", key.Material);
                    command.ExecuteNonQuery();
                }
            }

            var opens = new KeyRing(database, master, TimeProvider.System).IsReadable();
            using var last = (SqliteConnection)database.CreateConnection();
            SqliteConnection.ClearPool(last);
            return opens;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A row of the key ring.</summary>
internal sealed record WrappedKey(string Id, string Purpose, string Material);
