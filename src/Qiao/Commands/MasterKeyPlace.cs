using Qiao.Platform.Data;
using Qiao.Platform.Keys;

namespace Qiao.Commands;

/// <summary>Where this node's master key is looked for. Unlike <see cref="MasterKey.For"/>, asking here never makes one.</summary>
internal static class MasterKeyPlace
{
    public static bool IsInEnvironment => Environment.GetEnvironmentVariable("QIAO_KEY") is { Length: > 0 };

    /// <summary>The file that counts when QIAO_KEY is not set.</summary>
    public static string FileOf(Database database) => database.File is { } file ? file + ".key" : Path.GetFullPath("qiao.key");

    /// <summary>The key, or null when there is none yet.</summary>
    /// <exception cref="InvalidOperationException">There is one and it is not 32 bytes in base 64.</exception>
    public static MasterKey? Find(Database database) => IsInEnvironment || File.Exists(FileOf(database)) ? MasterKey.For(database) : null;

    /// <summary>Puts a key where this node looks for it, readable by its owner only.</summary>
    public static void Write(Database database, string text)
    {
        using var file = new StreamWriter(PrivateFile.Create(FileOf(database)));
        file.Write(text);
    }
}

/// <summary>Files that only their owner may read.</summary>
internal static class PrivateFile
{
    /// <exception cref="IOException">The file exists.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
}
