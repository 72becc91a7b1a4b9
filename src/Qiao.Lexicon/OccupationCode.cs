using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Qiao.Lexicon;

/// <summary>
/// A four-digit code of the International Standard Classification of Occupations (ISCO-08). Always four digits by
/// construction; whether such an occupation exists is the lexicon's to say (the default, 0000, never does).
/// </summary>
public readonly record struct OccupationCode
{
    private readonly ushort _number;

    private OccupationCode(ushort number) => _number = number;

    /// <summary>The code as a number, from 0 to 9999.</summary>
    public int Number => _number;

    /// <summary>The first digit: 1 managers, 2 professionals … 9 elementary occupations, 0 armed forces.</summary>
    public int Major => _number / 1000;

    /// <summary>The concept's term in the index: `#7212`.</summary>
    public string Term => "#" + ToString();

    /// <summary>Reads exactly four ASCII digits; false for anything else.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out OccupationCode code)
    {
        code = default;
        if (text is not { Length: 4 } || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        code = new OccupationCode(ushort.Parse(text, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Reads a code known to be right, as in source text.</summary>
    /// <exception cref="FormatException">The text is not four digits.</exception>
    public static OccupationCode Parse(string text) =>
        TryRead(text, out var code) ? code : throw new FormatException($"'{text}' is not a four-digit occupation code.");

    /// <summary>How many leading digits two codes share, 0 to 4: 4 the same occupation, 3 the same minor group.</summary>
    public int SharedDigits(OccupationCode other) =>
        _number == other._number ? 4
        : _number / 10 == other._number / 10 ? 3
        : _number / 100 == other._number / 100 ? 2
        : _number / 1000 == other._number / 1000 ? 1 : 0;

    /// <summary>The four digits.</summary>
    public override string ToString() => _number.ToString("0000", CultureInfo.InvariantCulture);
}
