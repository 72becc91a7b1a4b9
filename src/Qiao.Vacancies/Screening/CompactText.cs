using Qiao.Engine.Text;

namespace Qiao.Vacancies.Screening;

/// <summary>
/// A text as the rules read it: folded, and without the spaces and marks that somebody put between the characters of a
/// word. It still knows where every character stood in the original.
/// </summary>
internal sealed class CompactText
{
    private const string Loose = " .·-_*~^'\"=+#`";
    private const string Strict = ",、。;:/|!?\\";
    private const int ShortestLatinRun = 4;
    private const int ShortestMixedRun = 6;

    private readonly NormalisedText _folded;
    private readonly int[] _origins;

    private CompactText(NormalisedText folded, string text, int[] origins) => (_folded, Text, _origins) = (folded, text, origins);

    public string Text { get; }

    public bool HasHan { get; private init; }

    public bool HasLatin { get; private init; }

    public static CompactText Of(string original)
    {
        var folded = Normaliser.Normalise(original);
        var text = folded.Text;
        var (characters, origins, length, latin, han) = (new char[text.Length], new int[text.Length], 0, 0, false);
        var (runStart, runEnd) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= runEnd && (i == 0 || !IsToken(text[i - 1])))
            {
                (runStart, runEnd) = (i, EndOfRun(text, i));
            }

            var isSeparator = i < runEnd && (i - runStart) % 2 == 1;
            if (isSeparator || IsDropped(text, i, length == 0 ? '\n' : characters[length - 1]))
            {
                continue;
            }

            han |= IsHan(text[i]);
            latin += char.IsAsciiLetterLower(text[i]) ? 1 : 0;
            characters[length] = text[i];
            origins[length++] = i;
        }

        return new CompactText(folded, new string(characters, 0, length), origins) { HasHan = han, HasLatin = latin >= 3 };
    }

    /// <summary>The part of the original that a part of <see cref="Text"/> came from.</summary>
    public Range ToOriginal(int start, int length) =>
        length == 0 ? 0..0 : _folded.ToOriginal(_origins[start], _origins[start + length - 1] - _origins[start] + 1);

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9fff') or '〇';

    // `限 女 性`, `3 5 岁 以 下`, `限.女.性` and `f e m a l e`: single characters with one and the same separator between them.
    private static int EndOfRun(string text, int start)
    {
        if (start + 2 >= text.Length || !IsToken(text[start]) || !(Loose.Contains(text[start + 1], StringComparison.Ordinal) || Strict.Contains(text[start + 1], StringComparison.Ordinal)))
        {
            return start;
        }

        var separator = text[start + 1];
        var (at, tokens, han, letters) = (start, 0, 0, 0);
        while (true)
        {
            tokens++;
            han += IsHan(text[at]) ? 1 : 0;
            letters += char.IsAsciiLetter(text[at]) ? 1 : 0;
            // The next character belongs to the run only when it stands alone.
            if (at + 2 >= text.Length || text[at + 1] != separator || !IsTokenBeside(text[at + 2], separator)
                || (at + 3 < text.Length && text[at + 3] != separator && IsTokenBeside(text[at + 3], separator)))
            {
                break;
            }

            at += 2;
        }

        return (tokens >= 3 && han >= 2) || (letters == tokens && tokens >= ShortestLatinRun) || tokens >= ShortestMixedRun ? at + 1 : start;
    }

    private static bool IsToken(char c) => IsHan(c) || char.IsAsciiLetterOrDigit(c);

    // Between spaces a mark is spaced out like a letter: `1 8 - 4 5 岁`.
    private static bool IsTokenBeside(char c, char separator) => IsToken(c) || (separator == ' ' && !char.IsWhiteSpace(c));

    private static bool IsDropped(string text, int i, char before)
    {
        if (!Loose.Contains(text[i], StringComparison.Ordinal))
        {
            return false;
        }

        var after = NextVisible(text, i);
        return text[i] switch
        {
            ' ' => before is ' ' or '\n' || IsWide(before) || IsWide(after) || after == '\n',
            '·' => IsToken(before) && IsToken(after),
            _ => IsHan(before) && IsHan(after),
        };
    }

    // Chinese needs no spaces beside its characters and marks.
    private static bool IsWide(char c) => IsHan(c) || c is ',' or '。' or ';' or ':' or '、' or '(' or ')' or '!' or '?' or (>= '【' and <= '】');

    private static char NextVisible(string text, int i)
    {
        do
        {
            i++;
        }
        while (i < text.Length && (text[i] == ' ' || text[i] == '·'));
        return i < text.Length ? text[i] : '\n';
    }
}
