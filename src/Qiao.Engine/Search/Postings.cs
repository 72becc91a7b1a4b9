namespace Qiao.Engine.Search;

/// <summary>The terms of a segment and their postings. Immutable.</summary>
internal sealed class Postings
{
    public required TermTable Terms { get; init; }

    public required PostingsVolume[] Volumes { get; init; }

    /// <summary>The first term of every volume, and the number of terms at the end.</summary>
    public required int[] VolumeStarts { get; init; }

    /// <summary>In how many documents of the segment a term stands, dead ones included.</summary>
    public int CountOf(int term)
    {
        int volume = VolumeOf(term);
        return Volumes[volume].Documents.CountOf(term - VolumeStarts[volume]);
    }

    /// <summary>The volume of a term and the first and end of its containers there.</summary>
    public (PostingsVolume Volume, int First, int End) Find(int term)
    {
        int number = VolumeOf(term);
        var firsts = Volumes[number].Documents.Firsts;
        int list = term - VolumeStarts[number];
        return (Volumes[number], firsts[list], firsts[list + 1]);
    }

    /// <summary>The last volume that begins at or before the term: an empty one begins where the next does.</summary>
    private int VolumeOf(int term)
    {
        int low = 0, high = Volumes.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            (low, high) = VolumeStarts[middle] <= term ? (middle, high) : (low, middle);
        }

        return low;
    }
}
