using System.Runtime.CompilerServices;

namespace Qiao.Engine.Search;

/// <summary>Terms at consecutive places, most often a single one, and what finding them is worth; for one segment.</summary>
internal sealed class RunMatch(Segment segment, Bm25 scoring, TermCursor[] terms, int rarity)
{
    private int _window;

    public int Rarity => rarity;

    /// <summary>The term, when it is only one.</summary>
    public TermCursor? Single => terms.Length == 1 ? terms[0] : null;

    /// <summary>No more than any document of the window earns.</summary>
    public int Highest
    {
        get
        {
            // A phrase stands in a document no more often than any of its terms.
            int highest = terms.Length == 1 ? terms[0].Highest : byte.MaxValue;
            for (int i = 0; i < terms.Length && terms.Length > 1; i++)
            {
                highest = Math.Min(highest, terms[i].Highest);
            }

            return Bm25.Score(rarity, highest);
        }
    }

    /// <summary>No fewer documents than the window has.</summary>
    public int Most => terms.Length == 1 ? terms[0].Count : terms.Min(term => term.Count);

    /// <summary>Moves to a window, never backwards; false when it cannot have the run.</summary>
    public bool MoveTo(int window)
    {
        _window = window;
        bool all = true;
        foreach (var term in terms)
        {
            all &= term.MoveTo(window);
        }

        return all;
    }

    /// <summary>Adds the documents of the window that have the run.</summary>
    public void AddTo(Span<ulong> bits, SearchScratch scratch)
    {
        if (terms.Length == 1)
        {
            terms[0].Current.AddTo(bits);
            return;
        }

        var found = scratch.Phrase.AsSpan(0, bits.Length);
        found.Clear();
        terms[0].Current.AddTo(found);
        foreach (var term in terms.AsSpan(1))
        {
            if (!term.Current.KeepIn(found, scratch.Spare))
            {
                return;
            }
        }

        for (int word = 0; word < found.Length; word++)
        {
            for (ulong left = found[word]; left != 0; left &= left - 1)
            {
                int low = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(left);
                if (Beginnings(low, scratch) > 0)
                {
                    bits[word] |= left & (0 - left);
                }
            }
        }
    }

    /// <summary>What a document of the window earns, 0 when it has not the run.</summary>
    public int Score(int low, SearchScratch scratch)
    {
        if (terms.Length == 1)
        {
            return Bm25.Score(rarity, terms[0].Impact(low));
        }

        foreach (var term in terms)
        {
            if (term.Impact(low) == 0)
            {
                return 0;
            }
        }

        int found = Beginnings(low, scratch);
        return found == 0 ? 0 : Bm25.Score(rarity, PhraseImpact(low, scratch.Beginnings.AsSpan(0, found)));
    }

    private int PhraseImpact(int low, ReadOnlySpan<int> beginnings)
    {
        int fields = segment.Columns.Lengths.Length / segment.Count;
        var lengths = segment.Columns.Lengths.AsSpan(((_window << Containers.WindowBits) + low) * fields, fields);
        Span<float> norms = stackalloc float[fields];
        scoring.Norms(lengths, norms);
        float worth = 0;
        int field = 0, end = lengths[0] + 1;
        foreach (int place in beginnings)
        {
            while (place >= end)
            {
                end += lengths[++field] + 1;
            }

            worth += norms[field];
        }

        return Bm25.Impact(worth);
    }

    /// <summary>Reads the places where the run begins in a document that has all its terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Beginnings(int low, SearchScratch scratch)
    {
        var beginnings = scratch.Beginnings;
        int found = terms[0].ReadPlaces(low, beginnings);
        for (int term = 1; term < terms.Length && found > 0; term++)
        {
            int count = terms[term].ReadPlaces(low, scratch.Places), kept = 0, at = 0;
            for (int i = 0; i < found; i++)
            {
                int wanted = beginnings[i] + term;
                while (at < count && scratch.Places[at] < wanted)
                {
                    at++;
                }

                if (at < count && scratch.Places[at] == wanted)
                {
                    beginnings[kept++] = beginnings[i];
                }
            }

            found = kept;
        }

        return found;
    }
}
