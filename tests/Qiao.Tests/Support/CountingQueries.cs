using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Qiao.Tests.Support;

/// <summary>
/// Counts what EF sends to each database. It must be there before the program starts: a context that was not listened to
/// goes on keeping silent for a second.
/// </summary>
public sealed class CountingQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public CountingQueries() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Of(TestDatabase database) => _counts.GetValueOrDefault(database.Name);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command.Connection: { } connection })
        {
            _counts.AddOrUpdate(NameOf(connection), 1, (_, count) => count + 1);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private static string NameOf(DbConnection connection) => connection is SqliteConnection sqlite ? sqlite.DataSource : connection.Database;
}
