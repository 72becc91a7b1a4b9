using System.CommandLine;
using Qiao.Commands.Exporting;
using Qiao.Platform;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao export vacancies FILE`: what is published, for spreadsheets and other programs.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var file = new Argument<string>("file") { Description = "A .csv, .xlsx or .ndjson file; an older one is replaced" };
        var language = new Option<string>("--language") { Description = "zh or en, for names and headings", DefaultValueFactory = _ => "zh" };
        language.AcceptOnlyFromAmong("zh", "en");
        var vacancies = new Command("vacancies", "Export all vacancies that are shown, doubles once") { file, language, database };
        vacancies.SetAction(async (parsed, ct) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!ExportVacancies.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                AnsiConsole.MarkupLineInterpolated($"[red]The file's ending decides the format: one of {string.Join(", ", ExportVacancies.Endings)}.[/]");
                return 2;
            }

            using var opened = CommandLine.OpenExisting(parsed.GetValue(database)!);
            if (opened is null)
            {
                return 2;
            }

            await using var services = Node.ForCommandLine(opened, Node.Settings(demo: false), TimeProvider.System);
            var written = await ExportVacancies.RunAsync(services, path, parsed.GetValue(language) == "en" ? Language.English : Language.Chinese, ct);
            AnsiConsole.WriteLine($"{written:#,0} vacancies are in {path}.");
            return 0;
        });
        return new Command("export", "Write data into files") { vacancies };
    }
}
