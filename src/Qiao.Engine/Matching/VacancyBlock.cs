namespace Qiao.Engine.Matching;

/// <summary>Vacancies as columns; skills and licences by the ordinals of their store.</summary>
internal sealed class VacancyBlock : Block
{
    public VacancyBlock()
    {
        (Pay, Place) = (new int[Rows], new PlaceColumns(Rows));
        (Occupation, Years, Education, Kind) = (new short[Rows], new sbyte[Rows], new byte[Rows], new byte[Rows]);
        (Shares, Licences) = (new RaggedColumn<SkillShare>(Rows), new RaggedColumn<int>(Rows));
    }

    private VacancyBlock(VacancyBlock other)
        : base(other)
    {
        (Pay, Place) = ([.. other.Pay], other.Place.Copy());
        (Occupation, Years, Education, Kind) = ([.. other.Occupation], [.. other.Years], [.. other.Education], [.. other.Kind]);
        (Shares, Licences) = (other.Shares.Copy(), other.Licences.Copy());
    }

    public int[] Pay { get; }

    public PlaceColumns Place { get; }

    public short[] Occupation { get; }

    public sbyte[] Years { get; }

    public byte[] Education { get; }

    public byte[] Kind { get; }

    /// <summary>The wanted skills with the points that each brings; together they are the whole part.</summary>
    public RaggedColumn<SkillShare> Shares { get; }

    public RaggedColumn<int> Licences { get; }

    public override Block Copy() => new VacancyBlock(this);

    protected override Tile MakeTile()
    {
        var (tile, skills) = (new Tile(hasReach: false), new List<(int, SkillRow)>());
        for (var row = 0; row < Rows; row++)
        {
            if (!Live[row])
            {
                continue;
            }

            (tile.Education[row], tile.Years[row], tile.Pay[row]) = (Probe.EducationRequired(Education[row]), Probe.YearsRequired(Years[row]), Probe.PayOffered(Pay[row]));
            tile.SetPlace(row, Place[row]);
            tile.SetOccupations(row, [Occupation[row]]);
            if (Shares[row].IsEmpty)
            {
                tile.AddNeutral(row);
            }

            foreach (var share in Shares[row])
            {
                skills.Add((share.Skill, new SkillRow((ushort)row, (ushort)share.Points)));
            }
        }

        tile.SetSkills(new TileSkills(skills));
        return tile;
    }

    public VacancyTerms Terms(int row) => new(Pay[row], Place[row], Years[row], Education[row], Kind[row]);

    public void Write(int row, VacancyTraits vacancy, SkillShare[] shares, int[] licences)
    {
        var terms = VacancyTerms.Of(vacancy);
        (Pay[row], Place[row], Years[row]) = (terms.Pay, terms.Place, (sbyte)terms.Years);
        (Education[row], Kind[row], Occupation[row]) = ((byte)terms.Education, (byte)terms.Kind, (short)vacancy.Occupation);
        Shares.Set(row, shares);
        Licences.Set(row, licences);
    }
}
