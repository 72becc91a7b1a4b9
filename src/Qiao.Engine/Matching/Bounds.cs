namespace Qiao.Engine.Matching;

/// <summary>The ranges outside which an input is absurd and refused.</summary>
internal static class Bounds
{
    /// <summary>20 million yuan a month, in fen: fits an int column.</summary>
    public const long Pay = 2_000_000_000;

    /// <summary>Farther than across China; times the points for distance it still fits an int.</summary>
    public const int ReachMetres = 10_000_000;

    public const int Years = 80;
    public const int Education = 7;
    public const int Kind = 31;
    public const int Occupation = 9999;

    public static T Check<T>(T value, T most, string name)
        where T : struct, IComparable<T>
        => value.CompareTo(default) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in 0..{most}.");

    public static T? CheckKnown<T>(T? value, T most, string name)
        where T : struct, IComparable<T>
        => value is { } known ? Check(known, most, name) : null;

    public static int Occupied(int code, string name) => code is >= 100 and <= Occupation
        ? code
        : throw new ArgumentOutOfRangeException(name, code, "An occupation is a four-digit ISCO-08 code (0110 is written 110).");
}
