using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching.Indexing;

/// <summary>Builds this process's index at start and keeps it up to date: it follows the journal, woken by commits here and by a short poll for those elsewhere.</summary>
public sealed class IndexFollower : BackgroundService
{
    private const int Batch = 4_000;
    private const int JournalPage = 2_000;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private readonly VacancyIndex _index;
    private readonly JournalReader _journal;
    private readonly JournalSignal _signal;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger<IndexFollower> _log;
    private long _position;

    internal IndexFollower(VacancyIndex index, JournalReader journal, JournalSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<IndexFollower> log) =>
        (_index, _journal, _signal, _scopes, _clock, _log) = (index, journal, signal, scopes, clock, log);

    /// <summary>Reads everything that is published. What changes meanwhile stands in the journal behind the position taken first.</summary>
    public async Task BuildAsync(CancellationToken ct)
    {
        _position = await _journal.HeadAsync(ct);
        await using var scope = Scope();
        var all = new List<VacancyContent>();
        var wanting = new Dictionary<int, int>();
        await foreach (var vacancy in scope.ServiceProvider.GetRequiredService<VacancyBoard>().ShownAsync(ct))
        {
            all.Add(vacancy);
            foreach (var skill in _index.Writing.Ordinals(vacancy.Skills))
            {
                wanting[skill] = wanting.GetValueOrDefault(skill) + 1;
            }
        }

        _index.Weigh(wanting, all.Count);
        foreach (var batch in all.Chunk(Batch * 5))
        {
            await PutAsync(scope.ServiceProvider, batch, ct);
        }

        _index.IsComplete();
    }

    /// <summary>Takes up what the journal has had to say since the last time; answers how many entries.</summary>
    public async Task<int> CatchUpAsync(CancellationToken ct)
    {
        var read = 0;
        while (await _journal.ReadAsync(_position, JournalPage, ct) is { Count: > 0 } lines)
        {
            await TakeAsync(lines, ct);
            _position = lines[^1].Position;
            read += lines.Count;
        }

        return read;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await BuildAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                var next = _signal.Next;
                await FollowOnceAsync(stoppingToken);
                using var pause = new CancellationTokenSource(Poll, _clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, stoppingToken);
                try
                {
                    await next.WaitAsync(either.Token);
                }
                catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
                {
                    // Nothing was committed here; another process may have committed something.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The node is stopping.
        }
    }

    private async Task FollowOnceAsync(CancellationToken ct)
    {
        try
        {
            await CatchUpAsync(ct);
        }
        catch (System.Data.Common.DbException lost)
        {
            _log.LogWarning("The index could not read the journal and will try again ({Problem})", lost.GetType().Name);
        }
    }

    private async Task TakeAsync(IReadOnlyList<JournalLine> lines, CancellationToken ct)
    {
        var ids = new HashSet<VacancyId>();
        foreach (var line in lines)
        {
            if (line.Module == "vacancies" && Ids.TryRead<VacancyId>(line.Subject, out var id))
            {
                ids.Add(id);
            }
            else if (line.Module == "organisations" && Ids.TryRead<OrganisationId>(line.Subject, out var employer))
            {
                // An employer's name, kind and verification stand on the cards of its vacancies.
                ids.UnionWith(_index.CardsOf(employer).Select(card => card.Id));
            }
        }

        if (ids.Count == 0)
        {
            return;
        }

        await using var scope = Scope();
        var shown = await scope.ServiceProvider.GetRequiredService<VacancyBoard>().ShownAsync(ids, ct);
        await PutAsync(scope.ServiceProvider, shown, ct);
        ids.ExceptWith(shown.Select(v => v.Id));
        _index.Remove(ids);
    }

    private async Task PutAsync(IServiceProvider services, IReadOnlyList<VacancyContent> vacancies, CancellationToken ct)
    {
        if (vacancies.Count == 0)
        {
            return;
        }

        var employers = await services.GetRequiredService<Employers>().FindAsync(vacancies.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        _index.Put(vacancies.Select(v => (v, v.Employer is { } id ? employers.GetValueOrDefault(id) : null)).ToList());
    }

    private AsyncServiceScope Scope()
    {
        var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem();
        return scope;
    }
}
