using Qiao.Engine.Text;
using Qiao.Lexicon.Titles;
using Qiao.Platform;

namespace Qiao.Lexicon;

/// <summary>
/// The occupations of ISCO-08 and the skills they use, with their names and job titles in Chinese and English.
/// Immutable; any number of threads may read it. Rows that cannot be read are left out (see <see cref="LexiconDoctor"/>).
/// </summary>
public sealed class OccupationLexicon
{
    private static readonly Lazy<OccupationLexicon> Loaded = new(() => Read(LexiconFile.Carried()));

    private readonly Dictionary<OccupationCode, Occupation> _byCode;
    private readonly Dictionary<SkillId, Skill> _byId;
    private readonly Dictionary<string, OccupationGroup> _groups;
    private readonly Lazy<Skill[][]> _skillsOf;
    private readonly Lazy<LikelyOccupations> _likely;

    private OccupationLexicon(List<Occupation> occupations, List<Skill> skills, Dictionary<string, OccupationGroup> groups)
    {
        Occupations = occupations;
        Skills = skills;
        _groups = groups;
        _byCode = occupations.ToDictionary(occupation => occupation.Code);
        _byId = skills.ToDictionary(skill => skill.Id);
        _skillsOf = new Lazy<Skill[][]>(() => LinkSkills(occupations, skills));
        _likely = new Lazy<LikelyOccupations>(() => new LikelyOccupations(this));
        Concepts = PhraseTable.Build(Phrases());
    }

    /// <summary>The lexicon this program carries, loaded at the first use.</summary>
    public static OccupationLexicon Carried => Loaded.Value;

    /// <summary>By code; an occupation's ordinal is its index here.</summary>
    public IReadOnlyList<Occupation> Occupations { get; }

    /// <summary>By id; a skill's ordinal is its index here.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>Every name, title and synonym with the terms of the concepts it names: `#7212`, `#arc-welding`.</summary>
    public PhraseTable Concepts { get; }

    internal LikelyOccupations Likely => _likely.Value;

    /// <summary>Learns now what the first unusual title would otherwise wait for, about a second of work.</summary>
    public void Warm() => _ = Likely;

    /// <summary>Reads a lexicon from its files. Of rows with the same code or id the first counts.</summary>
    public static OccupationLexicon Read(IReadOnlyList<LexiconFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var groups = new Dictionary<string, OccupationGroup>(StringComparer.Ordinal);
        var occupations = new Dictionary<OccupationCode, LexiconRow>();
        var skills = new Dictionary<SkillId, LexiconRow>();
        foreach (var file in files)
        {
            foreach (var row in file.Rows())
            {
                if (file.HoldsOccupations && OccupationCode.TryRead(row[0], out var code))
                {
                    occupations.TryAdd(code, row);
                }
                else if (file.HoldsSkills && SkillId.TryRead(row[0], out var id) && TryReadKind(row[1], out _))
                {
                    skills.TryAdd(id, row);
                }
                else if (file.HoldsGroups && row[0].Length is >= 1 and <= 3)
                {
                    groups.TryAdd(row[0], new OccupationGroup(row[0], new Bilingual(row[1], row[2])));
                }
            }
        }

        return new OccupationLexicon(
            [.. occupations.OrderBy(pair => pair.Key.Number).Select((pair, i) => new Occupation(pair.Key, i, new Bilingual(pair.Value[1], pair.Value[2]), pair.Value.List(3), pair.Value.List(4)))],
            [.. skills.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select((pair, i) => ReadSkill(pair.Key, i, pair.Value))],
            groups);
    }

    /// <summary>The occupation with this code, or null.</summary>
    public Occupation? Find(OccupationCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The skill with this id, or null.</summary>
    public Skill? Find(SkillId id) => _byId.GetValueOrDefault(id);

    /// <summary>The name of an occupation or group by its code of one to four digits, or null.</summary>
    public Bilingual? NameOf(string code) =>
        OccupationCode.TryRead(code, out var unit) ? Find(unit)?.Name : _groups.GetValueOrDefault(code)?.Name;

    /// <summary>The groups one level below a group; the ten major groups for an empty prefix.</summary>
    public IReadOnlyList<OccupationGroup> GroupsUnder(string prefix) =>
        [.. _groups.Values
            .Where(group => group.Code.Length == prefix.Length + 1 && group.Code.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(group => group.Code, StringComparer.Ordinal)];

    /// <summary>All occupations whose code begins so.</summary>
    public IReadOnlyList<Occupation> OccupationsUnder(string prefix) =>
        [.. Occupations.Where(occupation => occupation.Code.ToString().StartsWith(prefix, StringComparison.Ordinal))];

    /// <summary>The skills an occupation uses, those of the fewest occupations first; empty for an unknown code.</summary>
    public IReadOnlyList<Skill> SkillsOf(OccupationCode code) => Find(code) is { } occupation ? _skillsOf.Value[occupation.Ordinal] : [];

    /// <summary>The occupation a concept's term stands for, or null.</summary>
    public Occupation? OccupationOf(string term) =>
        term.StartsWith('#') && OccupationCode.TryRead(term[1..], out var code) ? Find(code) : null;

    /// <summary>The skill a concept's term stands for, or null.</summary>
    public Skill? SkillOf(string term) => term.StartsWith('#') && SkillId.TryRead(term[1..], out var id) ? Find(id) : null;

    internal static bool TryReadKind(string text, out SkillKind kind)
    {
        (var isKnown, kind) = text switch
        {
            "skill" => (true, SkillKind.Skill),
            "licence" => (true, SkillKind.Licence),
            "tool" => (true, SkillKind.Tool),
            "language" => (true, SkillKind.Language),
            _ => (false, default),
        };
        return isKnown;
    }

    private static Skill ReadSkill(SkillId id, int ordinal, LexiconRow row)
    {
        _ = TryReadKind(row[1], out var kind);
        return new Skill(id, ordinal, kind, new Bilingual(row[2], row[3]), row.List(4), row.List(5), row.List(6, ','));
    }

    private static Skill[][] LinkSkills(List<Occupation> occupations, List<Skill> skills)
    {
        var byPrefix = skills.OrderBy(skill => skill.OccupationPrefixes.Count)
            .SelectMany(skill => skill.OccupationPrefixes, (skill, prefix) => (prefix, skill))
            .ToLookup(pair => pair.prefix, pair => pair.skill, StringComparer.Ordinal);
        var result = new Skill[occupations.Count][];
        foreach (var occupation in occupations)
        {
            var code = occupation.Code.ToString();
            var found = new List<Skill>();
            for (var digits = 4; digits >= 1; digits--)
            {
                found.AddRange(byPrefix[code[..digits]]);
            }

            result[occupation.Ordinal] = [.. found.Distinct()];
        }

        return result;
    }

    private List<(string Phrase, string Value)> Phrases()
    {
        var phrases = new List<(string, string)>((Occupations.Count * 24) + (Skills.Count * 8));
        foreach (var occupation in Occupations)
        {
            Add(occupation.Code.Term, occupation.Name, occupation.ChineseTitles, occupation.EnglishTitles);
        }

        foreach (var skill in Skills)
        {
            Add(skill.Id.Term, skill.Name, skill.ChineseSynonyms, skill.EnglishSynonyms);
        }

        return phrases;

        void Add(string term, Bilingual name, IReadOnlyList<string> chinese, IReadOnlyList<string> english)
        {
            phrases.Add((name.Zh, term));
            phrases.Add((name.En, term));
            foreach (var title in chinese)
            {
                phrases.Add((title, term));
            }

            foreach (var title in english)
            {
                phrases.Add((title, term));
            }
        }
    }
}
