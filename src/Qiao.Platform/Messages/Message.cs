namespace Qiao.Platform.Messages;

public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>Something to tell a person, once per recipient, template, subject and day.</summary>
public sealed class Message
{
    public required MessageId Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>A mail address or a mobile number, as the channel wants it.</summary>
    public required string Recipient { get; init; }

    /// <summary>The id of the file it was written for; null for messages to a phone or address alone.</summary>
    public string? Owner { get; init; }

    public required string Template { get; init; }

    /// <summary>The id of what the message is about.</summary>
    public required string Subject { get; init; }

    public required DateOnly Day { get; init; }

    public required Language Language { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public MessageState State { get; set; } = MessageState.Waiting;

    public int Tries { get; set; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Sent { get; set; }
}

public enum Channel
{
    Mail,
    Sms,
}

public enum MessageState
{
    Waiting,
    Sent,
    GivenUp,
}
