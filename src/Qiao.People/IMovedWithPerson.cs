namespace Qiao.People;

/// <summary>Two files of one person become one.</summary>
/// <param name="From">The file that does not stay.</param>
/// <param name="Ended">A login that opens no file afterwards; null when at most one of the two had a login.</param>
/// <param name="Kept">The login of the file that stays.</param>
public sealed record FileMove(SeekerId From, SeekerId To, AccountId? Ended, AccountId? Kept);

/// <summary>Something that a module keeps for a person: it follows when two files of theirs become one, and goes back when that is undone.</summary>
public interface IMovedWithPerson
{
    /// <summary>Lasting: names what was moved in the stored merge.</summary>
    string Name { get; }

    /// <summary>Why the two cannot become one now, or null.</summary>
    Task<Problem?> WhyNotAsync(FileMove move, CancellationToken ct);

    /// <summary>Moves everything as part of the merge's change, while both files are there. Answers what <see cref="BackAsync"/> needs, which is stored encrypted.</summary>
    Task<string> MoveAsync(FileMove move, CancellationToken ct);

    /// <summary>Puts back exactly what was moved, as far as it is still there; both files are there again.</summary>
    Task BackAsync(FileMove move, string moved, CancellationToken ct);
}
