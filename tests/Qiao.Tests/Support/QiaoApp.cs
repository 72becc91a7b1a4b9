using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging;

namespace Qiao.Tests.Support;

/// <summary>The whole program, listening on a free port, on a throw-away database with a clock that the test moves.</summary>
public sealed class QiaoApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private QiaoApp(TestDatabase database, FixedClock clock, WebApplication app)
    {
        (Database, Clock, _app) = (database, clock, app);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public TestDatabase Database { get; }

    public FixedClock Clock { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="map">Adds addresses that exist in the test only.</param>
    public static async Task<QiaoApp> StartAsync(Dialect dialect, NodeSettings? settings = null, Action<WebApplication>? map = null)
    {
        var database = await TestDatabase.NewAsync(dialect);
        var clock = new FixedClock();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Qiao", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = Node.ForWeb(builder, database.Database, settings ?? TestNode.Settings, clock, withJobs: false);
        map?.Invoke(app);
        await app.StartAsync();
        return new(database, clock, app);
    }

    /// <summary>A browser that is signed in nowhere.</summary>
    public Browser Guest() => new(Address);

    /// <summary>A browser in which a new account with this role has signed in through the form.</summary>
    public async Task<Browser> SignedInAsync(Role? role = null, string scope = "500000")
    {
        var name = await AddAccountAsync(role, scope);
        var browser = Guest();
        await browser.SignInAsync(name);
        return browser;
    }

    /// <summary>Answers the new account's sign-in name; its password is <see cref="Make.Password"/>.</summary>
    public async Task<string> AddAccountAsync(Role? role = null, string scope = "500000")
    {
        var form = Make.Account(role: role, scope: scope);
        await RunAsync(services => services.GetRequiredService<AddAccount>().RunAsync(form, default));
        return form.SignInName!;
    }

    /// <summary>Runs a use case as the system, in a scope of its own.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = Services.SystemScope();
        return await use(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        // Disposing alone would not wait for what still runs beside the requests, and takes its database away.
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>The program once on each database, started when first asked for and shared by the tests of one class.</summary>
public class Apps : IAsyncLifetime
{
    private readonly Dictionary<Dialect, QiaoApp> _started = [];

    protected virtual Task<QiaoApp> StartAsync(Dialect dialect) => QiaoApp.StartAsync(dialect);

    public async Task<QiaoApp> OnAsync(Dialect dialect) =>
        _started.TryGetValue(dialect, out var app) ? app : _started[dialect] = await StartAsync(dialect);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var app in _started.Values)
        {
            await app.DisposeAsync();
        }
    }
}
