using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Qiao.Platform.Http;

/// <summary>How often one address may ask. Reading is generous; signing in and heavy work are not.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Heavy = "heavy";

    /// <summary>Lifted by QIAO_RATE_LIMITS=off for load tests on the machine itself.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        var off = Environment.GetEnvironmentVariable("QIAO_RATE_LIMITS") == "off";
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Limit(http, "all", off ? 0 : 600, TimeSpan.FromMinutes(1)));
            options.AddPolicy(SignIn, http => Limit(http, SignIn, off ? 0 : 20, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Heavy, http => Limit(http, Heavy, off ? 0 : 60, TimeSpan.FromMinutes(1)));
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> Limit(HttpContext http, string name, int perWindow, TimeSpan window)
    {
        var who = http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return perWindow == 0
            ? RateLimitPartition.GetNoLimiter(who)
            : RateLimitPartition.GetTokenBucketLimiter($"{name} {who}", _ => new()
            {
                TokenLimit = perWindow, TokensPerPeriod = 1, ReplenishmentPeriod = window / perWindow, QueueLimit = 0, AutoReplenishment = true,
            });
    }
}
