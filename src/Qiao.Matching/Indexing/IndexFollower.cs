using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching.Indexing;

/// <summary>Builds this process's index at start and keeps it up to date: it follows the journal, woken by commits here and by a short poll for those elsewhere.</summary>
public sealed class IndexFollower : BackgroundService
{
    private const int Batch = 20_000;
    private const int JournalPage = 2_000;

    /// <summary>Fewer are read from the tables as fast.</summary>
    private const int WorthSaving = 500;

    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(5);
    private readonly VacancyIndex _index;
    private readonly JournalReader _journal;
    private readonly JournalSignal _signal;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger<IndexFollower> _log;
    private readonly IndexFile? _file;
    private long _position;
    private int _changes;
    private long _saved;

    internal IndexFollower(VacancyIndex index, JournalReader journal, JournalSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<IndexFollower> log, IndexFile? file) =>
        (_index, _journal, _signal, _scopes, _clock, _log, _file) = (index, journal, signal, scopes, clock, log, file);

    /// <summary>Reads everything that is published. What changes meanwhile stands in the journal behind the position taken first.</summary>
    public async Task BuildAsync(CancellationToken ct)
    {
        _position = await _journal.HeadAsync(ct);
        await using var scope = Scope();
        var all = new List<VacancyContent>();
        await foreach (var vacancy in scope.ServiceProvider.GetRequiredService<VacancyBoard>().ShownAsync(ct))
        {
            all.Add(vacancy);
        }

        _index.Weigh(all.Select(vacancy => _index.Writing.Ordinals(vacancy.Skills)));
        foreach (var batch in all.Chunk(Batch))
        {
            await PutAsync(scope.ServiceProvider, batch, ct);
        }

        _index.IsComplete();
        _changes = all.Count;
    }

    /// <summary>Starts from the file that an earlier process left, if it belongs to this database; false when there is none to use.</summary>
    internal async Task<bool> OpenAsync(IndexFile file, CancellationToken ct)
    {
        if (await Task.Run(() => file.Read(_index), ct) is not { } content || await EntryAtAsync(content.At.Position, ct) != content.At.Entry)
        {
            return false;
        }

        _index.Take(content);
        _position = content.At.Position;
        await CatchUpAsync(ct);
        _index.IsComplete();
        return true;
    }

    /// <summary>Leaves a file for the next start.</summary>
    internal async Task SaveAsync(IndexFile file, CancellationToken ct)
    {
        // The position first: what came later is in the file or is taken up again, and taking it up twice does no harm.
        var at = new JournalMark(_position, await EntryAtAsync(_position, ct));
        await Task.Run(() => file.Write(at, _index.Search, _index.Entries()), ct);
        _changes = 0;
    }

    /// <summary>Takes up what the journal has had to say since the last time; answers how many entries.</summary>
    public async Task<int> CatchUpAsync(CancellationToken ct)
    {
        var read = 0;
        while (await _journal.ReadAsync(_position, JournalPage, ct) is { Count: > 0 } lines)
        {
            await TakeAsync(lines, ct);
            _changes += lines.Count;
            _position = lines[^1].Position;
            read += lines.Count;
        }

        return read;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (_file is null || !await OpenAsync(_file, stoppingToken))
            {
                await BuildAsync(stoppingToken);
            }

            // Only now: until the index answers, a start has better use for both cores.
            OccupationLexicon.Carried.Warm();
            await JournalBeat.RunAsync(
                _signal, _clock, _log,
                async ct =>
                {
                    await CatchUpAsync(ct);
                    await SaveNowAndThenAsync(ct);
                },
                stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await LeaveAsync();
        }
    }

    private async Task SaveNowAndThenAsync(CancellationToken ct)
    {
        if (_file is not null && _index.Count >= WorthSaving && _changes >= Math.Max(1, _index.Count / 20) && _clock.GetElapsedTime(_saved) > SaveEvery)
        {
            _saved = _clock.GetTimestamp();
            await TrySaveAsync(_file, ct);
        }
    }

    // The node is stopping: the next start begins where this one ended.
    private async Task LeaveAsync()
    {
        if (_file is not null && _index.IsReady && _index.Count >= WorthSaving && _changes > 0)
        {
            await TrySaveAsync(_file, CancellationToken.None);
        }
    }

    private async Task TrySaveAsync(IndexFile file, CancellationToken ct)
    {
        try
        {
            await SaveAsync(file, ct);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            _log.LogWarning("The index could not be saved; the next start will build it anew ({Problem})", unwritable.Message);
        }
    }

    private async Task<string> EntryAtAsync(long position, CancellationToken ct) =>
        position == 0 ? "" : await _journal.ReadAsync(position - 1, 1, ct) is [{ } line] && line.Position == position ? line.ToString() : "none";

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
