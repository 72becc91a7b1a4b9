namespace Qiao.Platform.Messages;

/// <summary>A way out for messages. Throws when the message could not be handed over; it is then tried again later.</summary>
public interface IMessageChannel
{
    Channel Channel { get; }

    Task SendAsync(Message message, CancellationToken ct);
}
