using System.Reflection;

namespace Qiao.Tests.Architecture;

/// <summary>The repository's own files, as the rules about them see them.</summary>
internal static class Source
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "dist", ".artifacts", ".git"];

    public static IReadOnlyList<string> Projects { get; } = Directory.GetDirectories(Path.Combine(Setting.Root, "src")).SelectMany(folder => Directory.GetFiles(folder, "*.csproj")).ToList();

    /// <summary>The product's assemblies, one for each project under `src/`.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = Projects.Select(project => Assembly.Load(Path.GetFileNameWithoutExtension(project))).ToList();

    /// <summary>Files people wrote, by their path from the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Setting.Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Setting.Root, file).Replace('\\', '/'))
            .Where(file => endings.Contains(Path.GetExtension(file)) && !file.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Setting.Root, file));

    /// <summary>Holds a page of `docs/` against what the code says, or writes it when QIAO_WRITE_DOCS is set.</summary>
    public static void AssertWritten(string page, string text)
    {
        var path = Path.Combine(Setting.Root, "docs", page);
        if (Environment.GetEnvironmentVariable("QIAO_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"docs/{page} does not say what the code says. Write it with: QIAO_WRITE_DOCS=1 dotnet test tests/Qiao.Tests --filter Architecture");
    }
}
