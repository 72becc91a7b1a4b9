using System.Globalization;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations.Seeding;

/// <summary>Well-formed credit codes that belong to nobody: their organisation codes begin with HR and a number in order.</summary>
internal static class SeedCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static string Of(DivisionCode division, int number)
    {
        var organisation = "HR" + number.ToString("000000", CultureInfo.InvariantCulture);
        var sum = organisation.Select((c, i) => Weights[i] * (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)).Sum();
        var body = $"91{division}{organisation}{"0X987654321"[sum % 11]}";
        var (whole, weight) = (0, 1);
        foreach (var c in body)
        {
            whole += weight * Alphabet.IndexOf(c, StringComparison.Ordinal);
            weight = weight * 3 % 31;
        }

        return body + Alphabet[(31 - (whole % 31)) % 31];
    }

    /// <summary>The code as a value; throws when the arithmetic above is wrong.</summary>
    public static SocialCreditCode Read(string code) =>
        SocialCreditCode.TryRead(code, out var read, out _) ? read : throw new FormatException($"Not a credit code: {code}");
}
