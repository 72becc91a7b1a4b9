using Qiao.Platform.Data;

namespace Qiao.Platform.Messages;

/// <summary>Where messages wait to be sent. Added in the change that causes them, so that neither happens without the other.</summary>
public sealed class Outbox(Session session, TimeProvider clock)
{
    /// <summary>Adds a message; false when the same one (recipient, template, subject) was added today already.</summary>
    public async Task<bool> AddAsync(Channel channel, string recipient, string template, string subject, Language language, Bilingual title, Bilingual body, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await session.ExecuteAsync($"""
            insert into platform_message (id, channel, recipient, template, subject, day, language, title, body, state, tries, created)
            values ({Ids.New<MessageId>(clock)}, {channel}, {recipient}, {template}, {subject}, {Days.Of(now)}, {language},
                    {title.In(language)}, {body.In(language)}, {MessageState.Waiting}, 0, {now})
            on conflict (recipient, template, subject, day) do nothing
            """, ct) == 1;
    }
}
