namespace Qiao.Platform.Tables;

/// <summary>Cuts text into records and cells after RFC 4180, holding one cell at a time.</summary>
internal sealed class CsvRecords(TextReader reader) : IDisposable
{
    private const int LongestCell = 1_000_000;
    private const int LongestRow = 8_000_000;
    private const int MostLinesInCell = 200;

    private readonly LetterWindow _text = new(reader);
    private long _nextLine = 1;
    private long _length;
    private bool _isBlank;
    private bool _hasSurplus;
    private string[] _previous = [];

    private enum Ending
    {
        Cell,
        Record,
        File,
    }

    public char Delimiter { get; set; } = ',';

    /// <summary>How many cells of a record are kept; further ones are only counted.</summary>
    public int Width { get; set; } = ColumnNames.Most;

    public string[] Cells { get; private set; } = [];

    public long Count { get; private set; }

    /// <summary>The line of the file in which the record begins, from 1.</summary>
    public long Line { get; private set; }

    public bool IsBlank => _isBlank && Damage is null;

    public Problem? Damage { get; private set; }

    /// <summary>The file could not be read to its end.</summary>
    public bool IsCut => _text.IsCut;

    public bool Next(bool mayVary = false)
    {
        if (_text.IsAtEnd)
        {
            return false;
        }

        // As wide as the row before, not as the header: a wide header over millions of tiny rows must cost nothing.
        Cells = new string[Math.Min(Width, Math.Max(8, Count))];
        (Line, Count, _length, _isBlank, _hasSurplus, Damage) = (_nextLine, 0, 0, true, false, null);
        Ending ending;
        do
        {
            ending = ReadCell();
        }
        while (ending == Ending.Cell);

        if (Count < Cells.Length)
        {
            Cells.AsSpan((int)Count).Fill("");
        }

        if (!mayVary && !_isBlank)
        {
            Judge(ending);
        }

        if (IsCut && ending == Ending.File)
        {
            Damage = TableTexts.RowCut;
        }

        _previous = Cells;
        return true;
    }

    /// <summary>The text that comes next, as far as it is in sight.</summary>
    public ReadOnlySpan<char> Ahead() => _text.Ahead();

    public void Skip(int letters) => _text.Drop(letters);

    public void Dispose() => _text.Dispose();

    private void Judge(Ending ending)
    {
        if (Count < Width)
        {
            Hurt(ending == Ending.File ? TableTexts.RowCut : TableTexts.TooFewCells(Line, Count, Width));
        }
        else if (_hasSurplus)
        {
            Hurt(TableTexts.TooManyCells(Line, Count, Width));
        }
    }

    private void Hurt(Problem damage) => Damage ??= damage;

    private Ending ReadCell()
    {
        if (_text.IsAtEnd)
        {
            Take([], isDoubled: false);
            return Ending.File;
        }

        return _text.At(0) == '"' && TryQuoted(out var ending) ? ending : ReadPlain();
    }

    private Ending ReadPlain()
    {
        for (var length = 0; ;)
        {
            var found = _text.From(length).IndexOfAny(Delimiter, '\r', '\n');
            length = found < 0 ? _text.Length : length + found;
            if (length > LongestCell)
            {
                Hurt(TableTexts.RowTooLong);
                Take([], isDoubled: false);
                return SkipLine();
            }

            if (found >= 0 || !_text.More())
            {
                Take(_text.Slice(0, length), isDoubled: false);
                return Pass(length);
            }
        }
    }

    // False means: the opening quote is to be read as a letter. Only a run of quotes that is even can stand in what was
    // scanned in vain, and such a run closes itself, so that no character is scanned in vain twice.
    private bool TryQuoted(out Ending ending)
    {
        ending = default;
        var lines = 0;
        var isDoubled = false;
        for (int at = 1, counted = 1; ;)
        {
            var found = _text.From(at).IndexOf('"');
            var stop = found < 0 ? _text.Length : at + found;
            lines += LinesIn(_text.Slice(counted, stop - counted));
            counted = stop;
            if (stop > LongestCell || lines > MostLinesInCell)
            {
                Hurt(TableTexts.UnclosedQuote(_nextLine));
                return false;
            }

            if (found < 0)
            {
                at = stop;
                if (_text.More())
                {
                    continue;
                }

                Hurt(TableTexts.UnclosedQuote(_nextLine));
                return false;
            }

            at = stop + 1;
            if (_text.At(at) == '"')
            {
                isDoubled = true;
                counted = ++at;
                continue;
            }

            while (_text.At(at) == ' ' && at <= LongestCell)
            {
                at++;
            }

            if (_text.At(at) is { } next && next != Delimiter && next is not ('\r' or '\n'))
            {
                Hurt(TableTexts.StrayQuote(_nextLine));
                return false;
            }

            Take(_text.Slice(1, stop - 1), isDoubled);
            _nextLine += lines;
            ending = Pass(at);
            return true;
        }
    }

    private static int LinesIn(ReadOnlySpan<char> text) => Math.Max(text.Count('\n'), text.Count('\r'));

    private void Take(ReadOnlySpan<char> text, bool isDoubled)
    {
        var place = Count++;
        var isEmpty = text.IsWhiteSpace();
        _isBlank &= isEmpty;
        if (place >= Width)
        {
            _hasSurplus |= !isEmpty;
            return;
        }

        if ((_length += text.Length) > LongestRow)
        {
            Hurt(TableTexts.RowTooLong);
            text = [];
        }

        if (_text.HasUndecodable && text.Contains(SourceFile.Undecodable))
        {
            Hurt(TableTexts.RowEncoding);
        }

        if (place >= Cells.Length)
        {
            var wider = new string[Math.Min(Width, Cells.Length * 2)];
            Cells.CopyTo(wider, 0);
            Cells = wider;
        }

        // Columns of few values (city, education) repeat from row to row; the text of the row before serves again.
        Cells[place] = text.IsEmpty ? ""
            : isDoubled ? text.ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
            : place < _previous.Length && text.SequenceEqual(_previous[place]) ? _previous[place]
            : text.ToString();
    }

    private Ending Pass(int length)
    {
        _text.Drop(length);
        if (_text.At(0) is not { } mark)
        {
            return Ending.File;
        }

        _text.Drop(1);
        if (mark == Delimiter)
        {
            return Ending.Cell;
        }

        if (mark == '\r' && _text.At(0) == '\n')
        {
            _text.Drop(1);
        }

        _nextLine++;
        return Ending.Record;
    }

    private Ending SkipLine()
    {
        for (; ; )
        {
            var found = _text.From(0).IndexOfAny('\r', '\n');
            if (found >= 0)
            {
                return Pass(found);
            }

            _text.Drop(_text.Length);
            if (!_text.More())
            {
                return Ending.File;
            }
        }
    }
}
