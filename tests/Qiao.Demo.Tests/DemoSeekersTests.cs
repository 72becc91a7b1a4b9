using Qiao.Demo.Talents;
using Qiao.Lexicon;
using Qiao.People;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Places;

namespace Qiao.Demo.Tests;

public sealed class DemoSeekersTests
{
    private static readonly IReadOnlyList<DemoSeeker> Everyone = [.. DemoSeekers.Make(Region.Seed, Region.Today)];

    [Fact]
    public void The_conference_has_its_12199_talents_with_a_code_and_a_phone_each()
    {
        Assert.Equal(12_199, Everyone.Count);
        Assert.Equal(12_199, Everyone.Select(person => person.Code).Distinct().Count());
        Assert.Equal(12_199, Everyone.Select(person => person.Phone).Distinct().Count());
    }

    [Fact]
    public void Phones_are_of_the_range_kept_for_the_demo_and_differ_from_those_of_employers()
    {
        var employers = Region.Employers.Select(employer => employer.ContactPhone).ToHashSet();
        Assert.All(Everyone, person =>
        {
            Assert.True(MobileNumber.TryRead(person.Phone, out _, out _));
            Assert.StartsWith("170000", person.Phone, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Phone, employers);
        });
    }

    [Fact]
    public void A_third_can_be_found_a_tenth_is_open_the_rest_is_hidden()
    {
        Assert.InRange(Everyone.Count(person => person.Visibility == SeekerVisibility.Findable), 3_900, 4_250);
        Assert.InRange(Everyone.Count(person => person.Visibility == SeekerVisibility.Open), 1_120, 1_330);
        Assert.Equal((SeekerVisibility.Findable, true), (Everyone[0].Visibility, Everyone[0].HasAccount));
        Assert.InRange(Everyone.Count(person => person.HasAccount), 4_600, 5_150);
    }

    [Fact]
    public void They_are_spread_over_occupations_districts_and_levels_of_schooling()
    {
        Assert.True(Everyone.Select(person => person.Occupations[0]).Distinct().Count() > 200);
        Assert.Equal(38, Everyone.Select(person => person.Division).Distinct().Count());
        Assert.All(Enum.GetValues<EducationLevel>().Where(level => level != EducationLevel.None), level => Assert.True(Everyone.Count(person => person.Education == level) > 100, level.ToString()));
        Assert.All(Everyone, person => Assert.NotNull(Divisions.Centre(person.Division)));
    }

    [Fact]
    public void Every_code_of_a_file_is_one_of_the_lexicon() => Assert.All(Everyone, person =>
    {
        Assert.All(person.Occupations, code => Assert.NotNull(OccupationLexicon.Carried.Find(code)));
        Assert.All(person.Skills.Concat(person.Licences), id => Assert.NotNull(OccupationLexicon.Carried.Find(id)));
        Assert.True(person.PayFrom is null or >= 100_000 and <= 10_000_000, $"{person.PayFrom}");
    });

    [Fact]
    public void The_same_seed_makes_the_same_people_and_another_seed_makes_others()
    {
        Assert.Equal(Everyone.Take(200).Select(Words), DemoSeekers.Make(Region.Seed, Region.Today, 200).Select(Words));
        Assert.NotEqual(Everyone.Take(200).Select(Words), DemoSeekers.Make(Region.Seed + 1, Region.Today, 200).Select(Words));
    }

    private static string Words(DemoSeeker p) => $"{p.Code} {p.Name} {p.Division} {p.Education} {p.Years} {string.Join(',', p.Skills)} {string.Join(',', p.Occupations)} {p.PayFrom} {string.Join('/', p.History)}";
}
