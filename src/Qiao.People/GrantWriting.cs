using Qiao.Organisations;

namespace Qiao.People;

/// <summary>
/// With this a module above lets someone see a part of a person's file because of something it keeps: an application, a
/// case, an order. Each call is part of the caller's change. What is granted ends by itself; ending it sooner counts at once.
/// </summary>
public sealed class GrantWriting
{
    private readonly Session _session;

    internal GrantWriting(Session session) => _session = session;

    /// <summary>Lets an employer see it; the same module and subject a second time replaces what was granted before.</summary>
    public Task LetAsync(Granting granting, OrganisationId viewer, CancellationToken ct) => WriteAsync(granting, viewer.ToString(), ct);

    /// <summary>Lets one account see it, such as a counsellor's.</summary>
    public Task LetAsync(Granting granting, AccountId viewer, CancellationToken ct) => WriteAsync(granting, viewer.ToString(), ct);

    /// <summary>Ends everything that was granted because of this subject.</summary>
    public Task EndAsync(string module, string subject, CancellationToken ct) =>
        _session.ExecuteAsync($"delete from people_grant where module = {module} and subject = {subject}", ct);

    private Task<int> WriteAsync(Granting g, string viewer, CancellationToken ct) => _session.ExecuteAsync($"""
        insert into people_grant (module, subject, viewer, seeker, part, purpose, given, until)
        values ({g.Module}, {g.Subject}, {viewer}, {g.Seeker}, {g.Part}, {g.Purpose}, {_session.Now}, {g.Until})
        on conflict (module, subject, viewer, seeker) do update set part = excluded.part, purpose = excluded.purpose, given = excluded.given, until = excluded.until
        """, ct);
}

/// <summary>What a module lets someone see, and why.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Subject">The id, in that module, of what gives the right.</param>
/// <param name="Purpose">A code of the module, shown to the person: `applications.application`.</param>
/// <param name="Until">The last civil day on which it counts.</param>
public sealed record Granting(string Module, string Subject, SeekerId Seeker, FilePart Part, string Purpose, DateOnly Until);
