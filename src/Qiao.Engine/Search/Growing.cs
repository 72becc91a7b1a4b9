namespace Qiao.Engine.Search;

/// <summary>An array that doubles when it is full. Items are written in place, by one thread.</summary>
internal struct Growing<T>(int capacity)
{
    private T[] _items = new T[Math.Max(4, capacity)];

    public int Count { get; private set; }

    public readonly Span<T> Items => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Room for so many more items, which count as added; what they hold is undefined until written.</summary>
    public Span<T> Extend(int more)
    {
        if (_items.Length - Count < more)
        {
            Array.Resize(ref _items, (int)Math.Min(Array.MaxLength, Math.Max(Count + (long)more, Count * 2L)));
        }

        Count += more;
        return _items.AsSpan(Count - more, more);
    }

    public void Shorten(int count) => Count = count;

    /// <summary>The items alone; the array itself when it is exactly full.</summary>
    public T[] Finish()
    {
        if (_items.Length != Count)
        {
            Array.Resize(ref _items, Count);
        }

        return _items;
    }
}
