using System.CommandLine;
using System.Globalization;
using Qiao.Platform.Data;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>The verbs of the executable. Every verb exits with 0 when done, 1 when refused, 2 when the call was wrong.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var root = new RootCommand("Qiao (桥): one program with which a region runs its public employment service.");
        root.Add(ServeCommand.Serve());
        root.Add(ServeCommand.Demo());
        root.Add(MigrateCommand.Build());
        root.Add(ImportCommand.Build());
        root.Add(ExportCommand.Build());
        root.Add(AuditCommand.Build());
        root.Add(ScreenCommand.Build());
        root.Add(BackupCommand.Backup());
        root.Add(BackupCommand.Restore());
        root.Add(DoctorCommand.Build());
        root.Add(UserCommand.Build());
        root.Add(OrganisationCommand.Build());
        root.Add(KeysCommand.Build());
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (System.Data.Common.DbException lost)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]The database says:[/] {lost.Message}");
            return 1;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{unwritable.Message}[/]");
            return 1;
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException lost)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]The database says:[/] {lost.InnerException?.Message ?? lost.Message}");
            return 1;
        }
        catch (InvalidOperationException refused)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{refused.Message}[/]");
            return 1;
        }
    }

    /// <summary>`--database`, else QIAO_DATABASE, else qiao.db in the working folder.</summary>
    public static Option<string> DatabaseOption() => new("--database")
    {
        Description = "sqlite:PATH or a PostgreSQL connection string; QIAO_DATABASE when not given",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("QIAO_DATABASE") ?? "sqlite:qiao.db",
    };

    /// <summary>Opens what the option names, or says what is wrong and answers null.</summary>
    public static Database? Open(string text)
    {
        if (Database.TryRead(text, out var database, out var problem))
        {
            return database;
        }

        AnsiConsole.MarkupLineInterpolated($"[red]{problem.Text.En}[/]");
        return null;
    }

    /// <summary>As <see cref="Open"/>, but a SQLite file that does not exist is refused instead of made.</summary>
    public static Database? OpenExisting(string text)
    {
        var opened = Open(text);
        if (opened?.File is not { } file || File.Exists(file))
        {
            return opened;
        }

        opened.Dispose();
        AnsiConsole.MarkupLineInterpolated($"[red]There is no database {file}. Name it with --database or QIAO_DATABASE.[/]");
        return null;
    }

    /// <summary>Brings the node's tables up to this version and runs a verb with its services, the system being the caller.</summary>
    public static async Task<int> WithNodeAsync(string text, Func<IServiceProvider, Task<int>> run)
    {
        using var opened = OpenExisting(text);
        if (opened is null)
        {
            return 2;
        }

        await Migrator.ApplyAsync(opened, Modules.Assemblies, TimeProvider.System, CancellationToken.None);
        await using var services = Node.ForCommandLine(opened, Node.Settings(demo: false), TimeProvider.System);
        await using var system = services.SystemScope();
        return await run(system.ServiceProvider);
    }
}
