using System.Security.Cryptography;
using Qiao.Platform.Data;

namespace Qiao.Platform.Keys;

/// <summary>The 32-byte key that wraps the key ring. It is never in the database: it stands in QIAO_KEY (base 64) or in a file beside the database.</summary>
public sealed class MasterKey
{
    /// <summary>In this time another process must have written a key that it began.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private MasterKey(byte[] bytes, string origin) => (Bytes, Origin) = (bytes, origin);

    internal byte[] Bytes { get; }

    /// <summary>Where the key was found, for the doctor: `QIAO_KEY` or a file name.</summary>
    public string Origin { get; }

    public static MasterKey FromBase64(string text)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == 32
            ? new(bytes[..32], "QIAO_KEY")
            : throw new InvalidOperationException("QIAO_KEY must be 32 bytes in base 64. Make one with: head -c 32 /dev/urandom | base64");
    }

    /// <summary>The key of this node: QIAO_KEY, else the file beside the SQLite database (or qiao.key in the working folder), made when missing.</summary>
    public static MasterKey For(Database database)
    {
        if (Environment.GetEnvironmentVariable("QIAO_KEY") is { Length: > 0 } text)
        {
            return FromBase64(text);
        }

        return InFile(database.File is { } file ? file + ".key" : Path.GetFullPath("qiao.key"));
    }

    /// <summary>The key in a file, which is made when it is missing.</summary>
    internal static MasterKey InFile(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        return new(FromBase64(File.ReadAllText(path)).Bytes, path);
    }

    // Two processes may start at once. The file that is written first is the claim to make the key: only one process can
    // create it, and the key gets its name when it is whole. A move alone would not do: on Unix it looks first, then replaces.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var claim = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        while (!File.Exists(path))
        {
            try
            {
                using (var writer = new StreamWriter(claim, options))
                {
                    writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
                }
            }
            catch (IOException) when (File.Exists(claim) || File.Exists(path))
            {
                if (SpinWait.SpinUntil(() => File.Exists(path) || !File.Exists(claim), Patience))
                {
                    continue;
                }

                throw;
            }

            // Another process may have been through between the look and the claim.
            if (File.Exists(path))
            {
                File.Delete(claim);
            }
            else
            {
                File.Move(claim, path);
            }
        }
    }
}
