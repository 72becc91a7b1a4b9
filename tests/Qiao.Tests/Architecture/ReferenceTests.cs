using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Qiao.Tests.Architecture;

/// <summary>What the projects reference, and what they use of each other. Projects are found on disk.</summary>
public sealed class ReferenceTests
{
    /// <summary>Libraries, whose whole public surface may be used; every other project is a module.</summary>
    private static readonly string[] Libraries = ["Qiao.Platform", "Qiao.Engine"];

    // The executable is the command-line side of the modules' use cases, and so knows them.
    public static TheoryData<string> ModuleProjects => [.. Source.Projects.Select(project => Path.GetFileNameWithoutExtension(project)!).Where(name => name != "Qiao")];

    [Fact]
    public void Projects_reference_what_docs_modules_says()
    {
        var written = File.ReadAllLines(Path.Combine(Setting.Root, "docs", "modules.md")).Where(line => line.StartsWith("| Qiao", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[1], cells => cells[2]);

        var real = Source.Projects.ToDictionary(project => Path.GetFileNameWithoutExtension(project)!, References);

        Assert.Equal(real.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(real.Where(project => project.Key != "Qiao"), project => Assert.Equal(
            written[project.Key] == "nothing" ? [] : written[project.Key].Split(", ").Select(name => "Qiao." + name).Order(StringComparer.Ordinal),
            project.Value));
        Assert.All(real.Keys.Where(name => name is not ("Qiao" or "Qiao.Engine")), module => Assert.Contains(module, real["Qiao"]));
    }

    [Fact]
    public void No_project_reaches_itself()
    {
        var graph = Source.Projects.ToDictionary(project => Path.GetFileNameWithoutExtension(project)!, References);

        Assert.All(graph.Keys, project => Assert.DoesNotContain(project, Reached(graph, project)));
    }

    [Theory, MemberData(nameof(ModuleProjects))]
    public void A_module_uses_only_the_public_face_of_others(string project)
    {
        // The type-reference table names every foreign type that the code mentions.
        using var image = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, project + ".dll")));
        var metadata = image.GetMetadataReader();

        var inner = from handle in metadata.TypeReferences
                    let type = metadata.GetTypeReference(handle)
                    where type.ResolutionScope.Kind == HandleKind.AssemblyReference
                    let assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
                    where assembly.StartsWith("Qiao.", StringComparison.Ordinal) && !Libraries.Contains(assembly)
                    where metadata.GetString(type.Namespace) != assembly
                    select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

        Assert.Empty(inner);
    }

    [Fact]
    public void Every_module_of_the_program_is_one_of_its_modules()
    {
        var declared = Source.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(Qiao.Platform.IModule)) && type is { IsAbstract: false });

        Assert.Equal(declared.Select(type => type.Name).Order(StringComparer.Ordinal), Modules.All.Select(module => module.GetType().Name).Order(StringComparer.Ordinal));
    }

    private static string[] References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).Order(StringComparer.Ordinal).ToArray();

    private static HashSet<string> Reached(Dictionary<string, string[]> graph, string from)
    {
        var (reached, next) = (new HashSet<string>(), new Stack<string>(graph[from]));
        while (next.TryPop(out var project))
        {
            if (reached.Add(project))
            {
                foreach (var further in graph[project])
                {
                    next.Push(further);
                }
            }
        }

        return reached;
    }
}
