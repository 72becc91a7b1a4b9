using Qiao.Platform.Identifiers;
using Qiao.Platform.Messages;

namespace Qiao.People;

/// <summary>Tells people something at the phone of their file, else at the mail address they left there. Phone and address stay in this module.</summary>
public sealed class SeekerNotices
{
    private readonly PeopleDb _db;
    private readonly Sealing _sealing;
    private readonly Outbox _outbox;

    internal SeekerNotices(PeopleDb db, Sealing sealing, Outbox outbox) => (_db, _sealing, _outbox) = (db, sealing, outbox);

    /// <summary>Whether the account has a file with a phone or a mail address.</summary>
    public async Task<bool> CanTellAsync(AccountId account, CancellationToken ct) => await WayToAsync(account, ct) is not null;

    /// <summary>Adds a message as part of the caller's change; false when there is no way to tell the person, or the same was added today.</summary>
    public async Task<bool> TellAsync(AccountId account, string template, string subject, Language language, Bilingual title, Bilingual body, CancellationToken ct) =>
        await WayToAsync(account, ct) is var (file, channel, recipient) && await _outbox.AddAsync(channel, recipient, template, subject, language, title, body, ct, file.ToString());

    /// <summary>The same for a file, whether its person has an account or not; in Chinese.</summary>
    public async Task<bool> TellAsync(SeekerId seeker, string template, string subject, Bilingual title, Bilingual body, CancellationToken ct) =>
        await _db.Seekers.AsNoTracking().Where(s => s.Id == seeker).Select(s => new { s.Phone, s.Contact }).FirstOrDefaultAsync(ct) is { } file
        && WayTo(_sealing.Open(file.Phone), _sealing.Open(file.Contact)) is var (channel, recipient)
        && await _outbox.AddAsync(channel, recipient, template, subject, Language.Chinese, title, body, ct, seeker.ToString());

    /// <summary>Where messages to the person of a file go, in plain.</summary>
    private static (Channel Channel, string Recipient)? WayTo(string? phone, string? contact) =>
        phone is not null ? (Channel.Sms, phone) : EmailAddress.TryRead(contact, out var mail, out _) ? (Channel.Mail, mail.Spell()) : null;

    private async Task<(SeekerId File, Channel Channel, string Recipient)?> WayToAsync(AccountId account, CancellationToken ct) =>
        await _db.Seekers.AsNoTracking().Where(s => s.Account == account).Select(s => new { s.Id, s.Phone, s.Contact }).FirstOrDefaultAsync(ct) is { } file
        && WayTo(_sealing.Open(file.Phone), _sealing.Open(file.Contact)) is var (channel, recipient)
            ? (file.Id, channel, recipient)
            : null;
}
