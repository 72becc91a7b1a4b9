namespace Qiao.Engine.Text;

/// <summary>
/// Cuts a folded title into words as a person would continue it: words of the table, Latin words, and what is left of
/// Chinese between them. What the index learns from titles and what is being typed are cut alike.
/// </summary>
internal static class TitleWords
{
    /// <summary>More words than these say little about what comes next.</summary>
    public const int MostWords = 8;

    private const int LongestUnknown = 6;

    /// <summary>Adds the words' places to the list; the other list is a buffer for phrases.</summary>
    public static void Cut(PhraseTable phrases, ReadOnlySpan<char> folded, List<Range> words, List<PhraseMatch> matches)
    {
        int unknownFrom = -1;
        for (int at = 0; at < folded.Length && words.Count < MostWords;)
        {
            matches.Clear();
            phrases.FindAt(folded, at, matches);
            bool isWordStart = Words.StartsAt(folded, at);
            int end = matches.Count > 0 && matches[0].Length > 1 ? matches[0].End : isWordStart ? Words.EndOf(folded, at) : at;
            if (end == at && Words.IsHan(folded[at]))
            {
                unknownFrom = unknownFrom < 0 ? at : unknownFrom;
                at++;
                continue;
            }

            AddUnknown(unknownFrom, at, words);
            unknownFrom = -1;
            if (end > at)
            {
                words.Add(at..end);
            }

            at = Math.Max(end, at + 1);
        }

        AddUnknown(unknownFrom, folded.Length, words);
    }

    private static void AddUnknown(int from, int end, List<Range> words)
    {
        if (from >= 0 && end - from <= LongestUnknown && words.Count < MostWords)
        {
            words.Add(from..end);
        }
    }
}
