using Qiao.Engine.Matching;
using Qiao.Matching.Auditing;

namespace Qiao.Tests.Matching;

/// <summary>The audit's arithmetic, on vacancies of which the truth is known.</summary>
public sealed class ExposureAuditTests
{
    private const int Vacancies = 400;

    [Fact]
    public void Groups_among_which_chance_decides_are_listed_as_often_as_expected()
    {
        var random = new Random(7);
        var groups = Keys().ToDictionary(key => key, _ => random.Next(2) == 0 ? "one" : "other");

        foreach (var group in Audit(groups))
        {
            Assert.InRange(group.Ratio!.Value, 0.6, 1.5);
        }
    }

    /// <summary>Negative control: among equals the greater key comes first, so who has the greater keys is favoured.</summary>
    [Fact]
    public void A_group_that_something_besides_fit_favours_stands_out()
    {
        var groups = Keys().ToDictionary(key => key, key => key > Vacancies / 2 ? "favoured" : "other");

        var found = Audit(groups).ToDictionary(group => group.Group);

        Assert.InRange(found["favoured"].Ratio!.Value, 1.9, 2.1);
        Assert.Equal(0, found["other"].Listed);
        Assert.Equal(found["favoured"].Expected, found["other"].Expected, 6);
    }

    [Fact]
    public void Everything_that_is_listed_is_counted_once_and_expected_once()
    {
        var groups = Keys().ToDictionary(key => key, key => (key % 3).ToString(null, null));

        var found = Audit(groups);

        Assert.Equal(Seekers * ExposureAudit.ListLength, found.Sum(group => group.Listed));
        Assert.Equal(Seekers * ExposureAudit.ListLength, found.Sum(group => group.Expected), 6);
        Assert.Equal((long)Seekers * Vacancies, found.Sum(group => group.Fitting));
        Assert.Equal(Vacancies, found.Sum(group => group.Vacancies));
    }

    [Fact]
    public void Too_few_cases_give_no_ratio()
    {
        var groups = Keys().ToDictionary(key => key, key => key == 1 ? "single" : "rest");

        Assert.Null(Audit(groups).Single(group => group.Group == "single").Ratio);
    }

    private const int Seekers = 40;

    private static IEnumerable<UInt128> Keys() => Enumerable.Range(1, Vacancies).Select(number => (UInt128)number);

    private static IReadOnlyList<GroupExposure> Audit(Dictionary<UInt128, string> groups)
    {
        var vacancies = new VacancyColumns(SkillWeights.Equal);
        vacancies.Put(groups.Keys.Select(key => new VacancyTraits(key) { Occupation = 7411, Skills = IdSet.Of([1, 2]) }));
        var seekers = Enumerable.Repeat(new SeekerProfile { Occupations = IdSet.Of([7411]), Skills = IdSet.Of([1, 2]) }, Seekers);
        return ExposureAudit.Run(vacancies, seekers, groups, default);
    }
}
