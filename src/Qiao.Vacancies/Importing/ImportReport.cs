using Qiao.Platform.Tables;

namespace Qiao.Vacancies.Importing;

/// <summary>Every row that was not taken, or taken with a doubt: row, column, value, reason and code. Written as XLSX when a stream is given, counted always.</summary>
internal sealed class ImportReport : IDisposable
{
    private static readonly Bilingual Taken = new("已导入，有疑问", "taken with a doubt");
    private static readonly Bilingual NotTaken = new("未导入", "not taken");
    private readonly XlsxWriter? _sheet;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ImportReport(Stream? target)
    {
        if (target is not null)
        {
            _sheet = new XlsxWriter(target);
            _sheet.Sheet("Report", "行 row", "结果 result", "列 column", "值 value", "原因", "reason", "code");
        }
    }

    /// <summary>How often each code occurred.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Something about the file as a whole.</summary>
    public void Add(RowDoubt doubt) => Write(1, Taken, doubt);

    /// <param name="notTaken">Why the row was not taken, or null when it was.</param>
    public void Add(RowReading reading, Problem? notTaken)
    {
        if (notTaken is not null && !reading.Doubts.Any(doubt => doubt.Problem == notTaken))
        {
            Write(reading.Row, NotTaken, new("", "", notTaken));
        }

        foreach (var doubt in reading.Doubts)
        {
            Write(reading.Row, notTaken is null ? Taken : NotTaken, doubt);
        }
    }

    public void Dispose() => _sheet?.Dispose();

    private void Write(long row, Bilingual result, RowDoubt doubt)
    {
        _counts[doubt.Problem.Code] = _counts.GetValueOrDefault(doubt.Problem.Code) + 1;
        _sheet?.Row(row, $"{result.Zh} {result.En}", doubt.Column, doubt.Value, doubt.Problem.Text.Zh, doubt.Problem.Text.En, doubt.Problem.Code);
    }
}
