using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Sets 16 bytes at a time.</summary>
internal readonly struct SetLanes128 : ISetLanes<Vector128<ulong>>
{
    public static int Bytes => 16;

    public static Vector128<ulong> Load(ref ulong first, nuint at) => Vector128.LoadUnsafe(ref first, at);

    public static void Store(Vector128<ulong> vector, ref ulong first, nuint at) => vector.StoreUnsafe(ref first, at);

    public static Vector128<ulong> And(Vector128<ulong> left, Vector128<ulong> right) => left & right;

    public static Vector128<ulong> Or(Vector128<ulong> left, Vector128<ulong> right) => left | right;

    public static Vector128<ulong> AndNot(Vector128<ulong> left, Vector128<ulong> right) => Vector128.AndNot(left, right);

    public static bool IsZero(Vector128<ulong> vector) => vector == Vector128<ulong>.Zero;

    public static bool Has(ref ushort first, nuint at, ushort wanted) => Vector128.EqualsAny(Vector128.LoadUnsafe(ref first, at), Vector128.Create(wanted));

    public static ulong AtLeast(ref byte first, nuint at, byte lowest) =>
        Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, at), Vector128.Create(lowest)).ExtractMostSignificantBits();
}
