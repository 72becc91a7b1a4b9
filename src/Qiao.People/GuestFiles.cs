using System.Globalization;
using System.Security.Cryptography;
using Qiao.People.Filing;
using Qiao.People.Guests;
using Qiao.People.Registering;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Messages;

namespace Qiao.People;

public readonly record struct ProofId(Guid Value) : IId<ProofId>
{
    public static ProofId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>What waits for a code.</summary>
/// <param name="Subject">What the asking module named.</param>
/// <param name="Note">What came along.</param>
/// <param name="Phone">With its middle hidden.</param>
public sealed record PendingGuest(ProofId Id, string Subject, string? Note, string Phone);

/// <summary>The file of someone without an account.</summary>
/// <param name="TakeOver">A one-time code with which they take the file over by making an account, ready to be read.</param>
public sealed record GuestFile(SeekerId Id, string TakeOver);

/// <summary>People who do something without an account: they give a name and a phone, a code comes to the phone, and with the code they have a file that nobody but them and whom they write to can read.</summary>
public sealed class GuestFiles
{
    private const string CodeTemplate = "people.phone-code";
    private const int MostTries = 5;
    private const int MostCodesADay = 5;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan TakeOverLasts = TimeSpan.FromDays(7);

    private readonly Session _session;
    private readonly PeopleDb _db;
    private readonly Sealing _sealing;
    private readonly Outbox _outbox;
    private readonly TimeProvider _clock;

    internal GuestFiles(Session session, PeopleDb db, Sealing sealing, Outbox outbox, TimeProvider clock) => (_session, _db, _sealing, _outbox, _clock) = (session, db, sealing, outbox, clock);

    public static void Check(FieldProblems problems, string? name, string? phone)
    {
        problems.RequireText("name", name, 60);
        problems.Require("phone", phone);
        FileForm.CheckPhone(problems, phone);
    }

    /// <summary>Sends a code to the phone; refused when too many were sent to it today. The form has been checked.</summary>
    /// <param name="subject">What it is for: an id of the caller's.</param>
    public async Task<Outcome<ProofId>> AskAsync(string name, string phone, string subject, string? note, CancellationToken ct)
    {
        if (!MobileNumber.TryRead(phone, out var number, out var problem))
        {
            return problem;
        }

        var (id, index, code) = (Ids.New<ProofId>(_clock), _sealing.IndexOf(number), RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));
        await using var change = await _session.ChangeAsync(ct);
        var now = _session.Now;
        // One statement counts and refuses, however many ask at the same moment.
        if (await _session.ExecuteAsync($"""
            insert into people_phone_day (phone_index, day, sent) values ({index}, {Days.Of(now)}, 1)
            on conflict (phone_index, day) do update set sent = people_phone_day.sent + 1 where people_phone_day.sent < {MostCodesADay}
            """, ct) == 0)
        {
            return GuestTexts.TooMany;
        }

        _db.PhoneProofs.Add(new()
        {
            Id = id, Name = _sealing.Seal(name), Phone = _sealing.Seal(number.Spell()), PhoneIndex = index, Subject = subject, Note = _sealing.Seal(note), Hash = HashOf(id, code),
            Made = now, Expires = now + Lasts, Tries = 0,
        });
        await _db.SaveChangesAsync(ct);

        await _outbox.AddAsync(Channel.Sms, number.Spell(), CodeTemplate, id.ToString(), Languages.Current, GuestTexts.CodeTitle, GuestTexts.CodeBody.With(code), ct);
        await change.CommitAsync(ct);
        return id;
    }

    /// <summary>Null when it has ended or was used.</summary>
    public async Task<PendingGuest?> FindAsync(string? id, CancellationToken ct)
    {
        var now = _session.Now;
        return Ids.TryRead<ProofId>(id, out var named) && await _db.PhoneProofs.AsNoTracking().FirstOrDefaultAsync(p => p.Id == named && p.Used == null && p.Expires > now, ct) is { } proof
            && MobileNumber.TryRead(_sealing.Open(proof.Phone), out var phone, out _)
            ? new(proof.Id, proof.Subject, _sealing.Open(proof.Note), phone.ToString())
            : null;
    }

    /// <summary>Whether this is the code; each look counts, and after five none is right any more. In a change of its own, which must not be part of another.</summary>
    public async Task<bool> IsRightAsync(ProofId id, string? code, CancellationToken ct)
    {
        var typed = new string((code ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit).ToArray());
        await using var change = await _session.ChangeAsync(ct);
        var counted = await _session.ExecuteAsync($"update people_phone_proof set tries = tries + 1 where id = {id} and used is null and expires > {_session.Now} and tries < {MostTries}", ct) == 1;
        await change.CommitAsync(ct);
        var hash = HashOf(id, typed);
        return counted && await _db.PhoneProofs.AnyAsync(p => p.Id == id && p.Hash == hash, ct);
    }

    /// <summary>The file of whoever has shown the right code: made now, or the one without an account that has this phone and name already. Once for each code, as part of the caller's change.</summary>
    public async Task<Outcome<GuestFile>> OpenAsync(ProofId id, CancellationToken ct)
    {
        var now = _session.Now;
        if (await _session.ExecuteAsync($"update people_phone_proof set used = {now} where id = {id} and used is null", ct) == 0)
        {
            return new Outcome<GuestFile>.Missing();
        }

        var proof = await _db.PhoneProofs.AsNoTracking().FirstAsync(p => p.Id == id, ct);
        var name = _sealing.Open(proof.Name);
        var known = await _db.Seekers.AsNoTracking().Where(s => s.PhoneIndex == proof.PhoneIndex && s.Account == null).OrderBy(s => s.Id).ToListAsync(ct);
        var file = known.Find(s => _sealing.Open(s.Name) == name);
        if (file is null)
        {
            file = new()
            {
                Id = Ids.New<SeekerId>(_clock), Code = SeekerCodes.New(), Name = _sealing.Seal(name), Phone = _sealing.Seal(_sealing.Open(proof.Phone)), PhoneIndex = proof.PhoneIndex,
                RegisteredBy = "guest", Created = now, Changed = now,
            };
            _db.Seekers.Add(file);
            _db.RecordChange(file, null, "registered");
        }

        var takeOver = SeekerCodes.NewOnce();
        await _session.ExecuteAsync($"delete from people_handover where seeker = {file.Id} and used is null", ct);
        _db.Handovers.Add(new() { Hash = _sealing.HashOfCode(takeOver), Seeker = file.Id, MadeBy = "guest", Made = now, Expires = now + TakeOverLasts });
        await _db.SaveChangesAsync(ct);
        return new GuestFile(file.Id, SeekerCodes.Spell(takeOver));
    }

    /// <summary>Deletes the codes that this person asked for, with the messages that held them. How many came to the phone today stays counted.</summary>
    internal async Task ForgetAsync(Seeker file, CancellationToken ct)
    {
        var name = _sealing.Open(file.Name);
        foreach (var proof in (await _db.PhoneProofs.AsNoTracking().Where(p => p.PhoneIndex == file.PhoneIndex).ToListAsync(ct)).Where(p => _sealing.Open(p.Name) == name))
        {
            await _outbox.ForgetAboutAsync(CodeTemplate, proof.Id.ToString(), ct);
            await _db.PhoneProofs.Where(p => p.Id == proof.Id).ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>Deletes the codes that ended a day ago, with their messages.</summary>
    internal async Task TidyAsync(CancellationToken ct)
    {
        var yesterday = _clock.GetUtcNow().AddDays(-1);
        await _db.PhoneProofs.Where(p => p.Made < yesterday).ExecuteDeleteAsync(ct);
        await _outbox.ForgetOlderAsync(CodeTemplate, yesterday, ct);
        await _session.ExecuteAsync($"delete from people_phone_day where day < {Days.Today(_clock)}", ct);
    }

    private string HashOf(ProofId id, string code) => _sealing.HashOfCode($"{id}:{code}");
}
