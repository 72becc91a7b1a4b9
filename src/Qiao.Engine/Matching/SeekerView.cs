namespace Qiao.Engine.Matching;

/// <summary>One seeker made ready to be scored against the vacancies of one version; can be made ready for the next.</summary>
internal sealed class SeekerView : IRowScore<VacancyBlock>
{
    private const byte AsSkill = 1;
    private const byte AsLicence = 2;

    private readonly byte[] _held;
    private readonly List<SkillShare> _asked = [];
    private readonly List<int> _occupations = [];
    private SeekerTerms _terms;
    private Probe _probe;

    public SeekerView(int skills) => _held = new byte[skills];

    public SeekerView(SeekerProfile seeker, Version<VacancyBlock> version, LiveRows<VacancyBlock> rows)
        : this(version.Skills)
    {
        int[] held = [.. (seeker.Skills ?? IdSet.Empty).Select(id => rows.Find(version, id))];
        int[] licences = [.. seeker.Licences.Select(id => rows.Find(version, id))];
        Begin(SeekerTerms.Of(seeker), seeker.Occupations.Span, seeker.Skills is not null, held, licences);
    }

    public bool AreSkillsKnown { get; private set; }

    public ReadOnlySpan<int> Occupations => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_occupations);

    public ReadOnlySpan<SkillShare> Asked => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_asked);

    public Probe Probe => _probe;

    /// <summary>Takes the next seeker; skills and licences are ordinals of the vacancies, negative where no vacancy names them.</summary>
    public void Begin(in SeekerTerms terms, ReadOnlySpan<int> occupations, bool areSkillsKnown, ReadOnlySpan<int> skills, ReadOnlySpan<int> licences)
    {
        foreach (var share in _asked)
        {
            _held[share.Skill] = 0;
        }

        _asked.Clear();
        _occupations.Clear();
        _occupations.AddRange(occupations);
        (_terms, AreSkillsKnown, _probe) = (terms, areSkillsKnown, Probe.Of(terms, areSkillsKnown, occupations));
        Mark(skills, AsSkill);
        Mark(licences, AsSkill | AsLicence);
    }

    public bool HoldsSkill(int ordinal) => _held[ordinal] != 0;

    public bool HoldsLicence(int ordinal) => (_held[ordinal] & AsLicence) != 0;

    public bool TryScore(VacancyBlock block, int row, out PartPoints parts)
    {
        if (IsBlocked(block, row, out parts) || LacksLicence(block.Licences[row]))
        {
            return false;
        }

        parts = parts with { Skills = SkillPoints(block.Shares[row]) };
        return true;
    }

    /// <summary>True when a condition other than a licence forbids the pair; otherwise all parts but the skills.</summary>
    public bool IsBlocked(VacancyBlock block, int row, out PartPoints parts)
    {
        if (PairScore.IsBlocked(_terms, block.Terms(row), out var pay, out var distance, out var experience))
        {
            parts = default;
            return true;
        }

        parts = new PartPoints(0, PairScore.Occupation(Occupations, block.Occupation[row]), pay, distance, experience);
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

    /// <summary>A bit for each wanted skill, in the order of their ids, that is set when it is held.</summary>
    public ulong SharedSkills(ReadOnlySpan<SkillShare> shares)
    {
        var shared = 0UL;
        for (var i = 0; AreSkillsKnown && i < Math.Min(64, shares.Length); i++)
        {
            shared |= HoldsSkill(shares[i].Skill) ? 1UL << i : 0;
        }

        return shared;
    }

    private void Mark(ReadOnlySpan<int> ordinals, byte mark)
    {
        foreach (var ordinal in ordinals)
        {
            if (ordinal >= 0)
            {
                if (_held[ordinal] == 0)
                {
                    _asked.Add(new SkillShare(ordinal, 0));
                }

                _held[ordinal] |= mark;
            }
        }
    }
}
