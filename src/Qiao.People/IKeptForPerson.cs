namespace Qiao.People;

/// <summary>Something that a module above keeps for a person, by their file or by their account: it stands in the person's copy and goes with their erasure.</summary>
public interface IKeptForPerson
{
    /// <summary>The member of the copy under which it stands.</summary>
    string Name { get; }

    /// <summary>All of it, to be written as JSON.</summary>
    Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct);

    /// <summary>Deletes all of it, as part of the erasure's change.</summary>
    /// <param name="account">Null for someone without one: guests, and files that a clerk keeps.</param>
    Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct);
}
