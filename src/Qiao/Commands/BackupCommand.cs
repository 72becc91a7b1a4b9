using System.CommandLine;
using Qiao.Commands.Backups;

namespace Qiao.Commands;

/// <summary>`qiao backup FILE` and `qiao restore FILE`.</summary>
internal static class BackupCommand
{
    public static Command Backup()
    {
        var database = CommandLine.DatabaseOption();
        var file = new Argument<string>("file") { Description = "The backup to write; it must not exist yet" };
        var withKey = new Option<bool>("--with-key") { Description = "Take the master key along. Whoever has such a backup can read everything in it" };
        var command = new Command("backup", "Copy the database into one file, while the server runs") { file, withKey, database };
        command.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            return opened is null ? 2 : Report.Of(
                await TakeBackup.RunAsync(opened, path, parsed.GetValue(withKey), ct),
                content => $"{opened.Label} is backed up in {path} ({new FileInfo(path).Length:#,0} bytes): {Tell(content)}. Read back and found whole.");
        });
        return command;
    }

    public static Command Restore()
    {
        var database = CommandLine.DatabaseOption();
        var file = new Argument<string>("file") { Description = "A file that `qiao backup` wrote" };
        var force = new Option<bool>("--force") { Description = "Replace a database that has tables" };
        var withoutKey = new Option<bool>("--without-key") { Description = "Restore although no master key here opens what is encrypted in the backup" };
        var command = new Command("restore", "Put a backup in the place of the database; stop the server first") { file, force, withoutKey, database };
        command.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            var order = new RestoreOrder(parsed.GetValue(force), parsed.GetValue(withoutKey));
            return opened is null ? 2 : Report.Of(
                await RestoreBackup.RunAsync(opened, Path.GetFullPath(parsed.GetValue(file)!), order, ct),
                content => $"{opened.Label} is restored: {Tell(content)}. Run qiao doctor before serving.");
        });
        return command;
    }

    private static string Tell(BackupContent content) => $"{content.Rows.Count} tables, {content.Rows.Values.Sum():#,0} rows, {content.Rows.GetValueOrDefault("journal"):#,0} journal entries";
}
