namespace Qiao.Engine.Search;

/// <summary>
/// The operations of the set kernels at one width, as static members of a struct, so that each kernel is written once and
/// compiled for every width.
/// </summary>
/// <typeparam name="TVector">A vector of 64-bit words.</typeparam>
internal interface ISetLanes<TVector>
    where TVector : struct
{
    /// <summary>Bytes in a vector.</summary>
    static abstract int Bytes { get; }

    static abstract TVector Load(ref ulong first, nuint at);

    static abstract void Store(TVector vector, ref ulong first, nuint at);

    static abstract TVector And(TVector left, TVector right);

    static abstract TVector Or(TVector left, TVector right);

    static abstract TVector AndNot(TVector left, TVector right);

    static abstract bool IsZero(TVector vector);

    /// <summary>Whether the number is among a vector of them.</summary>
    static abstract bool Has(ref ushort first, nuint at, ushort wanted);

    /// <summary>A bit for each byte of a vector that is no lower.</summary>
    static abstract ulong AtLeast(ref byte first, nuint at, byte lowest);
}
