using System.Collections;
using System.Runtime.CompilerServices;

namespace Qiao.Engine.Matching;

/// <summary>An unchangeable set of positive numbers (skills, licences, occupations), in rising order, equal by content.</summary>
[CollectionBuilder(typeof(IdSet), nameof(From))]
public sealed class IdSet : IReadOnlyList<int>, IEquatable<IdSet>
{
    /// <summary>More ids than this are refused: no person and no advert has them.</summary>
    public const int Most = 1000;

    /// <summary>No ids.</summary>
    public static readonly IdSet Empty = new([]);

    private readonly int[] _ids;

    private IdSet(int[] ids) => _ids = ids;

    /// <inheritdoc/>
    public int Count => _ids.Length;

    /// <inheritdoc/>
    public int this[int index] => _ids[index];

    /// <summary>The set of these ids, whatever their order; it reads no further than one past <see cref="Most"/>.</summary>
    /// <exception cref="ArgumentException">An id is not positive, or there are too many.</exception>
    public static IdSet Of(IEnumerable<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return From(ids.Take(Most + 1).ToArray());
    }

    /// <inheritdoc cref="Of"/>
    public static IdSet From(ReadOnlySpan<int> ids)
    {
        if (ids.Length > Most)
        {
            throw new ArgumentException($"More than {Most} ids.", nameof(ids));
        }

        foreach (var id in ids)
        {
            if (id <= 0)
            {
                throw new ArgumentException($"The id {id} is not positive.", nameof(ids));
            }
        }

        int[] sorted = [.. ids];
        Array.Sort(sorted);
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return kept == 0 ? Empty : new IdSet(sorted[..kept]);
    }

    /// <summary>True when the id is in the set.</summary>
    public bool Contains(int id) => Array.BinarySearch(_ids, id) >= 0;

    /// <summary>This set and one more id.</summary>
    public IdSet With(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        var at = ~Array.BinarySearch(_ids, id);
        return at < 0 ? this : new IdSet([.. _ids[..at], id, .. _ids[at..]]);
    }

    /// <inheritdoc/>
    public bool Equals(IdSet? other) => other is not null && _ids.AsSpan().SequenceEqual(other._ids);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IdSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var id in _ids)
        {
            hash.Add(id);
        }

        return hash.ToHashCode();
    }

    /// <summary>The ids in rising order, for people who debug.</summary>
    public override string ToString() => $"[{string.Join(", ", _ids)}]";

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => _ids.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<int> Span => _ids;
}
