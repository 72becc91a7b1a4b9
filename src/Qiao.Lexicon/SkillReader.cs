using System.Text.RegularExpressions;
using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>A skill or licence that a text names.</summary>
/// <param name="Start">Offset in the text as it was given.</param>
/// <param name="Length">Length in the text as it was given.</param>
public sealed record SkillFound(Skill Skill, int Start, int Length);

/// <summary>Finds the skills, licences, tools and languages a text names, but not those it says are not needed. Thread-safe.</summary>
public sealed partial class SkillReader
{
    // Names of tools that are English words as well; in an English sentence they count only when capitalised.
    private static readonly HashSet<string> OrdinaryWords = new(StringComparer.Ordinal)
    {
        "go", "swift", "rust", "word", "access", "express", "spring", "spark", "hive", "unity", "maya", "sketch", "slack", "teams",
        "flask", "ruby", "pages", "numbers", "outlook", "project", "storm", "dart", "julia", "pandas", "cherry", "kettle", "principle",
    };

    private readonly OccupationLexicon _lexicon;
    private readonly Skill[][] _skillsOfPhrase;

    /// <summary>A reader of this lexicon's skills.</summary>
    public SkillReader(OccupationLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _skillsOfPhrase = [.. Enumerable.Range(0, lexicon.Concepts.Count)
            .Select(phrase => lexicon.Concepts.ValuesOf(phrase).Select(lexicon.SkillOf).OfType<Skill>().ToArray())];
    }

    /// <summary>Every mention in the order of the text; a skill may be found several times. Longer names go before shorter.</summary>
    public IReadOnlyList<SkillFound> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalised = Normaliser.Normalise(text);
        var matches = _lexicon.Concepts.FindLongest(normalised.Text, phrase => _skillsOfPhrase[phrase].Length > 0);
        matches.RemoveAll(match => IsOrdinaryWord(normalised, match));
        var found = new List<SkillFound>();
        for (var i = 0; i < matches.Count; i++)
        {
            if (IsNegated(normalised.Text, matches, i))
            {
                continue;
            }

            var range = normalised.ToOriginal(matches[i].Start, matches[i].Length);
            var (start, length) = range.GetOffsetAndLength(text.Length);
            found.AddRange(_skillsOfPhrase[matches[i].Phrase].Select(skill => new SkillFound(skill, start, length)));
        }

        return found;
    }

    /// <summary>The skills named, each once, in the order of their first mention.</summary>
    public IReadOnlyList<Skill> SkillsIn(string text) => [.. Read(text).Select(found => found.Skill).Distinct()];

    private bool IsOrdinaryWord(NormalisedText text, PhraseMatch match)
    {
        var name = _lexicon.Concepts.TextOf(match.Phrase);
        if ((name.Length > 2 && !OrdinaryWords.Contains(name)) || !name.All(char.IsAsciiLetter))
        {
            return false;
        }

        var range = text.ToOriginal(match.Start, match.Length);
        if (text.Original[range].Any(char.IsUpper))
        {
            return false;
        }

        return IsAfterEnglish(text.Text, match.Start) || IsBeforeEnglish(text.Text, match.End);
    }

    private static bool IsAfterEnglish(string text, int at) => at > 1 && text[at - 1] == ' ' && char.IsAsciiLetter(text[at - 2]);

    private static bool IsBeforeEnglish(string text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsAsciiLetter(text[at + 1]);

    private static bool IsNegated(string text, List<PhraseMatch> matches, int index)
    {
        var match = matches[index];
        // 无需电工证、焊工证: what stands between the negation and the skill must be other skills and joining words.
        var before = new System.Text.StringBuilder();
        var from = match.Start;
        for (var i = index - 1; i >= -1; i--)
        {
            var previousEnd = i >= 0 ? matches[i].End : 0;
            before.Insert(0, text.AsSpan(Math.Max(previousEnd, from - 24), from - Math.Max(previousEnd, from - 24)));
            if (i < 0 || from - previousEnd > 6 || index - i > 8)
            {
                break;
            }

            from = matches[i].Start;
        }

        return NegationBefore().IsMatch(before.ToString()) || IsNegatedAfter(text, matches, index);
    }

    private static bool IsNegatedAfter(string text, List<PhraseMatch> matches, int index)
    {
        var end = matches[index].End;
        for (var i = index + 1; i < matches.Count && i <= index + 8; i++)
        {
            if (!Joining().IsMatch(text[end..matches[i].Start]))
            {
                break;
            }

            end = matches[i].End;
        }

        return NegationAfter().IsMatch(text.AsSpan(end, Math.Min(24, text.Length - end)));
    }

    [GeneratedRegex(@"(?:无需|不需要|不需|不用|不要求|无须|不必|不限制?|不强制|没有要求|不会|没有|无(?=$|[、\s]))(?:要求|有|会|懂|具备|持有?|掌握|熟悉|精通|考取|办理|任何|提供)?(?:[、和或及与/\s]|会|懂)*$|(?:no need (?:for|of)|not? (?:required?|necessary)|without|no|not require|do(?:es)? not need|don't need)(?: (?:to have|an?|any|the))?(?:[\s/]|, | or | and )*$")]
    private static partial Regex NegationBefore();

    [GeneratedRegex(@"^(?:证书?|能力|经验|水平|技能|操作)?\s*(?:不要求|不作要求|不做要求|无要求|不限|不是必须|非必须|不需要|can be taught|(?:is |are )?not (?:required|necessary|needed))")]
    private static partial Regex NegationAfter();

    [GeneratedRegex(@"^(?:[、和或及与/\s]|, | or | and )*$")]
    private static partial Regex Joining();
}
