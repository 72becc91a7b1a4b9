using System.Globalization;
using System.Numerics;
using ExcelDataReader;

namespace Qiao.Platform.Tables;

/// <summary>One sheet of a workbook.</summary>
internal sealed class XlsxSource : TableSource
{
    private const int LongestCell = 1_000_000;

    private readonly SourceFile _file;
    private readonly string? _sheet;
    private readonly long _headerRow;
    private IExcelDataReader? _ready;

    private XlsxSource(SourceFile file, string? sheet, IExcelDataReader ready, long headerRow, ColumnNames columns)
        : base(columns)
    {
        _file = file;
        _sheet = sheet;
        _ready = ready;
        _headerRow = headerRow;
    }

    public static Outcome<TableSource> Open(SourceFile file, string? sheet)
    {
        IExcelDataReader? reader = null;
        try
        {
            using (var bytes = file.File())
            {
                if (WorkbookGuard.WhyNotRead(bytes) is { } problem)
                {
                    return problem;
                }
            }

            reader = ExcelReaderFactory.CreateOpenXmlReader(file.File());
            var outcome = Open(file, sheet, reader);
            reader = outcome is Outcome<TableSource>.Done ? null : reader;
            return outcome;
        }
        catch (Exception e) when (IsOfContent(e))
        {
            return TableTexts.Broken;
        }
        finally
        {
            reader?.Dispose();
        }
    }

    public override IEnumerable<TableRow> Rows()
    {
        var reader = _ready ?? Again();
        _ready = null;
        if (reader is null)
        {
            yield return new TableRow(_headerRow + 1, [], Names, TableTexts.RowCut);
            yield break;
        }

        using (reader)
        {
            for (var number = _headerRow + 1; number <= XlsxWriter.MostRows; number++)
            {
                var (isRow, row) = Next(reader, number);
                if (!isRow)
                {
                    yield break;
                }

                if (row is not null)
                {
                    yield return row;
                }
            }
        }
    }

    private protected override void Dispose(bool disposing)
    {
        _ready?.Dispose();
        base.Dispose(disposing);
    }

    private static Outcome<TableSource> Open(SourceFile file, string? sheet, IExcelDataReader reader)
    {
        if (!Find(reader, sheet, out var names))
        {
            return TableTexts.SheetMissing(names);
        }

        for (var number = 1; reader.Read(); number++)
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column))).ToArray();
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            return ColumnNames.FromHeader(cells) switch
            {
                Outcome<ColumnNames>.Done(var columns) => new XlsxSource(file, sheet, reader, number, columns),
                Outcome<ColumnNames>.Refused(var reason) => reason,
                _ => TableTexts.NoHeader,
            };
        }

        return TableTexts.Empty;
    }

    private static bool Find(IExcelDataReader reader, string? sheet, out List<string> names)
    {
        names = [];
        do
        {
            if (sheet is null ? reader.VisibleState == "visible" : string.Equals(reader.Name, sheet, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            names.Add(reader.Name);
        }
        while (reader.NextResult());

        // A workbook whose sheets are all hidden is odd but legible.
        reader.Reset();
        return sheet is null && names.Count > 0;
    }

    private IExcelDataReader? Again()
    {
        IExcelDataReader? reader = null;
        try
        {
            reader = ExcelReaderFactory.CreateOpenXmlReader(_file.File());
            Find(reader, _sheet, out _);
            for (var i = 0; i < _headerRow; i++)
            {
                reader.Read();
            }

            return reader;
        }
        catch (Exception e) when (IsOfContent(e))
        {
            reader?.Dispose();
            return null;
        }
    }

    private (bool IsRow, TableRow? Row) Next(IExcelDataReader reader, long number)
    {
        try
        {
            if (!reader.Read())
            {
                return (false, null);
            }

            Problem? damage = null;
            var cells = new string[Names.Count];
            var isBlank = true;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = Text(reader.GetValue(column));
                isBlank &= string.IsNullOrWhiteSpace(text);
                damage ??= text.Length > LongestCell ? TableTexts.RowTooLong
                    : column >= cells.Length && !string.IsNullOrWhiteSpace(text) ? TableTexts.TooManyCells(number, column + 1, cells.Length)
                    : null;
                if (column < cells.Length)
                {
                    cells[column] = text;
                }
            }

            cells.AsSpan(Math.Min(cells.Length, reader.FieldCount)).Fill("");
            return (true, isBlank ? null : new TableRow(number, cells, Names, damage));
        }
        catch (Exception e) when (IsOfContent(e))
        {
            reader.Close();
            return (true, new TableRow(number, [], Names, TableTexts.RowCut));
        }
    }

    // The library meets nonsense with whatever the runtime throws at that point, null references included.
    private static bool IsOfContent(Exception e) => e is not (OutOfMemoryException or InflationException);

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => Plain(number),
        bool isSo => isSo ? "true" : "false",
        DateTime { Year: < 1900 } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Through decimal a number gets the 15 digits that Excel shows, and never an exponent.
    private static string Plain(double number) =>
        !double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture)
        : Math.Abs(number) < 7e28 ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
        : new BigInteger(number).ToString(CultureInfo.InvariantCulture);
}
