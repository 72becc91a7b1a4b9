namespace Qiao.Engine.Search;

/// <summary>The text of a request in one segment, window by window: which documents satisfy it and which of them can earn enough.</summary>
internal sealed class TextMatch
{
    /// <summary>Up to so many clauses every combination is tried; of more only the rarest clauses decide.</summary>
    private const int FewClauses = 6;

    private readonly ClauseMatch[] _wanted;
    private readonly ClauseMatch[] _excluded;
    private readonly int _minimum;
    private readonly ulong[][] _steps;

    // Documents with at least one clause, with two and so on up to the number required.
    private readonly ulong[][] _levels;
    private readonly int[] _rest;
    private int _here;

    public TextMatch(ClauseMatch[] wanted, ClauseMatch[] excluded, int minimum, SearchScratch scratch)
    {
        (_wanted, _excluded, _minimum) = (wanted, excluded, minimum);
        IsLoose = minimum < wanted.Length;
        _levels = !IsLoose ? [] : new ulong[minimum][];
        _steps = !IsLoose ? [] : new ulong[Math.Min(FewClauses, wanted.Length)][];
        _rest = new int[wanted.Length + 1];
        for (int i = 0; i < _levels.Length; i++)
        {
            _levels[i] = scratch.Window();
        }

        for (int i = 0; i < _steps.Length; i++)
        {
            _steps[i] = scratch.Window();
        }
    }

    public bool HasClauses => _wanted.Length > 0;

    /// <summary>Whether some clauses suffice, so that documents differ in which of them they have.</summary>
    public bool IsLoose { get; }

    /// <summary>The one clause, when it is a single term in this window and its impacts are at hand; else null.</summary>
    public ClauseMatch? Plain => _wanted.Length == 1 && _wanted[0].Plain is not null ? _wanted[0] : null;

    /// <summary>No more than any document of the window earns by its text.</summary>
    public int Highest { get; private set; }

    /// <summary>Makes the set the documents of a window that satisfy the text, dead ones included; tells whether there may be any.</summary>
    public bool Match(int window, WindowSet set, int words)
    {
        if (!(_wanted.Length == 0 ? FillAll(set, words) : IsLoose ? MatchSome(window, set, words) : MatchAll(window, set, words)))
        {
            return false;
        }

        bool any = true;
        foreach (var clause in _excluded)
        {
            if (any && clause.MoveTo(window))
            {
                clause.Fill(words);
                any = set.Drop(clause.Bits(words));
            }
        }

        return any;
    }

    /// <summary>Writes those of the documents whose clauses together could earn the points.</summary>
    public void Reach(int points, ReadOnlySpan<ulong> within, Span<ulong> reaching)
    {
        reaching.Clear();
        if (_here > FewClauses)
        {
            // MaxScore: without the clauses that even together earn too little nobody reaches the points.
            int needed = _here;
            while (needed > 0 && _rest[needed - 1] < points)
            {
                needed--;
            }

            foreach (var clause in _wanted.AsSpan(0, needed))
            {
                WordKernels.OrBoth(reaching, within, clause.Bits(within.Length));
            }

            return;
        }

        Reach(0, points, within, reaching);
    }

    /// <summary>Writes what each of the documents of the window earns.</summary>
    public void Score(ReadOnlySpan<ushort> lows, Span<int> scores)
    {
        scores.Clear();
        foreach (var clause in _wanted.AsSpan(0, _here))
        {
            clause.AddScores(lows, scores);
        }
    }

    private void Reach(int clause, int points, ReadOnlySpan<ulong> within, Span<ulong> reaching)
    {
        if (points <= 0)
        {
            WordKernels.Or(reaching, within);
            return;
        }

        if (_rest[clause] < points)
        {
            return;
        }

        var with = _steps[clause].AsSpan(0, within.Length);
        within.CopyTo(with);
        if (WordKernels.And(with, _wanted[clause].Bits(within.Length)))
        {
            Reach(clause + 1, points - _wanted[clause].Highest, with, reaching);
        }

        Reach(clause + 1, points, within, reaching);
    }

    private bool FillAll(WindowSet set, int words)
    {
        Highest = 0;
        set.SetBits();
        set.Bits(words).Fill(ulong.MaxValue);
        return true;
    }

    private bool MatchAll(int window, WindowSet set, int words)
    {
        (Highest, _here) = (0, _wanted.Length);
        foreach (var clause in _wanted)
        {
            if (!clause.MoveTo(window))
            {
                return false;
            }

            Highest += clause.Highest;
        }

        Sort(_wanted, static (left, right) => left.Most < right.Most);
        if (_wanted[0].TryGetList(out var first))
        {
            set.SetList(first);
        }
        else
        {
            _wanted[0].Fill(words);
            _wanted[0].Bits(words).CopyTo(set.Bits(words));
            set.SetBits();
        }

        bool any = true;
        for (int i = 1; i < _wanted.Length && any; i++)
        {
            if (_wanted[i].TryGetList(out var lows))
            {
                any = set.Keep(lows);
            }
            else
            {
                _wanted[i].Fill(words);
                any = set.Keep(_wanted[i].Bits(words));
            }
        }

        return any;
    }

    private bool MatchSome(int window, WindowSet set, int words)
    {
        (Highest, _here) = (0, 0);
        for (int i = 0; i < _wanted.Length; i++)
        {
            if (_wanted[i].MoveTo(window))
            {
                (_wanted[_here], _wanted[i]) = (_wanted[i], _wanted[_here]);
                Highest += _wanted[_here++].Highest;
            }
        }

        if (_here < _minimum)
        {
            return false;
        }

        Sort(_wanted.AsSpan(0, _here), static (left, right) => left.Highest > right.Highest);
        _rest[_here] = 0;
        for (int i = _here - 1; i >= 0; i--)
        {
            _rest[i] = _rest[i + 1] + _wanted[i].Highest;
            _wanted[i].Fill(words);
        }

        foreach (var level in _levels)
        {
            level.AsSpan(0, words).Clear();
        }

        for (int i = 0; i < _here; i++)
        {
            var has = _wanted[i].Bits(words);
            for (int level = Math.Min(i, _minimum - 1); level > 0; level--)
            {
                WordKernels.OrBoth(_levels[level].AsSpan(0, words), _levels[level - 1], has);
            }

            WordKernels.Or(_levels[0].AsSpan(0, words), has);
        }

        set.SetBits();
        _levels[_minimum - 1].AsSpan(0, words).CopyTo(set.Bits(words));
        return true;
    }

    private static void Sort(Span<ClauseMatch> clauses, Func<ClauseMatch, ClauseMatch, bool> isBefore)
    {
        for (int i = 1; i < clauses.Length; i++)
        {
            var moved = clauses[i];
            int to = i;
            for (; to > 0 && isBefore(moved, clauses[to - 1]); to--)
            {
                clauses[to] = clauses[to - 1];
            }

            clauses[to] = moved;
        }
    }
}
