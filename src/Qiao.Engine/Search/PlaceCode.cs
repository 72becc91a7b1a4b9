using System.Runtime.CompilerServices;

namespace Qiao.Engine.Search;

/// <summary>
/// Where a term stands in a document. A place counts positions through all fields, one left free between two fields so
/// that no phrase crosses; the ascending places of a posting are written as differences, 7 bits to a byte.
/// </summary>
internal static class PlaceCode
{
    /// <summary>Bytes that one posting may take; places beyond are counted in the impact but no phrase finds them.</summary>
    public const int MostBytes = 255;

    /// <summary>Bytes of one place.</summary>
    public const int MostBytesPerPlace = 3;

    /// <summary>Appends a place; false when it has no room any more.</summary>
    public static bool TryWrite(Span<byte> bytes, ref int length, int difference)
    {
        int size = difference < 1 << 7 ? 1 : difference < 1 << 14 ? 2 : 3;
        if (length + size > MostBytes)
        {
            return false;
        }

        for (; difference >= 128; difference >>= 7)
        {
            bytes[length++] = (byte)(difference | 128);
        }

        bytes[length++] = (byte)difference;
        return true;
    }

    /// <summary>Reads the places of a posting; the buffer holds <see cref="MostBytes"/>. Returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Read(ReadOnlySpan<byte> bytes, Span<int> places)
    {
        if (bytes is [var only] && only < 128)
        {
            places[0] = only;
            return 1;
        }

        int count = 0, place = 0, shift = 0, difference = 0;
        foreach (byte part in bytes)
        {
            difference |= (part & 127) << shift;
            if (part >= 128)
            {
                shift += 7;
                continue;
            }

            places[count++] = place += difference;
            shift = difference = 0;
        }

        return count;
    }
}
