using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Qiao.Platform.Data;
using Qiao.Platform.Jobs;

namespace Qiao.Platform.Messages;

/// <summary>Hands waiting messages to their channels; gives up after five tries.</summary>
internal sealed class SendMessages(PlatformDb db, IEnumerable<IMessageChannel> channels, TimeProvider clock, ILogger<SendMessages> log) : IJob
{
    public string Name => "platform.send-messages";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        var ways = channels.ToDictionary(channel => channel.Channel);
        var open = ways.Keys.ToList();
        var waiting = await db.Messages.Where(m => m.State == MessageState.Waiting && open.Contains(m.Channel)).OrderBy(m => m.Id).Take(200).ToListAsync(ct);
        foreach (var message in waiting)
        {
            try
            {
                await ways[message.Channel].SendAsync(message, ct);
                (message.State, message.Sent) = (MessageState.Sent, clock.GetUtcNow());
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                log.LogWarning("Message {Message} could not be handed over ({Problem})", message.Id, failure.GetType().Name);
                if (++message.Tries == 5)
                {
                    message.State = MessageState.GivenUp;
                }
            }

            // Saved one by one: a crash must not send the earlier ones again.
            await db.SaveChangesAsync(ct);
        }
    }
}
