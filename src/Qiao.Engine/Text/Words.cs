using System.Runtime.CompilerServices;

namespace Qiao.Engine.Text;

/// <summary>
/// Where words of letters begin and end in a normalised text. `c++`, `c#`, `.net`, `node.js` and `3.5` are one word
/// each, `front-end` and `driver's` are two; a Han character is never part of such a word.
/// </summary>
public static class Words
{
    // A dot between letters usually ends a sentence whose writer forgot the space; only these endings make a name.
    private static readonly string[] DottedEndings = ["js", "net", "io", "ai", "py", "com", "cn", "org"];

    /// <summary>Whether this is a Chinese character of the basic plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char c) =>
        c is >= TraditionalCharacters.FirstHan and <= TraditionalCharacters.LastHan or '〇' or (>= '\uf900' and <= '\ufaff');

    /// <summary>Whether this is a letter or digit of any script but Chinese.</summary>
    public static bool IsLetterOrDigit(char c) =>
        c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : !IsHan(c) && (char.IsLetterOrDigit(c) || IsMark(c));

    /// <summary>Whether a word begins at this offset. Characters beyond the basic plane are words of their own when they are letters.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int at) =>
        (IsLetterOrDigit(text[at]) || IsLeadingDot(text, at)) && !Continues(text, at);

    /// <summary>The offset just after the word that begins at <paramref name="start"/>.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && Continues(text, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the character at this offset belongs to the same word as the one before it.</summary>
    public static bool Continues(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        var previous = text[at - 1];
        switch (text[at])
        {
            case '+' or '#':
                return IsSuffixSign(text, at);
            case '.':
                return JoinsWithDot(text, at);
            default:
                return IsLetterOrDigit(text[at])
                    && (IsLetterOrDigit(previous) || (previous == '.' && (IsLeadingDot(text, at - 1) || JoinsWithDot(text, at - 1))));
        }
    }

    /// <summary>Whether a run of letters or digits, or a sign that belongs to it, could start here.</summary>
    internal static bool IsWordCharacter(char c) => IsLetterOrDigit(c) || c is '.' or '+' or '#';

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsLeadingDot(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && text[at..].StartsWith(".net", StringComparison.Ordinal)
        && (at == 0 || (!IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.'))
        && (at + 4 == text.Length || !IsLetterOrDigit(text[at + 4]));

    private static bool IsSuffixSign(ReadOnlySpan<char> text, int at)
    {
        var sign = text[at];
        var first = at;
        while (first > 0 && text[first - 1] == sign && at - first < 3)
        {
            first--;
        }

        var last = at;
        while (last + 1 < text.Length && text[last + 1] == sign && last - at < 3)
        {
            last++;
        }

        // Long rows of signs are decoration. A digit may follow, as in c++11; in a+b the sign joins nothing.
        return last - first < 2 && first > 0 && char.IsAsciiLetter(text[first - 1])
            && (last + 1 == text.Length || char.IsAsciiDigit(text[last + 1]) || !IsLetterOrDigit(text[last + 1]));
    }

    private static bool JoinsWithDot(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 >= text.Length)
        {
            return false;
        }

        var before = text[at - 1];
        var after = text[at + 1];
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
        {
            return true;
        }

        if (!IsLetterOrDigit(before) || !char.IsAsciiLetter(after))
        {
            return false;
        }

        foreach (var ending in DottedEndings)
        {
            var end = at + 1 + ending.Length;
            if (text[(at + 1)..].StartsWith(ending, StringComparison.Ordinal)
                && (end >= text.Length || !IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
