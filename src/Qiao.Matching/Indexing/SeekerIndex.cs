using System.Collections.Concurrent;
using Qiao.Engine.Matching;
using Qiao.Lexicon;
using Qiao.People;

namespace Qiao.Matching.Indexing;

/// <summary>A seeker who may be listed, in the engine's terms.</summary>
internal sealed record Candidate(SeekerId Id, UInt128 Key, SeekerProfile Profile);

/// <summary>This process's copy of the seekers who agreed to be listed: what the matcher may know of them and nothing else.</summary>
internal sealed class SeekerIndex(VacancyIndex vacancies)
{
    private readonly ConcurrentDictionary<UInt128, Candidate> _candidates = new();
    private SeekerColumns? _columns;

    public int Count => _candidates.Count;

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Candidate> All() => [.. _candidates.Values.OrderBy(candidate => candidate.Key)];

    public Candidate? Find(UInt128 key) => _candidates.GetValueOrDefault(key);

    /// <summary>The best of them for a vacancy.</summary>
    public IReadOnlyList<Match> Best(VacancyTraits vacancy, int most) => Columns.Best(vacancy, most);

    public void Put(IEnumerable<SeekerContent> seekers)
    {
        var some = seekers.Select(Of).ToList();
        foreach (var candidate in some)
        {
            _candidates[candidate.Key] = candidate;
        }

        Columns.Put(some.Select(candidate => KeyValuePair.Create(candidate.Key, candidate.Profile)));
    }

    public void Remove(IEnumerable<SeekerId> ids)
    {
        var keys = ids.Select(KeyOf).ToList();
        Columns.Remove(keys);
        foreach (var key in keys)
        {
            _candidates.TryRemove(key, out _);
        }
    }

    public static UInt128 KeyOf(SeekerId id) => VacancyKey.Of(id.Value);

    /// <summary>The seeker in the engine's terms: nothing else of the person reaches it.</summary>
    public SeekerProfile ProfileOf(SeekerContent seeker) => new()
    {
        Occupations = IdSet.Of(seeker.Occupations.Select(code => code.Number)),
        Skills = seeker.Skills.Count == 0 ? null : IdSet.Of(vacancies.Writing.Ordinals(seeker.Skills)),
        Licences = IdSet.Of(vacancies.Writing.Ordinals(seeker.Licences)),
        Years = seeker.Years,
        Education = (int?)seeker.Education,
        PayWanted = VacancyWriting.Believable(seeker.PayWantedFen),
        Point = (seeker.Point ?? (seeker.Place is { } place ? Divisions.Centre(place) : null)) is { } point ? new(point.Latitude, point.Longitude) : null,
        ReachMetres = seeker.ReachMetres,
        Kinds = seeker.Kinds.Aggregate(0, (kinds, kind) => kinds | (1 << ((int)kind - 1))),
    };

    private Candidate Of(SeekerContent seeker) => new(seeker.Id, KeyOf(seeker.Id), ProfileOf(seeker));

    // Made when the first seekers go in, by then the vacancies have settled how much each skill weighs.
    private SeekerColumns Columns => _columns ?? Interlocked.CompareExchange(ref _columns, new(vacancies.Weights), null) ?? _columns;
}
