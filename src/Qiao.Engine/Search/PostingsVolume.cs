using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>
/// The postings of some consecutive terms of a segment: which documents, with what impact and where in them. A segment
/// has several volumes so that they can be built at the same time and no array comes near its limit. Immutable.
/// </summary>
internal sealed class PostingsVolume
{
    /// <summary>How many postings share one entry of <see cref="PlaceStarts"/>.</summary>
    public const int PlaceBlock = 64;

    /// <summary>One list per term; an entry is a posting.</summary>
    public required Containers Documents { get; init; }

    /// <summary>By container: the greatest impact in it.</summary>
    public required byte[] Highest { get; init; }

    /// <summary>By posting, see <see cref="Bm25"/>.</summary>
    public required byte[] Impacts { get; init; }

    /// <summary>By posting: bytes in <see cref="Places"/>.</summary>
    public required byte[] Lengths { get; init; }

    public required byte[] Places { get; init; }

    /// <summary>Where the places of every 64th posting begin.</summary>
    public required int[] PlaceStarts { get; init; }

    /// <summary>Bytes in arrays.</summary>
    public long Bytes => Documents.Bytes + Highest.Length + Impacts.Length + Lengths.Length + Places.Length + (4L * PlaceStarts.Length);

    /// <summary>Where the places of a posting begin.</summary>
    public int PlaceStartOf(int posting) => PlaceStarts[posting / PlaceBlock] + BytesOf(posting & -PlaceBlock, posting);

    /// <summary>The bytes that the places of consecutive postings take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int BytesOf(int posting, int end)
    {
        int bytes = 0;
        ref byte first = ref MemoryMarshal.GetArrayDataReference(Lengths);
        for (; posting <= end - sizeof(ulong); posting += sizeof(ulong))
        {
            // Eight lengths at once: neighbours into 16 bits each, and their sum into the highest 16.
            ulong lengths = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, posting));
            ulong pairs = (lengths & 0x00ff00ff00ff00ff) + (lengths >> 8 & 0x00ff00ff00ff00ff);
            bytes += (int)(pairs * 0x0001000100010001 >> 48);
        }

        for (; posting < end; posting++)
        {
            bytes += Lengths[posting];
        }

        return bytes;
    }
}
