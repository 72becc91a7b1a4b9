using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Qiao.Tests.Architecture;

/// <summary>The stable codes with which Qiao refuses.</summary>
public sealed partial class ProblemTests
{
    [Fact]
    public void Docs_problems_lists_every_code()
    {
        var text = new StringBuilder("""
            # Why something was refused

            Written by the tests from the source (`QIAO_WRITE_DOCS=1`). A refusal carries one of these codes in `code`, or for each field in `fields`; codes never change their meaning. `http-404` and its like stand for a status that needs no words of ours.

            | Code | Text | 文字 |
            |---|---|---|

            """);
        // Roles, answers and orders are written the same way; a refusal's code names its module or is one of the general ones.
        foreach (var problem in Found().Where(p => p.Code.Contains('.', StringComparison.Ordinal) || p.Code is "missing" or "invalid"))
        {
            text.Append(null, $"| `{problem.Code}` | {problem.En} | {problem.Zh} |\n");
        }

        Source.AssertWritten("problems.md", text.ToString());
    }

    private static List<(string Code, string En, string Zh)> Found() =>
        (from file in Source.Files("src", ".cs")
         from Match match in Code().Matches(Source.Read(file))
         let named = match.Groups["member"].Success ? Named(file, match.Groups["texts"].Value, match.Groups["member"].Value) : null
         select (match.Groups["code"].Value, named?.En ?? match.Groups["en"].Value, named?.Zh ?? match.Groups["zh"].Value)).Distinct()
        .OrderBy(problem => problem.Item1, StringComparer.Ordinal).ThenBy(problem => problem.Item2, StringComparer.Ordinal).ToList();

    // A text by its member: in the file's own folder, else wherever a class of that name has it.
    private static Bilingual? Named(string file, string texts, string member) =>
        Source.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name == texts)
            .OrderByDescending(type => type.Namespace == Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.'))
            .Select(type => type.GetField(member, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null) as Bilingual)
            .FirstOrDefault(text => text is not null);

    [GeneratedRegex("""new(?: Problem)?\(\s*"(?<code>[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)",\s*(?:new(?: Bilingual)?\(\s*(?:\$?"(?<zh>[^"]*)",\s*\$?"(?<en>[^"]*)")?|(?<texts>\w*Texts)\.(?<member>\w+))""")]
    private static partial Regex Code();
}
