namespace Qiao.Vacancies.Importing;

/// <summary>What is asked of an import.</summary>
/// <param name="AddOnly">Rows gone from the source stay published.</param>
/// <param name="Force">Withdraws even more than a fifth of the source's vacancies.</param>
/// <param name="AsOf">The day on which rows without a date count as posted.</param>
internal sealed record ImportOrder(string Source, bool DryRun, bool AddOnly, bool Force, DateOnly AsOf);

/// <summary>What an import did, or, on a dry run, would do.</summary>
internal sealed record ImportResult(ImportId Id, int Rows, int Added, int Altered, int Unchanged, int Withdrawn, int NotTaken, int Doubted, int InClusters);

/// <summary>How far an import is.</summary>
internal sealed record ImportProgress(Bilingual Step, long Done, long? Of);
