namespace Qiao.People;

/// <summary>Something that a module above keeps for an account: it stands in the person's copy and goes with their erasure.</summary>
public interface IKeptForPerson
{
    /// <summary>The member of the copy under which it stands.</summary>
    string Name { get; }

    /// <summary>All of it, to be written as JSON.</summary>
    Task<object> CopyAsync(AccountId account, CancellationToken ct);

    /// <summary>Deletes all of it, as part of the erasure's change.</summary>
    Task ForgetAsync(AccountId account, CancellationToken ct);
}
