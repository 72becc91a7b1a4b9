using System.Diagnostics.CodeAnalysis;
using Qiao.Platform.Places;

namespace Qiao.Platform.Identifiers;

/// <summary>
/// A unified social credit code (GB 32100-2015): 18 characters with both check characters right, that of the organisation
/// code in position 17 (GB 11714) and that of the whole in position 18. It does not promise that the code was issued.
/// </summary>
public sealed record SocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string NationalDivision = "100000";

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private SocialCreditCode(string value) => Value = value;

    /// <summary>The 18 characters, upper case.</summary>
    public string Value { get; }

    /// <summary>Position 1, the registering department: 1 establishment, 5 civil affairs, 9 market regulation, Y other …</summary>
    public char Authority => Value[0];

    /// <summary>Position 2, the kind of body within the department: with 9, 1 is an enterprise and 2 a sole trader.</summary>
    public char Category => Value[1];

    /// <summary>Where it was registered, as the code stood then; null for a national authority (100000).</summary>
    public DivisionCode? Division => DivisionCode.TryRead(Value.Substring(2, 6), out var code) ? code : null;

    /// <summary>Positions 9 to 17, the organisation code of GB 11714 without its hyphen.</summary>
    public string OrganisationCode => Value.Substring(8, 9);

    /// <summary>Reads the code in full-width, lower case or with spaces and hyphens; the problem says what is wrong.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out SocialCreditCode? code, [NotNullWhen(false)] out Problem? problem)
    {
        var value = Written.WithoutGrouping(text).ToUpperInvariant();
        problem = WhatIsWrong(value);
        code = problem is null ? new SocialCreditCode(value) : null;
        return problem is null;
    }

    public override string ToString() => Value;

    private static Problem? WhatIsWrong(string value)
    {
        if (value.Length != 18)
        {
            return new Problem("credit-code.length", Texts.CreditCodeLength.With(value.Length));
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (!Alphabet.Contains(value[i], StringComparison.Ordinal))
            {
                return new Problem("credit-code.character", Texts.CreditCodeCharacter.With(i + 1, value[i]));
            }
        }

        var division = value.Substring(2, 6);
        if (division != NationalDivision && !DivisionCode.TryRead(division, out _))
        {
            return new Problem("credit-code.division", Texts.CreditCodeDivision.With(division));
        }

        if (value[16] != OrganisationCheck(value.AsSpan(8, 8)))
        {
            return new Problem("credit-code.organisation-check", Texts.CreditCodeOrganisationCheck.With(value[16]));
        }

        return value[17] == Check(value.AsSpan(0, 17))
            ? null
            : new Problem("credit-code.check", Texts.CreditCodeCheck.With(value[17]));
    }

    /// <summary>GB 11714: letters count 10 to 35; modulus 11, 10 written X.</summary>
    private static char OrganisationCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            sum += OrganisationWeights[i] * (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10);
        }

        return "0X987654321"[sum % 11];
    }

    /// <summary>GB 32100: weights are the powers of 3 modulo 31; 31 is prime, so any one wrong character shows.</summary>
    private static char Check(ReadOnlySpan<char> body)
    {
        var sum = 0;
        var weight = 1;
        foreach (var character in body)
        {
            sum += weight * Alphabet.IndexOf(character, StringComparison.Ordinal);
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
