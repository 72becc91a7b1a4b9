using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>A part of a query in one segment: the documents with any of its runs, and the best that one of them earns.</summary>
internal sealed class ClauseMatch
{
    /// <summary>From here on gathering the scores of a window beats looking each run up for each document.</summary>
    private const int FewRuns = 8;

    private readonly RunMatch[] _runs;
    private readonly SearchScratch _scratch;
    private readonly ulong[] _own;
    private readonly ushort[]? _gathered;
    private ulong[] _words;
    private int _start;
    private int _here;
    private bool _isGathered;

    public ClauseMatch(RunMatch[] runs, SearchScratch scratch)
    {
        (_runs, _scratch) = (runs, scratch);
        _own = _words = scratch.Window();
        _gathered = runs.Length > FewRuns ? scratch.Scores() : null;
    }

    /// <summary>No more than any document of the window earns.</summary>
    public int Highest { get; private set; }

    /// <summary>No fewer documents than the window has.</summary>
    public int Most { get; private set; }

    /// <summary>Moves to a window, never backwards; false when none of its documents has the clause.</summary>
    public bool MoveTo(int window)
    {
        _here = 0;
        (Highest, Most, _isGathered) = (0, 0, false);
        for (int i = 0; i < _runs.Length; i++)
        {
            if (_runs[i].MoveTo(window))
            {
                // Those that are here come first.
                (_runs[_here], _runs[i]) = (_runs[i], _runs[_here]);
                Highest = Math.Max(Highest, _runs[_here].Highest);
                Most += _runs[_here++].Most;
            }
        }

        Plain = _here == 1 ? _runs[0].Single : null;
        return _here > 0;
    }

    /// <summary>Works out the window's documents, to be read with <see cref="Bits"/>.</summary>
    public void Fill(int words)
    {
        if (Plain is { } term && term.TryGetBits(out _words, out _start))
        {
            return;
        }

        (_words, _start) = (_own, 0);
        var bits = _own.AsSpan(0, words);
        bits.Clear();
        foreach (var run in _runs.AsSpan(0, _here))
        {
            run.AddTo(bits, _scratch);
        }
    }

    public ReadOnlySpan<ulong> Bits(int words) => _words.AsSpan(_start, words);

    /// <summary>The one term whose documents in the window are those of the clause, or null.</summary>
    public TermCursor? Plain { get; private set; }

    /// <summary>What the plain term is worth.</summary>
    public int Rarity => _runs[0].Rarity;

    /// <summary>The window's documents, when they are at hand as a list.</summary>
    public bool TryGetList(out ReadOnlySpan<ushort> lows)
    {
        lows = Plain is { } term ? term.Current.Lows : [];
        return lows.Length > 0;
    }

    /// <summary>What a document of the window earns, 0 when it has not the clause.</summary>
    public int Score(int low)
    {
        if (Plain is not null)
        {
            return Bm25.Score(_runs[0].Rarity, Plain.Impact(low));
        }

        if (_gathered is not null && !_isGathered)
        {
            Gather();
        }

        int best = _gathered?[low] ?? 0;
        foreach (var run in _runs.AsSpan(0, _here))
        {
            if (_gathered is null || run.Single is null)
            {
                best = Math.Max(best, run.Score(low, _scratch));
            }
        }

        return best;
    }

    /// <summary>Adds what each of the documents earns.</summary>
    public void AddScores(ReadOnlySpan<ushort> lows, Span<int> scores)
    {
        if (Plain is not null)
        {
            Plain.AddScores(lows, scores, _runs[0].Rarity);
            return;
        }

        for (int i = 0; i < lows.Length; i++)
        {
            scores[i] += Score(lows[i]);
        }
    }

    private void Gather()
    {
        _isGathered = true;
        Array.Clear(_gathered!);
        foreach (var run in _runs.AsSpan(0, _here))
        {
            if (run.Single is { } term)
            {
                Gather(term, run.Rarity);
            }
        }
    }

    private void Gather(TermCursor term, int rarity)
    {
        var current = term.Current;
        var impacts = term.Impacts;
        int at = 0;
        if (current.Bits.IsEmpty)
        {
            foreach (ushort low in current.Lows)
            {
                Keep(low, impacts[at++]);
            }

            return;
        }

        for (int word = 0; word < current.Bits.Length; word++)
        {
            for (ulong left = current.Bits[word]; left != 0; left &= left - 1)
            {
                Keep((word << 6) + BitOperations.TrailingZeroCount(left), impacts[at++]);
            }
        }

        void Keep(int low, byte impact) => _gathered![low] = Math.Max(_gathered[low], (ushort)Bm25.Score(rarity, impact));
    }
}
