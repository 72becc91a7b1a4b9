using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Files;
using Qiao.Platform.Http;
using Qiao.Platform.Jobs;
using Qiao.Platform.Journal;
using Qiao.Platform.Keys;
using Qiao.Platform.Messages;
using Qiao.Platform.SavedFilters;
using Qiao.Platform.Web;

namespace Qiao.Platform;

/// <summary>Puts the platform together: what the command line, the server and the tests all start from.</summary>
public static class PlatformHost
{
    /// <summary>Everything but the web: enough for the command line and imports.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, Database database, MasterKey master, NodeSettings node, TimeProvider clock)
    {
        services.AddSingleton(database);
        services.AddSingleton(master);
        services.AddSingleton(node);
        services.AddSingleton(clock);
        services.AddSingleton<JournalSignal>();
        services.AddSingleton<JournalReader>();
        services.AddSingleton<KeyRing>();
        services.AddScoped<Caller>();
        services.AddScoped<Session>();
        services.AddModuleDb<PlatformDb>();
        services.AddScoped(p => new AddAccount(p.GetRequiredService<Session>(), p.GetRequiredService<PlatformDb>(), node, clock));
        services.AddScoped(p => new OwnAccount(p.GetRequiredService<Session>(), p.GetRequiredService<PlatformDb>()));
        services.AddScoped(p => new FileCabinet(p.GetRequiredService<PlatformDb>(), clock));
        services.AddScoped<Outbox>();
        services.AddScoped<IJob, SendMessages>();
        services.AddScoped<IJob, Tidy>();
        AddChannels(services, node);
        services.AddSingleton<IReadiness, DatabaseReadiness>();
        services.AddSingleton<IReadiness, KeysReadiness>();
        return services;
    }

    /// <summary>A module's context: pooled, and handed the scope's connection whenever it is rented.</summary>
    public static void AddModuleDb<TContext>(this IServiceCollection services)
        where TContext : ModuleDb
    {
        services.AddPooledDbContextFactory<TContext>((p, options) => p.GetRequiredService<Database>().Configure(options));
        services.AddScoped(p => p.GetRequiredService<Session>().Join(p.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext()));
    }

    public static void AddPlatformWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "qiao-form");
        services.AddDataProtection().SetApplicationName("qiao");
        services.AddOptions<KeyManagementOptions>().Configure<Database, KeyRing, TimeProvider>((options, database, ring, clock) =>
            options.XmlRepository = new PageKeys(database, ring, clock));
        services.AddAuthentication(SignInScheme.Name).AddScheme<AuthenticationSchemeOptions, SignInScheme>(SignInScheme.Name, null);
        services.AddAuthorization();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["traceId"] = ErrorBodies.TraceOf(problem.HttpContext));
        services.AddHttpContextAccessor();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/ld+json", "image/svg+xml"];
        });
        RateLimits.AddTo(services);
        services.AddSingleton<Metrics>();
        services.AddScoped<SignIn>();
        services.AddScoped<ShowAccount>();
        services.AddScoped<ManageTokens>();
        services.AddScoped<KeepFilters>();
        services.AddScoped(p => new OwnFilters(p.GetRequiredService<PlatformDb>(), p.GetRequiredService<Caller>()));
        services.AddScoped<EnrolSecondFactor>();
        Flashes.Register("signed-in", AccountTexts.SignedIn);
        Flashes.Register("signed-out", AccountTexts.SignedOut);
        Flashes.Register("session-ended", AccountTexts.SessionEnded);
        Flashes.Register("token-revoked", AccountTexts.TokenRevoked);
        Flashes.Register("two-step-on", AccountTexts.TwoStepOn);
        Flashes.Register("filter-saved", FilterTexts.WasSaved);
        Flashes.Register("filter-removed", FilterTexts.WasRemoved);
    }

    /// <summary>The order matters: the language must be known before anything can go wrong in words.</summary>
    public static void UsePlatform(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        app.Services.GetRequiredService<Metrics>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<LanguageOfRequest>();
        var navigation = new Navigation(modules);
        app.UseMiddleware<FrameOfPage>(navigation);
        app.UseMiddleware<ErrorBodies>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<FrameOfPage>(navigation);
        app.UseAuthorization();
        app.UseMiddleware<FormTokens>();
    }

    public static void MapPlatform(this IEndpointRouteBuilder routes)
    {
        SignIn.Map(routes);
        ShowAccount.Map(routes);
        ManageTokens.Map(routes);
        KeepFilters.Map(routes);
        EnrolSecondFactor.Map(routes);
        ShowOutbox.Map(routes);
        Health.Map(routes);
        Metrics.Map(routes);
        routes.MapGet("/design", IResult () => new RazorComponentResult<DesignPage>()).ForEveryone();
    }

    // On a real node a message without a way out keeps waiting; marking it as sent would lose it.
    private static void AddChannels(IServiceCollection services, NodeSettings node)
    {
        if (node.Demo)
        {
            services.AddSingleton<IMessageChannel>(new ShownChannel(Channel.Mail));
            services.AddSingleton<IMessageChannel>(new ShownChannel(Channel.Sms));
        }
        else if (Environment.GetEnvironmentVariable("QIAO_SMTP") is { Length: > 0 } server && server.Split(':') is [var host, var port])
        {
            services.AddSingleton<IMessageChannel>(new MailChannel(
                host, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), Environment.GetEnvironmentVariable("QIAO_MAIL_FROM") ?? "noreply@localhost"));
        }
    }
}
