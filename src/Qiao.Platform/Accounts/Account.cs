namespace Qiao.Platform.Accounts;

public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>Someone who can sign in.</summary>
public sealed class Account
{
    public required AccountId Id { get; init; }

    /// <summary>Lower case; unique on the node.</summary>
    public required string SignInName { get; init; }

    public required string DisplayName { get; set; }

    public required string PasswordHash { get; set; }

    /// <summary>The one-time-code secret, encrypted by the key ring; null until enrolled.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The last 30-second step whose code was used, so that no code works twice.</summary>
    public long TotpStep { get; set; }

    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public required DateTimeOffset Created { get; init; }
}

/// <summary>A role given to an account, for a division and everything below it.</summary>
public sealed class RoleGrant
{
    public required AccountId Account { get; init; }

    public required string Role { get; init; }

    /// <summary>A six-digit division code.</summary>
    public required string Scope { get; init; }
}

/// <summary>A signed-in browser. Only the hash of its cookie is stored; deleting the row signs it out.</summary>
public sealed class SignedInSession
{
    public required string Hash { get; init; }

    public required AccountId Account { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Seen { get; set; }

    public required DateTimeOffset Expires { get; init; }

    public required bool SecondFactor { get; set; }

    /// <summary>The browser as it names itself, cut to 120 characters, so that its owner can tell sessions apart.</summary>
    public required string Browser { get; init; }
}

public readonly record struct TokenId(Guid Value) : IId<TokenId>
{
    public static TokenId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>A key for other programs, shown once when made and stored as a hash.</summary>
public sealed class ApiToken
{
    public required TokenId Id { get; init; }

    public required AccountId Account { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>Whether it was made in a session that had its second factor; staff roles ask for that.</summary>
    public required bool SecondFactor { get; init; }

    public DateTimeOffset? LastUsed { get; set; }
}
