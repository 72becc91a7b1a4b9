using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Platform.Data;
using Qiao.Platform.Keys;

namespace Qiao.Platform.Http;

/// <summary>A reason why the node may not be ready, contributed by a module.</summary>
public interface IReadiness
{
    string Name { get; }

    /// <summary>Null when all is well, else what is wrong in plain words.</summary>
    Task<Bilingual?> WhyNotAsync(CancellationToken ct);
}

/// <summary>`/health/live`: the process answers. `/health/ready`: it can serve, or the reasons why not.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" })).ForEveryone().DisableRateLimiting();
        routes.MapGet("/health/ready", async (IServiceProvider services, CancellationToken ct) =>
        {
            var reasons = new Dictionary<string, string>();
            foreach (var check in services.GetServices<IReadiness>())
            {
                if (await check.WhyNotAsync(ct) is { } reason)
                {
                    reasons[check.Name] = reason.ToString();
                }
            }

            return Results.Json(new { status = reasons.Count == 0 ? "ready" : "not ready", reasons }, statusCode: reasons.Count == 0 ? 200 : 503);
        }).ForEveryone().DisableRateLimiting();
    }
}

internal sealed class DatabaseReadiness(Database database) : IReadiness
{
    public string Name => "database";

    public async Task<Bilingual?> WhyNotAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await database.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from schema_history";
            await command.ExecuteScalarAsync(ct);
            return null;
        }
        catch (Exception lost) when (lost is System.Data.Common.DbException or System.Net.Sockets.SocketException or TimeoutException)
        {
            return new("数据库连接不上。", "The database cannot be reached.");
        }
    }
}

internal sealed class KeysReadiness(KeyRing ring) : IReadiness
{
    public string Name => "keys";

    public Task<Bilingual?> WhyNotAsync(CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Bilingual?>(ring.IsReadable() ? null : new("主密钥与密钥环不符。", "The master key does not open the key ring."));
        }
        catch (Exception lost) when (lost is System.Data.Common.DbException or System.Net.Sockets.SocketException or TimeoutException)
        {
            return Task.FromResult<Bilingual?>(new("密钥环读不到。", "The key ring cannot be read."));
        }
    }
}
