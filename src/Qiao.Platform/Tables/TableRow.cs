namespace Qiao.Platform.Tables;

/// <summary>One row of a table that somebody sent. A row with damage keeps what could be read, for showing, never for saving.</summary>
public sealed class TableRow
{
    private readonly string?[] _cells;
    private readonly ColumnNames _columns;

    internal TableRow(long number, string?[] cells, ColumnNames columns, Problem? damage)
    {
        Number = number;
        Damage = damage;
        _cells = cells;
        _columns = columns;
    }

    /// <summary>The row as a person sees it: in a sheet the header is row 1; in NDJSON the number of the line.</summary>
    public long Number { get; }

    /// <summary>Why this row cannot be trusted, or null.</summary>
    public Problem? Damage { get; }

    /// <summary>The cell as written, "" when the row has none there.</summary>
    public string this[int column] => (uint)column < (uint)_cells.Length ? _cells[column] ?? "" : "";

    /// <summary>The cell in the first column of this name, "" when there is no such column.</summary>
    public string this[string column] => this[_columns.IndexOf(column)];
}

/// <summary>The header of a table and where each name stands.</summary>
internal sealed class ColumnNames
{
    /// <summary>The most columns a sheet of Excel has.</summary>
    public const int Most = 16_384;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ColumnNames(IReadOnlyList<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            _places.TryAdd(names[i], i);
        }

        BySpan = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Names { get; }

    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan { get; }

    public int Count => Names.Count;

    public int IndexOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>Header cells trimmed, without the empty ones at the end, or why they are no header.</summary>
    public static Outcome<ColumnNames> FromHeader(IEnumerable<string> cells)
    {
        var names = cells.Select(cell => cell.Trim()).ToList();
        while (names.Count > 0 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        if (names.Count > Most)
        {
            return TableTexts.TooManyColumns;
        }

        // A first row of figures only is the first row of content: the header was left out.
        var isHeader = names.Exists(name => name.Length > 0 && !decimal.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out _));
        return isHeader ? new ColumnNames(names) : TableTexts.NoHeader;
    }
}
