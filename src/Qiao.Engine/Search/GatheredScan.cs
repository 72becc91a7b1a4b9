using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>
/// The same as <see cref="UnionScan"/> for many parts, such as the completions of a prefix: they are read at once into
/// one bit and one best score per document of the segment.
/// </summary>
internal sealed class GatheredScan : DocumentScan
{
    private readonly ulong[] _found;
    private readonly int[] _best;

    public GatheredScan(IEnumerable<DocumentScan> parts, int documents, bool scored)
    {
        _found = new ulong[(documents + 63) >> 6];
        _best = scored ? new int[documents] : [];
        foreach (var part in parts)
        {
            for (int document = part.Document; document != End; part.SeekTo(document + 1), document = part.Document)
            {
                _found[document >> 6] |= 1UL << document;
                if (scored)
                {
                    _best[document] = Math.Max(_best[document], part.Score());
                }
            }
        }

        foreach (ulong word in _found)
        {
            Cost += BitOperations.PopCount(word);
        }

        Document = -1;
        SeekTo(0);
    }

    public override long Cost { get; }

    public override void SeekTo(int target)
    {
        if (target <= Document)
        {
            return;
        }

        int word = target >> 6;
        ulong bits = word < _found.Length ? _found[word] & (ulong.MaxValue << target) : 0;
        while (bits == 0)
        {
            if (++word >= _found.Length)
            {
                Document = End;
                return;
            }

            bits = _found[word];
        }

        Document = (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    public override int Score() => _best[Document];
}
