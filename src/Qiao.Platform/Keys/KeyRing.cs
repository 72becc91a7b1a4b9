using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Qiao.Platform.Data;

namespace Qiao.Platform.Keys;

public readonly record struct KeyId(Guid Value) : IId<KeyId>
{
    public static KeyId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>
/// The keys that protect single values (AES-256-GCM) and make keyed blind indexes (HMAC-SHA-256). They stand in the
/// database wrapped by the master key. A rotation adds a key for new values; old values stay readable. Safe for
/// concurrent use.
/// </summary>
public sealed class KeyRing(Database database, MasterKey master, TimeProvider clock)
{
    private const string ForValues = "values";
    private const string ForIndexes = "indexes";
    private static readonly string[] Purposes = [ForValues, ForIndexes];

    // Any fixed number will do; it must only be the same in every process.
    private const long FillingLock = 727_468;
    private readonly Lock _gate = new();
    private volatile Ring? _ring;

    /// <summary>Encrypts a value under the newest key; the text names its key.</summary>
    public string Protect(ReadOnlySpan<byte> value)
    {
        var ring = _ring ?? Load();
        return ring.Current + "." + Base64Url.EncodeToString(Seal(ring.Values[ring.Current], value));
    }

    /// <summary>Decrypts what <see cref="Protect"/> made, whatever key was current then.</summary>
    /// <exception cref="CryptographicException">The text was changed, or its key is not in this ring.</exception>
    public byte[] Reveal(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var id = dot < 0 ? "" : text[..dot];
        var ring = _ring ?? Load();
        if (!ring.Values.ContainsKey(id))
        {
            // Another process may have rotated since this one read the ring.
            ring = Load();
        }

        if (!ring.Values.TryGetValue(id, out var key))
        {
            throw new CryptographicException("The key of this value is not in the key ring.");
        }

        try
        {
            return Open(key, Base64Url.DecodeFromChars(text.AsSpan(dot + 1)));
        }
        catch (FormatException changed)
        {
            throw new CryptographicException("Not a protected value.", changed);
        }
    }

    /// <summary>A value that equals only that of the same text, for finding encrypted rows; useless without the ring.</summary>
    public string BlindIndex(string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData((_ring ?? Load()).Index, Encoding.UTF8.GetBytes(text)));

    /// <summary>Makes a new key for values from now on and answers its id. Index keys are not rotated: that would lose every index.</summary>
    public KeyId Rotate()
    {
        using var connection = database.CreateConnection();
        connection.Open();
        var id = Insert(connection, null, ForValues);
        Load();
        return id;
    }

    /// <summary>True when every key in the ring can be unwrapped with this master key.</summary>
    public bool IsReadable()
    {
        try
        {
            Load();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private Ring Load()
    {
        lock (_gate)
        {
            using var connection = database.CreateConnection();
            connection.Open();
            var rows = Read(connection);
            if (!IsComplete(rows))
            {
                Fill(connection);
                rows = Read(connection);
            }

            return _ring = new(
                rows.Where(row => row.Purpose == ForValues).ToDictionary(row => row.Id, row => Open(master.Bytes, Convert.FromBase64String(row.Material))),
                rows.Last(row => row.Purpose == ForValues).Id,
                Open(master.Bytes, Convert.FromBase64String(rows.First(row => row.Purpose == ForIndexes).Material)));
        }
    }

    // Two processes that meet an empty ring must not each index with a key of their own: SQLite's transaction begins with the write lock, PostgreSQL takes an advisory one.
    private void Fill(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        if (database.Dialect == Dialect.Postgres)
        {
            using var wait = connection.CreateCommand();
            (wait.Transaction, wait.CommandText) = (transaction, $"select pg_advisory_xact_lock({FillingLock})");
            wait.ExecuteNonQuery();
        }

        var rows = Read(connection, transaction);
        foreach (var purpose in Purposes.Where(purpose => !rows.Any(row => row.Purpose == purpose)))
        {
            Insert(connection, transaction, purpose);
        }

        transaction.Commit();
    }

    private static bool IsComplete(List<(string Id, string Purpose, string Material)> rows) =>
        Purposes.All(purpose => rows.Any(row => row.Purpose == purpose));

    private KeyId Insert(DbConnection connection, DbTransaction? transaction, string purpose)
    {
        var id = Ids.New<KeyId>(clock);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "insert into platform_key (id, purpose, created, material) values (@id, @purpose, @created, @material)";
        foreach (var (name, value) in ((string, object)[])[("@id", id.ToString()), ("@purpose", purpose), ("@created", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("@material", Convert.ToBase64String(Seal(master.Bytes, RandomNumberGenerator.GetBytes(32))))])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
        return id;
    }

    private static List<(string Id, string Purpose, string Material)> Read(DbConnection connection, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select id, purpose, material from platform_key where purpose in ('values', 'indexes') order by id";
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return rows;
    }

    // Nonce (12), tag (16), ciphertext.
    private static byte[] Seal(byte[] key, ReadOnlySpan<byte> value)
    {
        var box = new byte[28 + value.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(box.AsSpan(0, 12), value, box.AsSpan(28), box.AsSpan(12, 16));
        return box;
    }

    private static byte[] Open(byte[] key, ReadOnlySpan<byte> box)
    {
        if (box.Length < 28)
        {
            throw new CryptographicException("Too short to be a protected value.");
        }

        var value = new byte[box.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(box[..12], box[28..], box[12..28], value);
        return value;
    }

    private sealed record Ring(Dictionary<string, byte[]> Values, string Current, byte[] Index);
}
