using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Accounts;
using Qiao.Platform.Journal;

namespace Qiao.Platform.Data;

/// <summary>
/// The scope's one connection and, while a change runs, its one transaction. Every context of the scope, every guarded
/// statement and every lower module's method called during the change takes part in it. Not for concurrent use.
/// </summary>
public sealed class Session(Database database, Caller caller, TimeProvider clock, JournalSignal signal) : IAsyncDisposable, IDisposable
{
    private readonly DbConnection _connection = database.CreateConnection();
    private readonly List<DbContext> _joined = [];
    private readonly JournalSignal _signal = signal;
    private DbTransaction? _transaction;
    private int _depth;
    private bool _doomed;

    public Dialect Dialect => database.Dialect;

    public Caller Caller => caller;

    public DateTimeOffset Now => clock.GetUtcNow();

    internal DbConnection Connection => _connection;

    internal DbTransaction? Transaction => _transaction;

    /// <summary>Hands the scope's connection, and the transaction if one is open, to a context just rented from its pool.</summary>
    public TContext Join<TContext>(TContext context)
        where TContext : ModuleDb
    {
        context.Database.SetDbConnection(_connection, contextOwnsConnection: false);
        context.Session = this;
        if (_transaction is not null)
        {
            context.Database.UseTransaction(_transaction);
        }

        _joined.Add(context);
        return context;
    }

    /// <summary>
    /// Opens the transaction, or joins the one that is open. Commit each change that was begun: when an inner one is
    /// disposed without a commit, the outer one can no longer be committed.
    /// </summary>
    public async Task<Change> ChangeAsync(CancellationToken ct)
    {
        if (_depth > 0)
        {
            _depth++;
            return new Change(this);
        }

        _doomed = false;
        await OpenAsync(ct);
        _transaction = await _connection.BeginTransactionAsync(ct);
        foreach (var context in _joined)
        {
            await context.Database.UseTransactionAsync(_transaction, ct);
        }

        // Counted only now: a change that could not begin must not make the next one look like an inner one.
        _depth = 1;
        return new Change(this);
    }

    /// <summary>Runs one guarded statement inside the change, if one is open, and answers the number of rows it touched.</summary>
    public async Task<int> ExecuteAsync(FormattableString sql, CancellationToken ct)
    {
        await using var command = await CommandAsync(sql, ct);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Waits until no other change holds this name, and holds it until the change ends: for changes that would otherwise wait
    /// for each other in a circle. SQLite needs none, as its changes come one after the other.
    /// </summary>
    public async Task LockAsync(string name, CancellationToken ct)
    {
        if (_transaction is null)
        {
            throw new InvalidOperationException("A name is held by a change, and none was begun.");
        }

        if (Dialect == Dialect.Postgres)
        {
            await ExecuteAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        }
    }

    /// <summary>The first column of the first row, or the default when there is no row or the value is null.</summary>
    public async Task<T?> ScalarAsync<T>(FormattableString sql, CancellationToken ct)
    {
        await using var command = await CommandAsync(sql, ct);
        var value = await command.ExecuteScalarAsync(ct);
        return value is null or DBNull
            ? default
            : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A command on the scope's connection and transaction, for bulk loads.</summary>
    public async Task<DbCommand> CommandAsync(FormattableString sql, CancellationToken ct)
    {
        await OpenAsync(ct);
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        var names = new object[sql.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            parameter.Value = StoredValue.Of(sql.GetArgument(i));
            command.Parameters.Add(parameter);
            names[i] = parameter.ParameterName;
        }

        command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql.Format, names);
        return command;
    }

    /// <summary>
    /// Moves what was overwritten out of SQLite's write-ahead log, so that erased rows are in no file any more. To be called
    /// after the commit. Readers of the moment can hold it up; then it answers false and is to be tried again. On PostgreSQL there is nothing to do.
    /// </summary>
    public async Task<bool> TruncateLogAsync(CancellationToken ct) =>
        Dialect == Dialect.Postgres || await ScalarAsync<long>($"pragma wal_checkpoint(truncate)", ct) == 0;

    public void Dispose() => _connection.Dispose();

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task OpenAsync(CancellationToken ct)
    {
        if (_connection.State != ConnectionState.Open)
        {
            await _connection.OpenAsync(ct);
        }
    }

    /// <summary>An open change. Disposed without a commit, it leaves nothing.</summary>
    public sealed class Change : IAsyncDisposable
    {
        private readonly Session _session;
        private bool _committed;
        private bool _disposed;

        internal Change(Session session) => _session = session;

        public async Task CommitAsync(CancellationToken ct)
        {
            if (_session._doomed)
            {
                throw new InvalidOperationException("A step inside this change was given up, so the whole cannot be committed.");
            }

            _committed = true;
            if (_session._depth == 1)
            {
                await _session._transaction!.CommitAsync(ct);
                // What follows in the same scope, before the change is disposed, is no longer part of it.
                await EndAsync();
                _session._signal.Raise();
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _session._doomed |= !_committed;
            if (--_session._depth == 0 && _session._transaction is not null)
            {
                foreach (var context in _session._joined)
                {
                    // A later save must not write what was rolled back.
                    context.ChangeTracker.Clear();
                }

                await EndAsync();
            }
        }

        private async Task EndAsync()
        {
            foreach (var context in _session._joined)
            {
                await context.Database.UseTransactionAsync(null);
            }

            await _session._transaction!.DisposeAsync();
            _session._transaction = null;
        }
    }
}
