using System.Globalization;

namespace Qiao.Platform;

/// <summary>An amount of money in whole fen (1/100 yuan, CNY). The default value is zero.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static Money Yuan(decimal yuan) => new((long)decimal.Round(yuan * 100, MidpointRounding.AwayFromZero));

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>`¥8,500` or, with odd fen, `¥130.50`; the same in both languages.</summary>
    public override string ToString() =>
        "¥" + (Fen / 100m).ToString(Fen % 100 == 0 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;
}
