using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform;
using Qiao.Platform.Http;

namespace Qiao.Refusals;

/// <summary>Every code with which Qiao refuses, in both languages: where the `type` of a problem leads.</summary>
internal static class ShowProblems
{
    private static readonly Lazy<IReadOnlyList<Problem>> Known = new(Read);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/problems", IResult () => new RazorComponentResult<ProblemsPage>(new { Problems = Known.Value })).ForEveryone();
        routes.MapGet("/problems/{code}", (string code) => Find(code) is { } problem
            ? (IResult)new RazorComponentResult<ProblemsPage>(new { Problems = new[] { problem }, One = problem })
            : Results.StatusCode(404)).ForEveryone();
    }

    private static Problem? Find(string code) =>
        code.StartsWith("http-", StringComparison.Ordinal) && int.TryParse(code.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600
            ? new(code, Titles.Of(status))
            : Known.Value.FirstOrDefault(problem => problem.Code == code);

    // The list is written from the source by a test, so it cannot lag behind.
    private static List<Problem> Read()
    {
        using var stream = typeof(ShowProblems).Assembly.GetManifestResourceStream("problems.md")!;
        using var reader = new StreamReader(stream);
        var problems = new List<Problem>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("| `", StringComparison.Ordinal) && line.Split(" | ") is [var code, var en, var zh])
            {
                problems.Add(new(code[3..^1], new(zh[..^2], en)));
            }
        }

        return problems;
    }
}
