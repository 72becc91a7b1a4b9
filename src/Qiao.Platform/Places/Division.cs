namespace Qiao.Platform.Places;

/// <summary>A division under one name for a span of years: a province, prefecture or county-level unit, of today or former.</summary>
public sealed class Division
{
    internal Division(DivisionCode code, Bilingual name, string sortKey, GeoPoint? centre, int? since, int? until, DivisionCode[] successors)
    {
        Code = code;
        Name = name;
        SortKey = sortKey;
        Centre = centre;
        Since = since;
        Until = until;
        Successors = successors;
    }

    public DivisionCode Code { get; }

    /// <summary>`渝中区` and `Yuzhong District`; in English a city or province stands without its generic: `Chongqing`.</summary>
    public Bilingual Name { get; }

    /// <summary>Pinyin syllables without tones, ü written v, one space between them; orders names as a Chinese list does.</summary>
    public string SortKey { get; }

    /// <summary>The seat of government or the middle of the town, good to some kilometres; null where no source has one.</summary>
    public GeoPoint? Centre { get; }

    /// <summary>The year of the first list that has it; null when it is older than the lists (2002).</summary>
    public int? Since { get; }

    /// <summary>The year of the first list without it; null for a division of today.</summary>
    public int? Until { get; }

    public bool IsCurrent => Until is null;

    internal DivisionCode[] Successors { get; }

    internal bool HeldIn(int year) => (Since ?? int.MinValue) <= year && year < (Until ?? int.MaxValue);

    public override string ToString() => $"{Code} {Name.Zh}";
}

/// <summary>What a division of earlier years is today.</summary>
public abstract record Succession
{
    private Succession()
    {
    }

    /// <summary>The divisions of today that carry it on; a division that still exists is its own successor.</summary>
    public sealed record Known(IReadOnlyList<Division> Divisions) : Succession;

    /// <summary>Neither the lists nor the reviewed table tell; it must be asked, not guessed.</summary>
    public sealed record Unknown : Succession;
}
