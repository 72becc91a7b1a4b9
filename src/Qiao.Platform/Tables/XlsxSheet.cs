using System.Globalization;
using System.Text;
using System.Xml;

namespace Qiao.Platform.Tables;

/// <summary>Writes one sheet; the first rows wait until they have shown how wide the columns should be.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const int RowsForWidths = 100;
    private const int LongestText = 32_767;

    // Excel keeps 15 digits of a number; longer ones (identifiers) stay whole as texts.
    private const long MostExact = 999_999_999_999_999;

    private readonly XmlWriter _xml;
    private readonly List<object?[]> _waiting = [];
    private readonly List<string> _names = [];
    private readonly string[] _columns;
    private readonly bool _isFirst;
    private readonly int[] _widths;
    private bool _isBegun;
    private int _written;

    public XlsxSheet(Stream part, string[] columns, bool isFirst)
    {
        _xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, CheckCharacters = false });
        _columns = columns;
        _isFirst = isFirst;
        _widths = [.. columns.Select(column => Math.Clamp(WidthOf(column) + 4, 8, 60))];
        Rows = 1;
    }

    /// <summary>Rows so far, the header among them.</summary>
    public int Rows { get; private set; }

    public void Row(object?[] cells)
    {
        Rows++;
        if (_isBegun)
        {
            Write(cells, isHeader: false);
            return;
        }

        for (var i = 0; i < Math.Min(cells.Length, _widths.Length); i++)
        {
            _widths[i] = Math.Clamp(WidthOf(CellText.Of(cells[i])) + 2, _widths[i], 60);
        }

        _waiting.Add([.. cells]);
        if (_waiting.Count == RowsForWidths)
        {
            Begin();
        }
    }

    public void Dispose()
    {
        Begin();
        _xml.WriteEndElement();
        if (_columns.Length > 0)
        {
            _xml.WriteStartElement("autoFilter");
            _xml.WriteAttributeString("ref", $"A1:{ColumnName(_columns.Length - 1)}{Rows}");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private static int WidthOf(string text)
    {
        var width = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 60)))
        {
            width += letter < 0x1100 ? 1 : 2;
        }

        return width;
    }

    private static string ColumnName(int column) =>
        (column >= 26 ? ColumnName((column / 26) - 1) : "") + (char)('A' + (column % 26));

    private string NameOf(int column)
    {
        while (_names.Count <= column)
        {
            _names.Add(ColumnName(_names.Count));
        }

        return _names[column];
    }

    private void Begin()
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        _xml.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        _xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0"{(_isFirst ? " tabSelected=\"1\"" : "")}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        if (_widths.Length > 0)
        {
            _xml.WriteStartElement("cols");
            for (var i = 0; i < _widths.Length; i++)
            {
                _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{_widths[i]}" customWidth="1"/>"""));
            }

            _xml.WriteEndElement();
        }

        _xml.WriteStartElement("sheetData");
        Write(_columns, isHeader: true);
        foreach (var cells in _waiting)
        {
            Write(cells, isHeader: false);
        }

        _waiting.Clear();
    }

    private void Write(object?[] cells, bool isHeader)
    {
        _xml.WriteStartElement("row");
        _xml.WriteStartAttribute("r");
        _xml.WriteValue(++_written);
        _xml.WriteEndAttribute();
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { } cell and not "")
            {
                Write(cell, column, isHeader);
            }
        }

        _xml.WriteEndElement();
    }

    private void Write(object cell, int column, bool isHeader)
    {
        // Optional in the standard, but some readers cannot do without.
        _xml.WriteStartElement("c");
        _xml.WriteStartAttribute("r");
        _xml.WriteString(NameOf(column));
        _xml.WriteValue(_written);
        _xml.WriteEndAttribute();
        switch (cell)
        {
            case int or long or short or byte when Math.Abs(Convert.ToDecimal(cell, CultureInfo.InvariantCulture)) <= MostExact:
                Value(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture));
                break;
            case decimal number when HasFewDigits(number):
                Value(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                Value(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            // Before March 1900 the days of Excel are off by one (it has a 29 February 1900).
            case DateOnly { Year: > 1900 } day:
                Style(XlsxParts.DayStyle);
                Value((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            case bool isSo:
                _xml.WriteAttributeString("t", "b");
                Value(isSo ? "1" : "0");
                break;
            default:
                Text(CellText.Of(cell), isHeader);
                break;
        }

        _xml.WriteEndElement();
    }

    private static bool HasFewDigits(decimal number)
    {
        var scale = number.Scale;
        return scale <= 15 && Math.Abs(number) <= MostExact / (decimal)Math.Pow(10, scale);
    }

    private void Value(string value) => _xml.WriteElementString("v", value);

    private void Style(int style) => _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));

    private void Text(string text, bool isHeader)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (isHeader || CellText.LooksLikeFormula(text))
        {
            Style(isHeader ? XlsxParts.HeaderStyle : XlsxParts.QuotedStyle);
        }

        var kept = CellText.Cut(text.ReplaceLineEndings("\n"), LongestText);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        if (char.IsWhiteSpace(kept[0]) || char.IsWhiteSpace(kept[^1]) || kept.Contains('\n'))
        {
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        // `_x0041_` would be read as an escaped A (ISO/IEC 29500-1, 22.9.2.19).
        _xml.WriteString(kept.Contains("_x", StringComparison.Ordinal) ? kept.Replace("_x", "_x005F_x", StringComparison.Ordinal) : kept);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }
}
