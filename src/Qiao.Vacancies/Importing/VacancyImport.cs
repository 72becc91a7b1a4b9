namespace Qiao.Vacancies.Importing;

/// <summary>One import of a source: staged whole, checked, then applied in batches behind a cursor, so that it can be resumed.</summary>
internal sealed class VacancyImport
{
    public required ImportId Id { get; init; }

    public required string Source { get; init; }

    public required ImportState State { get; set; }

    /// <summary>The last staged row that has been applied.</summary>
    public long Applied { get; set; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>When the importing process was last alive.</summary>
    public required DateTimeOffset Beat { get; set; }

    /// <summary>Kept with the import, so that a resumed one does as its first half was told.</summary>
    public bool AddOnly { get; set; }

    public int Rows { get; set; }

    public int Added { get; set; }

    public int Altered { get; set; }

    public int Unchanged { get; set; }

    public int Withdrawn { get; set; }

    public int NotTaken { get; set; }
}

internal enum ImportState
{
    Staging,
    Applying,
    Done,
    Refused,
}
