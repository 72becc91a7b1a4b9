using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

/// <summary>
/// Seekers and vacancies from a seed. Few distinct ids, round amounts and near places, so that equal scores, exact
/// limits and ids that are both a skill and a licence come up all the time; a fifth of everything is unknown.
/// </summary>
internal sealed class RandomMarket(int seed)
{
    private static readonly int[] Codes = [110, 2511, 2512, 2519, 2521, 2611, 7411, 7412, 7421, 7511, 9313];

    private readonly Random _random = new(seed);

    public SkillWeights Weights { get; } = new(Enumerable.Range(1, 20).ToDictionary(id => id, id => 1 + (id * 7 % 13)), 5);

    public SeekerProfile Seeker() => new()
    {
        Occupations = IdSet.Of(Some(Codes, 3)),
        Skills = Known() ? IdSet.Of(Some(Ids(), 12)) : null,
        Licences = IdSet.Of(Some(Licences(), 3)),
        Years = Maybe(12),
        Education = Maybe(8),
        PayWanted = Maybe(12) * 100_000L,
        Point = Point(),
        ReachMetres = Maybe(40) * 1000,
        Kinds = Known() ? 0 : _random.Next(8),
    };

    public VacancyTraits Vacancy(UInt128 key) => new(key)
    {
        Occupation = Known() ? Codes[_random.Next(Codes.Length)] : 0,
        Skills = IdSet.Of(Some(Ids(), 8)),
        Licences = _random.Next(3) > 0 ? [] : IdSet.Of(Some(Licences(), 3)),
        Education = Known() ? 0 : _random.Next(8),
        Years = Maybe(10),
        Pay = Pay(),
        Point = Point(),
        Kind = _random.Next(4),
    };

    public VacancyTraits[] Vacancies(int count) => [.. Enumerable.Range(0, count).Select(_ => Vacancy(Key()))];

    public KeyValuePair<UInt128, SeekerProfile>[] Seekers(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => KeyValuePair.Create(Key(), Seeker()))];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }

    private static int[] Ids() => [.. Enumerable.Range(1, 24)];

    // 20..24 are skills as well.
    private static int[] Licences() => [.. Enumerable.Range(20, 8)];

    private UInt128 Key() => new((ulong)_random.NextInt64(), (ulong)_random.NextInt64());

    private bool Known() => _random.Next(5) > 0;

    private int? Maybe(int below) => Known() ? _random.Next(below) : null;

    private GeoPoint? Point() => Known()
        ? new GeoPoint(29.5 + (_random.Next(30) / 100.0), 106.5 + (_random.Next(30) / 100.0))
        : null;

    private PayRange Pay()
    {
        long? min = Maybe(10) * 100_000L;
        return new PayRange(min, Known() ? (min ?? 300_000) + (_random.Next(4) * 50_000) : null);
    }

    private int[] Some(int[] from, int most) => _random.GetItems(from, _random.Next(most + 1));
}
