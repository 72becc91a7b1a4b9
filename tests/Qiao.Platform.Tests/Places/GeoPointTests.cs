using Qiao.Platform.Places;

namespace Qiao.Platform.Tests.Places;

public sealed class GeoPointTests
{
    [Fact]
    public void Distance_between_Chongqing_and_Chengdu_is_what_the_map_says()
    {
        var chongqing = new GeoPoint(29.5630, 106.5516);
        var chengdu = new GeoPoint(30.5728, 104.0668);

        Assert.InRange(chongqing.DistanceTo(chengdu), 262_000, 268_000);
        Assert.Equal(0, chongqing.DistanceTo(chongqing));
    }

    [Fact]
    public void Antipodes_are_half_the_circumference_apart() =>
        Assert.InRange(new GeoPoint(0, 0).DistanceTo(new GeoPoint(0, 180)), 20_015_000, 20_015_200);

    /// <summary>The pair that the open transforms use as their example (Tiananmen, Beijing).</summary>
    [Fact]
    public void Map_coordinates_are_shifted_as_the_open_transforms_do()
    {
        var (latitude, longitude) = new GeoPoint(39.915, 116.404).ToGcj02();

        Assert.Equal(39.91640428150164, latitude, 9);
        Assert.Equal(116.41024449916938, longitude, 9);
    }

    [Fact]
    public void To_map_coordinates_and_back_is_exact_to_a_centimetre()
    {
        for (var latitude = 18.0; latitude < 54; latitude += 1.7)
        {
            for (var longitude = 74.0; longitude < 135; longitude += 2.3)
            {
                var point = new GeoPoint(latitude, longitude);
                var (mapLatitude, mapLongitude) = point.ToGcj02();

                Assert.InRange(point.DistanceTo(new GeoPoint(mapLatitude, mapLongitude)), 10, 1_500);
                Assert.InRange(point.DistanceTo(GeoPoint.FromGcj02(mapLatitude, mapLongitude)), 0, 0.01);
            }
        }
    }

    [Fact]
    public void Abroad_nothing_is_shifted() => Assert.Equal((48.8566, 2.3522), new GeoPoint(48.8566, 2.3522).ToGcj02());

    [Theory]
    [InlineData(90.01, 0)]
    [InlineData(0, -180.01)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_no_point_on_the_earth_is_refused(double latitude, double longitude)
    {
        Assert.False(GeoPoint.TryCreate(latitude, longitude, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(latitude, longitude));
    }
}
