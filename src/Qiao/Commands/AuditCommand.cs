using System.CommandLine;
using Qiao.Matching.Auditing;
using Qiao.Matching.Indexing;
using Qiao.Platform;
using Qiao.Platform.Tables;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao audit`: whether equally fitting vacancies are listed equally often.</summary>
internal static class AuditCommand
{
    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var report = new Option<string?>("--report") { Description = "A .csv or .xlsx file for the whole table" };
        var command = new Command("audit", "Audit the matcher on the published vacancies: exposure by kind of employer and by division, and what must not matter") { database, report };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetValue(report);
            if (path is not null && Path.GetExtension(path).ToLowerInvariant() is not (".csv" or ".xlsx"))
            {
                AnsiConsole.MarkupLine("[red]The report is a .csv or an .xlsx file.[/]");
                return 2;
            }

            using var opened = CommandLine.OpenExisting(parsed.GetValue(database)!);
            if (opened is null)
            {
                return 2;
            }

            await using var services = Node.ForCommandLine(opened, Node.Settings(demo: false), TimeProvider.System);
            await services.GetRequiredService<IndexFollower>().BuildAsync(ct);
            await using var scope = services.SystemScope();
            var view = await scope.ServiceProvider.GetRequiredService<AuditMatching>().RunAsync(ct);
            Show(view);
            if (path is not null)
            {
                AuditTable.File(view).Save(path);
            }

            return view.Invariance.Holds ? 0 : 1;
        });
        return command;
    }

    private static void Show(AuditView view)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Simple);
        foreach (var column in AuditTable.Columns)
        {
            table.AddColumn(column.En);
        }

        foreach (var row in AuditTable.Rows(view))
        {
            table.AddRow(row.Select(cell => Markup.Escape(CellText.Of(cell))).ToArray());
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{view.Vacancies:#,0} vacancies, {view.Seekers:#,0} made-up seekers.");
        AnsiConsole.WriteLine(view.Invariance.Holds
            ? $"Employers, titles and texts exchanged among {view.Invariance.Vacancies:#,0} vacancies: {view.Invariance.Lists:#,0} lists the same bit for bit."
            : $"What must not matter changed {view.Invariance.ChangedVacancies:#,0} vacancies and {view.Invariance.ChangedLists:#,0} lists.");
    }
}
