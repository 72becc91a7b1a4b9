using System.Text;

namespace Qiao.Platform.Tables;

/// <summary>A table of text whose cells stand between commas, semicolons or tabs.</summary>
internal sealed class CsvSource : TableSource
{
    private readonly SourceFile _file;
    private readonly Encoding _encoding;

    private CsvSource(SourceFile file, Encoding encoding, ColumnNames columns)
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

        using var records = Start(file, encoding);
        if (!NextThatIsNotBlank(records, out _))
        {
            return records.IsCut ? TableTexts.Broken : TableTexts.Empty;
        }

        if (records.Damage is { } damage)
        {
            return records.IsCut ? TableTexts.Broken : damage == TableTexts.RowEncoding ? TableTexts.Encoding : TableTexts.NoHeader;
        }

        if (records.Count > ColumnNames.Most)
        {
            return TableTexts.TooManyColumns;
        }

        return ColumnNames.FromHeader(records.Cells) switch
        {
            Outcome<ColumnNames>.Done(var columns) => new CsvSource(file, encoding, columns),
            Outcome<ColumnNames>.Refused(var reason) => reason,
            _ => TableTexts.NoHeader,
        };
    }

    public override IEnumerable<TableRow> Rows()
    {
        using var records = Start(_file, _encoding);
        NextThatIsNotBlank(records, out var number);
        records.Width = Names.Count;
        var isCutTold = false;
        while (records.Next())
        {
            number++;
            if (!records.IsBlank)
            {
                isCutTold = records.IsCut && records.Damage == TableTexts.RowCut;
                yield return new TableRow(number, records.Cells, Names, records.Damage);
            }
        }

        if (records.IsCut && !isCutTold)
        {
            yield return new TableRow(number + 1, [], Names, TableTexts.RowCut);
        }
    }

    private static bool NextThatIsNotBlank(CsvRecords records, out long number)
    {
        number = 0;
        while (records.Next(mayVary: true))
        {
            number++;
            if (!records.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private static CsvRecords Start(SourceFile file, Encoding encoding)
    {
        var records = new CsvRecords(file.Text(encoding));
        if (records.Ahead() is ['\uFEFF', ..])
        {
            records.Skip(1);
        }

        records.Delimiter = DelimiterOf(records.Ahead());
        return records;
    }

    // A full-width comma is punctuation, never a delimiter: salaries and addresses are full of them.
    private static char DelimiterOf(ReadOnlySpan<char> text)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var isQuoted = false;
        foreach (var letter in text.TrimStart(['\r', '\n']))
        {
            isQuoted ^= letter == '"';
            if (!isQuoted && letter is ('\r' or '\n'))
            {
                break;
            }

            commas += !isQuoted && letter == ',' ? 1 : 0;
            semicolons += !isQuoted && letter == ';' ? 1 : 0;
            tabs += !isQuoted && letter == '\t' ? 1 : 0;
        }

        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
