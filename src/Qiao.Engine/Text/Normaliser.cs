using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Qiao.Engine.Text;

/// <summary>
/// Folds what is written differently but means the same: full-width and half-width, traditional and simplified, upper
/// and lower case, accented and plain Latin letters, the kinds of dash, quotation mark and space. Characters that
/// nobody sees are dropped, halves of broken surrogate pairs become spaces. Folding a folded text changes nothing.
/// </summary>
public static class Normaliser
{
    private const int LongestExpansion = 18;

    // What the fast path makes of every character of the basic plane.
    private static readonly char[] Folded = BuildFolded();

    /// <summary>Folds a text; any text, broken ones included, has a folded form.</summary>
    public static NormalisedText Normalise(string text) => Normalise(text, withOrigins: true);

    /// <summary>The folded text alone; the same instance when there was nothing to fold.</summary>
    public static string Fold(string text) => Normalise(text, withOrigins: false).Text;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static NormalisedText Normalise(string text, bool withOrigins)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsFolded(text))
        {
            return new NormalisedText(text, text, null);
        }

        var characters = ArrayPool<char>.Shared.Rent(text.Length + LongestExpansion);
        var origins = ArrayPool<int>.Shared.Rent(text.Length + LongestExpansion);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = FoldOne(text[i]);
            if (folded != Complex)
            {
                Append(folded, i);
                continue;
            }

            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) != OperationStatus.Done)
            {
                Append(' ', i);
                continue;
            }

            foreach (var character in FoldSlowly(rune))
            {
                Append(character, i);
            }

            i += used - 1;
        }

        var result = new NormalisedText(new string(characters, 0, length), text, withOrigins ? origins.AsSpan(0, length).ToArray() : null);
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<int>.Shared.Return(origins);
        return result;

        void Append(char character, int origin)
        {
            if (length == characters.Length)
            {
                Grow(ref characters);
                Grow(ref origins);
            }

            characters[length] = character;
            origins[length++] = origin;
        }
    }

    /// <summary>The folded text in the buffer, or the text itself when there was nothing to fold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ReadOnlySpan<char> Fold(string text, ref char[] buffer)
    {
        var at = 0;
        while (at < text.Length && Folded[text[at]] == text[at] && text[at] != Complex)
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        Reserve(ref buffer, text.Length + LongestExpansion);
        text.AsSpan(0, at).CopyTo(buffer);
        var length = at;
        while (at < text.Length)
        {
            var folded = Folded[text[at]];
            if (folded != Complex)
            {
                buffer[length++] = folded;
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) != OperationStatus.Done)
            {
                buffer[length++] = ' ';
                at++;
                continue;
            }

            at += used;
            var slowly = FoldSlowly(rune);
            Reserve(ref buffer, length + slowly.Length + text.Length - at + LongestExpansion);
            slowly.CopyTo(buffer.AsSpan(length));
            length += slowly.Length;
        }

        return buffer.AsSpan(0, length);
    }

    private static void Reserve(ref char[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
        }
    }

    private static char[] BuildFolded()
    {
        var folded = new char[char.MaxValue + 1];
        for (var c = 0; c < folded.Length; c++)
        {
            folded[c] = FoldOne((char)c);
        }

        return folded;
    }

    // Stands for "not decided by the fast path"; a noncharacter, so no text means it.
    private const char Complex = '\uffff';

    // Runs over the whole lexicon at start-up, before the tiered compiler would have noticed it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsFolded(string text)
    {
        foreach (var character in text)
        {
            if (FoldOne(character) != character || character == Complex)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char FoldOne(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= ' ' and < '\u007f' or '\n' => c,
        '\t' or '\v' or '\f' or '\r' => ' ',
        >= TraditionalCharacters.FirstHan and <= TraditionalCharacters.LastHan => TraditionalCharacters.Simplify(c),
        >= '\uff21' and <= '\uff3a' => (char)(c - 0xfee0 + 0x20),
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\u3000' => ' ',
        '\u3001' or '\u3002' or '\u00b7' or >= '\u3007' and <= '\u3011' => c,
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u2018' or '\u2019' => '\'',
        >= '\u201c' and <= '\u201f' => '"',
        '\u2022' or '\u30fb' or '\uff65' => '\u00b7',
        _ => Complex,
    };

    private static string FoldSlowly(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark:
                return rune.Value == 0x85 ? "\n" : IsNeededMark(rune.Value) ? rune.ToString() : "";
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return "\n";
            case UnicodeCategory.SpaceSeparator:
                return " ";
        }

        if (PlainLetter(rune.Value) is { } plain)
        {
            return plain;
        }

        var decomposed = TryNormalise(rune, NormalizationForm.FormKD);
        var isLatin = decomposed is [< '\u0250', ..];
        var result = new StringBuilder(LongestExpansion);
        foreach (var character in isLatin ? decomposed : TryNormalise(rune, NormalizationForm.FormKC))
        {
            var again = FoldOne(character);
            if (again != Complex)
            {
                result.Append(again);
            }
            else if (PlainLetter(character) is { } letters)
            {
                result.Append(letters);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark || (!isLatin && IsNeededMark(character)))
            {
                result.Append(char.ToLowerInvariant(character));
            }
        }

        return result.ToString();
    }

    // Marks of Thai, Indic and other scripts carry vowels; only free-standing European accents may go.
    private static bool IsNeededMark(int rune) =>
        rune is >= 0x0591 and < 0x1ab0 or (>= 0x1b00 and < 0x1dc0) or (>= 0x3099 and <= 0x309a);

    private static string? PlainLetter(int rune) => rune switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ı' => "i",
        _ => null,
    };

    private static string TryNormalise(Rune rune, NormalizationForm form)
    {
        try
        {
            return rune.ToString().Normalize(form);
        }
        catch (ArgumentException)
        {
            // Noncharacters such as U+FFFE are refused by the runtime's normaliser.
            return " ";
        }
    }

    private static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.AsSpan().CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
