using System.Buffers;
using System.Text;

namespace Qiao.Platform.Tables;

/// <summary>
/// Writes a table as CSV (RFC 4180, UTF-8 with byte order mark, as Excel wants it). A text that a spreadsheet would take for a
/// formula gets an apostrophe in front.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _text;

    /// <summary>Starts with the header. The stream stays open.</summary>
    public CsvWriter(Stream stream, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        Row([.. columns]);
    }

    /// <summary>Writes one row; null is an empty cell.</summary>
    public void Row(params object?[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _text.Write(',');
            }

            var text = CellText.Of(cells[i]);
            Write(cells[i] is not (null or int or long or decimal or double) && CellText.LooksLikeFormula(text) ? "'" + text : text);
        }

        _text.Write("\r\n");
    }

    public void Dispose() => _text.Dispose();

    private void Write(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            _text.Write(text);
            return;
        }

        _text.Write('"');
        _text.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }
}
