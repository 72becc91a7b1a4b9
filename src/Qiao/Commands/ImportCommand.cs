using System.CommandLine;
using System.Globalization;
using Qiao.Lexicon;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Importing;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao import vacancies FILE --map MAP.yaml`: takes over the whole of a source.</summary>
internal static class ImportCommand
{
    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var file = new Argument<string>("file") { Description = "A .csv, .xlsx or .ndjson file" };
        var map = new Option<string>("--map") { Description = "How the columns become vacancies; examples in docs/examples", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and check, change nothing" };
        var report = new Option<string?>("--report") { Description = "Write every row not taken, or taken with a doubt, to this .xlsx" };
        var add = new Option<bool>("--add") { Description = "Only add and alter; do not withdraw what the file no longer has" };
        var force = new Option<bool>("--force") { Description = "Withdraw even more than a fifth of the source's vacancies" };
        var asOf = new Option<string?>("--as-of") { Description = "The day (YYYY-MM-DD) rows without a date count as posted; today when not given" };
        var vacancies = new Command("vacancies", "Import a source's vacancies") { file, map, dryRun, report, add, force, asOf, database };
        vacancies.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            DateOnly? day = null;
            if (parsed.GetValue(asOf) is { } text)
            {
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
                {
                    AnsiConsole.MarkupLine("[red]--as-of wants a day such as 2026-11-22.[/]");
                    return 2;
                }

                day = read;
            }

            return opened is null ? 2 : await RunAsync(
                opened, parsed.GetValue(file)!, parsed.GetValue(map)!, parsed.GetValue(report), day,
                new("", parsed.GetValue(dryRun), parsed.GetValue(add), parsed.GetValue(force), default), ct);
        });
        return new Command("import", "Take over data from files") { vacancies };
    }

    private static async Task<int> RunAsync(Database database, string file, string mapFile, string? reportFile, DateOnly? asOf, ImportOrder order, CancellationToken ct)
    {
        if (ImportMap.Read(mapFile) is not Outcome<ImportMap>.Done { Value: var map } wrong)
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

        FileStream? written = null;
        try
        {
            written = reportFile is null ? null : File.Create(reportFile);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]The report cannot be written:[/] {refused.Message}");
            return 1;
        }

        await using var target = written;
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        await Migrator.ApplyAsync(database, Modules.Assemblies, clock, ct);
        await using var services = Node.ForCommandLine(database, Node.Settings(demo: false), clock);
        await using var system = services.SystemScope();
        using var report = new ImportReport(target);
        var understanding = new RowUnderstanding(map, OccupationLexicon.Carried);
        foreach (var doubt in map.Compare(table.Columns))
        {
            report.Add(doubt);
            AnsiConsole.MarkupLineInterpolated($"[yellow]{doubt.Problem.Text.En}[/]");
        }

        order = order with { Source = map.Source, AsOf = asOf ?? Days.Today(clock) };
        var outcome = await Progress.RunAsync(progress =>
            system.ServiceProvider.GetRequiredService<ImportVacancies>().RunAsync(order, understanding.ReadAll(table.Rows()), report, progress, ct));
        return Report.Of(outcome, result => Tell(result, order, report, clock.GetElapsedTime(started)));
    }

    private static string Tell(ImportResult result, ImportOrder order, ImportReport report, TimeSpan took)
    {
        foreach (var (code, count) in report.Counts.OrderByDescending(c => c.Value))
        {
            AnsiConsole.MarkupLineInterpolated($"  {count,7:#,0}  {code}");
        }

        return $"{(order.DryRun ? "Would take" : "Took")} {result.Rows - result.NotTaken:#,0} of {result.Rows:#,0} rows from {order.Source}: "
            + $"{result.Added:#,0} added, {result.Altered:#,0} altered, {result.Unchanged:#,0} unchanged, {result.Withdrawn:#,0} withdrawn; "
            + $"{result.NotTaken:#,0} not taken, {result.Doubted:#,0} with a doubt, {result.InClusters:#,0} in clusters of doubles; {took.TotalSeconds:0.0} s.";
    }
}
