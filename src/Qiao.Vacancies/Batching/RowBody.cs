using System.Text.Json;
using Qiao.Vacancies.Posting;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Batching;

/// <summary>A row as it was sent: texts by field, and the fields that could not be read.</summary>
internal sealed record RowBody(Dictionary<string, string[]> Values, List<RowProblem> Problems)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static RowBody Read(string json) => JsonSerializer.Deserialize<RowBody>(json)!;

    /// <summary>The form, with everything that is wrong with it.</summary>
    public Reading<PostingForm> Form() => FormReader.Build<PostingForm>(
        new(Values, StringComparer.OrdinalIgnoreCase),
        Problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => new Problem(g.First().Code, new(g.First().Zh, g.First().En)), StringComparer.OrdinalIgnoreCase));
}

/// <summary>What is wrong with a row, or what screening found in it.</summary>
/// <param name="Field">Empty when it concerns the whole row.</param>
internal sealed record RowProblem(string Field, string Code, string Zh, string En)
{
    public static RowProblem Of(string field, Problem problem) => new(field, problem.Code, problem.Text.Zh, problem.Text.En);

    public static RowProblem Of(ScreeningFinding finding) => new(
        finding.Part == ScreenedPart.Title ? "title" : finding.Part == ScreenedPart.Description ? "description" : "",
        "screening." + finding.Rule.Code,
        $"{finding.Rule.Name.Zh}{(finding.Words.Length > 0 ? $"“{finding.Words}”" : "")}：{finding.Rule.Better.Zh}",
        $"{finding.Rule.Name.En}{(finding.Words.Length > 0 ? $" “{finding.Words}”" : "")}: {finding.Rule.Better.En}");

    public static string? Write(IReadOnlyCollection<RowProblem> problems) => problems.Count == 0 ? null : JsonSerializer.Serialize(problems);

    public static IReadOnlyList<RowProblem> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<RowProblem>>(json)!;
}
