using Qiao.Engine.Text;

namespace Qiao.Lexicon.Titles;

/// <summary>The parts of a folded title by which titles are compared.</summary>
internal static class TitleParts
{
    private const int ShortestRun = 2;
    private const int LongestRun = 4;

    private static readonly HashSet<string> EmptyWords = ["and", "or", "of", "the", "for", "in", "at", "a", "to", "with"];

    /// <summary>Stems of the Latin words.</summary>
    public static IEnumerable<string> LatinWords(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (Words.StartsAt(folded, i))
            {
                var end = Words.EndOf(folded, i);
                var stem = EnglishStem.Of(folded[i..end]);
                i = end - 1;
                if (!EmptyWords.Contains(stem))
                {
                    yield return stem;
                }
            }
        }
    }

    /// <summary>Han characters and pairs of them. A character alone says little, a pair is mostly a word.</summary>
    public static IEnumerable<string> HanParts(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (Words.IsHan(folded[i]))
            {
                yield return folded[i].ToString();
                if (i + 1 < folded.Length && Words.IsHan(folded[i + 1]))
                {
                    yield return folded.Substring(i, 2);
                }
            }
        }
    }

    /// <summary>
    /// What two spellings of one title share: runs of two to four letters within a word, its ends marked by a space, and
    /// the Han parts. Runs find the parts of German compounds without a dictionary of them.
    /// </summary>
    public static IEnumerable<string> Spelling(string folded)
    {
        for (var start = 0; start < folded.Length; start++)
        {
            if (!IsLetter(folded[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < folded.Length && IsLetter(folded[end]))
            {
                end++;
            }

            var word = $" {folded.AsSpan(start, end - start)} ";
            for (var length = ShortestRun; length <= Math.Min(LongestRun, word.Length); length++)
            {
                for (var at = 0; at + length <= word.Length; at++)
                {
                    yield return word.Substring(at, length);
                }
            }

            start = end - 1;
        }

        foreach (var part in HanParts(folded))
        {
            yield return part;
        }
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && !Words.IsHan(c);
}
