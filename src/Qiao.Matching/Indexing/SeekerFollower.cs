using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qiao.People;
using Qiao.Platform.Journal;

namespace Qiao.Matching.Indexing;

/// <summary>Reads the seekers who may be listed at start, once the vacancies are in, and follows their files by the journal: who hides is gone at once.</summary>
internal sealed class SeekerFollower(
    SeekerIndex index, VacancyIndex vacancies, JournalReader journal, JournalSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SeekerFollower> log) : BackgroundService
{
    private const int Batch = 5_000;
    private const int JournalPage = 2_000;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private long _position;

    public async Task BuildAsync(CancellationToken ct)
    {
        _position = await journal.HeadAsync(ct);
        await using var scope = Scope();
        var some = new List<SeekerContent>();
        await foreach (var seeker in scope.ServiceProvider.GetRequiredService<SeekerBoard>().MatchableAsync(ct))
        {
            some.Add(seeker);
            if (some.Count == Batch)
            {
                index.Put(some);
                some.Clear();
            }
        }

        index.Put(some);
    }

    public async Task CatchUpAsync(CancellationToken ct)
    {
        while (await journal.ReadAsync(_position, JournalPage, ct) is { Count: > 0 } lines)
        {
            var ids = new HashSet<SeekerId>();
            foreach (var line in lines)
            {
                if (line.Module == "people" && Ids.TryRead<SeekerId>(line.Subject, out var id))
                {
                    ids.Add(id);
                    await ForgetAsync(line, id, ct);
                }
            }

            if (ids.Count > 0)
            {
                await using var scope = Scope();
                var matchable = await scope.ServiceProvider.GetRequiredService<SeekerBoard>().MatchableAsync(ids, ct);
                index.Put(matchable);
                ids.ExceptWith(matchable.Select(seeker => seeker.Id));
                index.Remove(ids);
            }

            _position = lines[^1].Position;
        }
    }

    // Who erased their file is not to stand in old allocations either. Every process may do it; the second finds nothing.
    private async Task ForgetAsync(JournalLine line, SeekerId id, CancellationToken ct)
    {
        if (line.Kind == "seeker.erased")
        {
            await using var scope = Scope();
            var session = scope.ServiceProvider.GetRequiredService<Session>();
            await session.ExecuteAsync($"delete from matching_allocated where seeker = {id}", ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!vacancies.IsReady)
            {
                await Task.Delay(Poll, clock, stoppingToken);
            }

            await BuildAsync(stoppingToken);
            await JournalBeat.RunAsync(signal, clock, log, CatchUpAsync, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The node is stopping.
        }
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem();
        return scope;
    }
}
