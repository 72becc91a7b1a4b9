using Qiao.People;

namespace Qiao.Vacancies.Applying;

/// <summary>A link with which someone without an account follows an application.</summary>
internal sealed class GuestLink
{
    public required string Hash { get; init; }

    public required ApplicationId Application { get; init; }

    public required DateTimeOffset Expires { get; init; }
}

/// <summary>Makes and reads the links that stand in messages to people without an account.</summary>
internal sealed class GuestLinks(Session session, VacanciesDb db, NodeSettings node)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    /// <summary>Answers the path of a new link; nothing but the hash of its secret is kept.</summary>
    public async Task<string> NewAsync(ApplicationId application, CancellationToken ct)
    {
        var secret = Secrets.NewCode();
        await session.ExecuteAsync($"insert into vacancies_application_link (hash, application, expires) values ({Secrets.Hash(secret)}, {application}, {session.Now + Lasts})", ct);
        return "/applications/" + secret;
    }

    /// <summary>The whole address, for messages.</summary>
    public string Whole(string path) => node.Address + path;

    public async Task<Application?> FindAsync(string secret, CancellationToken ct)
    {
        var (hash, now) = (Secrets.Hash(secret), session.Now);
        return await (from l in db.GuestLinks.AsNoTracking() join a in db.Applications on l.Application equals a.Id where l.Hash == hash && l.Expires > now select a).AsNoTracking().FirstOrDefaultAsync(ct);
    }
}
