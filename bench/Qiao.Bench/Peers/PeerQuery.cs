using System.Globalization;

namespace Qiao.Bench.Peers;

/// <summary>The five kinds of search that are compared; each asks for the best twenty and the exact total.</summary>
internal enum QueryShape
{
    /// <summary>A rare term, by relevance.</summary>
    Rare,

    /// <summary>A common term in one district, best paid first.</summary>
    CommonInDistrict,

    /// <summary>Two terms and a least pay, by relevance, with the counts of four facets.</summary>
    BothWithFacets,

    /// <summary>A term within three kilometres, nearest first.</summary>
    Near,

    /// <summary>Any of four terms, by relevance.</summary>
    AnyOfFour,
}

/// <summary>One search of the comparison.</summary>
internal sealed record PeerQuery(QueryShape Shape, string[] Terms, int District, int LeastPay, double Latitude, double Longitude)
{
    public const int Hits = 20;
    public const double RadiusMetres = 3_000;
    public const double EarthRadius = 6_371_008.8;

    /// <summary>The sphere's cosine of <see cref="RadiusMetres"/>: what every engine without a circle of its own compares with.</summary>
    public static double LeastCosine { get; } = Math.Cos(RadiusMetres / EarthRadius);

    public static (double X, double Y, double Z) OnSphere(double latitude, double longitude)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(longitude));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    public string Write() => string.Join('\t', [Shape.ToString(), Text(District), Text(LeastPay), Text(Latitude), Text(Longitude), .. Terms]);

    public static PeerQuery Read(string line)
    {
        var cells = line.Split('\t');
        return new PeerQuery(Enum.Parse<QueryShape>(cells[0]), cells[5..], int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture),
            double.Parse(cells[3], CultureInfo.InvariantCulture), double.Parse(cells[4], CultureInfo.InvariantCulture));
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
