using System.CommandLine;
using Qiao.Platform.Data;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao migrate`: brings the database's tables up to this version.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var command = new Command("migrate", "Bring the database's tables up to this version") { database };
        command.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            if (opened is null)
            {
                return 2;
            }

            var applied = await Migrator.ApplyAsync(opened, Modules.Assemblies, TimeProvider.System, ct);
            AnsiConsole.MarkupLineInterpolated($"{opened.Label}: {(applied.Count == 0 ? "nothing to do" : string.Join(", ", applied))}");
            return 0;
        });
        return command;
    }
}
