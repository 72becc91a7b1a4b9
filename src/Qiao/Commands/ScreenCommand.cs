using System.CommandLine;
using Qiao.Lexicon;
using Qiao.Platform;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Importing;
using Qiao.Vacancies.Screening;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao screen FILE`: what the screening before publishing says of the advertisements in a file. Nothing is stored.</summary>
internal static class ScreenCommand
{
    private static readonly string[] Columns = ["row", "part", "severity", "rule", "words", "name", "source", "better"];

    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A text file with an advertisement in each line; with --map also .csv, .xlsx or .ndjson" };
        var map = new Option<string?>("--map") { Description = "How the columns become vacancies, as for import; facts are screened as well" };
        var whole = new Option<bool>("--whole") { Description = "The text file is one advertisement" };
        var report = new Option<string?>("--report") { Description = "Write every finding to this .xlsx or .csv" };
        var command = new Command("screen", "Screen advertisements as before publishing; nothing is stored") { file, map, whole, report };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(map), parsed.GetValue(whole), parsed.GetValue(report)));
        return command;
    }

    private static int Run(string file, string? mapFile, bool whole, string? reportFile)
    {
        if (reportFile is not null && Path.GetExtension(reportFile).ToLowerInvariant() is not (".xlsx" or ".csv"))
        {
            AnsiConsole.MarkupLine("[red]The report's ending decides its format: .xlsx or .csv.[/]");
            return 2;
        }

        if (mapFile is null)
        {
            return RunText(file, whole, reportFile);
        }

        if (ImportMap.Read(mapFile) is not Outcome<ImportMap>.Done { Value: var map })
        {
            return Report.Of(ImportMap.Read(mapFile), _ => "");
        }

        if (TableSource.Open(file, map.Format) is not Outcome<TableSource>.Done { Value: var source })
        {
            return Report.Of(TableSource.Open(file, map.Format), _ => "");
        }

        using var table = source;
        if (map.WhyNotRead(table.Columns) is { } problem)
        {
            return Report.Of<string>(problem, _ => "");
        }

        var understanding = new RowUnderstanding(map, OccupationLexicon.Carried);
        return Tell(understanding.ReadAll(table.Rows()).Where(row => row.Draft is not null).Select(row => (row.Row, ScreenedText.Of(row.Draft!))), reportFile);
    }

    private static int RunText(string file, bool whole, string? reportFile)
    {
        if (Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".xlsx" or ".ndjson")
        {
            AnsiConsole.MarkupLine("[red]A table needs --map to say which columns are what; examples are in docs/examples.[/]");
            return 2;
        }

        var texts = whole ? [File.ReadAllText(file)] : File.ReadLines(file);
        return Tell(texts.Select((text, i) => (i + 1L, new ScreenedText("", text))).Where(row => !string.IsNullOrWhiteSpace(row.Item2.Description)), reportFile);
    }

    private static int Tell(IEnumerable<(long Number, ScreenedText Text)> texts, string? reportFile)
    {
        var (all, byWorst, counts) = (0, new int[3], new Dictionary<string, int>(StringComparer.Ordinal));
        using var report = reportFile is null ? null : new FindingsReport(reportFile, Columns);
        foreach (var (number, text) in texts)
        {
            all++;
            var verdict = VacancyScreening.Read(text);
            if (verdict.Worst is { } worst)
            {
                byWorst[(int)worst]++;
            }

            var language = (text.Title + text.Description).Any(c => c is >= '\u4e00' and <= '\u9fff') ? Language.Chinese : Language.English;
            foreach (var finding in verdict.Findings)
            {
                counts[finding.Rule.Code] = counts.GetValueOrDefault(finding.Rule.Code) + 1;
                report?.Row(number, Lower(finding.Part), Lower(finding.Severity), finding.Rule.Code, finding.Words,
                    finding.Rule.Name.In(language), finding.Rule.Source.In(language), finding.Rule.Better.In(language));
            }
        }

        foreach (var rule in Rules.All.Where(rule => counts.ContainsKey(rule.Code)))
        {
            Console.Out.WriteLine($"{counts[rule.Code],9:#,0}  {rule.Code,-18} {rule.Name.En}");
        }

        Console.Out.WriteLine($"{all:#,0} advertisements: {byWorst[(int)Severity.Refuse]:#,0} to refuse, {byWorst[(int)Severity.Ask]:#,0} for a person, "
            + $"{byWorst[(int)Severity.Warn]:#,0} with warnings only, {all - byWorst.Sum():#,0} without findings.");
        return 0;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>The findings as a table in a new file, complete when disposed.</summary>
internal sealed class FindingsReport : IDisposable
{
    private readonly FileStream _file;
    private readonly XlsxWriter? _book;
    private readonly CsvWriter? _csv;

    public FindingsReport(string file, string[] columns)
    {
        _file = File.Create(file);
        if (Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            _csv = new CsvWriter(_file, columns);
            return;
        }

        _book = new XlsxWriter(_file);
        _book.Sheet("screening", columns);
    }

    public void Row(params object?[] cells)
    {
        _csv?.Row(cells);
        _book?.Row(cells);
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _book?.Dispose();
        _file.Dispose();
    }
}
