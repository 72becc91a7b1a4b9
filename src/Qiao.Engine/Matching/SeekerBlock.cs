namespace Qiao.Engine.Matching;

/// <summary>Seekers as columns; skills and licences by the ordinals of their store.</summary>
internal sealed class SeekerBlock : Block
{
    public SeekerBlock()
    {
        (Pay, Place, Reach, Kinds) = (new int[Rows], new PlaceColumns(Rows), new int[Rows], new int[Rows]);
        (Years, Education, AreSkillsKnown) = (new sbyte[Rows], new sbyte[Rows], new bool[Rows]);
        (Occupations, Held, Licences) = (new RaggedColumn<short>(Rows), new RaggedColumn<int>(Rows), new RaggedColumn<int>(Rows));
    }

    private SeekerBlock(SeekerBlock other)
        : base(other)
    {
        (Pay, Place, Reach, Kinds) = ([.. other.Pay], other.Place.Copy(), [.. other.Reach], [.. other.Kinds]);
        (Years, Education, AreSkillsKnown) = ([.. other.Years], [.. other.Education], [.. other.AreSkillsKnown]);
        (Occupations, Held, Licences) = (other.Occupations.Copy(), other.Held.Copy(), other.Licences.Copy());
    }

    public int[] Pay { get; }

    public PlaceColumns Place { get; }

    public int[] Reach { get; }

    public int[] Kinds { get; }

    public sbyte[] Years { get; }

    public sbyte[] Education { get; }

    public bool[] AreSkillsKnown { get; }

    public RaggedColumn<short> Occupations { get; }

    /// <summary>Skills and licences together, each once.</summary>
    public RaggedColumn<int> Held { get; }

    public RaggedColumn<int> Licences { get; }

    public override Block Copy() => new SeekerBlock(this);

    protected override Tile MakeTile()
    {
        var (tile, skills) = (new Tile(hasReach: true), new List<(int, SkillRow)>());
        for (var row = 0; row < Rows; row++)
        {
            if (!Live[row])
            {
                continue;
            }

            (tile.Education[row], tile.Years[row], tile.Pay[row]) = (Probe.EducationHeld(Education[row]), Probe.YearsHeld(Years[row]), Probe.PayWanted(Pay[row]));
            tile.SetPlace(row, Place[row]);
            tile.SetReach(row, Reach[row]);
            tile.SetOccupations(row, Occupations[row]);
            if (!AreSkillsKnown[row])
            {
                tile.AddNeutral(row);
                continue;
            }

            foreach (var skill in Held[row])
            {
                skills.Add((skill, new SkillRow((ushort)row, 0)));
            }
        }

        tile.SetSkills(new TileSkills(skills));
        return tile;
    }

    public SeekerTerms Terms(int row) => new(Pay[row], Place[row], Reach[row], Years[row], Education[row], Kinds[row]);

    public void Write(int row, SeekerProfile seeker, int[] held, int[] licences)
    {
        var terms = SeekerTerms.Of(seeker);
        (Pay[row], Place[row], Reach[row], Kinds[row]) = (terms.Pay, terms.Place, terms.Reach, terms.Kinds);
        (Years[row], Education[row]) = ((sbyte)terms.Years, (sbyte)terms.Education);
        AreSkillsKnown[row] = seeker.Skills is not null;
        Occupations.Set(row, Array.ConvertAll<int, short>([.. seeker.Occupations], code => (short)code));
        Held.Set(row, held);
        Licences.Set(row, licences);
    }
}
