using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

public sealed class ScoreTests
{
    private static readonly GeoPoint Jiefangbei = new(29.5580, 106.5770);

    [Fact]
    public void A_pair_that_fits_in_everything_scores_1000()
    {
        var seeker = new SeekerProfile
        {
            Occupations = [7411],
            Skills = [1, 2],
            Licences = [9],
            Years = 4,
            Education = 4,
            PayWanted = 600_000,
            Point = Jiefangbei,
            ReachMetres = 5000,
            Kinds = SeekerProfile.KindFlag(1),
        };
        var vacancy = new VacancyTraits(1)
        {
            Occupation = 7411,
            Skills = [1, 2, 9],
            Licences = [9],
            Years = 3,
            Education = 3,
            Pay = new(500_000, 600_000),
            Point = Jiefangbei,
            Kind = 1,
        };

        var why = Explanation.Of(seeker, vacancy, SkillWeights.Equal);

        Assert.Equal(1000, why.Score);
        Assert.Empty(why.Blockers);
        Assert.Empty(why.Openings);
        Assert.All(why.Parts, part => Assert.Equal((true, 0L), (part.IsKnown, part.Gap)));
    }

    [Fact]
    public void A_pair_that_says_nothing_scores_half_with_neither_fit_nor_gap()
    {
        var why = Explanation.Of(new(), new(1), SkillWeights.Equal);

        Assert.Equal(500, why.Score);
        Assert.Empty(why.Blockers);
        Assert.Empty(why.Openings);
        Assert.All(why.Parts, part => Assert.Equal((false, null, 0L), (part.IsKnown, part.Measured, part.Gap)));
    }

    [Theory]
    [InlineData(7411, 200)]
    [InlineData(7412, 140)]
    [InlineData(7421, 80)]
    [InlineData(7511, 30)]
    [InlineData(2511, 0)]
    [InlineData(110, 0)]
    public void Occupations_are_as_near_as_their_codes_have_leading_digits_in_common(int code, int points)
    {
        var why = Explanation.Of(new() { Occupations = [7411] }, new(1) { Occupation = code }, SkillWeights.Equal);

        Assert.Equal(points, why.Points.Occupation);
    }

    [Fact]
    public void The_nearest_of_several_wanted_occupations_counts()
    {
        var why = Explanation.Of(new() { Occupations = [2511, 7412, 110] }, new(1) { Occupation = 7411 }, SkillWeights.Equal);

        Assert.Equal(140, why.Points.Occupation);
        Assert.Equal((3L, 1L), (why.Parts[1].Measured, why.Parts[1].Gap));
    }

    [Theory]
    [InlineData(1_000_000, 150, false)]
    [InlineData(999_999, 149, false)]
    [InlineData(900_000, 75, false)]
    [InlineData(800_000, 0, false)]
    [InlineData(799_999, 0, true)]
    public void Pay_falls_to_nothing_at_a_fifth_below_the_wish_and_blocks_beyond(long offered, int points, bool blocked)
    {
        var why = Explanation.Of(new() { PayWanted = 1_000_000 }, new(1) { Pay = new(null, offered) }, SkillWeights.Equal);

        Assert.Equal(points, why.Points.Pay);
        Assert.Equal(1_000_000 - offered, why.Parts[2].Gap);
        Assert.Equal(blocked ? [new Blocker(BlockerKind.PayTooLow, 1_000_000 - offered)] : [], why.Blockers);
    }

    [Theory]
    [InlineData(6, 100, false)]
    [InlineData(5, 83, false)]
    [InlineData(3, 50, false)]
    [InlineData(2, 33, true)]
    public void Experience_counts_in_proportion_and_blocks_when_more_than_half_is_missing(int years, int points, bool blocked)
    {
        var why = Explanation.Of(new() { Years = years }, new(1) { Years = 6 }, SkillWeights.Equal);

        Assert.Equal(points, why.Points.Experience);
        Assert.Equal(blocked ? [new Blocker(BlockerKind.YearsTooFew, 6 - years)] : [], why.Blockers);
    }

    [Fact]
    public void Work_beyond_the_reach_is_blocked_by_the_metres_that_are_too_many()
    {
        var north = new GeoPoint(Jiefangbei.Latitude + 0.1, Jiefangbei.Longitude);
        var seeker = new SeekerProfile { Point = Jiefangbei, ReachMetres = 10_000 };

        var why = Explanation.Of(seeker, new(1) { Point = north }, SkillWeights.Equal);

        // A tenth of a degree of latitude on the mean sphere is 11,119.5 m.
        Assert.InRange(why.Parts[3].Measured!.Value, 11_118, 11_120);
        Assert.Equal([new Blocker(BlockerKind.TooFar, why.Parts[3].Measured!.Value - 10_000)], why.Blockers);
        Assert.Equal([ChangeKind.MoveTo, ChangeKind.GoAsFar], why.Openings.Select(opening => opening.Change.Kind));
        Assert.Empty(Explanation.Of(seeker with { ReachMetres = null }, new(1) { Point = north }, SkillWeights.Equal).Blockers);
    }

    [Fact]
    public void Rarer_skills_bring_more_points_and_all_together_the_whole_part()
    {
        var weights = SkillWeights.FromFrequencies(new Dictionary<int, int> { [1] = 1024, [2] = 256 }, 1024);

        Assert.Equal((4, 12, 44), (weights[1], weights[2], weights[3]));

        int Points(IdSet held) => Explanation.Of(new() { Skills = held }, new(1) { Skills = [1, 2] }, weights).Points.Skills;
        Assert.Equal((0, 100, 300, 400), (Points([]), Points([1]), Points([2]), Points([1, 2])));
    }

    [Fact]
    public void A_licence_shows_as_a_skill_but_a_skill_is_no_licence()
    {
        var vacancy = new VacancyTraits(1) { Skills = [4], Licences = [4] };

        Assert.Equal([new Blocker(BlockerKind.LicenceMissing, 4)], Explanation.Of(new() { Skills = [4] }, vacancy, SkillWeights.Equal).Blockers);
        var licensed = Explanation.Of(new() { Skills = [], Licences = [4] }, vacancy, SkillWeights.Equal);
        Assert.Equal((0, 400), (licensed.Blockers.Count, licensed.Points.Skills));
    }

    [Fact]
    public void Unknown_education_blocks_nobody_and_known_lower_education_does()
    {
        var vacancy = new VacancyTraits(1) { Education = 5 };

        Assert.Empty(Explanation.Of(new(), vacancy, SkillWeights.Equal).Blockers);
        Assert.Empty(Explanation.Of(new() { Education = 5 }, vacancy, SkillWeights.Equal).Blockers);
        Assert.Equal([new Blocker(BlockerKind.EducationBelow, 5)], Explanation.Of(new() { Education = 4 }, vacancy, SkillWeights.Equal).Blockers);
    }

    [Fact]
    public void The_parts_have_1000_points_in_all() => Assert.Equal(1000, MatchWeights.Full);
}
