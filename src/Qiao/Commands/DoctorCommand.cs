using System.Collections;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Qiao.Commands.Doctoring;
using Qiao.Lexicon;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao doctor` examines the node, `qiao doctor lexicon` the lexicon that the program carries.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var json = new Option<bool>("--json") { Description = "Write one JSON document for machines" };
        var thorough = new Option<bool>("--thorough") { Description = "Also compare SQLite's indexes with their tables, which takes longer" };
        var command = new Command("doctor", "Examine this node; exits with 1 when there is a problem") { database, json, thorough };
        command.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            return opened is null ? 2 : await TellAsync(new Examination(opened, ReadEnvironment(), TimeProvider.System).RunAsync(parsed.GetValue(thorough), ct), parsed.GetValue(json));
        });
        var lexicon = new Command("lexicon", "Examine the occupations and skills that this program carries; exits with 1 when there is a finding") { json };
        lexicon.SetAction((parsed, ct) => TellAsync(Lexicon(), parsed.GetValue(json)));
        command.Add(lexicon);
        return command;
    }

    private static async Task<int> TellAsync(IAsyncEnumerable<Finding> findings, bool json)
    {
        var all = new List<Finding>();
        await foreach (var finding in findings)
        {
            all.Add(finding);
            if (!json)
            {
                Write(finding);
            }
        }

        var ok = all.TrueForAll(finding => finding.Verdict != Verdict.Problem);
        if (json)
        {
            // Not through the console's line breaking: this is for machines.
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { ok, findings = all.Select(f => new { f.Check, verdict = f.Verdict.ToString().ToLowerInvariant(), f.Found, f.Remedy }) }, Json));
        }
        else
        {
            var (warnings, problems) = (all.Count(f => f.Verdict == Verdict.Warning), all.Count(f => f.Verdict == Verdict.Problem));
            Console.Out.WriteLine($"{problems} problems, {warnings} warnings.");
        }

        return ok ? 0 : 1;
    }

    private static void Write(Finding finding)
    {
        var colour = finding.Verdict switch { Verdict.Ok => "green", Verdict.Warning => "yellow", _ => "red" };
        AnsiConsole.Markup($"[{colour}]{finding.Verdict.ToString().ToLowerInvariant(),-7}[/] ");
        Console.Out.WriteLine($"{finding.Check,-13} {finding.Found}");
        if (finding.Remedy is not null)
        {
            Console.Out.WriteLine($"{"",-22}{finding.Remedy}");
        }
    }

    private static async IAsyncEnumerable<Finding> Lexicon()
    {
        var files = LexiconFile.Carried();
        var findings = await Task.Run(() => LexiconDoctor.Check(files));
        foreach (var finding in findings)
        {
            yield return Finding.Problem("lexicon", $"{finding.Text.En} ({finding.Code})", $"See {(finding.Line == 0 ? "the files" : $"{finding.File}, line {finding.Line}")} in src/Qiao.Lexicon/Data.");
        }

        if (findings.Count == 0)
        {
            yield return Finding.Ok("lexicon", $"{OccupationLexicon.Carried.Occupations.Count:#,0} occupations and {OccupationLexicon.Carried.Skills.Count:#,0} skills in {files.Count} files are sound.");
        }
    }

    private static Dictionary<string, string> ReadEnvironment() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);
}
