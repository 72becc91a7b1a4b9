namespace Qiao.Engine.Matching;

/// <summary>
/// The rows of a block laid out for a filter: 16-bit columns, skills the other way round (for each skill the rows), runs
/// of equal occupations, and what bounds the whole tile. Made once from a block that no longer changes.
/// </summary>
internal sealed class Tile
{
    public const ushort Unused = ushort.MaxValue;

    private readonly List<int> _runCodes = [];
    private readonly List<(int End, int Codes)> _runs = [];
    private readonly List<ushort> _neutral = [];
    private UInt128 _subMajorGroups;
    private bool _hasUnknownOccupation;
    private bool _hasUnknownPlace;
    private float _lowX = float.MaxValue;
    private float _lowY = float.MaxValue;
    private float _lowZ = float.MaxValue;
    private float _highX = float.MinValue;
    private float _highY = float.MinValue;
    private float _highZ = float.MinValue;
    private float _farthest;

    public Tile(bool hasReach)
    {
        (Education, Years, Pay) = (new ushort[Block.Rows], new ushort[Block.Rows], new ushort[Block.Rows]);
        (X, Y, Z) = (new float[Block.Rows], new float[Block.Rows], new float[Block.Rows]);
        (Reach, Slope) = hasReach ? (new float[Block.Rows], new float[Block.Rows]) : (null, null);
        Education.AsSpan().Fill(Unused);
    }

    public ushort[] Education { get; }

    public ushort[] Years { get; }

    public ushort[] Pay { get; }

    /// <summary>Metres; not a number where the place is unknown.</summary>
    public float[] X { get; }

    public float[] Y { get; }

    public float[] Z { get; }

    /// <summary>The reach of each row, when it is the rows that have one.</summary>
    public float[]? Reach { get; }

    public float[]? Slope { get; }

    public TileSkills Skills { get; private set; } = TileSkills.None;

    public void SetPlace(int row, Place place)
    {
        _hasUnknownPlace |= !place.IsKnown;
        (X[row], Y[row], Z[row]) = place.IsKnown ? (place.X, place.Y, place.Z) : (float.NaN, float.NaN, float.NaN);
        if (place.IsKnown)
        {
            (_lowX, _lowY, _lowZ) = (Math.Min(_lowX, place.X), Math.Min(_lowY, place.Y), Math.Min(_lowZ, place.Z));
            (_highX, _highY, _highZ) = (Math.Max(_highX, place.X), Math.Max(_highY, place.Y), Math.Max(_highZ, place.Z));
        }
    }

    public void SetReach(int row, int reach)
    {
        Reach![row] = reach < 0 ? float.PositiveInfinity : reach;
        Slope![row] = Probe.SlopeOf(reach);
        _farthest = Math.Max(_farthest, Math.Max(Reach[row], 0));
    }

    /// <summary>Rows come in rising order; those that are not in use are left out.</summary>
    public void AddOccupations(int row, ReadOnlySpan<short> codes)
    {
        if (_runs.Count == 0 || !IsLast(codes))
        {
            _runs.Add((row + 1, _runCodes.Count));
            foreach (var code in codes)
            {
                _runCodes.Add(code);
                _subMajorGroups |= UInt128.One << (code / 100);
                _hasUnknownOccupation |= code == 0;
            }

            _hasUnknownOccupation |= codes.IsEmpty;
        }
        else
        {
            _runs[^1] = (row + 1, _runs[^1].Codes);
        }
    }

    /// <summary>A row that gets the neutral points for skills from everyone whose side is known.</summary>
    public void AddNeutral(int row) => _neutral.Add((ushort)row);

    public void SetSkills(TileSkills skills) => Skills = skills;

