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
    private const int Sorted = 64;

    private readonly ushort[] _points = new ushort[Block.Rows];
    private readonly ushort[] _rows = new ushort[Block.Rows];
    private readonly ushort[] _ranked = new ushort[Block.Rows];
    private readonly int[] _heads = new int[MatchWeights.Full + 1];
    private readonly int[] _starts = new int[MatchWeights.Full + 2];
    private int[] _next = [];

    [ThreadStatic]
    private static TileScan<TBlock>? _spare;

    /// <summary>Searches with a scan of this thread; a filter that searches in turn gets another.</summary>
    public static Match[] Best<TScore>(SimdTier tier, Version<TBlock> version, TScore score, int k, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        var scan = _spare ?? new TileScan<TBlock>();
        _spare = null;
        var best = new BestRows<TBlock>(version, k);
        scan.Best(tier, version, score, best, filter);
        _spare = scan;
        return best.ToMatches(score);
    }

    /// <summary>The tiles that the last search looked into.</summary>
    public int Visited { get; private set; }

    /// <summary>The rows that the last search scored.</summary>
    public int Scored { get; private set; }

    public void Best<TScore>(SimdTier tier, Version<TBlock> version, TScore score, BestRows<TBlock> best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        (Visited, Scored) = (0, 0);
        if (tier == SimdTier.Scalar)
        {
            ScoreAll(version, score, best, filter);
            return;
        }

        var probe = score.Probe;
        Order(version.Blocks, probe, score);
        for (var bound = MatchWeights.Full; bound >= best.Floor; bound--)
        {
            for (var tile = _heads[bound]; tile != 0; tile = _next[tile - 1])
            {
                Look(tier, version.Blocks[tile - 1], tile - 1, probe, score, best, filter);
            }
        }
    }

    /// <summary>The specification: every row, no bounds.</summary>
    private void ScoreAll<TScore>(Version<TBlock> version, TScore score, BestRows<TBlock> best, Predicate<UInt128>? filter)
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

    /// <summary>Chains the tiles by their bounds.</summary>
    private void Order<TScore>(TBlock[] blocks, in Probe probe, TScore score)
        where TScore : IRowScore<TBlock>
    {
        Array.Clear(_heads);
        if (_next.Length < blocks.Length)
        {
            _next = new int[blocks.Length];
        }

        for (var index = blocks.Length - 1; index >= 0; index--)
        {
            var tile = blocks[index].Tile;
            var bound = tile.BoundWithoutSkills(probe, score.Occupations);
            if (bound < 0)
            {
                continue;
            }

            bound = Math.Min(MatchWeights.Full, bound + SkillBound(tile, probe, score.Asked));
            _next[index] = _heads[bound];
            _heads[bound] = index + 1;
        }
    }

    private static int SkillBound(Tile tile, in Probe probe, ReadOnlySpan<SkillShare> asked)
    {
        if (probe.SkillPoints > 0)
        {
            return probe.SkillPoints;
        }

        var sum = 0;
        foreach (var share in asked)
        {
            sum += tile.Skills.Find(share.Skill, out var most).IsEmpty ? 0 : share.Points + most;
        }

        return Math.Min(MatchWeights.Skills, tile.HasNeutral ? Math.Max(sum, MatchWeights.Neutral(MatchWeights.Skills)) : sum);
    }

    private void Look<TScore>(SimdTier tier, TBlock block, int index, in Probe probe, TScore score, BestRows<TBlock> best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        Visited++;
        var tile = block.Tile;
        tile.Begin(_points, probe, score.Occupations);
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

        var found = TileFilter.Run(tier, tile, probe, _points, best.Floor, _rows);
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

    private void Offer<TScore>(TBlock block, int index, int row, TScore score, BestRows<TBlock> best, Predicate<UInt128>? filter)
        where TScore : IRowScore<TBlock>
    {
        Scored++;
        if (score.TryScore(block, row, out var parts))
        {
            best.Offer(parts.Sum, (index * Block.Rows) + row, filter);
        }
    }
}
