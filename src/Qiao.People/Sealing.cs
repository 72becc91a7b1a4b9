using System.Diagnostics.CodeAnalysis;
using System.Text;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Keys;

namespace Qiao.People;

/// <summary>Encrypts what names a person or reaches them, and makes the keyed index by which a phone is found again.</summary>
internal sealed class Sealing
{
    private readonly KeyRing _keys;

    public Sealing(KeyRing keys)
    {
        _keys = keys;
        // An empty ring fills itself on a connection of its own. That must not happen inside a change: SQLite has one writer.
        keys.IsReadable();
    }

    [return: NotNullIfNotNull(nameof(text))]
    public string? Seal(string? text) => text is null ? null : _keys.Protect(Encoding.UTF8.GetBytes(text));

    [return: NotNullIfNotNull(nameof(text))]
    public string? Open(string? text) => text is null ? null : Encoding.UTF8.GetString(_keys.Reveal(text));

    // The purpose stands before the value, so that an index of another kind of value never equals this one.
    public string IndexOf(MobileNumber phone) => _keys.BlindIndex("people.phone:" + phone.Spell());

    /// <summary>Equal for names that differ in width, case and spaces only.</summary>
    public string IndexOfName(string name) =>
        _keys.BlindIndex("people.name:" + new string(name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not '·' and not '.').ToArray()));

    public string HashOfCode(string code) => _keys.BlindIndex("people.handover:" + code);
}
