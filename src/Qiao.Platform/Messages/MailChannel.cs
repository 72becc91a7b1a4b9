using System.Net.Mail;

namespace Qiao.Platform.Messages;

/// <summary>Sends mail through the region's own SMTP server (`QIAO_SMTP=host:port`, sender `QIAO_MAIL_FROM`).</summary>
internal sealed class MailChannel(string host, int port, string sender) : IMessageChannel
{
    public Channel Channel => Channel.Mail;

    public async Task SendAsync(Message message, CancellationToken ct)
    {
        using var client = new SmtpClient(host, port);
        using var mail = new MailMessage(sender, message.Recipient, message.Title, message.Body);
        await client.SendMailAsync(mail, ct);
    }
}
