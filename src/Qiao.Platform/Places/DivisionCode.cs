using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Qiao.Platform.Places;

/// <summary>The three levels that GB/T 2260 numbers.</summary>
public enum DivisionLevel
{
    Province,
    Prefecture,
    County,
}

/// <summary>
/// A division code of GB/T 2260: six digits whose first two are a province. Only its form is promised, not that it is or
/// was ever in use; the default value is no code and throws when it is used.
/// </summary>
[JsonConverter(typeof(DivisionCodeJson))]
public readonly record struct DivisionCode : IComparable<DivisionCode>
{
    private const string ProvinceNumbers = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82";

    private readonly int _number;

    private DivisionCode(int number) => _number = number;

    public DivisionLevel Level =>
        Number % 10_000 == 0 ? DivisionLevel.Province : Number % 100 == 0 ? DivisionLevel.Prefecture : DivisionLevel.County;

    public DivisionCode Province => new(Number / 10_000 * 10_000);

    /// <summary>
    /// The division above by the structure of the code; null for a province. Districts of the four municipalities and
    /// counties directly under a province (…90xx, …00xx) have the province as parent.
    /// </summary>
    public DivisionCode? Parent => Level switch
    {
        DivisionLevel.Province => null,
        DivisionLevel.Prefecture => Province,
        _ => Number / 100 % 100 is 0 or 90 || IsInMunicipality ? Province : new DivisionCode(Number / 100 * 100),
    };

    /// <summary>True for 500100, 500200, 469000 and the like: headings of the statistics, no division that people name.</summary>
    public bool IsStatistical =>
        Level == DivisionLevel.Prefecture && (IsInMunicipality || Number / 100 % 100 == 90);

    private bool IsInMunicipality => Number / 10_000 is 11 or 12 or 31 or 50;

    internal int Number => _number != 0
        ? _number
        : throw new InvalidOperationException("This division code was never set.");

    /// <summary>Reads exactly six ASCII digits that begin with a province; false for anything else.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out DivisionCode code)
    {
        code = default;
        if (text is not { Length: 6 } || text.AsSpan().ContainsAnyExceptInRange('0', '9')
            || !ProvinceNumbers.Contains(text[..2], StringComparison.Ordinal))
        {
            return false;
        }

        code = new DivisionCode(int.Parse(text, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>For codes written in the program and read back from the database; throws on anything malformed.</summary>
    public static DivisionCode Parse(string text) =>
        TryRead(text, out var code) ? code : throw new FormatException($"'{text}' is not a division code.");

    /// <summary>True for the code itself and for every code below it: 500000 and 500100 contain 500103.</summary>
    public bool Contains(DivisionCode other) => Level switch
    {
        DivisionLevel.Province => other.Number / 10_000 == Number / 10_000,
        DivisionLevel.Prefecture => other.Number / 100 == Number / 100,
        _ => other.Number == Number,
    };

    public int CompareTo(DivisionCode other) => _number.CompareTo(other._number);

    /// <summary>The six digits.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(DivisionCode left, DivisionCode right) => left.CompareTo(right) < 0;

    public static bool operator >(DivisionCode left, DivisionCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(DivisionCode left, DivisionCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DivisionCode left, DivisionCode right) => left.CompareTo(right) >= 0;
}
