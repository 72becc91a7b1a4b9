namespace Qiao.Engine.Search;

/// <summary>
/// The first characters of terms that no query asks for by itself: concepts, and what is learnt from titles to complete
/// typing. Folding drops control characters, so no text holds the latter two.
/// </summary>
internal static class TermMarks
{
    public const char Concept = '#';

    /// <summary>Before a word of a title.</summary>
    public const char Word = '\u0002';

    /// <summary>Before two words that follow each other in a title, with a space between.</summary>
    public const char Pair = '\u0003';

    public const int LongestPair = (2 * LongestWord) + 2;

    private const int LongestWord = 40;

    public static bool IsMark(char first) => first is Concept or Word or Pair;

    public static bool TryWord(ReadOnlySpan<char> word, Span<char> term, out int length)
    {
        length = word.Length + 1;
        if (word.Length > LongestWord)
        {
            return false;
        }

        term[0] = Word;
        word.CopyTo(term[1..]);
        return true;
    }

    public static bool TryPair(ReadOnlySpan<char> word, ReadOnlySpan<char> next, Span<char> term, out int length)
    {
        length = word.Length + next.Length + 2;
        if (word.Length > LongestWord || next.Length > LongestWord)
        {
            return false;
        }

        term[0] = Pair;
        word.CopyTo(term[1..]);
        term[word.Length + 1] = ' ';
        next.CopyTo(term[(word.Length + 2)..]);
        return true;
    }
}
