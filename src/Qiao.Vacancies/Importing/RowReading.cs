namespace Qiao.Vacancies.Importing;

/// <summary>A row of a source, understood as far as it could be.</summary>
/// <param name="Draft">Null when the row cannot be taken.</param>
internal sealed record RowReading(long Row, VacancyDraft? Draft, IReadOnlyList<RowDoubt> Doubts);

/// <summary>Something in a row that was not understood, or only with a doubt.</summary>
internal sealed record RowDoubt(string Column, string Value, Problem Problem);
