namespace Qiao.Engine.Search;

/// <summary>
/// The stream holds no snapshot that this index can start from: another version, schema or phrase table, a torn end or
/// changed bytes. Build the index anew from its documents.
/// </summary>
public sealed class BrokenSnapshotException : Exception
{
    /// <summary>Without a reason.</summary>
    public BrokenSnapshotException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public BrokenSnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong and where it showed.</summary>
    public BrokenSnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
