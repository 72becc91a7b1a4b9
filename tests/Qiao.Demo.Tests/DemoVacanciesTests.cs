using Qiao.Lexicon;
using Qiao.Platform;
using Qiao.Platform.Places;
using Qiao.Vacancies;

namespace Qiao.Demo.Tests;

public sealed class DemoVacanciesTests
{
    [Fact]
    public void The_default_set_offers_more_than_13_000_places_of_more_than_a_hundred_kinds()
    {
        Assert.Equal(DemoVacancies.DefaultCount, Region.Vacancies.Count);
        Assert.InRange(Region.Vacancies.Sum(vacancy => vacancy.Draft.Headcount), 13_001, 16_000);
        Assert.True(Region.Vacancies.Select(vacancy => vacancy.Draft.Occupation).Distinct().Count() >= 130);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13_000)]
    public void The_same_seed_makes_the_same_vacancies(int count)
    {
        Assert.Equal(Hashes(Region.Seed, count), Hashes(Region.Seed, count));
        Assert.NotEqual(Hashes(Region.Seed, count), Hashes(Region.Seed + 1, count));

        static List<string> Hashes(int seed, int count) => [.. DemoVacancies.Make(seed, Region.Today, Region.Employers, count).Select(vacancy => vacancy.Draft.ContentHash())];
    }

    [Fact]
    public void Any_number_can_be_streamed_without_making_the_rest()
    {
        Assert.Equal(13_000, DemoVacancies.Make(Region.Seed, Region.Today, Region.Employers, 13_000).Count());
        Assert.Equal(3, DemoVacancies.Make(Region.Seed, Region.Today, Region.Employers, int.MaxValue).Take(3).Count());
    }

    [Fact]
    public void Only_verified_employers_advertise_some_nothing_and_a_few_sixty_times()
    {
        var counts = Region.Vacancies.CountBy(vacancy => vacancy.Employer).ToDictionary();
        Assert.All(counts.Keys, employer => Assert.Equal(DemoStanding.Verified, Region.Employers[employer].Standing));
        Assert.All(Region.Vacancies, vacancy => Assert.Equal(Region.Employers[vacancy.Employer].Name, vacancy.Draft.EmployerName));
        Assert.InRange(Region.Employers.Count - counts.Count, 30, 120);
        Assert.InRange(counts.Values.Count(count => count >= 58), 2, 40);
        Assert.True(counts.Values.Max() <= 61, $"{counts.Values.Max()}");
    }

    [Fact]
    public void The_demo_login_belongs_to_a_verified_employer_with_more_than_ten_vacancies()
    {
        var employer = DemoVacancies.EmployerOfLogin(Region.Vacancies);
        Assert.Equal(DemoStanding.Verified, Region.Employers[employer].Standing);
        Assert.True(Region.Vacancies.Count(vacancy => vacancy.Employer == employer) > 10);
    }

    [Fact]
    public void Occupations_skills_licences_and_benefits_are_those_of_the_lexicon()
    {
        var lexicon = OccupationLexicon.Carried;
        foreach (var draft in Region.Vacancies.Select(vacancy => vacancy.Draft))
        {
            Assert.NotNull(lexicon.Find(draft.Occupation!.Value));
            Assert.All(draft.Skills, id => Assert.True(lexicon.Find(id) is { Kind: not SkillKind.Licence }, $"{id}"));
            Assert.All(draft.Licences, id => Assert.True(lexicon.Find(id) is { Kind: SkillKind.Licence }, $"{id}"));
            Assert.All(draft.Benefits, code => Assert.NotNull(Benefit.Find(code)));
        }
    }

    [Fact]
    public void Benefits_named_in_a_Chinese_text_are_those_stated()
    {
        foreach (var draft in Region.Vacancies.Select(vacancy => vacancy.Draft).Where(draft => draft.Language == Language.Chinese))
        {
            Assert.Empty(draft.Benefits.Except(Benefit.In(draft.Description)));
        }
    }

    [Fact]
    public void Two_thirds_and_more_have_a_point_near_the_centre_of_their_district()
    {
        var withPoint = Region.Vacancies.Select(vacancy => vacancy.Draft).Where(draft => draft.Point is not null).ToList();
        Assert.InRange(withPoint.Count / (double)Region.Vacancies.Count, 0.66, 0.74);
        Assert.All(withPoint, draft =>
        {
            var centre = Divisions.Centre(draft.Division!.Value)!.Value;
            Assert.InRange(Math.Abs(draft.Point!.Value.Latitude - centre.Latitude), 0, 0.04001);
            Assert.InRange(Math.Abs(draft.Point!.Value.Longitude - centre.Longitude), 0, 0.04001);
        });
        Assert.Equal(38, Region.Vacancies.Select(vacancy => vacancy.Draft.Division).Distinct().Count());
    }

    [Fact]
    public void All_were_posted_within_the_last_sixty_days()
    {
        Assert.All(Region.Vacancies, vacancy => Assert.InRange(vacancy.Draft.Posted!.Value, Region.Today.AddDays(-59), Region.Today));
        Assert.Equal(60, Region.Vacancies.Select(vacancy => vacancy.Draft.Posted).Distinct().Count());
    }

    [Fact]
    public void Pay_is_plausible_and_its_ends_are_in_order()
    {
        Assert.InRange(Region.Vacancies.Count(vacancy => vacancy.Draft.Pay is null) / (double)Region.Vacancies.Count, 0.02, 0.06);
        Assert.All(Region.Vacancies.Select(vacancy => vacancy.Draft.Pay).OfType<Pay>(), pay =>
        {
            Assert.True(pay.MaxFen is null || pay.MinFen <= pay.MaxFen);
            Assert.InRange(pay.MonthsPerYear, 12, 14);
            Assert.True(pay.MonthlyFen().Min is null or (>= 180_000 and <= 6_500_000), $"{pay}");
        });
        Assert.True(Region.Vacancies.Select(vacancy => vacancy.Draft.Pay?.Unit).Distinct().Count() >= 5);
        Assert.True(Region.Vacancies.Count(vacancy => vacancy.Draft.Pay?.MonthsPerYear > 12) > 50);
    }
}
