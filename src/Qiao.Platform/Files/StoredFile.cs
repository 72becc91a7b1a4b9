namespace Qiao.Platform.Files;

public readonly record struct FileId(Guid Value) : IId<FileId>
{
    public static FileId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>A file someone gave us: a row like any other, so that it is backed up and erased with the rest.</summary>
public sealed class StoredFile
{
    public required FileId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The media type found in the content itself, never what the sender said.</summary>
    public required string Type { get; init; }

    public required int Size { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>The id of what the file belongs to.</summary>
    public required string Owner { get; init; }

    /// <summary>Why we hold it: `organisations.verification`.</summary>
    public required string Purpose { get; init; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Expires { get; init; }
}
