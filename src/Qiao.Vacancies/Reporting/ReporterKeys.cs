using System.Security.Cryptography;
using System.Text;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Keys;
using Qiao.Platform.Messages;

namespace Qiao.Vacancies.Reporting;

/// <summary>A way to reach a reporter.</summary>
internal sealed record ReporterContact(Channel Channel, string Spelling)
{
    /// <summary>Reads a mobile number or a mail address; null for anything else.</summary>
    public static ReporterContact? Read(string text) =>
        EmailAddress.TryRead(text, out var mail, out _) ? new(Channel.Mail, mail.Spell())
        : MobileNumber.TryRead(text, out var phone, out _) ? new(Channel.Sms, phone.Spell())
        : null;
}

/// <summary>Encrypts what reaches a reporter, tells a reporter again without knowing who it is, and makes the codes they keep.</summary>
internal sealed class ReporterKeys
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLength = 16;
    private readonly KeyRing _keys;

    public ReporterKeys(KeyRing keys)
    {
        _keys = keys;
        // An empty ring fills itself on a connection of its own. That must not happen inside a change: SQLite has one writer.
        keys.IsReadable();
    }

    /// <summary>The same for the same account, else the same contact, else the same address.</summary>
    public string Of(AccountId? account, ReporterContact? contact, string? address) => _keys.BlindIndex("vacancies.reporter:" + (
        account is { } id ? "account " + id
        : contact is not null ? "contact " + contact.Spelling.ToUpperInvariant()
        : "address " + address));

    public string? Seal(ReporterContact? contact) => contact is null ? null : _keys.Protect(Encoding.UTF8.GetBytes(contact.Spelling));

    public ReporterContact? Open(string? contact) => contact is null ? null : ReporterContact.Read(Encoding.UTF8.GetString(_keys.Reveal(contact)));

    /// <summary>Sixteen characters in fours, such as `7k2m-9qxa-…`: 30¹⁶ possible ones.</summary>
    public static string NewCode() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, CodeLength).Chunk(4).Select(four => new string(four)));

    /// <summary>As <see cref="NewCode"/> writes it, however it was typed; null when it cannot be one.</summary>
    public static string? Tidy(string typed)
    {
        var plain = new string(typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => Alphabet.Contains(c, StringComparison.Ordinal)).ToArray());
        return plain.Length == CodeLength ? string.Join('-', plain.Chunk(4).Select(four => new string(four))) : null;
    }

    public string HashOfCode(string code) => _keys.BlindIndex("vacancies.complaint:" + code);
}
