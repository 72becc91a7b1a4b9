using Qiao.Engine.Search;

namespace Qiao.Engine.Tests.Search;

/// <summary>A theory over the widths of the kernels; skipped, visibly, on a machine that has not all of them.</summary>
public sealed class SimdTheoryAttribute : TheoryAttribute
{
    public SimdTheoryAttribute()
    {
        if (SimdTiers.Widest < SimdTier.Vector512)
        {
            Skip = $"This machine works {SimdTiers.Widest} wide: the wider kernels cannot be tried here.";
        }
    }
}
