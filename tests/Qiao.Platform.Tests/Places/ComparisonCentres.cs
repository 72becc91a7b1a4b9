using System.Globalization;
using System.Text.Json;
using Qiao.Platform.Places;

namespace Qiao.Platform.Tests.Places;

/// <summary>Centres of an independent copy of the map data (GCJ-02), below the folder that QIAO_DATA names.</summary>
internal static class ComparisonCentres
{
    public static string? Path =>
        Environment.GetEnvironmentVariable("QIAO_DATA") is { Length: > 0 } folder
        && System.IO.Path.Combine(folder, "chongqing_geojson", "location_all_china_centres.json") is var file && File.Exists(file)
            ? file
            : null;

    public static IEnumerable<(DivisionCode Code, GeoPoint Centre)> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path!));
        foreach (var group in document.RootElement.EnumerateObject())
        {
            foreach (var child in group.Value.GetProperty("children").EnumerateArray())
            {
                if (child.TryGetProperty("center", out var centre)
                    && DivisionCode.TryRead(child.GetProperty("adcode").GetInt32().ToString(CultureInfo.InvariantCulture), out var code))
                {
                    yield return (code, GeoPoint.FromGcj02(centre[1].GetDouble(), centre[0].GetDouble()));
                }
            }
        }
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableWithoutComparisonTheoryAttribute : TheoryAttribute
{
    public SkippableWithoutComparisonTheoryAttribute()
    {
        if (ComparisonCentres.Path is null)
        {
            Skip = "QIAO_DATA names no folder with chongqing_geojson/location_all_china_centres.json";
        }
    }
}
