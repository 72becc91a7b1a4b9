using Qiao.Platform.Data;

namespace Qiao.Platform.Messages;

/// <summary>Where messages wait to be sent. Added in the change that causes them, so that neither happens without the other.</summary>
public sealed class Outbox(Session session, TimeProvider clock)
{
    /// <summary>Adds a message; false when the same one (recipient, template, subject) was added today already.</summary>
    /// <param name="owner">The id of the file it is written for: it stands in that person's copy and goes with their erasure.</param>
    public async Task<bool> AddAsync(
        Channel channel, string recipient, string template, string subject, Language language, Bilingual title, Bilingual body, CancellationToken ct, string? owner = null)
    {
        var now = clock.GetUtcNow();
        return await session.ExecuteAsync($"""
            insert into platform_message (id, channel, recipient, owner, template, subject, day, language, title, body, state, tries, created)
            values ({Ids.New<MessageId>(clock)}, {channel}, {recipient}, {owner}, {template}, {subject}, {Days.Of(now)}, {language},
                    {title.In(language)}, {body.In(language)}, {MessageState.Waiting}, 0, {now})
            on conflict (recipient, template, subject, day) do nothing
            """, ct) == 1;
    }

    /// <summary>What was written for a file, oldest first, for the copy that a person may ask for.</summary>
    public async Task<IReadOnlyList<MessageCopy>> WrittenForAsync(string owner, CancellationToken ct)
    {
        await using var command = await session.CommandAsync($"select created, title, body from platform_message where owner = {owner} order by id", ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        var written = new List<MessageCopy>();
        while (await row.ReadAsync(ct))
        {
            written.Add(new(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2)));
        }

        return written;
    }

    /// <summary>Deletes the messages of one template about one subject, whoever they were to.</summary>
    public Task<int> ForgetAboutAsync(string template, string subject, CancellationToken ct) => session.ExecuteAsync($"delete from platform_message where template = {template} and subject = {subject}", ct);

    /// <summary>Deletes the messages of one template that are older, whoever they were to.</summary>
    public Task<int> ForgetOlderAsync(string template, DateTimeOffset than, CancellationToken ct) => session.ExecuteAsync($"delete from platform_message where template = {template} and created < {than}", ct);

    /// <summary>Deletes everything written or waiting to be sent for a file, to whatever phone or address; answers how many messages.</summary>
    public Task<int> ForgetAsync(string owner, CancellationToken ct) => session.ExecuteAsync($"delete from platform_message where owner = {owner}", ct);
}

/// <summary>A message as its recipient's copy shows it.</summary>
public sealed record MessageCopy(DateTimeOffset Created, string Title, string Body);