    /// <summary>The most that any row can score without skills, or -1 when all are beyond reach.</summary>
    public int BoundWithoutSkills(in Probe probe, ReadOnlySpan<int> occupations)
    {
        var distance = MatchWeights.Neutral(MatchWeights.Distance);
        if (probe.HasPlace)
        {
            var least = (DistanceToBox(probe) * Probe.Shrink) - Probe.MarginMetres;
            var isBeyond = least > (Reach is null ? probe.Reach : _farthest);
            if (isBeyond && !_hasUnknownPlace)
            {
                return -1;
            }

            if (!isBeyond)
            {
                var slope = Reach is null ? probe.Slope : MatchWeights.Distance / Math.Max(1, Math.Max(_farthest, MatchWeights.UsualReachMetres));
                var points = (int)Math.Clamp(Probe.FullDistance + 1 - (least * slope), 0, Probe.FullDistance);
                distance = _hasUnknownPlace ? Math.Max(distance, points) : points;
            }
        }

        return distance + OccupationBound(probe, occupations) + Math.Min((int)probe.PayPoints + (probe.PaySpan > 0 ? MatchWeights.Pay : 0), MatchWeights.Pay) + probe.YearsPoints;
    }

    /// <summary>Fills the points for occupation, and those for skills of rows about which nothing is known, into all rows.</summary>
    public void Begin(Span<ushort> points, in Probe probe, ReadOnlySpan<int> occupations)
    {
        var from = 0;
        for (var run = 0; run < _runs.Count; run++)
        {
            points[from.._runs[run].End].Fill((ushort)(OccupationOf(run, occupations) + probe.SkillPoints));
            from = _runs[run].End;
        }

        points[from..].Clear();
        if (probe.SkillPoints == 0)
        {
            foreach (var row in _neutral)
            {
                points[row] += (ushort)MatchWeights.Neutral(MatchWeights.Skills);
            }
        }
    }

    public bool HasNeutral => _neutral.Count > 0;

    private int OccupationBound(in Probe probe, ReadOnlySpan<int> occupations)
    {
        if (occupations.IsEmpty)
        {
            return MatchWeights.Neutral(MatchWeights.Occupation);
        }

        var rest = _hasUnknownOccupation ? MatchWeights.Neutral(MatchWeights.Occupation) : 0;
        if ((_subMajorGroups & probe.SubMajorGroups) == 0)
        {
            return Math.Max(rest, (_subMajorGroups & probe.MajorGroups) == 0 ? 0 : MatchWeights.SameMajorGroup);
        }

        for (var run = 0; run < _runs.Count && rest < MatchWeights.Occupation; run++)
        {
            rest = Math.Max(rest, OccupationOf(run, occupations));
        }

        return rest;
    }

    private int OccupationOf(int run, ReadOnlySpan<int> occupations)
    {
        var end = run + 1 < _runs.Count ? _runs[run + 1].Codes : _runCodes.Count;
        if (occupations.IsEmpty || _runs[run].Codes == end || _runCodes[_runs[run].Codes] == 0)
        {
            return MatchWeights.Neutral(MatchWeights.Occupation);
        }

        var best = 0;
        for (var at = _runs[run].Codes; at < end; at++)
        {
            foreach (var occupation in occupations)
            {
                best = Math.Max(best, PairScore.Occupation(occupation, _runCodes[at]));
            }
        }

        return best;
    }

    private bool IsLast(ReadOnlySpan<short> codes)
    {
        var start = _runs[^1].Codes;
        if (_runCodes.Count - start != codes.Length)
        {
            return false;
        }

        for (var i = 0; i < codes.Length; i++)
        {
            if (_runCodes[start + i] != codes[i])
            {
                return false;
            }
        }

        return true;
    }

    private float DistanceToBox(in Probe probe)
    {
        var x = Math.Max(0, Math.Max(_lowX - probe.X, probe.X - _highX));
        var y = Math.Max(0, Math.Max(_lowY - probe.Y, probe.Y - _highY));
        var z = Math.Max(0, Math.Max(_lowZ - probe.Z, probe.Z - _highZ));
        return MathF.Sqrt((x * x) + (y * y) + (z * z));
    }
}
