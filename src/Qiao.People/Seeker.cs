using Qiao.Lexicon;

namespace Qiao.People;

/// <summary>
/// The file of a person who looks for work, as stored. Lists stand in one text column each, separated by ';'; what names
/// the person or could be used to reach them is encrypted. There is no place for sex, age, household registration,
/// ethnicity, religion, health or marital state.
/// </summary>
internal sealed class Seeker
{
    public required SeekerId Id { get; init; }

    /// <summary>Eight characters by which a clerk finds the file of someone who tells them.</summary>
    public required string Code { get; init; }

    /// <summary>Null while a clerk keeps the file of someone without an account.</summary>
    public AccountId? Account { get; set; }

    /// <summary>Encrypted.</summary>
    public required string Name { get; set; }

    /// <summary>The keyed blind index of the name, by which two files of one person are found; null until the file is next written or tidied.</summary>
    public string? NameIndex { get; set; }

    /// <summary>Encrypted.</summary>
    public string? Phone { get; set; }

    /// <summary>The keyed blind index of the phone, by which a clerk finds the file.</summary>
    public string? PhoneIndex { get; set; }

    /// <summary>Another way to reach the person, as they wrote it; encrypted.</summary>
    public string? Contact { get; set; }

    public DivisionCode? Division { get; set; }

    /// <summary>WGS-84; null when only the division is known.</summary>
    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public EducationLevel? Education { get; set; }

    public int? Years { get; set; }

    public string Skills { get; set; } = "";

    public string Licences { get; set; } = "";

    /// <summary>The jobs held, one line each, as <see cref="WorkHistory"/> writes them; encrypted, since employers and months tell who someone is.</summary>
    public string? History { get; set; }

    /// <summary>The schools attended, one line each, as <see cref="EducationHistory"/> writes them; encrypted for the same reason. Never in <see cref="SeekerContent"/>: the matcher knows the level alone.</summary>
    public string? Schools { get; set; }

    /// <summary>ISCO-08 unit groups wished for.</summary>
    public string Occupations { get; set; } = "";

    /// <summary>Divisions wished for.</summary>
    public string Divisions { get; set; } = "";

    /// <summary>Pay per month wished for, in fen.</summary>
    public long? PayFrom { get; set; }

    public string Kinds { get; set; } = "";

    public string Hours { get; set; } = "";

    public int? ReachMetres { get; set; }

    public SeekerVisibility Visibility { get; set; } = SeekerVisibility.Hidden;

    /// <summary>The account of the clerk who opened the file, `self`, or `demo`.</summary>
    public required string RegisteredBy { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; set; }

    public long Revision { get; set; } = 1;

    /// <summary>Whether the file says enough to be compared with vacancies: what is sought, and from where.</summary>
    public bool IsGoodEnough => Occupations.Length > 0 && Division is not null;

    /// <summary>Why the file cannot be handed over to the person, or null.</summary>
    public Problem? WhyNotHandOver() => Account is null ? null : Texts.HandedOver;

    public void Change(DateTimeOffset now) => (Changed, Revision) = (now, Revision + 1);
}

/// <summary>Who may come upon a person's file without being let in by name.</summary>
public enum SeekerVisibility
{
    /// <summary>Nobody. The default.</summary>
    Hidden,

    /// <summary>Verified employers, without name and contact.</summary>
    Findable,

    /// <summary>Verified employers, with the name but without contact.</summary>
    Open,
}

/// <summary>When a person would work.</summary>
public enum WorkTime
{
    Daytime,
    Shifts,
    Nights,
    Weekends,
    Agreed,
}
