using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Qiao.Platform.Identifiers;

/// <summary>
/// An e-mail address that a mail server can take: a local part, one @, a domain name with a dot, ASCII throughout. Only a
/// mail that arrives proves more. Masked when printed; <see cref="Spell"/> gives it in plain. Equal without regard to case.
/// </summary>
public sealed partial class EmailAddress : IEquatable<EmailAddress>
{
    private readonly string _value;

    private EmailAddress(string value) => _value = value;

    public static bool TryRead(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out Problem? problem)
    {
        var value = Written.InHalfWidth(text ?? "").Trim();
        problem = value.Length <= 254 && Form().IsMatch(value) ? null : new Problem("email.form", Texts.EmailForm);
        address = problem is null ? new EmailAddress(value) : null;
        return problem is null;
    }

    /// <summary>The address in plain, as it was typed.</summary>
    public string Spell() => _value;

    /// <summary>`l***@example.org`.</summary>
    public override string ToString() => $"{_value[0]}***{_value[_value.IndexOf('@', StringComparison.Ordinal)..]}";

    public bool Equals(EmailAddress? other) => other is not null && string.Equals(other._value, _value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as EmailAddress);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?!\.)(?!.*\.\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z")]
    private static partial Regex Form();
}
