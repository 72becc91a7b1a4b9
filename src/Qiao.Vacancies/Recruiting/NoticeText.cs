using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qiao.Lexicon;

namespace Qiao.Vacancies.Recruiting;

/// <summary>A line of a notice.</summary>
/// <param name="Name">Null where it was taken out.</param>
public sealed record NoticeLine(int Rank, string? Name, EducationLevel Degree, int Score);

/// <summary>A frozen list as one text, the same for the same list: UTF-8, a line for each fact, tabs between the members of a line.</summary>
internal static class NoticeText
{
    private const string Beginning = "qiao recruitment notice 1";
    private const string Erased = "—";
    private const int FactLines = 5;

    public static string Write(Campaign campaign, CampaignPost post, string unit, DateOnly published, DateOnly ends, IEnumerable<NoticeLine> lines)
    {
        var text = new StringBuilder()
            .Append(Beginning).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"campaign\t{campaign.Id}\t{OneLine(campaign.Title)}\n")
            .Append(CultureInfo.InvariantCulture, $"post\t{OneLine(post.Code)}\t{OneLine(post.Title)}\t{post.Headcount}\n")
            .Append(CultureInfo.InvariantCulture, $"unit\t{OneLine(unit)}\n")
            .Append(CultureInfo.InvariantCulture, $"notice\t{published:yyyy-MM-dd}\t{ends:yyyy-MM-dd}\n");
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Rank}\t{OneLine(line.Name ?? Erased)}\t{line.Degree}\t{line.Score}\n");
        }

        return text.ToString();
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static IReadOnlyList<NoticeLine> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(FactLines).Select(line => line.Split('\t'))
        .Select(m => new NoticeLine(int.Parse(m[0], CultureInfo.InvariantCulture), m[1] == Erased ? null : m[1], Enum.Parse<EducationLevel>(m[2]), int.Parse(m[3], CultureInfo.InvariantCulture))).ToList();

    /// <summary>The text without the name at a rank, or without any.</summary>
    public static string WithoutNames(string text, int? rank = null) => string.Join('\n', text.Split('\n').Select((line, i) =>
    {
        var members = line.Split('\t');
        return i < FactLines || members.Length < 4 || (rank is { } one && members[0] != one.ToString(CultureInfo.InvariantCulture)) ? line : string.Join('\t', members[0], Erased, members[2], members[3]);
    }));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
