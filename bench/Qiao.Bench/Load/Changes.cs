using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;

namespace Qiao.Bench.Load;

/// <summary>Vacancies that are altered all the time, so many a second, as a source or other nodes do: the row and its journal entry in one change.</summary>
internal sealed class Changes(IServiceProvider services, int perSecond)
{
    private const int PerCommit = 25;

    private long _made;

    public long Made => Interlocked.Read(ref _made);

    public async Task RunAsync(CancellationToken until)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(PerCommit / (double)perSecond));
        try
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem();
            var session = scope.ServiceProvider.GetRequiredService<Session>();
            var ids = await IdsAsync(session, until);
            for (var at = 0; await beat.WaitForNextTickAsync(until);)
            {
                await using var change = await session.ChangeAsync(until);
                for (var i = 0; i < PerCommit; i++)
                {
                    var id = ids[at++ * 7919 % ids.Count];
                    await session.ExecuteAsync($"update vacancies_vacancy set headcount = headcount % 9 + 1, revision = revision + 1 where id = {id}", until);
                    await session.ExecuteAsync(
                        $"insert into journal (time, module, kind, subject, revision, visibility, actor) values ({session.Now}, 'vacancies', 'vacancy.altered', {id}, 1, 'Public', 'system')", until);
                }

                await change.CommitAsync(until);
                Interlocked.Add(ref _made, PerCommit);
            }
        }
        catch (OperationCanceledException)
        {
            // The load has ended.
        }
    }

    private static async Task<List<string>> IdsAsync(Session session, CancellationToken ct)
    {
        var ids = new List<string>();
        await using var command = await session.CommandAsync(FormattableStringFactory.Create("select id from vacancies_vacancy where state = 'Published' and cluster = id limit 100003"), ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            ids.Add(row.GetString(0));
        }

        return ids;
    }
}
