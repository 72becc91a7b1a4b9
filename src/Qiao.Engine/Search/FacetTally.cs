using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>Counts the values of the facet columns that a request asks for, segment by segment.</summary>
internal sealed class FacetTally
{
    private readonly FacetWish[] _wishes;
    private readonly int[] _columns;
    private readonly Dictionary<int, int>[] _totals;
    private readonly int[][] _counts;
    private FacetColumn[] _read = [];

    public FacetTally(IndexSchema schema, IReadOnlyList<FacetWish> wishes)
    {
        _wishes = [.. wishes];
        _columns = [.. wishes.Select(wish => schema.FacetColumn(wish.Column))];
        _totals = [.. wishes.Select(_ => new Dictionary<int, int>())];
        _counts = new int[_wishes.Length][];
    }

    public void Begin(Segment segment)
    {
        _read = [.. _columns.Select(column => segment.Facets[column])];
        for (int wish = 0; wish < _wishes.Length; wish++)
        {
            _counts[wish] = new int[_read[wish].Values.Length];
        }
    }

    /// <summary>As <see cref="SegmentFilters.Judge"/> said, counts in every column or only in the one whose filters fail.</summary>
    public void Count(int document, int judgement)
    {
        for (int wish = 0; wish < _columns.Length; wish++)
        {
            if (judgement == SegmentFilters.Passes || judgement == _columns[wish])
            {
                var counts = _counts[wish];
                foreach (int place in _read[wish].PlacesOf(document))
                {
                    counts[place]++;
                }
            }
        }
    }

    public void FinishSegment()
    {
        for (int wish = 0; wish < _wishes.Length; wish++)
        {
            for (int place = 0; place < _counts[wish].Length; place++)
            {
                if (_counts[wish][place] > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_totals[wish], _read[wish].Values[place], out _) += _counts[wish][place];
                }
            }
        }
    }

    public FacetCounts[] Finish() =>
        [.. _wishes.Select((wish, number) => new FacetCounts(wish.Column, [.. _totals[number]
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Take(wish.MostValues)
            .Select(count => new FacetCount(count.Key, count.Value))]))];
}
