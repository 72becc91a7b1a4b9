namespace Qiao.Engine.Matching;

/// <summary>Scores one row of the other side exactly.</summary>
internal interface IRowScore<TBlock>
{
    /// <summary>The occupations of the asking side.</summary>
    ReadOnlySpan<int> Occupations { get; }

    /// <summary>The skills of the asking side in this store, with the points it gives (0 where the rows give them).</summary>
    ReadOnlySpan<SkillShare> Asked { get; }

    Probe Probe { get; }

    /// <summary>False when a hard condition forbids the pair.</summary>
    bool TryScore(TBlock block, int row, out PartPoints parts);
}

/// <summary>
/// Finds the best rows of a store. Tiles are visited in falling order of what they could hold at most, and no further
/// than to the first that cannot reach the worst in the list. Has its own memory, so one scan serves one thread.
/// </summary>
internal sealed class TileScan<TBlock>
    where TBlock : Block
{
    private const int Sorted = 32;
    private const int LeastCaution = 16;

    private readonly ushort[] _points = new ushort[Block.Rows];
    private readonly ushort[] _rows = new ushort[Block.Rows];
    private readonly ushort[] _ranked = new ushort[Block.Rows];
    private readonly int[] _heads = new int[MatchWeights.Full + 1];
    private readonly int[] _starts = new int[MatchWeights.Full + 2];
    private int[] _next = [];
    private int _lastFloor;
    private int _caution = LeastCaution;

    [ThreadStatic]
    private static TileScan<TBlock>? _spare;

    /// <summary>Searches with a scan of this thread; a filter that searches in turn gets another.</summary>
    public static Match[] Best<TScore>(SimdTier tier, Version<TBlock> version, TScore score, int k, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        var scan = _spare ?? new TileScan<TBlock>();
        _spare = null;
        var best = new BestRows(version.Blocks, Math.Min(k, version.Count));
        scan.Best(tier, version, version.Bounds, score, best, filter);
        _spare = scan;
        var rows = best.Drain();
        var matches = new Match[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (block, row) = (version.Blocks[(int)rows[i] / Block.Rows], (int)rows[i] % Block.Rows);
            score.TryScore(block, row, out var parts);
            matches[i] = new Match(block.Keys[row], parts.Sum, parts);
        }

        return matches;
    }

    /// <summary>
    /// The same, guessing from the search before where the list will end; neighbours end alike. A list that is not full
    /// shows that the guess was too high, and the search is done again without.
    /// </summary>
    public void BestAfterLast<TScore>(SimdTier tier, Version<TBlock> version, StoreBounds bounds, TScore score, BestRows best)
        where TScore : IRowScore<TBlock>
    {
        best.Begin(Math.Max(0, _lastFloor - _caution));
        Best(tier, version, bounds, score, best, null);
        if (!best.IsFull && _lastFloor > _caution)
        {
            _caution = Math.Min(2 * _caution, MatchWeights.Full);
            best.Begin(0);
            Best(tier, version, bounds, score, best, null);
        }
        else
        {
            _caution = Math.Max(LeastCaution, _caution - 1);
        }

        _lastFloor = best.IsFull ? best.Floor : 0;
    }

    public void Best<TScore>(SimdTier tier, Version<TBlock> version, StoreBounds bounds, TScore score, BestRows best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        if (tier == SimdTier.Scalar)
        {
            ScoreAll(version, score, best, filter);
            return;
        }

        var probe = score.Probe;
        Order(bounds, probe, score, best.Floor);
        for (var bound = MatchWeights.Full; bound >= best.Floor; bound--)
        {
            for (var tile = _heads[bound]; tile != 0; tile = _next[tile - 1])
            {
                Look(tier, version.Blocks[tile - 1], tile - 1, probe, score, best, filter);
            }
        }
    }

    /// <summary>The specification: every row, no bounds.</summary>
    private static void ScoreAll<TScore>(Version<TBlock> version, TScore score, BestRows best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        for (var index = 0; index < version.Blocks.Length; index++)
        {
            for (var row = 0; row < Block.Rows; row++)
            {
                if (version.Blocks[index].Live[row])
                {
                    Offer(version.Blocks[index], index, row, score, best, filter);
                }
            }
        }
    }

    /// <summary>Chains the tiles by their bounds; what cannot reach the floor is left out.</summary>
    private void Order<TScore>(StoreBounds bounds, in Probe probe, TScore score, int floor)
        where TScore : IRowScore<TBlock>
    {
        Array.Clear(_heads);
        var tiles = bounds.Tiles;
        if (_next.Length < tiles.Length)
        {
            _next = new int[tiles.Length];
        }

        for (var tile = tiles.Length - 1; tile >= 0; tile--)
        {
            var bound = tiles[tile].WithoutSkills(probe, bounds.RowsReach, score.Occupations);
            if (bound < 0 || bound + MatchWeights.Skills < floor)
            {
                continue;
            }

            bound = Math.Min(MatchWeights.Full, bound + bounds.Skills(tile, probe, score.Asked));
            _next[tile] = _heads[bound];
            _heads[bound] = tile + 1;
        }
    }

    private void Look<TScore>(SimdTier tier, TBlock block, int index, in Probe probe, TScore score, BestRows best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        var tile = block.Tile;
        tile.Begin(_points, probe);
        if (probe.SkillPoints == 0)
        {
            foreach (var share in score.Asked)
            {
                foreach (var (row, points) in tile.Skills.Find(share.Skill, out _))
                {
                    _points[row] += (ushort)(share.Points + points);
                }
            }
        }

        var found = TileFilter.Run(tier, tile, probe, score.Occupations, _points, best.Floor, _rows);
        var rows = found > Sorted ? Ranked(_rows.AsSpan(0, found)) : _rows.AsSpan(0, found);
        foreach (var row in rows)
        {
            if (_points[row] >= best.Floor)
            {
                Offer(block, index, row, score, best, filter);
            }
            else if (found > Sorted)
            {
                break;
            }
        }
    }

    /// <summary>Most promising first, so that the list fills with good rows and the rest need no score.</summary>
    private ReadOnlySpan<ushort> Ranked(ReadOnlySpan<ushort> rows)
    {
        Array.Clear(_starts);
        foreach (var row in rows)
        {
            _starts[MatchWeights.Full + 1 - Math.Min((int)_points[row], MatchWeights.Full)]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        for (var i = rows.Length - 1; i >= 0; i--)
        {
            _ranked[--_starts[MatchWeights.Full + 1 - Math.Min((int)_points[rows[i]], MatchWeights.Full)]] = rows[i];
        }

        return _ranked.AsSpan(0, rows.Length);
    }

    private static void Offer<TScore>(TBlock block, int index, int row, TScore score, BestRows best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        if (score.TryScore(block, row, out var parts))
        {
            best.Offer(parts.Sum, (index * Block.Rows) + row, filter);
        }
    }
}
