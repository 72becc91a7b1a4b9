using System.Text;
using Qiao.Vacancies;

namespace Qiao.Demo.Tests;

/// <summary>The demo region as every test sees it.</summary>
internal static class Region
{
    public const int Seed = 2026;

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly IReadOnlyList<DemoEmployer> Employers = DemoEmployers.Make(Seed, Today);

    public static readonly IReadOnlyList<(int Employer, VacancyDraft Draft)> Vacancies = [.. DemoVacancies.Make(Seed, Today, Employers)];

    /// <summary>Everything a reader of the vacancy sees as text.</summary>
    public static string Words(VacancyDraft draft) => $"{draft.Title}\n{draft.Description}\n{draft.Place}";

    /// <summary>The text without marks and spaces.</summary>
    public static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    /// <summary>The rows of a labelled file in tests/data.</summary>
    public static IEnumerable<string[]> Labelled(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "tests", "data", file)))
        {
            folder = folder.Parent ?? throw new FileNotFoundException($"tests/data/{file} is in no folder above the tests.");
        }

        return File.ReadLines(Path.Combine(folder.FullName, "tests", "data", file), Encoding.UTF8).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
    }
}
