namespace Qiao.Platform.Messages;

internal static class MessageTexts
{
    public static readonly Bilingual Title = new("已发消息（演示）", "Messages sent (demo)");
    public static readonly Bilingual Lead = new("演示区域不真正发出短信和邮件，内容都在这里。", "The demo region sends no mail or SMS; what it would send is shown here.");
    public static readonly Bilingual Empty = new("还没有消息。核验单位、发布岗位后，这里会出现通知。", "No messages yet. They appear when, for example, an employer is verified.");
    public static readonly Bilingual To = new("收件人", "To");
    public static readonly Bilingual When = new("时间", "When");
    public static readonly Bilingual Text = new("内容", "Text");
}
