using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Sets 64 bytes at a time.</summary>
internal readonly struct SetLanes512 : ISetLanes<Vector512<ulong>>
{
    public static int Bytes => 64;

    public static Vector512<ulong> Load(ref ulong first, nuint at) => Vector512.LoadUnsafe(ref first, at);

    public static void Store(Vector512<ulong> vector, ref ulong first, nuint at) => vector.StoreUnsafe(ref first, at);

    public static Vector512<ulong> And(Vector512<ulong> left, Vector512<ulong> right) => left & right;

    public static Vector512<ulong> Or(Vector512<ulong> left, Vector512<ulong> right) => left | right;

    public static Vector512<ulong> AndNot(Vector512<ulong> left, Vector512<ulong> right) => Vector512.AndNot(left, right);

    public static bool IsZero(Vector512<ulong> vector) => vector == Vector512<ulong>.Zero;

    public static bool Has(ref ushort first, nuint at, ushort wanted) => Vector512.EqualsAny(Vector512.LoadUnsafe(ref first, at), Vector512.Create(wanted));

    public static ulong AtLeast(ref byte first, nuint at, byte lowest) =>
        Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, at), Vector512.Create(lowest)).ExtractMostSignificantBits();
}
