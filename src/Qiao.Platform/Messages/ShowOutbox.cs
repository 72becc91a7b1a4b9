using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
using Qiao.Platform.Http;

namespace Qiao.Platform.Messages;

/// <summary>Shows the demo region's messages in place of sending them; on a real node the address does not exist.</summary>
internal static class ShowOutbox
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/demo/outbox", async (NodeSettings node, PlatformDb db, CancellationToken ct) =>
        node.Demo
            ? new RazorComponentResult<OutboxPage>(new { Messages = await db.Messages.AsNoTracking().OrderByDescending(m => m.Id).Take(200).ToListAsync(ct) })
            : Results.StatusCode(404)).ForEveryone();
}
