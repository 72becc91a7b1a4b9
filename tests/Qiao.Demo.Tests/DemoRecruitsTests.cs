using Qiao.Lexicon;
using Qiao.Vacancies.Recruiting;

namespace Qiao.Demo.Tests;

/// <summary>The golden figures of the demo's recruitments: 1,259 applications to municipal institutions, 1,063 of them by doctors; 4,662 to districts.</summary>
public sealed class DemoRecruitsTests
{
    private static readonly IReadOnlyList<DemoCampaign> Both = DemoRecruits.Make(Region.Seed);

    [Fact]
    public void Each_level_has_the_applications_that_were_reported_and_nobody_applies_twice_in_one()
    {
        var (municipal, district) = (Both.Single(c => c.Level == CampaignLevel.Municipal), Both.Single(c => c.Level == CampaignLevel.District));

        Assert.Equal((1_259, 1_063), (municipal.Recruits.Count, municipal.Recruits.Count(r => r.Degree == EducationLevel.Doctor)));
        Assert.Equal(4_662, district.Recruits.Count);
        Assert.All(Both, campaign => Assert.Equal(campaign.Recruits.Count, campaign.Recruits.Select(r => r.Person).Distinct().Count()));
    }

    [Fact]
    public void Every_stage_is_there_and_each_way_to_it_is_one_that_the_steps_allow()
    {
        Assert.Empty(Enum.GetValues<RecruitState>().Except(Both.SelectMany(c => c.Recruits).Select(r => r.State)));
        Assert.All(Both.SelectMany(c => c.Recruits), recruit =>
        {
            var state = RecruitState.Submitted;
            Assert.All(recruit.Steps, step =>
            {
                Assert.Contains(state, step.From);
                state = step.To;
            });
        });
    }

    [Fact]
    public void Nobody_applies_below_the_degree_asked_for_or_for_a_post_that_is_not_open_and_lists_keep_to_the_places() => Assert.All(Both, campaign =>
    {
        Assert.All(campaign.Recruits, recruit => Assert.True(recruit.Degree >= campaign.Posts[recruit.Post].Degree && campaign.Posts[recruit.Post].State == PostState.Open));
        Assert.All(campaign.Recruits.Where(r => r.State is RecruitState.Noticed or RecruitState.Hired).GroupBy(r => r.Post), list => Assert.True(list.Count() <= campaign.Posts[list.Key].Headcount));
        Assert.Contains(Enumerable.Range(0, campaign.Posts.Count), post => campaign.Recruits.All(r => r.Post != post));
    });

    [Fact]
    public void The_same_seed_makes_the_same_applications() =>
        Assert.Equal(DemoRecruits.Make(Region.Seed).SelectMany(c => c.Recruits).Select(Words), Both.SelectMany(c => c.Recruits).Select(Words));

    private static string Words(DemoRecruit r) => $"{r.Post} {r.Person} {r.Degree} {r.School} {r.State} {r.Score} {r.Rule}";
}
