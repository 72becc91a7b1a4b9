using Microsoft.Extensions.Logging.Abstractions;
using Qiao.Platform.Messages;

namespace Qiao.Tests.Platform;

public sealed class MessageTests
{
    [Theory, OnBoth]
    public async Task Of_eight_who_tell_the_same_person_the_same_thing_at_once_one_does(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var added = await Race.RunAsync(8, _ => AddAsync(node, "13800000000"));

        Assert.Single(added, true);
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from platform_message"));
    }

    [Theory, OnBoth]
    public async Task Another_person_template_subject_or_day_is_another_message(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        node.Clock.Now = new(2026, 3, 10, 15, 59, 0, TimeSpan.Zero);

        Assert.True(await AddAsync(node, "13800000000"));
        Assert.True(await AddAsync(node, "13900000000"));
        Assert.True(await AddAsync(node, "13800000000", template: "test.other"));
        Assert.True(await AddAsync(node, "13800000000", subject: "other"));
        Assert.False(await AddAsync(node, "13800000000"));

        // 16:00 UTC is midnight in China.
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await AddAsync(node, "13800000000"));
    }

    [Theory, OnBoth]
    public async Task Waiting_messages_are_sent_once(Dialect dialect)
    {
        var channel = new RecordingChannel();
        await using var node = await TestNode.NewAsync(dialect);
        await AddAsync(node, "13800000000");

        await SendAsync(node, channel);
        await SendAsync(node, channel);

        Assert.Equal(["13800000000"], channel.Sent);
    }

    [Theory, OnBoth]
    public async Task A_message_that_cannot_be_handed_over_is_given_up_after_five_tries(Dialect dialect)
    {
        var channel = new RecordingChannel { Refuse = _ => new System.Net.Mail.SmtpException("no answer") };
        await using var node = await TestNode.NewAsync(dialect);
        await AddAsync(node, "13800000000");

        for (var i = 0; i < 7; i++)
        {
            await SendAsync(node, channel);
        }

        Assert.Equal(5, channel.Tried);
        Assert.Equal(["GivenUp"], await node.Database.LinesAsync("select state from platform_message"));
    }

    [Theory, OnBoth]
    public async Task An_address_that_cannot_be_written_to_holds_up_nobody_else(Dialect dialect)
    {
        var channel = new RecordingChannel { Refuse = message => message.Recipient == "broken" ? new FormatException("not an address") : null };
        await using var node = await TestNode.NewAsync(dialect);
        await AddAsync(node, "broken");
        await AddAsync(node, "13800000000");

        await SendAsync(node, channel);

        Assert.Equal(["13800000000"], channel.Sent);
    }

    [Theory, OnBoth]
    public async Task The_demo_region_shows_what_it_would_have_sent_and_a_real_node_does_not(Dialect dialect)
    {
        await using var demo = await QiaoApp.StartAsync(dialect, TestNode.Settings with { Demo = true });
        await using var real = await QiaoApp.StartAsync(dialect);
        using Browser visitor = demo.Guest(), other = real.Guest();
        await demo.RunAsync(services => services.GetRequiredService<Outbox>().AddAsync(
            Channel.Sms, "13800000000", "test.told", "subject", Language.Chinese, new("<b>标题</b>", "Title"), new("正文", "Body"), default));

        var page = await visitor.OpenAsync("/demo/outbox");

        Assert.Contains("<b>标题</b>", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.OpenAsync("/demo/outbox")).Status);
    }

    private static Task<bool> AddAsync(TestNode node, string recipient, string template = "test.told", string subject = "subject") =>
        node.RunAsync(scope => scope.GetRequiredService<Outbox>().AddAsync(Channel.Sms, recipient, template, subject, Language.Chinese, new("标题", "Title"), new("正文", "Body"), default));

    private static Task SendAsync(TestNode node, RecordingChannel channel) => node.RunAsync(scope =>
        new SendMessages(scope.GetRequiredService<PlatformDb>(), [channel], node.Clock, NullLogger<SendMessages>.Instance).RunAsync(default));

    private sealed class RecordingChannel : IMessageChannel
    {
        public Func<Message, Exception?> Refuse { get; init; } = _ => null;

        public List<string> Sent { get; } = [];

        public int Tried { get; private set; }

        public Channel Channel => Channel.Sms;

        public Task SendAsync(Message message, CancellationToken ct)
        {
            Tried++;
            if (Refuse(message) is { } problem)
            {
                return Task.FromException(problem);
            }

            Sent.Add(message.Recipient);
            return Task.CompletedTask;
        }
    }
}
