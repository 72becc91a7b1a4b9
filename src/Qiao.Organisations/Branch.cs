namespace Qiao.Organisations;

/// <summary>A place of business of an organisation besides its seat.</summary>
internal sealed class Branch
{
    public required BranchId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required string Name { get; set; }

    public required DivisionCode Division { get; set; }

    public string? Address { get; set; }

    /// <summary>WGS-84 degrees; both or neither.</summary>
    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>A closed branch is no longer shown, but what names it stays understandable.</summary>
    public DateTimeOffset? Closed { get; set; }
}

/// <summary>A branch as other modules and the public know it.</summary>
/// <param name="Point">Null when only the division is known.</param>
public sealed record BranchSummary(BranchId Id, OrganisationId Organisation, string Name, DivisionCode Division, string? Address, GeoPoint? Point, bool IsOpen);
