using System.Diagnostics;
using System.Text.Json;

namespace Qiao.Tests.Operations;

/// <summary>The program as an operator runs it: a process of its own, with its own environment and exit code.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qiao-program-tests-");

    [Fact]
    public async Task An_operator_makes_a_node_finds_its_faults_with_the_doctor_and_moves_it_with_its_key()
    {
        var absent = await RunAsync("doctor", "--json");
        Assert.Equal((1, false), (absent.Exit, absent.Json.GetProperty("ok").GetBoolean()));
        Assert.Empty(_folder.GetFiles());

        Assert.Equal(0, (await RunAsync("migrate")).Exit);
        var refused = await RunAsync("keys", "rotate");
        Assert.Equal(1, refused.Exit);
        Assert.False(File.Exists(KeyFile));

        Assert.Equal(0, (await RunAsync("user", "add", "wang", "--role", "administrator")).Exit);
        Assert.Contains("wang\tadministrator 500000", (await RunAsync("user", "list")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("keys", "rotate")).Exit);
        var sound = await RunAsync("doctor", "--json");
        Assert.True(sound.Exit == 0, sound.Text);

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", ProblemOf(await RunAsync("doctor", "--json"), "keys"), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("backup", "plain.backup")).Exit);
        Assert.Equal(0, (await RunAsync("backup", "keyed.backup", "--with-key")).Exit);
        var key = await File.ReadAllTextAsync(KeyFile);
        File.Delete(KeyFile);
        Assert.Contains("master key is missing", (await RunAsync("doctor")).Text, StringComparison.Ordinal);
        File.Delete(DatabaseFile);

        Assert.Equal(1, (await RunAsync("restore", "plain.backup")).Exit);
        Assert.False(File.Exists(DatabaseFile) || File.Exists(KeyFile));
        Assert.Equal(0, (await RunAsync("restore", "keyed.backup")).Exit);
        Assert.Equal(key, await File.ReadAllTextAsync(KeyFile));
        Assert.Equal(0, (await RunAsync("doctor")).Exit);
        Assert.Contains("wang", (await RunAsync("user", "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lexicon_that_the_program_carries_is_sound()
    {
        var said = await RunAsync("doctor", "lexicon");

        Assert.True(said.Exit == 0, said.Text);
    }

    [Theory]
    [InlineData("export", "vacancies", "vacancies.pdf")]
    [InlineData("export", "vacancies", "vacancies.csv")]
    [InlineData("user", "list")]
    public async Task A_wrong_call_exits_with_2_and_leaves_no_file(params string[] arguments)
    {
        Assert.Equal(2, (await RunAsync(arguments)).Exit);
        Assert.Empty(_folder.GetFiles());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string DatabaseFile => Path.Combine(_folder.FullName, "qiao.db");

    private string KeyFile => DatabaseFile + ".key";

    private static string ProblemOf(Said said, string check) => said.Json.GetProperty("findings").EnumerateArray()
        .Single(finding => finding.GetProperty("check").GetString() == check && finding.GetProperty("verdict").GetString() == "problem").GetProperty("remedy").GetString()!;

    private async Task<Said> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Qiao.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("QIAO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["QIAO_PASSWORD"] = Make.Password;
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await said + await complained);
    }

    private sealed record Said(int Exit, string Text)
    {
        public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);
    }
}
