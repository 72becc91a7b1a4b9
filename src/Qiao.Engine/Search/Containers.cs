namespace Qiao.Engine.Search;

/// <summary>
/// Ascending lists of documents, cut at every 65,536th document into containers (as in Roaring bitmaps: Chambi, Lemire et
/// al. 2016). A container of up to 1,024 documents holds the low halves of their numbers, 2 bytes each; a fuller one is a
/// bitmap with the number of ones before each of its words. An entry's place in its volume is its number. Immutable.
/// </summary>
internal sealed class Containers
{
    public const int WindowBits = 16;
    public const int WindowLength = 1 << WindowBits;
    public const int Words = WindowLength / 64;

    /// <summary>One in 64 documents of a window: from here on reading a bitmap costs less than reading the list.</summary>
    public const int MostListed = WindowLength / 64;

    /// <summary>The first container of every list, and the number of containers at the end.</summary>
    public required int[] Firsts { get; init; }

    /// <summary>By container: which 65,536 documents; ascending within a list.</summary>
    public required ushort[] Windows { get; init; }

    /// <summary>By container: the number of its first entry, and the number of entries at the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>By container: where its list begins in <see cref="Lows"/>, or the number of its bitmap.</summary>
    public required int[] Places { get; init; }

    public required ushort[] Lows { get; init; }

    /// <summary><see cref="Words"/> words per bitmap.</summary>
    public required ulong[] Bits { get; init; }

    /// <summary>For every word of <see cref="Bits"/> the ones before it in its bitmap.</summary>
    public required ushort[] Ranks { get; init; }

    public int Lists => Firsts.Length - 1;

    public int Entries => Starts[^1];

    /// <summary>Bytes in arrays.</summary>
    public long Bytes =>
        (4L * (Firsts.Length + Starts.Length + Places.Length)) + (2L * (Windows.Length + Lows.Length + Ranks.Length)) + (8L * Bits.Length);

    public int CountOf(int list) => Starts[Firsts[list + 1]] - Starts[Firsts[list]];

    public Container this[int container]
    {
        get
        {
            int first = Starts[container], count = Starts[container + 1] - first, place = Places[container];
            return count <= MostListed
                ? new(first, Lows.AsSpan(place, count), [], [])
                : new(first, [], Bits.AsSpan(place * Words, Words), Ranks.AsSpan(place * Words, Words));
        }
    }
}
