using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

public sealed class CounterfactualTests
{
    [Fact]
    public void Entered_left_and_moved_turn_one_list_into_the_other()
    {
        var market = new RandomMarket(101);
        var columns = new VacancyColumns(market.Weights);
        columns.Put(market.Vacancies(1500));
        var causes = new HashSet<ShiftCause>();
        for (var i = 0; i < 60; i++)
        {
            var (seeker, changed) = (market.Seeker(), market.Seeker());
            var what = columns.Compare(seeker, changed, 30);

            Assert.Equal(columns.Best(seeker, 30), what.Before);
            Assert.Equal(columns.Best(changed, 30), what.After);
            Assert.Equal(Keys(what.After).Except(Keys(what.Before)), what.Entered.Select(shift => shift.Key));
            Assert.Equal(Keys(what.Before).Except(Keys(what.After)), what.Left.Select(shift => shift.Key));
            Assert.All(what.Entered, shift => Assert.Equal((null, shift.Key), (shift.RankBefore, what.After[shift.RankAfter!.Value - 1].Key)));
            Assert.All(what.Left, shift => Assert.Equal((null, shift.Key), (shift.RankAfter, what.Before[shift.RankBefore!.Value - 1].Key)));
            Assert.All(what.Moved, shift => Assert.Equal((shift.Before, shift.After), (what.Before[shift.RankBefore!.Value - 1].Parts, what.After[shift.RankAfter!.Value - 1].Parts)));
            causes.UnionWith(what.Entered.Concat(what.Left).Concat(what.Moved).Select(shift => shift.Cause));
        }

        Assert.Superset(new HashSet<ShiftCause> { ShiftCause.Condition, ShiftCause.Occupation, ShiftCause.Skills, ShiftCause.Pay, ShiftCause.Distance }, causes);
    }

    [Fact]
    public void A_single_answer_is_named_as_the_cause()
    {
        var columns = new VacancyColumns(SkillWeights.Equal);
        columns.Put([new(1) { Skills = [5], Years = 2 }, new(2) { Skills = [6], Years = 2 }, new(3) { Skills = [6], Licences = [7] }]);
        var seeker = new SeekerProfile { Skills = [5], Years = 1 };

        var learnt = columns.Compare(seeker, seeker with { Skills = [6] }, 3);
        Assert.Equal([(2, 1, ShiftCause.Skills), (1, 2, ShiftCause.Skills)], learnt.Moved.Select(shift => (shift.RankBefore!.Value, shift.RankAfter!.Value, shift.Cause)));

        var licensed = columns.Compare(seeker, seeker with { Licences = [7] }, 3);
        Assert.Equal([((UInt128)3, ShiftCause.Condition)], licensed.Entered.Select(shift => (shift.Key, shift.Cause)));
        Assert.Null(licensed.Entered[0].Before);

        var crowded = columns.Compare(seeker, seeker with { Skills = [6] }, 1);
        Assert.Equal([(UInt128)1], crowded.Left.Select(shift => shift.Key));
    }

    [Fact]
    public void What_is_no_input_of_the_score_changes_nothing()
    {
        var market = new RandomMarket(102);
        var columns = new VacancyColumns(market.Weights);
        columns.Put(market.Vacancies(800));
        for (var i = 0; i < 40; i++)
        {
            var seeker = market.Seeker();
            var retold = seeker with { Skills = seeker.Skills is { } skills ? IdSet.Of(market.Shuffled(skills)) : null, Licences = IdSet.Of(seeker.Licences.Reverse()) };

            Assert.True(columns.Compare(seeker, retold, 50).IsSame);
        }
    }

    private static IEnumerable<UInt128> Keys(IEnumerable<Match> matches) => matches.Select(match => match.Key);
}
