using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Sets 32 bytes at a time.</summary>
internal readonly struct SetLanes256 : ISetLanes<Vector256<ulong>>
{
    public static int Bytes => 32;

    public static Vector256<ulong> Load(ref ulong first, nuint at) => Vector256.LoadUnsafe(ref first, at);

    public static void Store(Vector256<ulong> vector, ref ulong first, nuint at) => vector.StoreUnsafe(ref first, at);

    public static Vector256<ulong> And(Vector256<ulong> left, Vector256<ulong> right) => left & right;

    public static Vector256<ulong> Or(Vector256<ulong> left, Vector256<ulong> right) => left | right;

    public static Vector256<ulong> AndNot(Vector256<ulong> left, Vector256<ulong> right) => Vector256.AndNot(left, right);

    public static bool IsZero(Vector256<ulong> vector) => vector == Vector256<ulong>.Zero;

    public static bool Has(ref ushort first, nuint at, ushort wanted) => Vector256.EqualsAny(Vector256.LoadUnsafe(ref first, at), Vector256.Create(wanted));

    public static ulong AtLeast(ref byte first, nuint at, byte lowest) =>
        Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, at), Vector256.Create(lowest)).ExtractMostSignificantBits();
}
