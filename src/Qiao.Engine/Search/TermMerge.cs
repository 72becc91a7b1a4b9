using System.Numerics;
using System.Runtime.CompilerServices;

namespace Qiao.Engine.Search;

/// <summary>
/// Puts the postings of a term from several segments together, documents renumbered and dropped ones left out. All postings
/// of a part are read in a row, then the parts are merged two by two: no step waits for a guess about which part comes next.
/// </summary>
/// <param name="parts">The old segments' postings.</param>
/// <param name="renumbered">By part and old document: the new one, ascending, or negative when it is dropped.</param>
internal sealed class TermMerge(Postings[] parts, int[][] renumbered)
{
    private readonly PostingsVolume[] _volumes = new PostingsVolume[parts.Length];

    // Where each part's run begins, and where the last ends.
    private readonly int[] _runs = new int[parts.Length + 1];

    // A posting as its new document and, below, its place among the sources.
    private ulong[] _keys = new ulong[1024];
    private ulong[] _merged = new ulong[1024];
    private Source[] _sources = new Source[1024];
    private int _count;

    /// <summary>Appends the term's postings; false when no document is left of it.</summary>
    public bool Copy(ReadOnlySpan<char> term, VolumeWriter writer)
    {
        _count = 0;
        for (int part = 0; part < parts.Length; part++)
        {
            if (parts[part].Terms.Find(term) is >= 0 and var number)
            {
                Read(part, number);
            }

            _runs[part + 1] = _count;
        }

        if (_count == 0)
        {
            return false;
        }

        for (int runs = parts.Length; runs > 1; runs = (runs + 1) / 2)
        {
            MergePairs(runs);
        }

        writer.BeginTerm();
        foreach (ulong key in _keys.AsSpan(0, _count))
        {
            ref readonly var source = ref _sources[(uint)key];
            var volume = _volumes[source.Part];
            writer.Add((int)(key >> 32), volume.Impacts[source.Posting], volume.Places.AsSpan(source.PlaceStart, volume.Lengths[source.Posting]));
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(int part, int term)
    {
        var (volume, first, end) = parts[part].Find(term);
        var documents = volume.Documents;
        int posting = documents.Starts[first], place = volume.PlaceStartOf(posting);
        Reserve(_count + documents.Starts[end] - posting);
        _volumes[part] = volume;
        var targets = renumbered[part];
        for (int container = first; container < end; container++)
        {
            int window = documents.Windows[container] << Containers.WindowBits;
            var current = documents[container];
            foreach (ushort low in current.Lows)
            {
                Take(window + low);
            }

            for (int word = 0; word < current.Bits.Length; word++)
            {
                for (ulong left = current.Bits[word]; left != 0; left &= left - 1)
                {
                    Take(window + (word << 6) + BitOperations.TrailingZeroCount(left));
                }
            }
        }

        void Take(int document)
        {
            int target = targets[document];
            _keys[_count] = ((ulong)(uint)target << 32) | (uint)_count;
            _sources[_count] = new(part, posting, place);
            _count += target >= 0 ? 1 : 0;
            place += volume.Lengths[posting++];
        }
    }

    private void Reserve(int count)
    {
        if (_keys.Length < count + 1)
        {
            int length = Math.Max(count + 1, _keys.Length * 2);
            Array.Resize(ref _keys, length);
            Array.Resize(ref _merged, length);
            Array.Resize(ref _sources, length);
        }
    }

    /// <summary>Merges runs 0 and 1, 2 and 3 and so on; half as many remain.</summary>
    private void MergePairs(int runs)
    {
        for (int run = 0; run < runs; run += 2)
        {
            int first = _runs[run], middle = _runs[run + 1], end = _runs[Math.Min(run + 2, runs)];
            Merge(_keys.AsSpan(first, middle - first), _keys.AsSpan(middle, end - middle), _merged.AsSpan(first, end - first));
            _runs[run / 2] = first;
        }

        _runs[(runs + 1) / 2] = _count;
        (_keys, _merged) = (_merged, _keys);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Merge(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> into)
    {
        int from = 0, other = 0, to = 0;
        while (from < left.Length && other < right.Length)
        {
            ulong one = left[from], two = right[other];
            int isOne = one < two ? 1 : 0;
            into[to++] = isOne == 1 ? one : two;
            from += isOne;
            other += 1 - isOne;
        }

        left[from..].CopyTo(into[to..]);
        right[other..].CopyTo(into[(to + left.Length - from)..]);
    }

    private readonly record struct Source(int Part, int Posting, int PlaceStart);
}
