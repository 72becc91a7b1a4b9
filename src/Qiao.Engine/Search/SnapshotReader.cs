using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote. Whatever the bytes say, it allocates little more than it has read.</summary>
internal sealed class SnapshotReader(Stream stream)
{
    /// <summary>Bytes that are allocated on the word of a length alone; the array grows as the stream keeps it.</summary>
    private const int Step = 1 << 22;

    private readonly Checksum _sum = new();

    public long Read()
    {
        long number = 0;
        Read(MemoryMarshal.AsBytes(new Span<long>(ref number)));
        return number;
    }

    /// <summary>A number from 0 to a limit.</summary>
    public int ReadCount(int most)
    {
        long number = Read();
        return number >= 0 && number <= most ? (int)number : throw new BrokenSnapshotException($"A length is {number}, not 0 to {most}.");
    }

    public T[] ReadArray<T>()
        where T : unmanaged => ReadArray<T>(ReadCount(Math.Min(Array.MaxLength, int.MaxValue / Unsafe.SizeOf<T>())));

    /// <summary>An array that must have this length.</summary>
    public T[] ReadArrayOf<T>(int length)
        where T : unmanaged => Read() is var said && said == length
            ? ReadArray<T>(length)
            : throw new BrokenSnapshotException($"A length is {said}, not {length}.");

    /// <summary>Reads the sum that ends the stream.</summary>
    public void Finish()
    {
        ulong wanted = _sum.Value, found = 0;
        Fill(MemoryMarshal.AsBytes(new Span<ulong>(ref found)));
        if (wanted != found)
        {
            throw new BrokenSnapshotException("The checksum does not fit.");
        }
    }

    private T[] ReadArray<T>(int length)
        where T : unmanaged
    {
        // A stream that knows its end vouches for the length.
        bool isVouched = stream.CanSeek && (long)length * Unsafe.SizeOf<T>() <= stream.Length - stream.Position;
        int read = 0;
        var items = GC.AllocateUninitializedArray<T>(isVouched ? length : Math.Min(length, Step / Unsafe.SizeOf<T>()));
        while (true)
        {
            var bytes = MemoryMarshal.AsBytes(items.AsSpan(read));
            for (; bytes.Length > 0; bytes = bytes[Math.Min(Step / 16, bytes.Length)..])
            {
                Read(bytes[..Math.Min(Step / 16, bytes.Length)]);
            }

            if ((read = items.Length) == length)
            {
                return items;
            }

            // Fourfold: a long array is copied once or twice, a false length costs no more than four times what was there.
            var larger = GC.AllocateUninitializedArray<T>((int)Math.Min(length, read * 4L));
            items.CopyTo(larger.AsSpan());
            items = larger;
        }
    }

    private void Read(Span<byte> bytes)
    {
        Fill(bytes);
        _sum.Add(bytes);
    }

    private void Fill(Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException torn)
        {
            throw new BrokenSnapshotException("The snapshot ends too early.", torn);
        }
    }
}
