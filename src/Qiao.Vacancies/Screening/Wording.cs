using System.Buffers;
using System.Text.RegularExpressions;

namespace Qiao.Vacancies.Screening;

/// <summary>How a rule is broken in words, over a <see cref="CompactText"/>.</summary>
/// <param name="Chinese">Words that break it, in Chinese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Innocent">Words that only look so: a finding that one of these overlaps is none.</param>
/// <param name="Statute">Names of laws that demand it; a sentence that names one is innocent.</param>
/// <param name="Doubtful">In a sentence with these only a person can judge.</param>
internal sealed partial record Wording(ScreeningRule Rule, TriggeredPattern Chinese, TriggeredPattern English, Regex Innocent, Regex? Statute = null, Regex? Doubtful = null)
{
    private const string SentenceEnds = "。;!?\n";

    /// <summary>Adds the places in a text where the rule is broken.</summary>
    /// <param name="hasChinese">The text has one of the Chinese triggers.</param>
    public void Find(CompactText text, bool hasChinese, List<TextFinding> findings)
    {
        if (hasChinese && text.HasHan)
        {
            Find(text.Text, Chinese.Pattern, findings);
        }

        if (text.HasLatin && English.MayMatch(text.Text))
        {
            Find(text.Text, English.Pattern, findings);
        }
    }

    private void Find(string text, Regex broken, List<TextFinding> findings)
    {
        List<(int Start, int End)>? innocent = null;
        foreach (var match in broken.EnumerateMatches(text))
        {
            innocent ??= InnocentRanges(text);
            var (start, end) = (match.Index, match.Index + match.Length);
            var sentence = SentenceAround(text, start, end);
            if (match.Length > 0 && !innocent.Exists(range => range.Start < end && start < range.End)
                && !FairWords().IsMatch(sentence) && Statute?.IsMatch(sentence) != true)
            {
                findings.Add(new(Rule, Doubtful?.IsMatch(sentence) == true ? Severity.Ask : Rule.Severity, start, match.Length));
            }
        }
    }

    private List<(int, int)> InnocentRanges(string text)
    {
        var ranges = new List<(int, int)>();
        foreach (var match in Innocent.EnumerateMatches(text))
        {
            ranges.Add((match.Index, match.Index + match.Length));
        }

        return ranges;
    }

    private static ReadOnlySpan<char> SentenceAround(string text, int start, int end)
    {
        var from = text.AsSpan(0, start).LastIndexOfAny(SentenceEnds) + 1;
        var length = text.AsSpan(end).IndexOfAny(SentenceEnds);
        return text.AsSpan(from, (length < 0 ? text.Length : end + length) - from);
    }

    // Whoever forbids discrimination names what is forbidden.
    [GeneratedRegex("歧视|discriminat|equal opportunit")]
    private static partial Regex FairWords();
}

/// <summary>A pattern and words of which every match holds one: most texts have none, and looking for words is far quicker.</summary>
/// <param name="triggers">Parted by |.</param>
internal sealed class TriggeredPattern(string triggers, Regex pattern)
{
    private readonly SearchValues<string> _triggers = SearchValues.Create(triggers.Split('|'), StringComparison.Ordinal);

    public string[] Triggers { get; } = triggers.Split('|');

    public Regex Pattern => pattern;

    /// <summary>Quick for Latin words only; for Chinese ones see <see cref="TriggerScan"/>.</summary>
    public bool MayMatch(string text) => text.AsSpan().ContainsAny(_triggers);
}

/// <summary>A broken rule at a place of a <see cref="CompactText"/>.</summary>
internal sealed record TextFinding(ScreeningRule Rule, Severity Severity, int Start, int Length);
