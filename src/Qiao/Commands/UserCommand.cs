using System.CommandLine;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao user add|list|disable-sessions`. The password of a new account is read from QIAO_PASSWORD or asked for.</summary>
internal static class UserCommand
{
    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var signInName = new Argument<string>("name") { Description = "The sign-in name" };
        var role = new Option<string>("--role") { Description = string.Join(", ", Role.All.Select(r => r.Code)), Required = true };
        var scope = new Option<string?>("--scope") { Description = "Six-digit division code the role covers; the node's own when not given" };
        var displayName = new Option<string?>("--name") { Description = "The name others see" };
        var add = new Command("add", "Make an account") { signInName, role, scope, displayName, database };
        add.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            if (opened is null)
            {
                return 2;
            }

            var settings = Node.Settings(demo: false);
            await Migrator.ApplyAsync(opened, Modules.Assemblies, TimeProvider.System, ct);
            await using var services = Node.ForCommandLine(opened, settings, TimeProvider.System);
            await using var system = services.SystemScope();
            var password = Environment.GetEnvironmentVariable("QIAO_PASSWORD")
                ?? AnsiConsole.Prompt(new TextPrompt<string>("Password (at least 10 characters):").Secret());
            var form = new AccountForm(parsed.GetValue(signInName), parsed.GetValue(displayName), password, parsed.GetValue(role), parsed.GetValue(scope) ?? settings.Division);
            return Report.Of(await system.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(form, ct), id => $"Account {form.SignInName} made ({id}).");
        });
        return new Command("user", "Accounts") { add, List(), DisableSessions() };
    }

    private static Command List()
    {
        var database = CommandLine.DatabaseOption();
        var list = new Command("list", "Everyone who can sign in") { database };
        list.SetAction(async (parsed, ct) => await CommandLine.WithNodeAsync(parsed.GetValue(database)!, async services =>
        {
            foreach (var line in await UserAccounts.ListAsync(services, ct))
            {
                Console.Out.WriteLine(line);
            }

            return 0;
        }));
        return list;
    }

    private static Command DisableSessions()
    {
        var database = CommandLine.DatabaseOption();
        var signInName = new Argument<string>("name") { Description = "The sign-in name" };
        var tokens = new Option<bool>("--tokens") { Description = "Also revoke the tokens of the account's programs" };
        var disable = new Command("disable-sessions", "Sign an account out everywhere") { signInName, tokens, database };
        disable.SetAction(async (parsed, ct) => await CommandLine.WithNodeAsync(parsed.GetValue(database)!, async services => Report.Of(
            await UserAccounts.SignOutAsync(services, parsed.GetValue(signInName)!, parsed.GetValue(tokens), ct),
            ended => $"{parsed.GetValue(signInName)} is signed out: {ended.Sessions} sessions ended, {ended.Tokens} tokens revoked.")));
        return disable;
    }
}

/// <summary>Tells the operator how a use case ended.</summary>
internal static class Report
{
    public static int Of<T>(Outcome<T> outcome, Func<T, string> done)
    {
        switch (outcome)
        {
            case Outcome<T>.Done ok:
                AnsiConsole.WriteLine(done(ok.Value));
                return 0;
            case Outcome<T>.Invalid bad:
                foreach (var (field, problem) in bad.Fields)
                {
                    AnsiConsole.MarkupLineInterpolated($"[red]{field}[/]: {problem.Text.En} ({problem.Code})");
                }

                return 1;
            case Outcome<T>.Refused no:
                AnsiConsole.MarkupLineInterpolated($"[red]{no.Reason.Text.En}[/] ({no.Reason.Code})");
                return 1;
            default:
                AnsiConsole.MarkupLine("[red]There is no such thing.[/]");
                return 1;
        }
    }
}
