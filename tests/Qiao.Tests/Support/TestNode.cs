using Microsoft.Extensions.Logging;

namespace Qiao.Tests.Support;

/// <summary>The program without its web side, on a throw-away database with a clock that the test moves.</summary>
public sealed class TestNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestNode(TestDatabase database, FixedClock clock, ServiceProvider services) => (Database, Clock, _services) = (database, clock, services);

    public TestDatabase Database { get; }

    public FixedClock Clock { get; }

    public IServiceProvider Services => _services;

    public static NodeSettings Settings { get; } = new("cn-500000", new("测试节点", "Test node"), "500000", Demo: false, StaffNeedSecondFactor: false, PasswordRounds: 1_000);

    public static async Task<TestNode> NewAsync(Dialect dialect, Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.NewAsync(dialect);
        var clock = new FixedClock();
        return new(database, clock, Build(database.Database, clock, more));
    }

    /// <summary>Another process on the same database.</summary>
    public ServiceProvider AnotherProcess(Database opened, Action<IServiceCollection>? more = null) => Build(opened, Clock, more);

    /// <summary>A scope in which the system is the caller; each scope is one use case, as a request is.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.SystemScope();
        return await use(scope.ServiceProvider);
    }

    public async Task RunAsync(Func<IServiceProvider, Task> use)
    {
        await using var scope = _services.SystemScope();
        await use(scope.ServiceProvider);
    }

    /// <summary>A scope in which an account is the caller.</summary>
    public async Task<T> RunAsAsync<T>(AccountId account, IReadOnlyList<RoleGrant> grants, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeAccount(account, "tester", grants);
        return await use(scope.ServiceProvider);
    }

    /// <summary>A scope in which nobody is signed in.</summary>
    public async Task<T> RunAsNobodyAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static ServiceProvider Build(Database database, FixedClock clock, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        Node.Add(services, database, Settings, clock);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
