using Qiao.Platform.Accounts;

namespace Qiao.Platform.SavedFilters;

public readonly record struct SavedFilterId(Guid Value) : IId<SavedFilterId>
{
    public static SavedFilterId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>What someone filters a list by again and again, under a name of their own. Nobody else sees it.</summary>
public sealed class SavedFilter
{
    public const int LongestName = 40;

    public required SavedFilterId Id { get; init; }

    public required AccountId Account { get; init; }

    /// <summary>The list's address, without language and query.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    /// <summary>The filters as they stand in the address, without the question mark.</summary>
    public required string Query { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string Address => $"{Path}?{Query}";
}
