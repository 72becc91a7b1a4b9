using Qiao.Platform.Places;
using Qiao.Vacancies;

namespace Qiao.Demo.Tests;

public sealed class DemoCoverageTests
{
    private const int Enough = 10;

    public static IEnumerable<object[]> Queries() => Region.Labelled("queries.tsv").Select(row => new object[] { row[0], row[2] });

    public static IEnumerable<object[]> Seekers() => Region.Labelled("seekers.tsv").Select(row => new object[] { row[0], row[2] });

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_golden_query_has_fitting_vacancies(string query, string expects)
    {
        var found = Region.Vacancies.Count(vacancy => expects.Split(';').All(part => Holds(vacancy.Draft, part)));
        Assert.True(found >= Enough, $"{query}: {found}");
    }

    [Theory]
    [MemberData(nameof(Seekers))]
    public void Every_golden_seeker_has_fitting_vacancies(string seeker, string codes)
    {
        var found = Region.Vacancies.Count(vacancy => Holds(vacancy.Draft, codes));
        Assert.True(found >= Enough, $"{seeker}: {found}");
    }

    [Theory]
    [InlineData("s02", "7112,7122,7123,7119,9313", "500235,500101")]
    [InlineData("s03", "5321,5322,5162", "500108,500113")]
    [InlineData("s04", "7533,7318,8153,7531", "500241,500114")]
    [InlineData("s05", "2221,3221,5321", "500112,500105")]
    [InlineData("s07", "9621,8321,8322,4412,9333", "500105")]
    [InlineData("s09", "7212,7214,7213", "500115,500102,500120")]
    [InlineData("s10", "5120,3434,7512,9412", "500103,500105")]
    [InlineData("s11", "7411,7412,7413,7422", "500105,500112")]
    [InlineData("s13", "2330,2341,2353,2359", "500106,500109")]
    [InlineData("s14", "8344,4321,9333,8342", "500112,500106")]
    [InlineData("s15", "5414,5419", "500103,500105")]
    [InlineData("s17", "5120,9411,9412,5131", "500103")]
    [InlineData("s18", "7223,7222,7233", "500120,500107")]
    public void Seekers_find_enough_in_each_district_they_name(string seeker, string codes, string districts)
    {
        foreach (var district in districts.Split(','))
        {
            var found = Region.Vacancies.Count(vacancy => Holds(vacancy.Draft, codes) && Holds(vacancy.Draft, "place:" + district));
            Assert.True(found >= Enough, $"{seeker} in {district}: {found}");
        }
    }

    private static bool Holds(VacancyDraft draft, string part) => part.Split(':', 2) switch
    {
        ["place", var place] => DivisionCode.Parse(place).Contains(draft.Division!.Value),
        ["text", var words] => words.Split('|').Any(word => Region.Words(draft).Contains(word, StringComparison.OrdinalIgnoreCase)),
        _ => part.Split(',').Contains(draft.Occupation!.Value.ToString()),
    };
}
