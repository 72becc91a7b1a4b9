using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>How wide the kernels work; all tiers give the same results.</summary>
internal enum SimdTier
{
    Scalar,
    Bits128,
    Bits256,
    Bits512,
}

/// <summary>Which tier this machine has.</summary>
internal static class SimdTiers
{
    // A static readonly bool is a constant to the compiler, so the choice costs nothing in a kernel.
    public static readonly SimdTier Best = Vector512.IsHardwareAccelerated ? SimdTier.Bits512
        : Vector256.IsHardwareAccelerated ? SimdTier.Bits256
        : Vector128.IsHardwareAccelerated ? SimdTier.Bits128 : SimdTier.Scalar;
}
