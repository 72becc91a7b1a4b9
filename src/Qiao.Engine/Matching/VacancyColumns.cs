namespace Qiao.Engine.Matching;

/// <summary>
/// A live store of vacancies that finds the best for a seeker, exactly. Safe from any number of threads: a reader sees
/// one version of the whole store and waits for nobody.
/// </summary>
/// <param name="weights">How much each skill counts; fixed for the life of the store, other weights need another store.</param>
public sealed class VacancyColumns(SkillWeights weights)
{
    private readonly SkillWeights _weights = weights ?? throw new ArgumentNullException(nameof(weights));
    private readonly LiveRows<VacancyBlock> _rows = new();

    /// <summary>The number of vacancies.</summary>
    public int Count => _rows.Current.Count;

    /// <summary>How wide the instructions are that searches use, the widest of the machine unless told otherwise.</summary>
    /// <exception cref="PlatformNotSupportedException">This machine does not have them.</exception>
    public SimdTier Tier { get; init => field = SimdTiers.Check(value); } = SimdTiers.Widest;

    internal SkillWeights Weights => _weights;

    internal Version<VacancyBlock> Version => _rows.Current;

    /// <summary>Adds a vacancy, or replaces the one with its key.</summary>
    public void Put(VacancyTraits vacancy) => Put([vacancy]);

    /// <summary>Adds or replaces many at once, far cheaper than one by one; readers see all of them or none.</summary>
    public void Put(IEnumerable<VacancyTraits> vacancies)
    {
        VacancyTraits[] batch = [.. vacancies];
        if (Array.IndexOf(batch, null) >= 0)
        {
            throw new ArgumentException("A vacancy is null.", nameof(vacancies));
        }

        _rows.Put(Neighbours.Order(batch, vacancy => vacancy.Key, vacancy => (vacancy.Point, vacancy.Occupation)), vacancy => vacancy.Key, (block, row, vacancy) =>
        {
            var shares = _weights.Shares(vacancy.Skills);
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] = shares[i] with { Skill = _rows.Ordinal(shares[i].Skill) };
            }

            block.Write(row, vacancy, shares, _rows.Ordinals(vacancy.Licences));
        });
    }

    /// <summary>Takes a vacancy out; false when it was not there.</summary>
    public bool Remove(UInt128 key) => _rows.Remove([key]) == 1;

    /// <summary>Takes many out at once and says how many were there.</summary>
    public int Remove(IEnumerable<UInt128> keys) => _rows.Remove([.. keys]);

    /// <summary>
    /// The k best vacancies that nothing blocks, by score and then by key, both falling.
    /// </summary>
    /// <param name="seeker">Who looks.</param>
    /// <param name="k">How many at most.</param>
    /// <param name="filter">Asked for the keys that would otherwise enter the list, in no particular order; null lets all in.</param>
    /// <exception cref="ArgumentException">k is not positive.</exception>
    public IReadOnlyList<Match> Best(SeekerProfile seeker, int k, Predicate<UInt128>? filter = null)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        var version = _rows.Current;
        var view = new SeekerView(seeker, version, _rows);
        return TileScan<VacancyBlock>.Best(Tier, version, view, k, filter);
    }

    /// <summary>
    /// What each single skill or licence that the seeker lacks would open: the number of vacancies, not listed now, that
    /// would be listed with it. Listed means that nothing blocks and the score reaches the threshold. Most first, then
    /// by id. An id that any vacancy requires as a licence is offered as that licence; skills are offered only to a
    /// seeker whose skills are known.
    /// </summary>
    /// <param name="seeker">Who looks.</param>
    /// <param name="threshold">The lowest score worth listing, 0..1000.</param>
    /// <param name="top">How many changes at most.</param>
    /// <param name="among">The ids to consider, for instance what is taught nearby; null considers all.</param>
    public IReadOnlyList<Prospect> WhatWouldOpen(SeekerProfile seeker, int threshold, int top, IdSet? among = null)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top);
        Bounds.Check(threshold, MatchWeights.Full, nameof(threshold));
        var version = _rows.Current;
        var tally = new ProspectTally(new SeekerView(seeker, version, _rows), version, threshold);
        foreach (var block in version.Blocks)
        {
            for (var row = 0; row < Block.Rows; row++)
            {
                if (block.Live[row])
                {
                    tally.Count(block, row);
                }
            }
        }

        return tally.Best(top, among);
    }

    /// <summary>
    /// The best k vacancies of a seeker beside those of the same seeker with another answer, from one version of the store:
    /// what enters, leaves and moves, and by which part.
    /// </summary>
    /// <exception cref="ArgumentException">k is not positive.</exception>
    public Counterfactual Compare(SeekerProfile seeker, SeekerProfile changed, int k)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        var version = _rows.Current;
        return Counterfactual.Of(Tier, version, new SeekerView(seeker, version, _rows), new SeekerView(changed, version, _rows), k);
    }

    /// <summary>Every reason of one pair, by the weights of this store; the vacancy need not be in it.</summary>
    public Explanation Explain(SeekerProfile seeker, VacancyTraits vacancy) => Explanation.Of(seeker, vacancy, _weights);

    internal int Find(Version<VacancyBlock> version, int skill) => _rows.Find(version, skill);
}
