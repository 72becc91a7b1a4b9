using System.Runtime.CompilerServices;

namespace Qiao.Engine.Search;

/// <summary>
/// A point on the unit sphere. Chords between such points order distances without any trigonometry per document;
/// in double precision they are exact to well under a millimetre.
/// </summary>
internal readonly record struct SpherePoint(double X, double Y, double Z)
{
    /// <summary>Mean radius of the earth in metres (IUGG); the sphere is within 0.6% of the ellipsoid.</summary>
    private const double EarthRadius = 6_371_008.8;

    public static readonly SpherePoint None = new(double.NaN, double.NaN, double.NaN);

    public bool IsKnown => !double.IsNaN(X);

    public static SpherePoint From(GeoPoint? point)
    {
        if (point is not { } known)
        {
            return None;
        }

        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(known.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(known.Longitude));
        return new(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>The squared chord that belongs to a distance along the surface.</summary>
    public static double SquaredChord(double metres)
    {
        double half = Math.Sin(Math.Min(metres / EarthRadius, Math.PI) / 2);
        // Half the way round the earth is everywhere: rounding must not lose the antipode.
        return metres >= Math.PI * EarthRadius ? double.MaxValue : 4 * half * half;
    }

    /// <summary>NaN, and therefore within no radius, when either point is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SquaredChordTo(in SpherePoint other)
    {
        double x = X - other.X, y = Y - other.Y, z = Z - other.Z;
        return (x * x) + (y * y) + (z * z);
    }

    /// <summary>Whole millimetres along the surface, so that equal places tie on every machine.</summary>
    public long MillimetresTo(in SpherePoint other) =>
        (long)Math.Round(2000 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(SquaredChordTo(other)) / 2)));
}
