namespace Qiao.Engine.Matching;

/// <summary>One seeker made ready for a scan over one version of the vacancies.</summary>
internal sealed class SeekerView
{
    private const byte AsSkill = 1;
    private const byte AsLicence = 2;

    private readonly SeekerTerms _terms;
    private readonly short[] _occupation;
    private readonly byte[] _held;

    public SeekerView(SeekerProfile seeker, Version<VacancyBlock> version, LiveRows<VacancyBlock> rows)
    {
        _terms = SeekerTerms.Of(seeker);
        _occupation = PairScore.OccupationTable(seeker.Occupations.Span);
        _held = new byte[version.Skills];
        AreSkillsKnown = seeker.Skills is not null;
        foreach (var (ids, mark) in new[] { (seeker.Skills ?? IdSet.Empty, AsSkill), (seeker.Licences, (byte)(AsSkill | AsLicence)) })
        {
            foreach (var id in ids)
            {
                if (rows.Find(version, id) is >= 0 and var ordinal)
                {
                    _held[ordinal] |= mark;
                }
            }
        }
    }

    public bool AreSkillsKnown { get; }

    public bool HoldsSkill(int ordinal) => _held[ordinal] != 0;

    public bool HoldsLicence(int ordinal) => (_held[ordinal] & AsLicence) != 0;

    /// <summary>True when a condition other than a licence forbids the pair; otherwise all parts but the skills.</summary>
    public bool IsBlocked(VacancyBlock block, int row, out PartPoints parts)
    {
        if (PairScore.IsBlocked(_terms, block.Terms(row), out var pay, out var distance, out var experience))
        {
            parts = default;
            return true;
        }

        parts = new PartPoints(0, _occupation[block.Occupation[row]], pay, distance, experience);
        return false;
    }

    public bool LacksLicence(ReadOnlySpan<int> required)
    {
        foreach (var licence in required)
        {
            if (!HoldsLicence(licence))
            {
                return true;
            }
        }

        return false;
    }

    public int SkillPoints(ReadOnlySpan<SkillShare> shares)
    {
        if (shares.IsEmpty || !AreSkillsKnown)
        {
            return MatchWeights.Neutral(MatchWeights.Skills);
        }

        var points = 0;
        foreach (var share in shares)
        {
            points += HoldsSkill(share.Skill) ? share.Points : 0;
        }

        return points;
    }
}
