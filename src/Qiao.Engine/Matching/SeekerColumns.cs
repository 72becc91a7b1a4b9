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

        _rows.Put(batch, pair => pair.Key, (block, row, pair) =>
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
        var best = new BestMatches(Math.Min(k, version.Count));
        foreach (var block in version.Blocks)
        {
            for (var row = 0; row < Block.Rows; row++)
            {
                if (!block.Live[row] || view.IsBlocked(block, row, out var parts) || parts.Sum + MatchWeights.Skills < best.Floor)
                {
                    continue;
                }

                parts = parts with { Skills = view.SkillPoints(block, row) };
                var (score, key) = (parts.Sum, block.Keys[row]);
                if (best.WouldTake(score, key) && (filter is null || filter(key)))
                {
                    best.Take(new Match(key, score, parts));
                }
            }
        }

        return best.ToSorted();
    }
}

/// <summary>One vacancy made ready for a scan over one version of the seekers.</summary>
internal sealed class VacancyView
{
    private readonly VacancyTerms _terms;
    private readonly short[] _occupation;
    private readonly short[] _shares;
    private readonly bool _wantsSkills;
    private readonly int[] _licences;

    public VacancyView(VacancyTraits vacancy, SkillWeights weights, Version<SeekerBlock> version, LiveRows<SeekerBlock> rows)
    {
        _terms = VacancyTerms.Of(vacancy);
        _occupation = PairScore.OccupationTable(vacancy.Occupation == 0 ? [] : [vacancy.Occupation]);
        _shares = new short[version.Skills];
        _wantsSkills = vacancy.Skills.Count > 0;
        foreach (var share in weights.Shares(vacancy.Skills))
        {
            if (rows.Find(version, share.Skill) is >= 0 and var ordinal)
            {
                _shares[ordinal] = (short)share.Points;
            }
        }

        _licences = [.. vacancy.Licences.Select(licence => rows.Find(version, licence))];
    }

    public bool IsBlocked(SeekerBlock block, int row, out PartPoints parts)
    {
        parts = default;
        if (PairScore.IsBlocked(block.Terms(row), _terms, out var pay, out var distance, out var experience))
        {
            return true;
        }

        foreach (var licence in _licences)
        {
            if (!block.Licences[row].Contains(licence))
            {
                return true;
            }
        }

        parts = new PartPoints(0, OccupationPoints(block.Occupations[row]), pay, distance, experience);
        return false;
    }

    public int SkillPoints(SeekerBlock block, int row)
    {
        if (!_wantsSkills || !block.AreSkillsKnown[row])
        {
            return MatchWeights.Neutral(MatchWeights.Skills);
        }

        var points = 0;
        foreach (var skill in block.Held[row])
        {
            points += _shares[skill];
        }

        return points;
    }

    private int OccupationPoints(ReadOnlySpan<short> wanted)
    {
        int points = wanted.IsEmpty ? _occupation[0] : 0;
        foreach (var code in wanted)
        {
            points = Math.Max(points, _occupation[code]);
        }

        return points;
    }
}
