using System.Runtime.InteropServices;

namespace Qiao.Engine.Matching;

/// <summary>One vacancy made ready to be scored against the seekers of one version; can be made ready for the next.</summary>
internal sealed class VacancyView : IRowScore<SeekerBlock>
{
    private readonly short[] _shares;
    private readonly List<SkillShare> _asked = [];
    private readonly List<SkillShare> _wanted = [];
    private readonly List<int> _licences = [];
    private readonly int[] _occupation = new int[1];
    private VacancyTerms _terms;
    private Probe _probe;

    public VacancyView(int skills) => _shares = new short[skills];

    public VacancyView(VacancyTraits vacancy, SkillWeights weights, Version<SeekerBlock> version, LiveRows<SeekerBlock> rows)
        : this(version.Skills)
    {
        var shares = Array.ConvertAll(weights.Shares(vacancy.Skills), share => share with { Skill = rows.Find(version, share.Skill) });
        int[] licences = [.. vacancy.Licences.Select(licence => rows.Find(version, licence))];
        Begin(VacancyTerms.Of(vacancy), vacancy.Occupation, shares, licences);
    }

    public ReadOnlySpan<int> Occupations => _occupation[0] == 0 ? [] : _occupation;

    public ReadOnlySpan<SkillShare> Asked => CollectionsMarshal.AsSpan(_asked);

    public Probe Probe => _probe;

    /// <summary>Takes the next vacancy; skills and licences are ordinals of the seekers, negative where no seeker has them.</summary>
    public void Begin(in VacancyTerms terms, int occupation, ReadOnlySpan<SkillShare> shares, ReadOnlySpan<int> licences)
    {
        foreach (var share in _asked)
        {
            _shares[share.Skill] = 0;
        }

        _asked.Clear();
        _wanted.Clear();
        _licences.Clear();
        _licences.AddRange(licences);
        _wanted.AddRange(shares);
        (_terms, _occupation[0]) = (terms, occupation);
        _probe = Probe.Of(terms, !shares.IsEmpty, Occupations);
        foreach (var share in shares)
        {
            if (share.Skill >= 0)
            {
                _shares[share.Skill] = (short)share.Points;
                _asked.Add(share);
            }
        }
    }

    public bool TryScore(SeekerBlock block, int row, out PartPoints parts)
    {
        parts = default;
        if (PairScore.IsBlocked(block.Terms(row), _terms, out var pay, out var distance, out var experience))
        {
            return false;
        }

        foreach (var licence in _licences)
        {
            if (!block.Licences[row].Contains(licence))
            {
                return false;
            }
        }

        parts = new PartPoints(SkillPoints(block, row), OccupationPoints(block.Occupations[row]), pay, distance, experience);
        return true;
    }

    /// <summary>A bit for each wanted skill, in the order of their ids, that is set when this seeker has it.</summary>
    public ulong SharedSkills(SeekerBlock block, int row)
    {
        var shared = 0UL;
        for (var i = 0; block.AreSkillsKnown[row] && i < Math.Min(64, _wanted.Count); i++)
        {
            shared |= block.Held[row].Contains(_wanted[i].Skill) ? 1UL << i : 0;
        }

        return shared;
    }

    private int SkillPoints(SeekerBlock block, int row)
    {
        if (_wanted.Count == 0 || !block.AreSkillsKnown[row])
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
        var best = wanted.IsEmpty ? PairScore.Occupation(Occupations, 0) : 0;
        foreach (var code in wanted)
        {
            best = Math.Max(best, PairScore.Occupation(Occupations, code));
        }

        return best;
    }
}
