using System.Text.RegularExpressions;
using Qiao.Commands;

namespace Qiao.Tests.Operations;

public sealed partial class DocumentTests
{
    [Fact]
    public void The_table_of_variables_the_doctor_and_the_sources_know_the_same_variables()
    {
        var read = Directory.EnumerateFiles(Path.Combine(Setting.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Reads().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        var documented = File.ReadLines(Path.Combine(Setting.Root, "docs", "operations.md"))
            .Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();

        Assert.Contains("QIAO_DATABASE", read);
        Assert.Equal(read, documented);
        Assert.Equal(read, Variable.All.Select(variable => variable.Name).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""GetEnvironmentVariable\("(QIAO_[A-Z_]+)"\)""")]
    private static partial Regex Reads();

    [GeneratedRegex(@"^\| `(QIAO_[A-Z_]+)` \|")]
    private static partial Regex Row();
}
