using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

public sealed class LiveStoreTests
{
    [Fact]
    public void A_store_after_any_changes_answers_like_a_new_one_with_the_same_vacancies()
    {
        var market = new RandomMarket(71);
        var vacancies = market.Vacancies(3000);
        var changed = new VacancyColumns(market.Weights);
        changed.Put(market.Shuffled(vacancies).Take(2500));
        changed.Put(vacancies.Select(vacancy => market.Vacancy(vacancy.Key)));
        Assert.Equal(1800, changed.Remove(vacancies.Take(1800).Select(vacancy => vacancy.Key)));
        Assert.False(changed.Remove(vacancies[0].Key));
        foreach (var vacancy in market.Shuffled(vacancies.Skip(1000)))
        {
            changed.Put(vacancy);
        }

        var fresh = new VacancyColumns(market.Weights);
        fresh.Put(vacancies.Skip(1000));

        Assert.Equal(2000, changed.Count);
        for (var i = 0; i < 20; i++)
        {
            var seeker = market.Seeker();
            Assert.Equal(fresh.Best(seeker, 2000), changed.Best(seeker, 2000));
            Assert.Equal(fresh.WhatWouldOpen(seeker, 550, 50), changed.WhatWouldOpen(seeker, 550, 50));
        }
    }

    [Fact]
    public void The_store_of_seekers_changes_in_the_same_way()
    {
        var market = new RandomMarket(72);
        var seekers = market.Seekers(1500);
        var changed = new SeekerColumns(market.Weights);
        changed.Put(seekers.Select(pair => KeyValuePair.Create(pair.Key, market.Seeker())));
        Assert.True(changed.Remove(seekers[7].Key));
        Assert.False(changed.Remove(seekers[7].Key));
        changed.Remove(seekers.Take(900).Select(pair => pair.Key));
        foreach (var (key, seeker) in market.Shuffled(seekers.Skip(500)))
        {
            changed.Put(key, seeker);
        }

        var fresh = new SeekerColumns(market.Weights);
        fresh.Put(seekers.Skip(500));

        Assert.Equal(1000, changed.Count);
        Assert.All(market.Vacancies(20), vacancy => Assert.Equal(fresh.Best(vacancy, 1000), changed.Best(vacancy, 1000)));
    }

    [Fact]
    public async Task A_reader_sees_a_batch_whole_or_not_at_all_while_writers_change_it()
    {
        const int Size = 1300;
        var columns = new VacancyColumns(SkillWeights.Equal);
        columns.Put(Batch(0));
        var stop = false;
        var writer = Task.Run(() =>
        {
            for (var round = 1; !Volatile.Read(ref stop); round++)
            {
                columns.Put(Batch(round));
            }

            return 0;
        });

        // Every batch wants a new skill, so readers also meet ordinals younger than their version.
        var (versions, last) = (0, -1);
        try
        {
            while (versions < 50)
            {
                var found = columns.Best(new SeekerProfile { Skills = [1], PayWanted = 500_000 }, Size + 1);
                Assert.Equal(Size, found.Count);
                var score = Assert.Single(found.Select(match => match.Score).Distinct());
                versions += score == last ? 0 : 1;
                last = score;
            }
        }
        finally
        {
            Volatile.Write(ref stop, true);
            await writer;
        }

        static IEnumerable<VacancyTraits> Batch(int round) => Enumerable.Range(1, Size).Select(key => new VacancyTraits((UInt128)key)
        {
            Skills = [1 + (round % 2), 100 + round],
            Pay = new(null, 400_000 + (round % 10 * 10_000)),
        });
    }
}
