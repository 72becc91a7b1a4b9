using System.Text;
using Qiao.Commands;
using Spectre.Console;

namespace Qiao.Tests.Support;

/// <summary>Runs a verb of the executable within the test, with its own screen: what another test's verb writes does not show here.</summary>
internal sealed class Terminal : TextWriter
{
    private static readonly AsyncLocal<StringBuilder?> Screen = new();

    static Terminal()
    {
        AnsiConsole.Console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(new Terminal()),
        });
        AnsiConsole.Profile.Width = 10_000;
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Answers the exit code and everything written. An exception of the verb is the test's failure.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var screen = new StringBuilder();
        Screen.Value = screen;
        var code = await CommandLine.RunAsync(arguments);
        lock (screen)
        {
            return (code, screen.ToString());
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (Screen.Value is { } screen)
        {
            lock (screen)
            {
                screen.Append(value);
            }
        }
    }
}
