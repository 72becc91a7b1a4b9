namespace Qiao.Engine.Search;

/// <summary>The values with the highest counts of all that are offered; among equals the smaller value.</summary>
internal sealed class MostFrequentValues(int most)
{
    private FacetCount[] _kept = [];
    private int _count;

    public void Offer(int value, int count)
    {
        if (count == 0 || (_count == most && !IsBefore(new(value, count), _kept[_count - 1])))
        {
            return;
        }

        if (_count == _kept.Length)
        {
            Array.Resize(ref _kept, Math.Min(most, Math.Max(16, _count * 2)));
        }

        // Offered in order of value and few in number: insertion is the shortest way.
        int at = _count < most ? _count++ : _count - 1;
        for (; at > 0 && IsBefore(new(value, count), _kept[at - 1]); at--)
        {
            _kept[at] = _kept[at - 1];
        }

        _kept[at] = new(value, count);
    }

    public FacetCount[] Finish()
    {
        Array.Resize(ref _kept, _count);
        return _kept;
    }

    private static bool IsBefore(FacetCount left, FacetCount right) =>
        left.Count != right.Count ? left.Count > right.Count : left.Value < right.Value;
}
