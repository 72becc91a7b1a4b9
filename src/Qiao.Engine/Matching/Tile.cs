namespace Qiao.Engine.Matching;

/// <summary>
/// The rows of a block laid out for a filter: 16-bit columns, skills the other way round (for each skill the rows), runs
/// of equal occupations, and what bounds the whole tile. Made once from a block that no longer changes.
/// </summary>
internal sealed class Tile
{
    public const ushort Unused = ushort.MaxValue;

    /// <summary>In the place of an occupation: the row has more of them than there are columns.</summary>
    public const ushort Many = ushort.MaxValue;

    private const int MostCodes = 3;

    private readonly SortedSet<int> _codes = [];
    private readonly List<ushort> _neutral = [];
    private TileBounds _bounds = new()
    {
        LowX = float.MaxValue,
        LowY = float.MaxValue,
        LowZ = float.MaxValue,
        HighX = float.MinValue,
        HighY = float.MinValue,
        HighZ = float.MinValue,
    };

    public Tile(bool hasReach)
    {
        Occupations = [new ushort[Block.Rows]];
        (Education, Years, Pay) = (new ushort[Block.Rows], new ushort[Block.Rows], new ushort[Block.Rows]);
        (X, Y, Z) = (new float[Block.Rows], new float[Block.Rows], new float[Block.Rows]);
        (Reach, Slope) = hasReach ? (new float[Block.Rows], new float[Block.Rows]) : (null, null);
        Education.AsSpan().Fill(Unused);
    }

    public ushort[] Education { get; }

    public ushort[] Years { get; }

    public ushort[] Pay { get; }

    /// <summary>Up to three columns; a row with fewer repeats its first, 0 is unknown.</summary>
    public ushort[][] Occupations { get; private set; }

    /// <summary>Metres; not a number where the place is unknown.</summary>
    public float[] X { get; }

    public float[] Y { get; }

    public float[] Z { get; }

    /// <summary>The reach of each row, when it is the rows that have one.</summary>
    public float[]? Reach { get; }

    public float[]? Slope { get; }

    public TileBounds Bounds => _bounds;

    public TileSkills Skills { get; private set; } = TileSkills.None;

    public void SetPlace(int row, Place place)
    {
        _bounds.HasUnknownPlace |= !place.IsKnown;
        (X[row], Y[row], Z[row]) = place.IsKnown ? (place.X, place.Y, place.Z) : (float.NaN, float.NaN, float.NaN);
        if (place.IsKnown)
        {
            ref var box = ref _bounds;
            (box.LowX, box.LowY, box.LowZ) = (Math.Min(box.LowX, place.X), Math.Min(box.LowY, place.Y), Math.Min(box.LowZ, place.Z));
            (box.HighX, box.HighY, box.HighZ) = (Math.Max(box.HighX, place.X), Math.Max(box.HighY, place.Y), Math.Max(box.HighZ, place.Z));
        }
    }

    public void SetReach(int row, int reach)
    {
        Reach![row] = reach < 0 ? float.PositiveInfinity : reach;
        Slope![row] = Probe.SlopeOf(reach);
        _bounds.Farthest = Math.Max(_bounds.Farthest, Reach[row]);
    }

    public void SetOccupations(int row, ReadOnlySpan<short> codes)
    {
        while (Occupations.Length < Math.Min(codes.Length, MostCodes))
        {
            Occupations = [.. Occupations, [.. Occupations[0]]];
        }

        for (var i = 0; i < Occupations.Length; i++)
        {
            Occupations[i][row] = codes.Length > MostCodes ? Many : codes.IsEmpty ? (ushort)0 : (ushort)codes[i < codes.Length ? i : 0];
        }

        _bounds.HasMany |= codes.Length > MostCodes;
        _bounds.HasUnknownOccupation |= codes.IsEmpty || codes[0] == 0;
        foreach (var code in codes)
        {
            _codes.Add(code);
            _bounds.SubMajorGroups |= UInt128.One << (code / 100);
        }
    }

    /// <summary>A row that gets the neutral points for skills from everyone whose side is known.</summary>
    public void AddNeutral(int row)
    {
        _neutral.Add((ushort)row);
        _bounds.HasNeutral = true;
    }

    /// <summary>Ends the making.</summary>
    public void SetSkills(TileSkills skills) => (Skills, _bounds.Codes) = (skills, [.. _codes]);

    /// <summary>Fills the points for skills that rows get whoever asks.</summary>
    public void Begin(Span<ushort> points, in Probe probe)
    {
        points.Fill(probe.SkillPoints);
        if (probe.SkillPoints == 0)
        {
            foreach (var row in _neutral)
            {
                points[row] = (ushort)MatchWeights.Neutral(MatchWeights.Skills);
            }
        }
    }

    public bool HasNeutral => _neutral.Count > 0;
}
