namespace Qiao.People.Guests;

/// <summary>A code on its way to a phone, and what its owner wanted to do.</summary>
internal sealed class PhoneProof
{
    public required ProofId Id { get; init; }

    /// <summary>Encrypted.</summary>
    public required string Name { get; init; }

    /// <summary>Encrypted.</summary>
    public required string Phone { get; init; }

    public required string PhoneIndex { get; init; }

    /// <summary>What the code is for, in the words of the module that asked.</summary>
    public required string Subject { get; init; }

    /// <summary>What comes along; encrypted.</summary>
    public string? Note { get; init; }

    /// <summary>Of code and id, keyed: six digits alone would soon be guessed from a plain hash.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public required int Tries { get; init; }

    public DateTimeOffset? Used { get; init; }
}
