using System.Reflection;

namespace Qiao.Lexicon;

/// <summary>
/// A table of the lexicon as text: tab-separated, the first line names the columns. The beginning of the name says what
/// it holds: `occupations`, `skills` or `groups`.
/// </summary>
public sealed record LexiconFile(string Name, string Text)
{
    /// <summary>The files that this program carries.</summary>
    public static IReadOnlyList<LexiconFile> Carried()
    {
        const string Prefix = "Qiao.Lexicon.Data.";
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<LexiconFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(new LexiconFile(name[Prefix.Length..], reader.ReadToEnd()));
        }

        return files;
    }

    internal bool HoldsOccupations => Name.StartsWith("occupations", StringComparison.Ordinal);

    internal bool HoldsSkills => Name.StartsWith("skills", StringComparison.Ordinal);

    internal bool HoldsGroups => Name.StartsWith("groups", StringComparison.Ordinal);

    internal IEnumerable<LexiconRow> Rows()
    {
        var number = 0;
        foreach (var line in Text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd('\r');
            if (number > 1 && content.AsSpan().Trim().Length > 0)
            {
                yield return new LexiconRow(this, number, content.Split('\t', StringSplitOptions.TrimEntries));
            }
        }
    }
}

/// <summary>A line of a lexicon file; a column that is not there reads as empty.</summary>
internal sealed record LexiconRow(LexiconFile File, int Line, string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public string[] List(int column, char separator = ';') =>
        this[column].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
