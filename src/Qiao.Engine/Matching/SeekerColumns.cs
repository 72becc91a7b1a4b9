namespace Qiao.Engine.Matching;

/// <summary>
/// A live store of seekers that finds the best for a vacancy, exactly, by the same score as the other direction. Safe
/// from any number of threads: a reader sees one version of the whole store and waits for nobody.
/// </summary>
/// <param name="weights">How much each skill counts; the same as in the store of vacancies.</param>
public sealed class SeekerColumns(SkillWeights weights)
{
    private readonly SkillWeights _weights = weights ?? throw new ArgumentNullException(nameof(weights));
    private readonly LiveRows<SeekerBlock> _rows = new();

    /// <summary>The number of seekers.</summary>
    public int Count => _rows.Current.Count;

    /// <summary>How wide the instructions are that searches use, the widest of the machine unless told otherwise.</summary>
    /// <exception cref="PlatformNotSupportedException">This machine does not have them.</exception>
    public SimdTier Tier { get; init => field = SimdTiers.Check(value); } = SimdTiers.Widest;

    internal SkillWeights Weights => _weights;

    internal Version<SeekerBlock> Version => _rows.Current;

    /// <summary>Adds a seeker under the caller's key, or replaces the one with it.</summary>
    public void Put(UInt128 key, SeekerProfile seeker) => Put([new(key, seeker)]);

    /// <summary>Adds or replaces many at once, far cheaper than one by one; readers see all of them or none.</summary>
    public void Put(IEnumerable<KeyValuePair<UInt128, SeekerProfile>> seekers)
    {
        KeyValuePair<UInt128, SeekerProfile>[] batch = [.. seekers];
        if (Array.Exists(batch, pair => pair.Value is null))
        {
            throw new ArgumentException("A seeker is null.", nameof(seekers));
        }

        _rows.Put(Neighbours.Order(batch, pair => pair.Key, pair => (pair.Value.Point, pair.Value.Occupations is [var first, ..] ? first : 0)), pair => pair.Key, (block, row, pair) =>
        {
            var seeker = pair.Value;
            IEnumerable<int> skills = seeker.Skills ?? IdSet.Empty;
            int[] held = [.. skills.Union(seeker.Licences).Select(_rows.Ordinal)];
            block.Write(row, seeker, held, _rows.Ordinals(seeker.Licences));
        });
    }

    /// <summary>Takes a seeker out; false when they were not there.</summary>
    public bool Remove(UInt128 key) => _rows.Remove([key]) == 1;

    /// <summary>Takes many out at once and says how many were there.</summary>
    public int Remove(IEnumerable<UInt128> keys) => _rows.Remove([.. keys]);

    /// <summary>The k best seekers that nothing blocks, by score and then by key, both falling.</summary>
    /// <param name="vacancy">What is offered.</param>
    /// <param name="k">How many at most.</param>
    /// <param name="filter">Asked for the keys that would otherwise enter the list, in no particular order; null lets all in.</param>
    /// <exception cref="ArgumentException">k is not positive.</exception>
    public IReadOnlyList<Match> Best(VacancyTraits vacancy, int k, Predicate<UInt128>? filter = null)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        var version = _rows.Current;
        var view = new VacancyView(vacancy, _weights, version, _rows);
        return TileScan<SeekerBlock>.Best(Tier, version, view, k, filter);
    }

    internal int Find(Version<SeekerBlock> version, int skill) => _rows.Find(version, skill);
}
