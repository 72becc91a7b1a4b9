using Microsoft.Extensions.Logging.Console;
using Qiao.Home;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Jobs;
using Qiao.Platform.Keys;
using Qiao.Platform.Web;

namespace Qiao;

/// <summary>Builds this node's services, with or without the web, from its settings.</summary>
internal static class Node
{
    public static NodeSettings Settings(bool demo) => new(
        Environment.GetEnvironmentVariable("QIAO_NODE") ?? "cn-500000",
        new(Environment.GetEnvironmentVariable("QIAO_NAME_ZH") ?? "重庆公共就业服务", Environment.GetEnvironmentVariable("QIAO_NAME_EN") ?? "Chongqing Public Employment Service"),
        Environment.GetEnvironmentVariable("QIAO_DIVISION") ?? "500000",
        demo,
        StaffNeedSecondFactor: !demo && Environment.GetEnvironmentVariable("QIAO_SECOND_FACTOR") != "off",
        Environment.GetEnvironmentVariable("QIAO_ADDRESS")?.TrimEnd('/') ?? "");

    /// <summary>Services for the command line: everything but the web.</summary>
    public static ServiceProvider ForCommandLine(Database database, NodeSettings settings, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        Add(services, database, settings, clock);
        return services.BuildServiceProvider();
    }

    /// <summary>A scope in which the system itself is the caller.</summary>
    public static AsyncServiceScope SystemScope(this IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem();
        return scope;
    }

    public static void Add(IServiceCollection services, Database database, NodeSettings settings, TimeProvider clock)
    {
        services.AddPlatform(database, MasterKey.For(database), settings, clock);
        foreach (var module in Modules.All)
        {
            module.AddServices(services);
        }
    }

    /// <summary>The web application, not yet started.</summary>
    public static WebApplication ForWeb(WebApplicationBuilder builder, Database database, NodeSettings settings, TimeProvider clock, bool withJobs)
    {
        // Content roots differ between a build and a publish; static files are found either way.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 12 * 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json => json.IncludeScopes = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that keys are stored unencrypted; our key ring encrypts them before they are.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        Add(builder.Services, database, settings, clock);
        builder.Services.AddPlatformWeb();
        builder.Services.AddOpenApi("v1", ApiDocument.Describe);
        var proxies = Commands.Proxies.Read(Environment.GetEnvironmentVariable("QIAO_PROXY"));
        if (withJobs)
        {
            builder.Services.AddHostedService<JobRunner>();
        }

        var app = builder.Build();
        if (proxies is not null)
        {
            // Before everything else: limits count by the address, cookies and links go by the scheme.
            app.UseForwardedHeaders(proxies);
        }

        app.UsePlatform(Modules.All);
        app.UseImmutableAssets();
        app.MapStaticAssets().ForAssets();
        app.MapPlatform();
        ShowHome.Map(app);
        Refusals.ShowProblems.Map(app);
        ApiDocument.Map(app);
        foreach (var module in Modules.All)
        {
            module.Map(app);
        }

        return app;
    }
}
