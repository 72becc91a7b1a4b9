namespace Qiao.Platform.Places;

/// <summary>
/// The offset of GCJ-02, the datum of Chinese web maps, against WGS-84. The standard is not published; the polynomial is
/// the one that the open transforms share. It applies in a box around the mainland, from which Taiwan is not cut out.
/// </summary>
internal static class Gcj02
{
    private const double Axis = 6_378_245;
    private const double Eccentricity = 0.00669342162296594323;

    /// <summary>Degrees north and east to add to a WGS-84 point to get its GCJ-02 coordinates.</summary>
    public static (double North, double East) OffsetAt(GeoPoint point)
    {
        if (point.Latitude is < 0.8293 or > 55.8271 || point.Longitude is < 72.004 or > 137.8347)
        {
            return (0, 0);
        }

        var x = point.Longitude - 105;
        var y = point.Latitude - 35;
        var ripple = (Wave(20, 6 * x) + Wave(20, 2 * x)) * 2 / 3;
        var north = -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x))) + ripple
            + ((Wave(20, y) + Wave(40, y / 3)) * 2 / 3)
            + ((Wave(160, y / 12) + Wave(320, y / 30)) * 2 / 3);
        var east = 300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x))) + ripple
            + ((Wave(20, x) + Wave(40, x / 3)) * 2 / 3)
            + ((Wave(150, x / 12) + Wave(300, x / 30)) * 2 / 3);

        var radians = double.DegreesToRadians(point.Latitude);
        var flattening = 1 - (Eccentricity * Math.Pow(Math.Sin(radians), 2));
        return (
            double.RadiansToDegrees(north / (Axis * (1 - Eccentricity) / (flattening * Math.Sqrt(flattening)))),
            double.RadiansToDegrees(east / (Axis / Math.Sqrt(flattening) * Math.Cos(radians))));
    }

    private static double Wave(double metres, double turns) => metres * Math.Sin(turns * Math.PI);
}
