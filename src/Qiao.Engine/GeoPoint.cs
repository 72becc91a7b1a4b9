namespace Qiao.Engine;

/// <summary>A point on the Earth in degrees, WGS-84.</summary>
public readonly record struct GeoPoint
{
    /// <summary>The point at these degrees.</summary>
    /// <exception cref="ArgumentException">Not a number, or outside ±90 and ±180 degrees.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= 90))
        {
            throw new ArgumentException($"The latitude {latitude} is not within 90 degrees.", nameof(latitude));
        }

        if (!(Math.Abs(longitude) <= 180))
        {
            throw new ArgumentException($"The longitude {longitude} is not within 180 degrees.", nameof(longitude));
        }

        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>Degrees north, -90..90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, -180..180.</summary>
    public double Longitude { get; }
}
