using Qiao.Lexicon;
using Xunit.Abstractions;

namespace Qiao.Tests.Lexicon;

/// <summary>The labelled titles of tests/data: floors a little below what `bench/run quality` measured, so that a change for the worse is seen.</summary>
public sealed class TitleAccuracyTests(ITestOutputHelper output)
{
    [Fact]
    public void Titles_of_non_office_trades_are_understood()
    {
        var reader = new TitleReader(OccupationLexicon.Carried);
        var rows = File.ReadLines(Path.Combine(Setting.Root, "tests/data/titles.tsv")).Skip(1).Where(line => line.Length > 0).Select(line => (line + "\t").Split('\t')).ToList();

        var guesses = rows.Select(row => (Row: row, Code: reader.Read(row[0]).FirstOrDefault()?.Occupation.Code.ToString() ?? "none")).ToList();
        var strict = guesses.Count(guess => guess.Code == guess.Row[1]) * 100 / rows.Count;
        var lenient = guesses.Count(guess => guess.Code == guess.Row[1] || guess.Row[2].Contains(guess.Code, StringComparison.Ordinal)) * 100 / rows.Count;

        output.WriteLine($"{strict} % first choice, {lenient} % first choice or noted alternative, of {rows.Count}");
        Assert.Equal(400, rows.Count);
        Assert.True(strict >= 82, $"{strict} %");
        Assert.True(lenient >= 89, $"{lenient} %");
    }
}
