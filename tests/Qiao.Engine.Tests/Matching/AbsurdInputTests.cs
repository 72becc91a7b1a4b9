using System.Collections;
using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

public sealed class AbsurdInputTests
{
    public static TheoryData<string, Action> Absurd => new()
    {
        { "negative wish", () => _ = new SeekerProfile { PayWanted = -1 } },
        { "wish of all money", () => _ = new SeekerProfile { PayWanted = long.MaxValue } },
        { "negative pay", () => _ = new PayRange(-1, null) },
        { "pay of all money", () => _ = new PayRange(null, long.MaxValue) },
        { "pay upside down", () => _ = new PayRange(2, 1) },
        { "negative years", () => _ = new SeekerProfile { Years = -1 } },
        { "years of a tree", () => _ = new SeekerProfile { Years = 1000 } },
        { "negative years required", () => _ = new VacancyTraits(1) { Years = int.MinValue } },
        { "education 8", () => _ = new SeekerProfile { Education = 8 } },
        { "education -1", () => _ = new VacancyTraits(1) { Education = -1 } },
        { "negative reach", () => _ = new SeekerProfile { ReachMetres = -1 } },
        { "reach to the moon", () => _ = new SeekerProfile { ReachMetres = int.MaxValue } },
        { "negative kinds", () => _ = new SeekerProfile { Kinds = -1 } },
        { "kind 32", () => _ = new VacancyTraits(1) { Kind = 32 } },
        { "flag of kind 0", () => _ = SeekerProfile.KindFlag(0) },
        { "occupation of five digits", () => _ = new VacancyTraits(1) { Occupation = 12345 } },
        { "occupation of two digits", () => _ = new SeekerProfile { Occupations = [74] } },
        { "negative occupation", () => _ = new VacancyTraits(1) { Occupation = -7411 } },
        { "latitude NaN", () => _ = new GeoPoint(double.NaN, 0) },
        { "longitude NaN", () => _ = new GeoPoint(0, double.NaN) },
        { "latitude infinite", () => _ = new GeoPoint(double.PositiveInfinity, 0) },
        { "latitude 91", () => _ = new GeoPoint(91, 0) },
        { "longitude -181", () => _ = new GeoPoint(0, -181) },
        { "negative skill", () => _ = new SeekerProfile { Skills = [-1] } },
        { "skill 0", () => _ = IdSet.Empty.With(0) },
        { "a billion skills", () => _ = IdSet.Of(Enumerable.Range(1, 1_000_000_000)) },
        { "endless skills", () => _ = IdSet.Of(new Endless()) },
        { "no skills at all", () => _ = new VacancyTraits(1) { Skills = null! } },
        { "no licences at all", () => _ = new SeekerProfile { Licences = null! } },
        { "weight 0", () => _ = new SkillWeights(new Dictionary<int, int> { [1] = 0 }, 1) },
        { "weight of a billion", () => _ = new SkillWeights(new Dictionary<int, int>(), 1_000_000_000) },
        { "no vacancies to count", () => _ = SkillWeights.FromFrequencies(new Dictionary<int, int>(), 0) },
        { "k 0", () => Vacancies().Best(new(), 0) },
        { "k negative", () => Vacancies().Best(new(), -1) },
        { "k 0 for a vacancy", () => new SeekerColumns(SkillWeights.Equal).Best(new VacancyTraits(1), 0) },
        { "top 0", () => Vacancies().WhatWouldOpen(new(), 500, 0) },
        { "threshold negative", () => Vacancies().WhatWouldOpen(new(), -1, 1) },
        { "threshold beyond all points", () => Vacancies().WhatWouldOpen(new(), 1001, 1) },
        { "null seeker", () => Vacancies().Best(null!, 1) },
        { "null vacancy", () => Vacancies().Put([null!]) },
        { "null weights", () => _ = new VacancyColumns(null!) },
    };

    [Theory]
    [MemberData(nameof(Absurd))]
    public void Absurd_input_is_refused_with_a_reason(string what, Action tell)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(tell);

        Assert.True(refusal.Message.Length > 15, what);
    }

    [Fact]
    public void A_refused_batch_leaves_the_store_as_it_was()
    {
        var columns = Vacancies();

        Assert.ThrowsAny<ArgumentException>(() => columns.Put([new VacancyTraits(8), null!]));

        Assert.Equal([(UInt128)7], columns.Best(new(), 9).Select(match => match.Key));
    }

    [Fact]
    public void Inputs_at_their_limits_are_scored()
    {
        var seeker = new SeekerProfile
        {
            Occupations = [9999],
            Skills = IdSet.Of(Enumerable.Range(int.MaxValue - 999, 1000)),
            Years = 0,
            Education = 7,
            PayWanted = 2_000_000_000,
            Point = new(90, 180),
            ReachMetres = 10_000_000,
            Kinds = int.MaxValue,
        };
        var vacancy = new VacancyTraits(UInt128.MaxValue)
        {
            Occupation = 100,
            Skills = IdSet.Of(Enumerable.Range(1, 1000)),
            Licences = [int.MaxValue],
            Years = 80,
            Education = 7,
            Pay = new(0, 0),
            Point = new(-90, -180),
            Kind = 31,
        };

        var why = Explanation.Of(seeker, vacancy, SkillWeights.Equal);

        Assert.Equal((0, 4), (why.Score, why.Blockers.Count));
        Assert.All(why.Openings, opening => Assert.Equal(
            opening.Points, Explanation.Of(opening.Apply(seeker), vacancy, SkillWeights.Equal).Score));
    }

    private static VacancyColumns Vacancies()
    {
        var columns = new VacancyColumns(SkillWeights.Equal);
        columns.Put(new VacancyTraits(7));
        return columns;
    }

    private sealed class Endless : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator()
        {
            for (var i = 1; ; i = (i % 1_000_000) + 1)
            {
                yield return i;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
