using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Qiao.Bench;

/// <summary>Figures with the machine and day they were measured on.</summary>
internal sealed class Table(string title, params string[] columns)
{
    private readonly List<string[]> _rows = [];
    private readonly List<string> _notes = [];

    public void Row(params object[] cells) => _rows.Add([.. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!)]);

    public void Note(string text) => _notes.Add(text);

    public string Write()
    {
        var text = new StringBuilder().AppendLine($"### {title}").AppendLine();
        text.AppendLine("| " + string.Join(" | ", columns) + " |").AppendLine("|" + string.Concat(Enumerable.Repeat("---|", columns.Length)));
        foreach (var row in _rows)
        {
            text.AppendLine("| " + string.Join(" | ", row) + " |");
        }

        text.AppendLine().AppendLine(Machine());
        foreach (var note in _notes)
        {
            text.AppendLine(note);
        }

        return text.ToString().TrimEnd();
    }

    private static string Machine()
    {
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
            : "unknown processor";
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        return $"{cpu}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.FrameworkDescription}, "
            + $"{Days.Write(TimeProvider.System.GetUtcNow())}; load of the machine at the end {load}.";
    }

    private static class Days
    {
        public static string Write(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

/// <summary>The page that holds all measured tables; each benchmark replaces its own part.</summary>
internal static class Performance
{
    private const string Page = "docs/performance.md";

    public static void Replace(string name, string table)
    {
        var (begin, end) = ($"<!-- bench:{name} -->", $"<!-- /bench:{name} -->");
        var page = File.Exists(Page) ? File.ReadAllText(Page) : "# Performance\n\nEach table is written by the command named above it.\n";
        var part = $"{begin}\n`bench/run {name}`\n\n{table}\n{end}";
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        page = from < 0
            ? page.TrimEnd() + "\n\n" + part + "\n"
            : page[..from] + part + page[(page.IndexOf(end, StringComparison.Ordinal) + end.Length)..];
        File.WriteAllText(Page, page);
    }
}
