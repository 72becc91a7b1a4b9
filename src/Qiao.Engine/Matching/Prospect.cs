namespace Qiao.Engine.Matching;

/// <summary>"With an electrician's licence: 41 more": a change, and the number of vacancies that it alone would add to the list.</summary>
public sealed record Prospect(Change Change, int Vacancies);

/// <summary>Counts in one pass what every single skill and licence would open.</summary>
internal sealed class ProspectTally(SeekerView seeker, Version<VacancyBlock> version, int threshold)
{
    private readonly int[] _bySkill = new int[version.Skills];
    private readonly int[] _byLicence = new int[version.Skills];
    private readonly bool[] _isLicence = new bool[version.Skills];

    public void Count(VacancyBlock block, int row)
    {
        var (lacking, missing) = (0, -1);
        foreach (var licence in block.Licences[row])
        {
            _isLicence[licence] = true;
            if (!seeker.HoldsLicence(licence))
            {
                lacking++;
                missing = licence;
            }
        }

        if (lacking > 1 || seeker.IsBlocked(block, row, out var parts))
        {
            return;
        }

        var shares = block.Shares[row];
        var score = parts.Sum + seeker.SkillPoints(shares);
        if (lacking == 1)
        {
            if (score + Gain(shares, missing) >= threshold)
            {
                _byLicence[missing]++;
            }
        }
        else if (score < threshold && seeker.AreSkillsKnown)
        {
            foreach (var share in shares)
            {
                if (!seeker.HoldsSkill(share.Skill) && score + share.Points >= threshold)
                {
                    _bySkill[share.Skill]++;
                }
            }
        }
    }

    public Prospect[] Best(int top, IdSet? among)
    {
        var found = new List<(int Id, bool IsLicence, int Opened)>();
        for (var ordinal = 0; ordinal < version.Skills; ordinal++)
        {
            // A licence also counts as the skill, so it opens what either would.
            var opened = _bySkill[ordinal] + _byLicence[ordinal];
            var id = version.SkillIds[ordinal];
            if (opened > 0 && (among is null || among.Contains(id)))
            {
                found.Add((id, _isLicence[ordinal], opened));
            }
        }

        found.Sort((a, b) => a.Opened != b.Opened ? b.Opened.CompareTo(a.Opened) : a.Id.CompareTo(b.Id));
        return [.. found.Take(top).Select(one => new Prospect(one.IsLicence ? Change.Licence(one.Id) : Change.Skill(one.Id), one.Opened))];
    }

    /// <summary>The points that a licence brings as a wanted skill.</summary>
    private int Gain(ReadOnlySpan<SkillShare> shares, int licence)
    {
        if (seeker.AreSkillsKnown && !seeker.HoldsSkill(licence))
        {
            foreach (var share in shares)
            {
                if (share.Skill == licence)
                {
                    return share.Points;
                }
            }
        }

        return 0;
    }
}
