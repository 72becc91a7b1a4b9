using System.Runtime.Intrinsics;

namespace Qiao.Engine.Matching;

/// <summary>How wide the instructions are that a scan uses. All give the same lists; scalar is the specification.</summary>
public enum SimdTier
{
    /// <summary>Every row is scored, one after the other.</summary>
    Scalar,

    /// <summary>Eight rows at a time.</summary>
    Vector128,

    /// <summary>Sixteen rows at a time.</summary>
    Vector256,

    /// <summary>Thirty-two rows at a time.</summary>
    Vector512,
}

/// <summary>What this machine can do.</summary>
public static class SimdTiers
{
    /// <summary>The widest tier of this machine; the default of the stores.</summary>
    public static SimdTier Widest =>
        Vector512.IsHardwareAccelerated ? SimdTier.Vector512
        : Vector256.IsHardwareAccelerated ? SimdTier.Vector256
        : Vector128.IsHardwareAccelerated ? SimdTier.Vector128
        : SimdTier.Scalar;

    /// <summary>True when this machine has the instructions of the tier.</summary>
    public static bool IsSupported(SimdTier tier) => tier <= Widest;

    internal static SimdTier Check(SimdTier tier) => IsSupported(tier)
        ? tier
        : throw new PlatformNotSupportedException($"This machine goes as far as {Widest}, not to {tier}.");
}
