using System.IO.Compression;

namespace Qiao.Platform.Tables;

/// <summary>
/// Writes a workbook row by row in constant memory. Texts are written as texts, never as formulas; control characters are
/// dropped, texts cut at 32,767 characters, and a sheet that is full continues on a further one.
/// </summary>
/// <remarks>Writes synchronously: for an HTTP response write to a file first. The workbook is complete when disposed.</remarks>
public sealed class XlsxWriter : IDisposable
{
    /// <summary>The most rows a sheet of Excel has.</summary>
    public const int MostRows = 1_048_576;

    private readonly ZipArchive _archive;
    private readonly List<SheetLabel> _sheets = [];
    private readonly int _rowsOfSheet;
    private XlsxSheet? _sheet;
    private string _name = "";
    private string[] _columns = [];

    /// <summary>Writes to a stream, which stays open.</summary>
    public XlsxWriter(Stream stream)
        : this(stream, MostRows)
    {
    }

    /// <summary>Writes sheets of fewer rows than Excel could hold, header included.</summary>
    public XlsxWriter(Stream stream, int rowsOfSheet)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsOfSheet, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowsOfSheet, MostRows);
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        _rowsOfSheet = rowsOfSheet;
    }

    /// <summary>Begins a sheet with a header that stays in sight. What Excel forbids in a name is replaced.</summary>
    public void Sheet(string name, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns.Length, ColumnNames.Most);
        (_name, _columns) = (name, columns);
        Begin();
    }

    /// <summary>Writes one row: texts, numbers, days, moments (told in China's time), yes and no; null is an empty cell.</summary>
    public void Row(params object?[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells.Length, ColumnNames.Most);
        if (_sheet is null)
        {
            throw new InvalidOperationException("A row needs a sheet.");
        }

        if (_sheet.Rows == _rowsOfSheet)
        {
            Begin();
        }

        _sheet.Row(cells);
    }

    public void Dispose()
    {
        if (_sheets.Count == 0)
        {
            Sheet("1");
        }

        _sheet?.Dispose();
        _sheet = null;
        XlsxParts.Write(_archive, _sheets);
        _archive.Dispose();
    }

    private void Begin()
    {
        _sheet?.Dispose();
        var label = new SheetLabel(FreeName(_name), _sheets.Count + 1);
        _sheets.Add(label);
        _sheet = new XlsxSheet(_archive.CreateEntry(label.Path, CompressionLevel.Fastest).Open(), _columns, isFirst: _sheets.Count == 1);
    }

    private string FreeName(string wish)
    {
        const int Longest = 31;
        var name = string.Concat(CellText.Of(wish).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or < ' ' ? ' ' : letter)).Trim(' ', '\'');
        name = name.Length == 0 || name.Equals("History", StringComparison.OrdinalIgnoreCase) ? $"{name} {_sheets.Count + 1}".Trim() : name;
        for (var i = 1; ; i++)
        {
            var ending = i == 1 ? "" : $" ({i})";
            var free = CellText.Cut(name, Longest - ending.Length) + ending;
            if (!_sheets.Exists(sheet => sheet.Name.Equals(free, StringComparison.OrdinalIgnoreCase)))
            {
                return free;
            }
        }
    }
}

/// <summary>A sheet's name and its number in the workbook, from 1.</summary>
internal sealed record SheetLabel(string Name, int Number)
{
    public string Path => $"xl/worksheets/sheet{Number}.xml";
}
