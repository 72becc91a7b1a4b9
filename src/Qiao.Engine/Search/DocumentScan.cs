namespace Qiao.Engine.Search;

/// <summary>Walks the documents of a segment that satisfy a part of the text query, upwards; it starts on the first.</summary>
internal abstract class DocumentScan
{
    public const int End = int.MaxValue;

    /// <summary>The current document, or <see cref="End"/>.</summary>
    public int Document { get; protected set; }

    /// <summary>No fewer documents than there are.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the first document at or behind the target; never backwards.</summary>
    public abstract void SeekTo(int target);

    /// <summary>What the current document earns for this part.</summary>
    public abstract int Score();
}
