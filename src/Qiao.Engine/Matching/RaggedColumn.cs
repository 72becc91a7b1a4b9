namespace Qiao.Engine.Matching;

/// <summary>A column whose cells are lists, kept in one array behind each other.</summary>
internal sealed class RaggedColumn<T>
{
    private readonly int[] _starts;
    private T[] _items;

    public RaggedColumn(int rows)
        : this(new int[rows + 1], [])
    {
    }

    private RaggedColumn(int[] starts, T[] items)
    {
        _starts = starts;
        _items = items;
    }

    public ReadOnlySpan<T> this[int row] => _items.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public RaggedColumn<T> Copy() => new([.. _starts], _items[.._starts[^1]]);

    public void Set(int row, ReadOnlySpan<T> cell)
    {
        var (start, end, used) = (_starts[row], _starts[row + 1], _starts[^1]);
        var grown = cell.Length - (end - start);
        if (used + grown > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(used + grown, 2 * _items.Length));
        }

        _items.AsSpan(end, used - end).CopyTo(_items.AsSpan(end + grown));
        cell.CopyTo(_items.AsSpan(start));
        for (var i = row + 1; i < _starts.Length; i++)
        {
            _starts[i] += grown;
        }
    }
}
