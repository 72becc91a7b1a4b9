using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    internal const int LongestTerm = 64;

    private readonly Lazy<HanSlips> _slips = new(() => new HanSlips(phrases));

    /// <summary>The words and concepts this analyser knows.</summary>
    public PhraseTable Phrases { get; } = phrases;

    /// <summary>Its Chinese words for those who mistype a character; made at the first use.</summary>
    internal HanSlips Slips => _slips.Value;

    /// <summary>The terms of a text in the order of their positions; it need not be folded.</summary>
    public IReadOnlyList<Token> Analyse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sink = new TokenList(Phrases);
        Read(Normaliser.Fold(text), [], ref sink);
        return sink.Tokens;
    }

    /// <summary>
    /// Tells the sink the terms of a folded text; returns how many positions it has. The list takes the phrases of one
    /// place at a time and may be used again for the next text.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Read<TSink>(ReadOnlySpan<char> folded, List<PhraseMatch> matches, ref TSink sink)
        where TSink : struct, ITermSink
    {
        var (from, position, conceptsUntil) = (0, 0, 0);
        while (NextUnit(folded, from, out var start, out var end))
        {
            if (!Words.IsHan(folded[start]))
            {
                sink.Word(folded[start..Math.Min(end, start + LongestTerm)], position);
            }
            else
            {
                sink.Han(folded[start], end < folded.Length && Words.IsHan(folded[end]) ? folded[end] : '\0', position);
            }

            for (; from < end; from++)
            {
                matches.Clear();
                Phrases.FindAt(folded, from, matches);
                foreach (ref readonly var match in CollectionsMarshal.AsSpan(matches))
                {
                    EmitPhrase(folded, match, position, ref conceptsUntil, ref sink);
                }
            }

            position++;
        }

        return position;
    }

    /// <summary>
    /// One term for each position of a folded text, as a query needs them. The last Han character of the text gets none
    /// when the pair before it covers it, because the document's word may go on.
    /// </summary>
    internal static List<string> Sequence(ReadOnlySpan<char> folded)
    {
        var terms = new List<string>();
        var isCovered = false;
        for (var from = 0; NextUnit(folded, from, out var start, out var end); from = end)
        {
            var isHan = Words.IsHan(folded[start]);
            isCovered = terms.Count > 0 && isHan && start > 0 && Words.IsHan(folded[start - 1]);
            var stop = !isHan ? Math.Min(end, start + LongestTerm) : end < folded.Length && Words.IsHan(folded[end]) ? end + 1 : end;
            terms.Add(folded[start..stop].ToString());
        }

        if (isCovered)
        {
            terms.RemoveAt(terms.Count - 1);
        }

        return terms;
    }

    private void EmitPhrase<TSink>(ReadOnlySpan<char> folded, in PhraseMatch match, int position, ref int conceptsUntil, ref TSink sink)
        where TSink : struct, ITermSink
    {
        if (Phrases.IsHanWord(match.Phrase))
        {
            sink.HanWord(match.Phrase, position);
        }

        var isInner = match.Start < conceptsUntil;
        if (isInner && !(Words.IsWordCharacter(folded[match.Start]) && Words.IsWordCharacter(folded[match.End - 1])))
        {
            return;
        }

        conceptsUntil = Math.Max(conceptsUntil, match.End);
        foreach (var concept in Phrases.ConceptsOf(match.Phrase))
        {
            sink.Concept(concept, position);
        }
    }

    // Han characters, words, and letters beyond the basic plane; each takes one position.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool NextUnit(ReadOnlySpan<char> folded, int from, out int start, out int end)
    {
        for (var i = from; i < folded.Length; i++)
        {
            start = i;
            if (Words.IsHan(folded[i]))
            {
                end = i + 1;
                return true;
            }

            if (Words.StartsAt(folded, i))
            {
                end = Words.EndOf(folded, i);
                return true;
            }

            if (char.IsHighSurrogate(folded[i])
                && Rune.DecodeFromUtf16(folded[i..], out var rune, out _) == OperationStatus.Done && Rune.IsLetter(rune))
            {
                end = i + 2;
                return true;
            }
        }

        start = end = folded.Length;
        return false;
    }
}
