using System.Security.Cryptography;

namespace Qiao.People.Registering;

/// <summary>Codes that people read out and type: letters and digits that are not mistaken for one another.</summary>
internal static class SeekerCodes
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Finds a file: 30⁸ possible ones. It says nothing about the person and gives no right.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 8);

    /// <summary>Hands a file over, once: 30¹² possible ones, read out in threes.</summary>
    public static string NewOnce() => RandomNumberGenerator.GetString(Alphabet, 12);

    /// <summary>As it stands in the database, however it was typed.</summary>
    public static string Tidy(string typed) =>
        new(typed.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(c => Alphabet.Contains(c, StringComparison.Ordinal)).ToArray());

    /// <summary>`7K2M 9QXA`: in fours.</summary>
    public static string Spell(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));
}
