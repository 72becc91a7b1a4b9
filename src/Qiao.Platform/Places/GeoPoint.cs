using System.Globalization;

namespace Qiao.Platform.Places;

/// <summary>How exactly a place is known: as a point, or only as the centre of its division, shown as "about".</summary>
public enum Precision
{
    Point,
    DivisionCentre,
}

/// <summary>A point on the earth in WGS-84 degrees; throws on values outside ±90 and ±180 and on NaN.</summary>
public readonly record struct GeoPoint
{
    /// <summary>Mean radius of the earth (IUGG), metres.</summary>
    private const double EarthRadius = 6_371_008.8;

    public GeoPoint(double latitude, double longitude)
    {
        if (!IsValid(latitude, longitude))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), $"({latitude}, {longitude}) is no point on the earth.");
        }

        Latitude = latitude;
        Longitude = longitude;
    }

    public double Latitude { get; }

    public double Longitude { get; }

    public static bool TryCreate(double latitude, double longitude, out GeoPoint point)
    {
        point = IsValid(latitude, longitude) ? new GeoPoint(latitude, longitude) : default;
        return IsValid(latitude, longitude);
    }

    /// <summary>The WGS-84 point of a position taken from a Chinese web map (AMap, Tencent); exact to a centimetre.</summary>
    public static GeoPoint FromGcj02(double latitude, double longitude)
    {
        var target = new GeoPoint(latitude, longitude);
        var guess = target;
        for (var i = 0; i < 6; i++)
        {
            var (north, east) = Gcj02.OffsetAt(guess);
            guess = new GeoPoint(target.Latitude - north, target.Longitude - east);
        }

        return guess;
    }

    /// <summary>The coordinates that a Chinese web map expects for this point; unchanged outside the mainland's box.</summary>
    public (double Latitude, double Longitude) ToGcj02()
    {
        var (north, east) = Gcj02.OffsetAt(this);
        return (Latitude + north, Longitude + east);
    }

    /// <summary>Great-circle distance in metres (haversine on a sphere; within 0.6 % of the ellipsoid).</summary>
    public double DistanceTo(GeoPoint other)
    {
        var halfNorth = double.DegreesToRadians(other.Latitude - Latitude) / 2;
        var halfEast = double.DegreesToRadians(other.Longitude - Longitude) / 2;
        var chord = Math.Pow(Math.Sin(halfNorth), 2)
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(halfEast), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }

    /// <summary>`29.55961,106.55917`, latitude first.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.#####},{Longitude:0.#####}");

    private static bool IsValid(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;
}
