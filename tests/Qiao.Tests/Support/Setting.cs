using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Qiao.Tests.Support;

/// <summary>The environment that all tests share.</summary>
internal static class Setting
{
    // One master key for every throw-away node: otherwise those on PostgreSQL would leave a key file in the working folder.
    [ModuleInitializer]
    internal static void Prepare() => Environment.SetEnvironmentVariable("QIAO_KEY", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The repository's root, found from where the tests were built.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Qiao.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
