using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Qiao.Platform.Places;

namespace Qiao.Platform.Identifiers;

/// <summary>
/// A citizen's identity number (GB 11643-1999): 17 digits and a check character, with a division code, a birth date that
/// is not in the future and a right check character. It does not promise that the number was issued. Only
/// <see cref="Spell"/> gives it in plain; what prints or serialises it, logs included, shows it masked or not at all.
/// </summary>
public sealed class ResidentIdentityNumber : IEquatable<ResidentIdentityNumber>
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly string _value;

    private ResidentIdentityNumber(string value) => _value = value;

    /// <summary>The division in which the number was first given out, as the code stood then; not where the person lives.</summary>
    [JsonIgnore]
    public DivisionCode Division => DivisionCode.Parse(_value[..6]);

    [JsonIgnore]
    public DateOnly BirthDate => ReadDate(_value)!.Value;

    /// <summary>Reads the number in full-width, with spaces or hyphens and with a small x; the problem says what is wrong.</summary>
    /// <param name="today">The civil date of the region, against which a birth date is in the future.</param>
    public static bool TryRead(
        string? text, DateOnly today, [NotNullWhen(true)] out ResidentIdentityNumber? number, [NotNullWhen(false)] out Problem? problem)
    {
        var value = Written.WithoutGrouping(text).ToUpperInvariant();
        problem = WhatIsWrong(value, today);
        number = problem is null ? new ResidentIdentityNumber(value) : null;
        return problem is null;
    }

    /// <summary>The 18 characters in plain. Callers record who reads them and why.</summary>
    public string Spell() => _value;

    /// <summary>`500*************29`.</summary>
    public override string ToString() => $"{_value[..3]}*************{_value[16..]}";

    public bool Equals(ResidentIdentityNumber? other) => other is not null && other._value == _value;

    public override bool Equals(object? obj) => Equals(obj as ResidentIdentityNumber);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The problem names positions, never the digits: problems are logged and shown again.</summary>
    private static Problem? WhatIsWrong(string value, DateOnly today)
    {
        if (value.Length != 18)
        {
            return new Problem("identity-number.length",
                value.Length == 15 ? Texts.IdentityNumberOfFirstGeneration : Texts.IdentityNumberLength.With(value.Length));
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsAsciiDigit(value[i]) && !(i == 17 && value[i] == 'X'))
            {
                return new Problem("identity-number.character", Texts.IdentityNumberCharacter.With(i + 1));
            }
        }

        if (!DivisionCode.TryRead(value[..6], out _))
        {
            return new Problem("identity-number.division", Texts.IdentityNumberDivision);
        }

        if (ReadDate(value) is not { } birth)
        {
            return new Problem("identity-number.date", Texts.IdentityNumberDate);
        }

        if (birth > today)
        {
            return new Problem("identity-number.future", Texts.IdentityNumberFuture);
        }

        return value[17] == Check(value) ? null : new Problem("identity-number.check", Texts.IdentityNumberCheck);
    }

    private static DateOnly? ReadDate(string value) =>
        DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>ISO 7064 MOD 11-2, which shows any one wrong digit and any two neighbours exchanged.</summary>
    private static char Check(string value)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (value[i] - '0');
        }

        return "10X98765432"[sum % 11];
    }
}
