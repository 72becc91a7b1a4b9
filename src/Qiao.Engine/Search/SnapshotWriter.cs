using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>Writes arrays to a stream as they lie in memory, little-endian, each behind its length, and sums up what it writes.</summary>
internal sealed class SnapshotWriter(Stream stream)
{
    /// <summary>Bytes given to the stream and the sum at a time, while they are still in the cache.</summary>
    private const int Step = 1 << 18;

    private readonly Checksum _sum = new();

    public void Write(long number) => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));

    public void WriteArray<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        Write(items.Length);
        Write(MemoryMarshal.AsBytes(items));
    }

    /// <summary>The sum of everything before it, the last eight bytes.</summary>
    public void Finish()
    {
        ulong sum = _sum.Value;
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in sum)));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > 0; bytes = bytes[Math.Min(Step, bytes.Length)..])
        {
            var step = bytes[..Math.Min(Step, bytes.Length)];
            _sum.Add(step);
            stream.Write(step);
        }
    }
}
