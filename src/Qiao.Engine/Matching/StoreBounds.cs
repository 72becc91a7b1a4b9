namespace Qiao.Engine.Matching;

/// <summary>The bounds of all tiles of one version, side by side.</summary>
internal sealed class StoreBounds
{
    // Of each skill the most points in each tile, for batches: the table must not outgrow the caches by much.
    private const long LargestTable = 1 << 25;

    private readonly Block[] _blocks;
    private readonly byte[]? _halves;

    public StoreBounds(Block[] blocks, int skills, bool forBatch)
    {
        _blocks = blocks;
        Tiles = Array.ConvertAll(blocks, block => block.Tile.Bounds);
        RowsReach = blocks is [var first, ..] && first.Tile.Reach is not null;
        if (forBatch && (long)skills * blocks.Length <= LargestTable)
        {
            _halves = new byte[skills * blocks.Length];
            for (var tile = 0; tile < blocks.Length; tile++)
            {
                foreach (var (skill, most) in blocks[tile].Tile.Skills.All)
                {
                    _halves[(skill * blocks.Length) + tile] = (byte)((most + 2) / 2);
                }
            }
        }
    }

    public TileBounds[] Tiles { get; }

    public bool RowsReach { get; }

    /// <summary>The most points for skills that any row of a tile can get.</summary>
    public int Skills(int tile, in Probe probe, ReadOnlySpan<SkillShare> asked)
    {
        if (probe.SkillPoints > 0)
        {
            return probe.SkillPoints;
        }

        var sum = 0;
        if (_halves is { } halves)
        {
            foreach (var share in asked)
            {
                var most = halves[(share.Skill * Tiles.Length) + tile];
                sum += most == 0 ? 0 : share.Points + (2 * (most - 1)) + 1;
            }
        }
        else
        {
            foreach (var share in asked)
            {
                sum += _blocks[tile].Tile.Skills.Find(share.Skill, out var most).IsEmpty ? 0 : share.Points + most;
            }
        }

        return Math.Min(MatchWeights.Skills, Tiles[tile].HasNeutral ? Math.Max(sum, MatchWeights.Neutral(MatchWeights.Skills)) : sum);
    }
}
