using Qiao.Organisations;

namespace Qiao.People.Looking;

/// <summary>Reads other people's files: as far as <see cref="Sight"/> allows, and never without a line in the log that the person can see.</summary>
internal sealed class ReadFiles(PeopleDb db, Session session, Employers employers, Sealing sealing, TimeProvider clock)
{
    public async Task<Onlooker> OnlookerAsync(OrganisationId? actingFor, CancellationToken ct)
    {
        var caller = session.Caller;
        IReadOnlyList<OrganisationSummary> own = caller.Account is { } account && !caller.IsSystem ? await employers.OfAccountAsync(account, ct) : [];
        return new(caller, actingFor is { } only ? own.Where(o => o.Id == only).ToList() : own);
    }

    /// <param name="atLeast">Files of which less may be seen are left out, and not logged.</param>
    public async Task<IReadOnlyList<SeekerSeen>> SeenAsync(
        Onlooker onlooker, IReadOnlyCollection<SeekerId> ids, FilePart upTo, string purpose, CancellationToken ct, FilePart atLeast = FilePart.Facts)
    {
        var seen = new List<SeekerSeen>();
        foreach (var some in ids.Distinct().Chunk(500))
        {
            var people = await db.Seekers.AsNoTracking().Where(s => some.Contains(s.Id)).ToListAsync(ct);
            var sights = await SightsAsync(onlooker, people, ct);
            foreach (var person in people)
            {
                if (sights[person.Id] is { } sight && sight.Part >= atLeast && Show(person, sight, upTo) is { Part: > FilePart.Nothing } shown)
                {
                    seen.Add(shown);
                    Log(onlooker, person.Id, sight, shown.Part, purpose);
                }
            }
        }

        await db.SaveChangesAsync(ct);
        return seen;
    }

    /// <summary>What the onlooker may see of each of these people, asked of their rows as they are now.</summary>
    public async Task<IReadOnlyDictionary<SeekerId, Sight>> SightsAsync(Onlooker onlooker, IReadOnlyCollection<Seeker> people, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id).ToList();
        var viewers = onlooker.Employers.Select(e => e.Id).ToList();
        var names = viewers.Select(v => v.ToString()).Append(onlooker.Account?.ToString() ?? "").ToList();
        var consents = viewers.Count == 0 ? [] : await db.Consents.AsNoTracking().Where(c => ids.Contains(c.Seeker) && viewers.Contains(c.Viewer) && c.Withdrawn == null).ToListAsync(ct);
        var grants = await db.Grants.AsNoTracking().Where(g => ids.Contains(g.Seeker) && names.Contains(g.Viewer)).ToListAsync(ct);
        var today = Days.Today(clock);
        return people.ToDictionary(p => p.Id, p => Sight.Of(onlooker, p, consents, grants, today));
    }

    private SeekerSeen Show(Seeker person, Sight sight, FilePart upTo)
    {
        var part = sight.Part < upTo ? sight.Part : upTo;
        return new(
            person.Id, part, sight.Ground, SeekerContent.Of(person),
            part >= FilePart.Name ? sealing.Open(person.Name) : null,
            part >= FilePart.Name ? WorkHistory.Lines(sealing.Open(person.History)) : null,
            part >= FilePart.Name ? WorkHistory.Lines(sealing.Open(person.Schools)) : null,
            part >= FilePart.Contact ? sealing.Open(person.Phone) : null,
            part >= FilePart.Contact ? sealing.Open(person.Contact) : null);
    }

    // A person who reads their own file is not someone who looked at them.
    private void Log(Onlooker onlooker, SeekerId person, Sight sight, FilePart part, string purpose)
    {
        if (sight.Ground != SightGround.Own)
        {
            db.Looks.Add(new()
            {
                Id = Ids.New<LookId>(clock), Seeker = person, Account = onlooker.Account, Organisation = sight.For, Part = part, Ground = sight.Ground,
                Purpose = sight.Purpose.Length > 0 ? sight.Purpose : purpose, Time = clock.GetUtcNow(),
            });
        }
    }
}
