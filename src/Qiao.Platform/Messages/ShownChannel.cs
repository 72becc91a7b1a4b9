namespace Qiao.Platform.Messages;

/// <summary>Hands nothing over: the message is only marked as sent and can be read at `/demo/outbox`.</summary>
internal sealed class ShownChannel(Channel channel) : IMessageChannel
{
    public Channel Channel => channel;

    public Task SendAsync(Message message, CancellationToken ct) => Task.CompletedTask;
}
