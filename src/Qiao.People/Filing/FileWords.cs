using System.Text.RegularExpressions;
using Qiao.Lexicon;

namespace Qiao.People.Filing;

/// <summary>
/// Understands the words of a file as codes of the lexicon, and writes codes as words which are understood again. What is
/// not understood is a problem, so that nothing a person wrote is lost without a word. Thread-safe.
/// </summary>
internal sealed partial class FileWords
{
    public const int MostOccupations = 5;
    private const int MostSkills = 60;
    private const int SureEnough = 50;

    private readonly OccupationLexicon _lexicon;
    private readonly TitleReader _titles;
    private readonly SkillReader _skills;
    private readonly Dictionary<string, Occupation> _occupationNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Skill> _skillNames = new(StringComparer.OrdinalIgnoreCase);

    public FileWords(OccupationLexicon lexicon)
    {
        (_lexicon, _titles, _skills) = (lexicon, new(lexicon), new(lexicon));
        foreach (var occupation in lexicon.Occupations)
        {
            _occupationNames.TryAdd(occupation.Name.Zh, occupation);
            _occupationNames.TryAdd(occupation.Name.En, occupation);
        }

        foreach (var skill in lexicon.Skills)
        {
            _skillNames.TryAdd(skill.Name.Zh, skill);
            _skillNames.TryAdd(skill.Name.En, skill);
        }
    }

    /// <summary>The occupations that the text names, each once; or the problem with the first part that names none.</summary>
    public (IReadOnlyList<OccupationCode> Found, Problem? Problem) Occupations(string? text)
    {
        var parts = Parts(text, _occupationNames.ContainsKey);
        var found = new List<OccupationCode>();
        foreach (var (i, part) in parts.Index())
        {
            var occupation = _occupationNames.GetValueOrDefault(part) ?? (_titles.Read(part) is [var best, ..] && best.Confidence >= SureEnough ? best.Occupation : null);
            if (occupation is null)
            {
                return ([], Texts.WorkUnknown(i + 1));
            }

            found.Add(occupation.Code);
        }

        found = found.Distinct().ToList();
        return found.Count > MostOccupations ? ([], Texts.TooManyOccupations(MostOccupations)) : (found, null);
    }

    /// <summary>The skills, tools, languages and licences that the text names, each once; or the problem with the first part that names none.</summary>
    public (IReadOnlyList<Skill> Found, Problem? Problem) Skills(string? text)
    {
        var found = new List<Skill>();
        foreach (var (i, part) in Parts(text, _skillNames.ContainsKey).Index())
        {
            IReadOnlyList<Skill> named = _skillNames.TryGetValue(part, out var skill) ? [skill] : _skills.SkillsIn(part);
            if (named.Count == 0)
            {
                return ([], Texts.SkillUnknown(i + 1));
            }

            found.AddRange(named);
        }

        found = found.Distinct().ToList();
        return found.Count > MostSkills ? ([], Texts.TooManySkills(MostSkills)) : (found, null);
    }

    /// <summary>The names in the reader's language, as the form takes them.</summary>
    public string Write(IEnumerable<OccupationCode> codes) => Join(codes.Select(code => _lexicon.Find(code)?.Name).OfType<Bilingual>());

    public string Write(IEnumerable<SkillId> ids) => Join(ids.Select(id => _lexicon.Find(id)?.Name).OfType<Bilingual>());

    /// <summary>The same as a list.</summary>
    public IReadOnlyList<Bilingual> Names(SeekerContent facts) => [.. facts.Occupations.Select(code => _lexicon.Find(code)?.Name).OfType<Bilingual>()];

    private static string Join(IEnumerable<Bilingual> names) => string.Join(Languages.Current == Language.English ? "; " : "；", names);

    // Semicolons and lines part; commas too, unless they stand in a name of the lexicon.
    private static List<string> Parts(string? text, Func<string, bool> isName)
    {
        var parts = new List<string>();
        foreach (var part in Separators().Split(text ?? "").Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            parts.AddRange(isName(part) ? [part] : Commas().Split(part).Select(p => p.Trim()).Where(p => p.Length > 0));
        }

        return parts;
    }

    [GeneratedRegex("[;；\r\n]")]
    private static partial Regex Separators();

    [GeneratedRegex("[,，、]")]
    private static partial Regex Commas();
}
