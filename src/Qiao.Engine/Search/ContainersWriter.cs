using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>Writes <see cref="Containers"/>: list after list, documents ascending.</summary>
internal sealed class ContainersWriter(int expectedEntries)
{
    private Growing<int> _firsts = new(64);
    private Growing<ushort> _windows = new(64);
    private Growing<int> _starts = new(64);
    private Growing<int> _places = new(64);
    private Growing<ushort> _lows = new(expectedEntries);
    private Growing<ulong> _bits = new(0);
    private Growing<ushort> _ranks = new(0);
    private int _window = -1;
    private int _entries;

    /// <summary>How many containers there are, the open one included.</summary>
    public int Count => _windows.Count;

    public void BeginList()
    {
        CloseContainer();
        _firsts.Add(_windows.Count);
    }

    public void Add(int document)
    {
        Open(document >> Containers.WindowBits);
        _lows.Add((ushort)document);
        _entries++;
    }

    /// <summary>Adds documents of one window, counted from the first.</summary>
    public void Add(int first, ReadOnlySpan<ushort> lows)
    {
        Open(first >> Containers.WindowBits);
        var to = _lows.Extend(lows.Length);
        ushort offset = (ushort)first;
        for (int i = 0; i < lows.Length; i++)
        {
            to[i] = (ushort)(lows[i] + offset);
        }

        _entries += lows.Length;
    }

    public Containers Finish()
    {
        BeginList();
        _starts.Add(_entries);
        return new Containers
        {
            Firsts = _firsts.Finish(),
            Windows = _windows.Finish(),
            Starts = _starts.Finish(),
            Places = _places.Finish(),
            Lows = _lows.Finish(),
            Bits = _bits.Finish(),
            Ranks = _ranks.Finish(),
        };
    }

    private void Open(int window)
    {
        if (window == _window)
        {
            return;
        }

        CloseContainer();
        _window = window;
        _windows.Add((ushort)window);
        _starts.Add(_entries);
        _places.Add(_lows.Count);
    }

    private void CloseContainer()
    {
        if (_window < 0)
        {
            return;
        }

        _window = -1;
        int place = _places.Items[^1];
        if (_lows.Count - place <= Containers.MostListed)
        {
            return;
        }

        _places.Items[^1] = _bits.Count / Containers.Words;
        var bits = _bits.Extend(Containers.Words);
        bits.Clear();
        foreach (ushort low in _lows.Items[place..])
        {
            bits[low >> 6] |= 1UL << low;
        }

        _lows.Shorten(place);
        var ranks = _ranks.Extend(Containers.Words);
        int before = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            ranks[word] = (ushort)before;
            before += BitOperations.PopCount(bits[word]);
        }
    }
}
