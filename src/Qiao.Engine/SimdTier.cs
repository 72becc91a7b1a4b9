using System.Runtime.Intrinsics;

namespace Qiao.Engine;

/// <summary>How wide the instructions are that a search or a scan uses. All give the same results; scalar is the specification.</summary>
public enum SimdTier
{
    /// <summary>One after the other.</summary>
    Scalar,

    /// <summary>16 bytes at a time.</summary>
    Vector128,

    /// <summary>32 bytes at a time.</summary>
    Vector256,

    /// <summary>64 bytes at a time.</summary>
    Vector512,
}

/// <summary>What this machine can do.</summary>
public static class SimdTiers
{
    /// <summary>The widest tier of this machine; what is used unless told otherwise.</summary>
    // Set once, it is a constant to the compiler: the choice costs nothing in a kernel.
    public static SimdTier Widest { get; } =
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
