using Qiao.Organisations;

namespace Qiao.Vacancies.Batching;

/// <summary>How postings were handed in.</summary>
public enum BatchKind
{
    Workbook,
    Api,
}

public enum BatchState
{
    /// <summary>Received; rows are still being posted.</summary>
    Waiting,

    Done,
}

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    Published,

    /// <summary>A clerk looks at it first.</summary>
    Submitted,

    Draft,

    /// <summary>The vacancy with this reference was changed.</summary>
    Altered,

    /// <summary>The vacancy with this reference says the same already.</summary>
    Unchanged,

    /// <summary>Not taken; the problems say why.</summary>
    Refused,
}

/// <summary>Postings that an employer handed in together.</summary>
internal sealed class Batch
{
    public required BatchId Id { get; init; }

    public required OrganisationId Employer { get; init; }

    /// <summary>Who handed it in; the rows are posted in this account's name.</summary>
    public required AccountId Account { get; init; }

    public required BatchKind Kind { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    public required BatchState State { get; set; }

    /// <summary>Everything is checked and nothing is posted.</summary>
    public required bool Sandbox { get; init; }

    /// <summary>The sender's key: a second batch with it is the first.</summary>
    public string? Idempotency { get; init; }

    /// <summary>Of what was sent, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required int Rows { get; init; }

    /// <summary>So many rows are dealt with.</summary>
    public int Applied { get; set; }

    public int Published { get; set; }

    public int Submitted { get; set; }

    public int Drafted { get; set; }

    public int Altered { get; set; }

    public int Unchanged { get; set; }

    public int Refused { get; set; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Ended { get; set; }
}

/// <summary>One row of a batch.</summary>
internal sealed class BatchRow
{
    public required BatchId Batch { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Row { get; init; }

    /// <summary>As the sender counts: the row of the sheet, the line of the stream.</summary>
    public required long Number { get; init; }

    /// <summary>JSON: the texts by field, and what could not be read; see <see cref="RowBody"/>.</summary>
    public required string Body { get; init; }

    public RowOutcome? Outcome { get; set; }

    public VacancyId? Vacancy { get; set; }

    /// <summary>JSON list of <see cref="RowProblem"/>.</summary>
    public string? Problems { get; set; }
}
