using System.Reflection;
using System.Text.RegularExpressions;

namespace Qiao.Tests.Architecture;

/// <summary>The rules of style that a compiler does not know.</summary>
public sealed partial class StyleTests
{
    private static readonly string[] BannedEndings = ["Manager", "Helper", "Util", "Utils", "Service", "Handler", "Repository", "Dto", "Base", "Info", "Data"];

    /// <summary>Interfaces that others implement: by definition one is enough for a while.</summary>
    private static readonly string[] Contributed =
    [
        "Qiao.Platform.IId`1", // every identifier
        "Qiao.Platform.IModule", // every module
        "Qiao.Platform.Web.IPanel`1", // modules above the page's own
        "Qiao.Platform.Jobs.IJob", // modules with recurring work
        "Qiao.People.IKeptForPerson", // modules that keep something for a person
        "Qiao.Platform.Http.IReadiness", // modules with a reason not to be ready
        "Qiao.Platform.Messages.IMessageChannel", // the region's mail and SMS
    ];

    /// <summary>Projects that owe their README; a new project must not join them.</summary>
    private static readonly string[] WithoutReadme = ["Qiao", "Qiao.Engine", "Qiao.Matching", "Qiao.Organisations", "Qiao.Platform", "Qiao.Vacancies"];

    [Fact]
    public void A_file_has_at_most_300_lines() =>
        Assert.DoesNotContain(
            Source.Files("src", ".cs", ".razor", ".js", ".mjs", ".scss").Concat(Source.Files("tests", ".cs")).Select(file => (File: file, Lines: Source.Read(file).TrimEnd('\n').Count(c => c == '\n') + 1)),
            file => file.Lines > 300);

    [Fact]
    public void No_type_is_named_by_a_word_that_says_nothing() =>
        Assert.Empty(from file in Source.Files("src", ".cs").Concat(Source.Files("tests", ".cs"))
                     from Match declaration in TypeDeclaration().Matches(Source.Read(file))
                     let name = declaration.Groups[1].Value
                     where BannedEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
                     select $"{file}: {name}");

    [Fact]
    public void An_interface_has_two_implementations_or_is_one_for_others_to_implement()
    {
        var types = Source.Assemblies.SelectMany(assembly => assembly.GetTypes()).ToList();

        var lonely = from face in types.Where(type => type.IsInterface)
                     let implementations = types.Count(type => !type.IsInterface && !type.IsAbstract && type.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == face))
                     where implementations < 2 && !Contributed.Contains(face.FullName)
                     select face.FullName;

        Assert.Empty(lonely);
        Assert.All(Contributed, name => Assert.Contains(types, type => type.FullName == name));
    }

    [Fact]
    public void A_class_is_sealed_static_or_meant_to_be_derived_from() =>
        Assert.Empty(Source.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal)
                && type.Namespace?.StartsWith("Qiao", StringComparison.Ordinal) == true && !type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.IComponent)) && type.Name != "_Imports")
            .Select(type => type.FullName));

    [Fact]
    public void Pages_are_markup_and_are_given_everything_they_show() =>
        Assert.DoesNotContain(
            Source.Files("src", ".razor").Concat(Source.Files("src", ".cs").Where(file => file.EndsWith(".razor.cs", StringComparison.Ordinal))),
            file => Injection().IsMatch(Source.Read(file)));

    [Fact]
    public void Every_text_is_in_both_languages()
    {
        var texts = Texts().ToList();

        Assert.True(texts.Count > 200, "The texts were not found.");
        Assert.Empty(texts.Where(t => string.IsNullOrWhiteSpace(t.Text.Zh) || string.IsNullOrWhiteSpace(t.Text.En)).Select(t => t.Name));
        Assert.Empty(texts.Where(t => t.Text.Zh != t.Text.En && !t.Text.Zh.Any(IsHan) && Blank().Replace(t.Text.En, "").Any(char.IsLetter)).Select(t => t.Name));
        Assert.Empty(texts.Where(t => t.Text.Zh != t.Text.En && t.Text.En.Any(IsHan)).Select(t => t.Name));
        Assert.Empty(texts.Where(t => !Blanks(t.Text.Zh).SetEquals(Blanks(t.Text.En))).Select(t => t.Name));
    }

    [Fact]
    public void Every_project_tells_in_a_readme_what_it_is() =>
        Assert.Empty(Source.Projects.Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "README.md")))
            .Select(project => Path.GetFileNameWithoutExtension(project)).Except(WithoutReadme));

    [Fact]
    public void A_path_that_a_page_of_documentation_names_exists() =>
        Assert.Empty(from file in Source.Files(".", ".md").Select(file => file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file)
                     from Match named in NamedPath().Matches(Source.Read(file))
                     let path = named.Groups[1].Value.TrimEnd('/')
                     where !Path.Exists(Path.Combine(Setting.Root, path))
                     select $"{file}: {path}");

    /// <summary>All texts that stand in static members, alone, in problems or in collections.</summary>
    private static IEnumerable<(string Name, Bilingual Text)> Texts() =>
        from type in Source.Assemblies.SelectMany(assembly => assembly.GetTypes())
        where !type.ContainsGenericParameters && !type.Name.Contains('<', StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(Bilingual) || field.FieldType == typeof(Problem) || field.FieldType.IsAssignableTo(typeof(System.Collections.IEnumerable))
        from text in Inside(field.GetValue(null), 3)
        select ($"{type.FullName}.{field.Name}", text);

    private static IEnumerable<Bilingual> Inside(object? value, int depth) => value switch
    {
        Bilingual text => [text],
        Problem problem => [problem.Text],
        string => [],
        System.Collections.IDictionary rows when depth > 0 => rows.Values.Cast<object?>().SelectMany(row => Inside(row, depth - 1)),
        Array { Rank: 1 } items when depth > 0 && items.GetType().GetElementType() is { IsPrimitive: false } => items.Cast<object?>().SelectMany(item => Inside(item, depth - 1)),
        _ => [],
    };

    private static HashSet<string> Blanks(string text) => Blank().Matches(text).Select(match => match.Value).ToHashSet();

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file)\s+)*(?:class|record|struct|interface|enum|record struct|record class)\s+([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^\s*@inject\b|\[Inject\b", RegexOptions.Multiline)]
    private static partial Regex Injection();

    [GeneratedRegex(@"\{\w+[^}]*\}")]
    private static partial Regex Blank();

    [GeneratedRegex(@"`((?:src|tests|docs|tools|bench|\.ci)/[\w./-]+)`")]
    private static partial Regex NamedPath();
}
