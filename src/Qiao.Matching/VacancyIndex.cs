using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Qiao.Engine.Matching;
using Qiao.Engine.Search;
using Qiao.Engine.Text;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching;

/// <summary>
/// This process's copy of all published vacancies, to search and to match, fed by the journal. Safe for concurrent use;
/// readers never wait for changes.
/// </summary>
public sealed class VacancyIndex : IReadiness
{
    private readonly ConcurrentDictionary<UInt128, IndexEntry> _entries = new();
    private readonly ConcurrentDictionary<OrganisationId, ConcurrentDictionary<UInt128, byte>> _ofEmployer = new();
    private volatile bool _ready;

    internal VacancyIndex(OccupationLexicon lexicon)
    {
        Lexicon = lexicon;
        Writing = new(lexicon);
        Analyser = new(lexicon.Concepts);
        Queries = new(Analyser);
        Search = new(VacancyWriting.Schema, Analyser);
    }

    public string Name => "index";

    /// <summary>How many vacancies can be found.</summary>
    public int Count => Search.Count;

    internal OccupationLexicon Lexicon { get; }

    internal VacancyWriting Writing { get; }

    internal QueryAnalyser Queries { get; }

    internal TextAnalyser Analyser { get; }

    internal SearchIndex Search { get; private set; }

    /// <summary>Set once, when the first vacancies are in: all scores of a process use the same weights.</summary>
    internal SkillWeights Weights { get; private set; } = SkillWeights.Equal;

    internal VacancyColumns Matches { get; private set; } = new(SkillWeights.Equal);

    public Task<Bilingual?> WhyNotAsync(CancellationToken ct) =>
        Task.FromResult<Bilingual?>(_ready ? null : new("检索索引正在建立。", "The search index is still being built."));

    internal VacancyCard? Card(UInt128 key) => _entries.TryGetValue(key, out var entry) ? entry.Card : null;

    /// <summary>The employer's vacancies, in no order.</summary>
    internal IEnumerable<VacancyCard> CardsOf(OrganisationId employer) => _ofEmployer.TryGetValue(employer, out var keys) ? keys.Keys.Select(Card).OfType<VacancyCard>() : [];

    internal VacancyTraits? Traits(UInt128 key) => _entries.TryGetValue(key, out var entry) ? entry.Traits : null;

    /// <summary>Adds or replaces vacancies.</summary>
    internal void Put(IReadOnlyList<(VacancyContent Vacancy, OrganisationSummary? Employer)> vacancies)
    {
        var documents = new IndexDocument[vacancies.Count];
        Parallel.For(0, vacancies.Count, i => documents[i] = Writing.Document(vacancies[i].Vacancy, vacancies[i].Employer));
        foreach (var (vacancy, employer) in vacancies)
        {
            Keep(VacancyKey.Of(vacancy.Id), new(VacancyCard.Of(vacancy, employer), Writing.Traits(vacancy)));
        }

        Search.Put(documents);
        Matches.Put(documents.Select(document => _entries[document.Key].Traits));
    }

    internal void Remove(IReadOnlyCollection<VacancyId> ids)
    {
        var keys = ids.Select(VacancyKey.Of).ToList();
        Search.Remove(keys);
        Matches.Remove(keys);
        foreach (var key in keys)
        {
            if (_entries.TryRemove(key, out var gone))
            {
                Forget(key, gone);
            }
        }
    }

    private void Keep(UInt128 key, IndexEntry entry)
    {
        if (_entries.TryGetValue(key, out var before) && before.Card.Employer?.Id != entry.Card.Employer?.Id)
        {
            Forget(key, before);
        }

        _entries[key] = entry;
        if (entry.Card.Employer is { } employer)
        {
            _ofEmployer.GetOrAdd(employer.Id, _ => new(concurrencyLevel: 1, capacity: 3))[key] = 0;
        }
    }

    private void Forget(UInt128 key, IndexEntry entry)
    {
        if (entry.Card.Employer is { } employer && _ofEmployer.TryGetValue(employer.Id, out var keys))
        {
            keys.TryRemove(key, out _);
        }
    }

    /// <summary>Rare skills weigh more: by how many of these vacancies want each. Called before the first vacancies go in.</summary>
    internal void Weigh(IEnumerable<IReadOnlyCollection<int>> skillsOfEach)
    {
        var wanting = new Dictionary<int, int>();
        var vacancies = 0;
        foreach (var skills in skillsOfEach)
        {
            vacancies++;
            foreach (var skill in skills)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(wanting, skill, out _)++;
            }
        }

        Weights = vacancies == 0 ? SkillWeights.Equal : SkillWeights.FromFrequencies(wanting, vacancies);
        Matches = new(Weights);
    }

    /// <summary>Takes over what a file held, in place of everything there was.</summary>
    internal void Take(IndexContent content)
    {
        Weigh(content.Entries.Select(entry => entry.Traits.Skills));
        foreach (var entry in content.Entries)
        {
            Keep(entry.Traits.Key, entry);
        }

        Matches.Put(content.Entries.Select(entry => entry.Traits));
        Search = content.Search;
    }

    // The dictionary has already made the collection: a copy of its own.
    internal IReadOnlyCollection<IndexEntry> Entries() => (IReadOnlyCollection<IndexEntry>)_entries.Values;

    internal bool IsReady => _ready;

    internal void IsComplete() => _ready = true;
}
