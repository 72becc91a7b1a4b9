using System.Text;

namespace Qiao.Platform.Tables;

/// <summary>A table of one JSON object per line.</summary>
internal sealed class NdjsonSource : TableSource
{
    private const int ObjectsForColumns = 200;
    private const int LinesForColumns = 10_000;

    private readonly SourceFile _file;
    private readonly Encoding _encoding;

    private NdjsonSource(SourceFile file, Encoding encoding, ColumnNames columns)
        : base(columns)
    {
        _file = file;
        _encoding = encoding;
    }

    public static Outcome<TableSource> Open(SourceFile file, byte[] head)
    {
        if (SourceFile.EncodingOf(head) is not { } encoding)
        {
            return TableTexts.Encoding;
        }

        var columns = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var cells = new JsonCells();
        int objects = 0, filled = 0;
        using var lines = new ByteLines(Start(file, encoding));
        while (objects < ObjectsForColumns && lines.Number < LinesForColumns && lines.Next())
        {
            if (IsBlank(lines))
            {
                continue;
            }

            filled++;
            objects += !lines.IsTooLong && cells.Discover(Content(lines), lines.Number, columns, known) is null ? 1 : 0;
        }

        if (columns.Count > ColumnNames.Most)
        {
            return TableTexts.TooManyColumns;
        }

        if (objects == 0 || columns.Count == 0)
        {
            return lines.IsCut ? TableTexts.Broken : filled == 0 ? TableTexts.Empty : TableTexts.NoObjects;
        }

        return new NdjsonSource(file, encoding, new ColumnNames(columns));
    }

    public override IEnumerable<TableRow> Rows()
    {
        using var lines = new ByteLines(Start(_file, _encoding));
        var reader = new JsonCells();
        var isCutTold = false;
        while (lines.Next())
        {
            if (IsBlank(lines))
            {
                continue;
            }

            var (cells, damage) = lines.IsTooLong ? ([], TableTexts.RowTooLong) : reader.Cells(Content(lines), lines.Number, Names);
            isCutTold = lines.IsCut && lines.IsLast;
            yield return new TableRow(lines.Number, cells, Names, isCutTold ? TableTexts.RowCut : damage);
        }

        if (lines.IsCut && !isCutTold)
        {
            yield return new TableRow(lines.Number + 1, [], Names, TableTexts.RowCut);
        }
    }

    private static Stream Start(SourceFile file, Encoding encoding)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return file.Bytes();
        }

        var reading = (Encoding)encoding.Clone();
        reading.DecoderFallback = new DecoderReplacementFallback(SourceFile.Undecodable.ToString());
        return Encoding.CreateTranscodingStream(file.Bytes(), reading, new UTF8Encoding(false));
    }

    private static bool IsBlank(ByteLines lines) => !lines.IsTooLong && Content(lines).IndexOfAnyExcept(" \t\r"u8) < 0;

    private static ReadOnlySpan<byte> Content(ByteLines lines) =>
        lines.Number == 1 && lines.Line.StartsWith("\uFEFF"u8) ? lines.Line[3..] : lines.Line;
}
