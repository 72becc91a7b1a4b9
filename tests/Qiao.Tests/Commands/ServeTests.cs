using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Qiao.Tests.Commands;

/// <summary>The executable as an operator runs it: a process of its own.</summary>
public sealed partial class ServeTests
{
    [Theory, OnBoth]
    public async Task A_served_node_migrates_itself_answers_measures_itself_and_stops_when_told(Dialect dialect)
    {
        await using var database = await TestDatabase.EmptyAsync(dialect);
        var port = FreePort();
        using var node = Start("serve", "--database", dialect == Dialect.Sqlite ? "sqlite:" + database.Name : TestDatabase.OnServer(database.Name), "--port", $"{port}");
        try
        {
            using var probe = new Browser(new Uri($"http://127.0.0.1:{port}"));
            await ReadyAsync(node, probe);
            await probe.OpenAsync("/sign-in");
            AssertPrometheus((await probe.SendAsync(HttpMethod.Get, "/metrics")).Text);

            using (var term = Process.Start("kill", ["-TERM", $"{node.Id}"]))
            {
                await term.WaitForExitAsync();
            }

            await node.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(0, node.ExitCode);
        }
        finally
        {
            node.Kill();
        }
    }

    [Theory, OnBoth]
    public async Task An_account_made_on_the_command_line_can_sign_in(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (name, place) = (Make.Name("clerk"), dialect == Dialect.Sqlite ? "sqlite:" + app.Database.Name : TestDatabase.OnServer(app.Database.Name));

        Assert.Equal(0, await RunAsync("user", "add", name, "--role", "clerk", "--scope", "500103", "--database", place));
        Assert.Equal(1, await RunAsync("user", "add", name, "--role", "clerk", "--database", place));
        Assert.Equal(1, await RunAsync("user", "add", Make.Name(), "--role", "emperor", "--database", place));
        Assert.Equal(2, await RunAsync("user", "add", Make.Name(), "--role", "clerk", "--database", "nonsense"));

        using var browser = app.Guest();
        Assert.Equal("/account", (await browser.SignInAsync(name)).Path);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/desk/verifications")).Status);
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return process.ExitCode;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Qiao.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["QIAO_PASSWORD"] = Make.Password;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Task ReadyAsync(Process node, Browser probe) => Soon.HoldsAsync(
        async () =>
        {
            Assert.False(node.HasExited, "The node ended before it was ready.");
            try
            {
                return (await probe.SendAsync(HttpMethod.Get, "/health/ready")).Status == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                return false;
            }
        },
        "the node is ready", every: 100);

    // Prometheus text format 0.0.4: one TYPE line for each name, before its samples; histograms count up to +Inf.
    private static void AssertPrometheus(string text)
    {
        var types = new Dictionary<string, string>();
        var samples = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (TypeLine().Match(line) is { Success: true } type)
            {
                Assert.True(types.TryAdd(type.Groups[1].Value, type.Groups[2].Value), $"Two types: {line}");
                continue;
            }

            var sample = SampleLine().Match(line);
            Assert.True(sample.Success, $"Not a sample: {line}");
            var name = sample.Groups[1].Value;
            Assert.True(types.ContainsKey(name) || types.GetValueOrDefault(Suffix().Replace(name, "")) == "histogram", $"No type: {line}");
            samples++;
        }

        Assert.True(samples > 20, text);
        Assert.Contains("http_server_request_duration_seconds_bucket", text, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex("""^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\["\\n])*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\["\\n])*")*\})? (?:[-+]?[0-9.eE+-]+|NaN|[+-]Inf)$""")]
    private static partial Regex SampleLine();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();
}
