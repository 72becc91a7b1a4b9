using System.Diagnostics.CodeAnalysis;

namespace Qiao.Platform.Identifiers;

/// <summary>A mobile number of mainland China: eleven digits from 13 to 19. Masked when printed; <see cref="Spell"/> gives it in plain.</summary>
public sealed class MobileNumber : IEquatable<MobileNumber>
{
    private readonly string _value;

    private MobileNumber(string value) => _value = value;

    /// <summary>Reads it with +86, 0086 or 86 before it, in groups or full-width.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out MobileNumber? number, [NotNullWhen(false)] out Problem? problem)
    {
        var value = WithoutCountry(Written.WithoutGrouping(text));
        problem = WhatIsWrong(value);
        number = problem is null ? new MobileNumber(value) : null;
        return problem is null;
    }

    /// <summary>The eleven digits in plain.</summary>
    public string Spell() => _value;

    /// <summary>`+8613800138000`, as gateways want it (E.164).</summary>
    public string SpellInternationally() => $"+86{_value}";

    /// <summary>`138****8000`.</summary>
    public override string ToString() => $"{_value[..3]}****{_value[7..]}";

    public bool Equals(MobileNumber? other) => other is not null && other._value == _value;

    public override bool Equals(object? obj) => Equals(obj as MobileNumber);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    private static string WithoutCountry(string value)
    {
        var digits = value.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        foreach (var country in (string[])["+86", "0086", "86"])
        {
            if (digits.Length == country.Length + 11 && digits.StartsWith(country, StringComparison.Ordinal))
            {
                return digits[country.Length..];
            }
        }

        return digits;
    }

    private static Problem? WhatIsWrong(string value)
    {
        if (!value.All(char.IsAsciiDigit))
        {
            return new Problem("mobile-number.character", Texts.MobileNumberCharacter);
        }

        if (value.Length != 11)
        {
            return new Problem("mobile-number.length", Texts.MobileNumberLength.With(value.Length));
        }

        return value[0] == '1' && value[1] >= '3' ? null : new Problem("mobile-number.prefix", Texts.MobileNumberPrefix);
    }
}
