using Qiao.Engine.Matching;
using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Matching;

public sealed class OpeningTests(ITestOutputHelper output)
{
    [Fact]
    public void Applying_an_opening_changes_the_score_by_exactly_its_points_and_unblocks_as_it_says()
    {
        const int Seed = 20260;
        output.WriteLine($"seed {Seed}");
        var market = new RandomMarket(Seed);
        var seen = new Dictionary<ChangeKind, int>();
        var unblocked = 0;

        for (var i = 0; i < 1000; i++)
        {
            var (seeker, vacancy) = (market.Seeker(), market.Vacancy((UInt128)i));
            var before = Explanation.Of(seeker, vacancy, market.Weights);
            foreach (var opening in before.Openings)
            {
                var after = Explanation.Of(opening.Apply(seeker), vacancy, market.Weights);
                Assert.True(after.Score == before.Score + opening.Points, $"pair {i}: {opening}");
                Assert.True(opening.Unblocks == (before.Blockers.Count > 0 && after.Blockers.Count == 0), $"pair {i}: {opening}");
                seen[opening.Change.Kind] = seen.GetValueOrDefault(opening.Change.Kind) + 1;
                unblocked += opening.Unblocks ? 1 : 0;
            }
        }

        output.WriteLine(string.Join(", ", seen.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal(Enum.GetValues<ChangeKind>(), seen.Keys.Order());
        Assert.True(unblocked > 50);
    }

    [Fact]
    public void Every_gap_that_a_person_can_close_has_its_opening_and_no_opening_takes_points()
    {
        var market = new RandomMarket(51);
        for (var i = 0; i < 1000; i++)
        {
            var why = Explanation.Of(market.Seeker(), market.Vacancy((UInt128)i), market.Weights);
            var licences = why.Blockers.Where(blocker => blocker.Kind == BlockerKind.LicenceMissing).Select(blocker => blocker.Amount);
            var skills = why.Parts[0].SkillsMissing.Select(skill => (long)skill).Except(licences);

            Assert.Equal(licences, Values(ChangeKind.GetLicence));
            Assert.Equal(skills, Values(ChangeKind.LearnSkill));
            Assert.Equal(why.Parts[2].Gap > 0, Values(ChangeKind.AcceptPay).Any());
            Assert.Equal(why.Parts[3].Measured > 0, Values(ChangeKind.MoveTo).Any());
            Assert.Equal(why.Parts[4].Gap > 0, Values(ChangeKind.GainYears).LastOrDefault() == why.Parts[4].Gap && why.Parts[4].Gap > 0);
            Assert.Equal(Blocks(BlockerKind.TooFar), Values(ChangeKind.GoAsFar).Any());
            Assert.Equal(Blocks(BlockerKind.EducationBelow), Values(ChangeKind.ReachEducation).Any());
            Assert.Equal(Blocks(BlockerKind.KindNotAccepted), Values(ChangeKind.AcceptKind).Any());
            Assert.DoesNotContain(why.Openings, opening => opening.Points < 0);

            IEnumerable<long> Values(ChangeKind kind) => why.Openings.Where(one => one.Change.Kind == kind).Select(one => one.Change.Value);
            bool Blocks(BlockerKind kind) => why.Blockers.Any(blocker => blocker.Kind == kind);
        }
    }

    [Fact]
    public void A_missing_licence_that_is_also_a_wanted_skill_is_one_opening_with_the_points_of_the_skill()
    {
        var vacancy = new VacancyTraits(1) { Skills = [7, 8], Licences = [7] };

        var opening = Assert.Single(Explanation.Of(new() { Skills = [8] }, vacancy, SkillWeights.Equal).Openings);

        Assert.Equal((ChangeKind.GetLicence, 7L, 200, true), (opening.Change.Kind, opening.Change.Value, opening.Points, opening.Unblocks));
    }

    [Fact]
    public void One_more_year_and_all_missing_years_are_offered_apart()
    {
        var vacancy = new VacancyTraits(1) { Years = 5 };

        var why = Explanation.Of(new() { Years = 2 }, vacancy, SkillWeights.Equal);

        Assert.Equal([(1L, 20, true), (3L, 60, true)], why.Openings.Select(one => (one.Change.Value, one.Points, one.Unblocks)));
    }
}
