namespace Qiao.Vacancies;

/// <summary>Text as every database can hold it: neither NUL nor half a surrogate pair has a place in UTF-8 columns, and JSON can spell both.</summary>
internal static class StorableText
{
    /// <summary>The text without NULs; half pairs become U+FFFD.</summary>
    public static string Of(string text) => IsStorable(text)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0).Select(rune => rune.ToString()));

    /// <summary>At most so many characters, without cutting a pair in two.</summary>
    public static string Beginning(string text, int limit) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];

    private static bool IsStorable(string text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAnyInRange('\ud800', '\udfff')) >= 0; rest = rest[(at + 2)..])
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                return false;
            }
        }

        return !text.Contains('\0', StringComparison.Ordinal);
    }
}
