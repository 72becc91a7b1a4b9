using Qiao.Engine.Allocating;

namespace Qiao.Engine.Tests.Allocating;

public sealed class AllocationReportTests
{
    // Three like vacancy 0 best and it has one place; vacancy 1 has two, vacancy 2 has one that nobody can take.
    private static readonly ScoredPairs Crowd = new(3, 3, [new(0, 0, 900), new(0, 1, 300), new(1, 0, 800), new(1, 1, 700), new(2, 0, 700), new(2, 1, 600)]);

    [Fact]
    public void The_report_says_what_changed_against_sending_everyone_to_their_best()
    {
        var report = OnePlace.Run(Crowd, [1, 2, 1]).Report();

        Assert.Equal(3, report.Seekers);
        Assert.Equal(new Ranking(1, 3, 1, 3, 1, new Ratio(6, 9), 2400, 3), report.Plain);
        Assert.Equal(new Ranking(3, 1, 0, 2, 2, new Ratio(4, 9), 2200, 1), report.Allocated);
        Assert.Equal((2, 0, 200L), (report.Gained, report.Lost, report.ScoreCost));
        Assert.Null(report.Policy);
        Assert.Empty(report.Granted);
    }

    [Fact]
    public void Whoever_plain_ranking_served_better_is_counted_as_losing()
    {
        // The first has a good second choice, the other has none: the first makes way.
        var pairs = new ScoredPairs(2, 2, [new(0, 0, 900), new(0, 1, 850), new(1, 0, 800)]);

        var report = OnePlace.Run(pairs, [1, 1]).Report();

        Assert.Equal((1, 1), (report.Gained, report.Lost));
    }

    [Fact]
    public void A_policy_is_named_with_its_weights_and_how_many_had_them()
    {
        var report = OnePlace.Run(Crowd, [1, 2, 1], new Priority("veterans 2026", [100, 120, 120])).Report();

        Assert.Equal("veterans 2026", report.Policy);
        Assert.Equal([new WeightCount(120, 2)], report.Granted);
    }

    [Fact]
    public void Lists_are_counted_by_the_people_to_whom_a_vacancy_is_shown()
    {
        var report = CappedLists.Run(Crowd, [1, 2, 1], 2).Report();

        Assert.Equal((2, 3), (report.Plain.OverCap, report.Plain.MostSent));
        Assert.Equal((0, 2), (report.Allocated.OverCap, report.Allocated.MostSent));
        Assert.Equal(3, report.Allocated.Placed);
    }
}
