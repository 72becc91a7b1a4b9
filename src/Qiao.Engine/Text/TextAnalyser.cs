using System.Buffers;
using System.Text;

namespace Qiao.Engine.Text;

/// <summary>
/// Cuts a text into the terms the index holds. Every Han character begins a term: the two characters from it on, or,
/// as the last of its run, itself alone. Words of the table with three or more characters are terms as well, so a
/// Chinese word is found by one term exactly where its characters stand. Concepts come from the longest phrases only
/// (机电工程师 names no electrician), and from Latin phrases within them. Thread-safe.
/// </summary>
public sealed class TextAnalyser(PhraseTable phrases)
{
    private const int LongestTerm = 64;

    // Texts repeat the same few thousand pairs. Threads may overwrite each other's entries; all are correct.
    private readonly string?[] _pairs = new string?[1 << 14];

    /// <summary>The words and concepts this analyser knows.</summary>
    public PhraseTable Phrases { get; } = phrases;

    /// <summary>The terms of a text in the order of their positions; it need not be folded.</summary>
    public IReadOnlyList<Token> Analyse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Normaliser.Fold(text);
        var tokens = new List<Token>(folded.Length + (folded.Length / 4));
        var matches = Phrases.FindAll(folded);
        var next = 0;
        var conceptsUntil = 0;
        foreach (var (start, end, position) in Units(folded))
        {
            EmitWords(folded, start, end, position, tokens);
            for (; next < matches.Count && matches[next].Start < end; next++)
            {
                EmitPhrase(folded, matches[next], position, ref conceptsUntil, tokens);
            }
        }

        return tokens;
    }

    /// <summary>
    /// One term for each position of a folded text, as a query needs them. The last Han character of the text gets none
    /// when the pair before it covers it, because the document's word may go on.
    /// </summary>
    internal List<string> Sequence(string folded)
    {
        var terms = new List<string>();
        var isCovered = false;
        foreach (var (start, end, _) in Units(folded))
        {
            isCovered = terms.Count > 0 && Words.IsHan(folded[start]) && start > 0 && Words.IsHan(folded[start - 1]);
            terms.Add(TermAt(folded, start, end));
        }

        if (isCovered)
        {
            terms.RemoveAt(terms.Count - 1);
        }

        return terms;
    }

    private void EmitWords(string folded, int start, int end, int position, List<Token> tokens)
    {
        var term = TermAt(folded, start, end);
        tokens.Add(new Token(term, position));
        var stem = EnglishStem.Of(term);
        if (!ReferenceEquals(stem, term))
        {
            tokens.Add(new Token(stem, position));
        }
    }

    private void EmitPhrase(string folded, PhraseMatch match, int position, ref int conceptsUntil, List<Token> tokens)
    {
        var text = Phrases.TextOf(match.Phrase);
        if (text.Length > 2 && IsAllHan(text))
        {
            tokens.Add(new Token(text, position));
        }

        var isInner = match.Start < conceptsUntil;
        if (isInner && !(Words.IsWordCharacter(folded[match.Start]) && Words.IsWordCharacter(folded[match.End - 1])))
        {
            return;
        }

        conceptsUntil = Math.Max(conceptsUntil, match.End);
        foreach (var concept in Phrases.ValuesOf(match.Phrase))
        {
            var token = new Token(concept, position);
            if (!isInner || !tokens.Contains(token))
            {
                tokens.Add(token);
            }
        }
    }

    private string TermAt(string folded, int start, int end)
    {
        if (!Words.IsHan(folded[start]))
        {
            return folded.Substring(start, Math.Min(end - start, LongestTerm));
        }

        return end < folded.Length && Words.IsHan(folded[end]) ? PairOf(folded[start], folded[end]) : folded[start].ToString();
    }

    private string PairOf(char first, char second)
    {
        ref var known = ref _pairs[((first * 31) ^ (second * 1021)) & (_pairs.Length - 1)];
        var pair = known;
        if (pair is null || pair[0] != first || pair[1] != second)
        {
            known = pair = string.Create(2, (first, second), static (span, two) => (span[0], span[1]) = two);
        }

        return pair;
    }

    // Han characters, words, and letters beyond the basic plane; each takes one position.
    private static IEnumerable<(int Start, int End, int Position)> Units(string folded)
    {
        var position = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (Words.IsHan(folded[i]))
            {
                yield return (i, i + 1, position++);
            }
            else if (Words.StartsAt(folded, i))
            {
                var end = Words.EndOf(folded, i);
                yield return (i, end, position++);
                i = end - 1;
            }
            else if (char.IsHighSurrogate(folded[i])
                && Rune.DecodeFromUtf16(folded.AsSpan(i), out var rune, out _) == OperationStatus.Done && Rune.IsLetter(rune))
            {
                yield return (i, i + 2, position++);
                i++;
            }
        }
    }

    private static bool IsAllHan(string text)
    {
        foreach (var c in text)
        {
            if (!Words.IsHan(c))
            {
                return false;
            }
        }

        return true;
    }
}
