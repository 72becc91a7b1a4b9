using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.People.Looking;

namespace Qiao.People;

/// <summary>What the modules above may ask about people who look for work.</summary>
public sealed class SeekerBoard
{
    /// <summary>The purpose of a look that someone took at the desk together with the person.</summary>
    public const string InPerson = "people.in-person";

    private const string Columns =
        "id, occupations, skills, licences, education, years, pay_from, division, latitude, longitude, reach_metres, kinds, visibility, revision";

    /// <summary>May be listed as a candidate: chose to be found, and the file is good enough (<see cref="Seeker.IsGoodEnough"/>).</summary>
    private const string Matchable = "visibility in ('Findable', 'Open') and occupations <> '' and division is not null";

    private readonly PeopleDb _db;
    private readonly Session _session;
    private readonly ReadFiles _read;

    internal SeekerBoard(PeopleDb db, Session session, ReadFiles read) => (_db, _session, _read) = (db, session, read);

    /// <summary>Everyone who may be listed as a candidate, streamed in id order. For indexes only: what a person is shown of them goes through <see cref="SeenAsync"/>.</summary>
    public IAsyncEnumerable<SeekerContent> MatchableAsync(CancellationToken ct) =>
        ReadAsync(FormattableStringFactory.Create($"select {Columns} from people_seeker where {Matchable} order by id"), ct);

    /// <summary>Of the ids given, those that may be listed as candidates, in no particular order.</summary>
    public async Task<IReadOnlyList<SeekerContent>> MatchableAsync(IReadOnlyCollection<SeekerId> ids, CancellationToken ct)
    {
        var found = new List<SeekerContent>(ids.Count);
        foreach (var some in ids.Chunk(500))
        {
            var places = string.Join(", ", some.Select((_, i) => "{" + i.ToString(CultureInfo.InvariantCulture) + "}"));
            var sql = FormattableStringFactory.Create($"select {Columns} from people_seeker where {Matchable} and id in ({places})", some.Cast<object>().ToArray());
            await foreach (var seeker in ReadAsync(sql, ct))
            {
                found.Add(seeker);
            }
        }

        return found;
    }

    /// <summary>The account's own file, whatever its visibility; null when it has none.</summary>
    public async Task<SeekerContent?> OwnAsync(AccountId account, CancellationToken ct) =>
        await _db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Account == account, ct) is { } own ? SeekerContent.Of(own) : null;

    /// <summary>Which file is the account's own; null when it has none.</summary>
    public Task<SeekerId?> OwnIdAsync(AccountId account, CancellationToken ct) => _db.Seekers.Where(s => s.Account == account).Select(s => (SeekerId?)s.Id).FirstOrDefaultAsync(ct);

    /// <summary>The caller of this scope as an onlooker, for all employers it may act for.</summary>
    public Task<Onlooker> OnlookerAsync(CancellationToken ct) => _read.OnlookerAsync(null, ct);

    /// <summary>The same for one employer; for none when the caller is not its member.</summary>
    public Task<Onlooker> OnlookerAsync(OrganisationId actingFor, CancellationToken ct) => _read.OnlookerAsync(actingFor, ct);

    /// <summary>What the onlooker may see of these people, up to a part. Those of whom nothing may be seen are left out; every other is logged and shown to the person.</summary>
    /// <param name="purpose">A code of the module: `matching.candidates`.</param>
    public Task<IReadOnlyList<SeekerSeen>> SeenAsync(Onlooker onlooker, IReadOnlyCollection<SeekerId> ids, FilePart upTo, string purpose, CancellationToken ct) =>
        _read.SeenAsync(onlooker, ids, upTo, purpose, ct);

    /// <summary>The logins of those of them who have one, for what a module keeps by login. Never to be shown.</summary>
    public async Task<IReadOnlyDictionary<SeekerId, AccountId>> AccountsAsync(IReadOnlyCollection<SeekerId> ids, CancellationToken ct) =>
        await _db.Seekers.Where(s => ids.Contains(s.Id) && s.Account != null).ToDictionaryAsync(s => s.Id, s => s.Account!.Value, ct);

    /// <summary>The names that the onlooker may see, by id; every one given out is logged and shown to the person.</summary>
    public async Task<IReadOnlyDictionary<SeekerId, string>> NamesAsync(Onlooker onlooker, IReadOnlyCollection<SeekerId> ids, string purpose, CancellationToken ct) =>
        (await _read.SeenAsync(onlooker, ids, FilePart.Name, purpose, ct, atLeast: FilePart.Name)).ToDictionary(seen => seen.Id, seen => seen.Name!);

    private async IAsyncEnumerable<SeekerContent> ReadAsync(FormattableString sql, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = await _session.CommandAsync(sql, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            yield return Read(row);
        }
    }

    private static SeekerContent Read(DbDataReader row)
    {
        Ids.TryRead<SeekerId>(row.GetString(0), out var id);
        return new()
        {
            Id = id,
            Occupations = Lists.Occupations(row.GetString(1)),
            Skills = Lists.Skills(row.GetString(2)),
            Licences = Lists.Skills(row.GetString(3)),
            Education = row.IsDBNull(4) ? null : Enum.Parse<EducationLevel>(row.GetString(4)),
            Years = row.IsDBNull(5) ? null : row.GetInt32(5),
            PayWantedFen = row.IsDBNull(6) ? null : row.GetInt64(6),
            Place = row.IsDBNull(7) || !DivisionCode.TryRead(row.GetString(7), out var place) ? null : place,
            Point = row.IsDBNull(8) || row.IsDBNull(9) ? null : new GeoPoint(row.GetDouble(8), row.GetDouble(9)),
            ReachMetres = row.IsDBNull(10) ? null : row.GetInt32(10),
            Kinds = Lists.Names<EmploymentKind>(row.GetString(11)),
            Visibility = Enum.Parse<SeekerVisibility>(row.GetString(12)),
            Revision = row.GetInt64(13),
        };
    }
}
