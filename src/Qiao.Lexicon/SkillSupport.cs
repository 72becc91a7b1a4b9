namespace Qiao.Lexicon;

/// <summary>How strongly skills speak for an occupation: one that few occupations use says more than one that all use. Thread-safe.</summary>
internal sealed class SkillSupport(OccupationLexicon lexicon)
{
    private readonly string[] _codes = [.. lexicon.Occupations.Select(occupation => occupation.Code.ToString())];

    // By the skill's ordinal, filled as skills are met: the ordinals of the occupations that use it, ascending.
    private readonly int[]?[] _users = new int[]?[lexicon.Skills.Count];

    /// <summary>The support for one occupation; 1 when a skill is its alone.</summary>
    public double For(Occupation occupation, IReadOnlyCollection<SkillId> skills)
    {
        var support = 0.0;
        foreach (var id in skills)
        {
            if (lexicon.Find(id) is { } skill && UsersOf(skill) is var users && Array.BinarySearch(users, occupation.Ordinal) >= 0)
            {
                support += 1.0 / users.Length;
            }
        }

        return support;
    }

    /// <summary>The occupation with the most support, of equals the first; null when the skills speak for none.</summary>
    public (Occupation? Occupation, double Support) Best(IReadOnlyCollection<SkillId> skills)
    {
        var support = new double[_codes.Length];
        foreach (var skill in skills.Select(lexicon.Find).OfType<Skill>())
        {
            var users = UsersOf(skill);
            foreach (var user in users)
            {
                support[user] += 1.0 / users.Length;
            }
        }

        var best = 0;
        for (var i = 1; i < support.Length; i++)
        {
            best = support[i] > support[best] ? i : best;
        }

        return support.Length > 0 && support[best] > 0 ? (lexicon.Occupations[best], support[best]) : (null, 0);
    }

    private int[] UsersOf(Skill skill) => _users[skill.Ordinal] ??=
        [.. Enumerable.Range(0, _codes.Length).Where(i => skill.OccupationPrefixes.Any(prefix => _codes[i].StartsWith(prefix, StringComparison.Ordinal)))];
}
