using System.Buffers.Binary;
using Qiao.Vacancies;

namespace Qiao.Matching.Indexing;

/// <summary>A vacancy's id as the engine's key: the same 128 bits, so that keys sort by age as ids do.</summary>
internal static class VacancyKey
{
    public static UInt128 Of(VacancyId id) => Of(id.Value);

    /// <summary>Any id's key: those of seekers are made the same way.</summary>
    public static UInt128 Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    public static VacancyId IdOf(UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        return new(new Guid(bytes, bigEndian: true));
    }
}
