using Qiao.Vacancies.Importing;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>Shows how far a long step is: a moving line on a terminal, a line every few seconds elsewhere.</summary>
internal static class Progress
{
    public static Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) => AnsiConsole.Profile.Capabilities.Interactive
        ? AnsiConsole.Status().StartAsync("…", context => work(new Line(text => context.Status(text))))
        : work(new Line(null));

    private sealed class Line(Action<string>? show) : IProgress<ImportProgress>
    {
        private const int RowsPerLine = 10_000;
        private long _last = -RowsPerLine;

        public void Report(ImportProgress value)
        {
            var text = value.Of is { } of ? $"{value.Step.En} {value.Done:#,0} of {of:#,0}" : $"{value.Step.En} {value.Done:#,0}";
            if (show is not null)
            {
                show(text);
            }
            else if (Math.Abs(value.Done - _last) >= RowsPerLine)
            {
                AnsiConsole.WriteLine(text);
                _last = value.Done;
            }
        }
    }
}
