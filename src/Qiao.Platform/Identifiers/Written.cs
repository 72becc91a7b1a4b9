using System.Globalization;

namespace Qiao.Platform.Identifiers;

/// <summary>How people write numbers: full-width, in groups, with invisible marks from a copied page.</summary>
internal static class Written
{
    /// <summary>Half-width, without spaces, hyphens and invisible characters.</summary>
    public static string WithoutGrouping(string? text) =>
        string.Concat(InHalfWidth(text ?? "").Where(character => !IsGrouping(character)));

    /// <summary>Only the full-width forms are changed: string.Normalize would throw on the broken text a form may carry.</summary>
    public static string InHalfWidth(string text) => string.Concat(text.Select(character => character switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        _ => character,
    }));

    private static bool IsGrouping(char character) => char.IsWhiteSpace(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.Control;
}
