using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Qiao.Platform;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Screening;

namespace Qiao.Bench;

/// <summary>How well screening reads the labelled sentences of tests/data/screening.tsv, and how fast it reads real advertisements in QIAO_DATA.</summary>
internal static class ScreeningBench
{
    private const int Hidden = 100;

    // A public file and the columns that hold title and text.
    private static readonly (string File, string Title, string Text)[] RealFiles =
    [
        ("zh_jobs_51job_it_2022/all.csv", "title", "description"),
        ("zh_jobs_boss_2023/boss_2023.csv", "职位", "福利"),
        ("en_jobs_glassdoor_ds/glassdoor_jobs.csv", "Job Title", "Job Description"),
        ("en_jobs_nyc/nyc-jobs.csv", "Business Title", "Job Description"),
    ];

    public static Task<Table> RunAsync()
    {
        var table = new Table("Screening of vacancy texts", "what", "cases", "precision, open part", "recall, open part", "precision, hidden part", "recall, hidden part");
        var sentences = File.ReadLines("tests/data/screening.tsv").Skip(1).Select(line => line.Split('\t'))
            .OrderBy(cells => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cells[0]))), StringComparer.Ordinal)
            .Select(cells => (Labels: cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), Found: Codes(cells[0]))).ToList();
        var (hidden, open) = (sentences.Take(Hidden).ToList(), sentences.Skip(Hidden).ToList());
        foreach (var rule in Rules.All.Where(rule => sentences.Exists(s => s.Labels.Contains(rule.Code))))
        {
            Row(table, rule.Code, [rule.Code], open, hidden);
        }

        Row(table, "all rules", Rules.All.Select(rule => rule.Code).ToHashSet(), open, hidden);
        table.Row("innocent sentences without a finding", sentences.Count(s => s.Labels.Count == 0), "", Share(open), "", Share(hidden));
        Speed(table);
        table.Note($"{open.Count} sentences are open, {Hidden} hidden by a hash of the text. Whoever labelled them also wrote the rules, afterwards and without tuning on the hidden part.");
        return Task.FromResult(table);
    }

    private static void Row(Table table, string name, HashSet<string> codes, List<(HashSet<string> Labels, HashSet<string> Found)> open, List<(HashSet<string> Labels, HashSet<string> Found)> hidden)
    {
        var (of, hf) = (Measure(open, codes), Measure(hidden, codes));
        table.Row(name, open.Concat(hidden).Sum(s => s.Labels.Count(codes.Contains)), of.Precision, of.Recall, hf.Precision, hf.Recall);
    }

    private static (string Precision, string Recall) Measure(List<(HashSet<string> Labels, HashSet<string> Found)> part, HashSet<string> codes)
    {
        var right = part.Sum(s => s.Found.Count(code => codes.Contains(code) && s.Labels.Contains(code)));
        var (found, labelled) = (part.Sum(s => s.Found.Count(codes.Contains)), part.Sum(s => s.Labels.Count(codes.Contains)));
        return (found == 0 ? "-" : $"{right / (double)found:0.00}", labelled == 0 ? "-" : $"{right / (double)labelled:0.00}");
    }

    private static string Share(List<(HashSet<string> Labels, HashSet<string> Found)> part)
    {
        var innocent = part.Where(s => s.Labels.Count == 0).ToList();
        return $"{innocent.Count(s => s.Found.Count == 0)} of {innocent.Count}";
    }

    private static HashSet<string> Codes(string text) => VacancyScreening.Read(new ScreenedText("", text)).Findings.Select(finding => finding.Rule.Code).ToHashSet();

    private static void Speed(Table table)
    {
        if (Environment.GetEnvironmentVariable("QIAO_DATA") is not { Length: > 0 } data)
        {
            table.Note("Speed was not measured: QIAO_DATA is not set.");
            return;
        }

        foreach (var (file, title, text) in RealFiles)
        {
            using var source = ((Outcome<TableSource>.Done)TableSource.Open(Path.Combine(data, file))).Value;
            var texts = source.Rows().Select(row => new ScreenedText(row[title], row[text])).ToList();
            var started = Stopwatch.GetTimestamp();
            var refused = texts.Count(t => VacancyScreening.Read(t).Worst == Severity.Refuse);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            table.Note($"{file}: {texts.Count:#,0} texts in {seconds:0.0} s on one core, {texts.Count / seconds:#,0} a second; {refused:#,0} to refuse.");
        }
    }
}
