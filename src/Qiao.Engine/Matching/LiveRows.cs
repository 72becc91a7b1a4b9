using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Qiao.Engine.Matching;

/// <summary>What a reader works on: blocks that never change, and the skills that were known when it was published.</summary>
/// <param name="Blocks">The rows.</param>
/// <param name="SkillIds">Ordinal to id; entries from <paramref name="Skills"/> on belong to later versions.</param>
/// <param name="Skills">How many skills were known.</param>
/// <param name="Count">How many rows are live.</param>
internal sealed record Version<TBlock>(TBlock[] Blocks, int[] SkillIds, int Skills, int Count)
    where TBlock : Block
{
    private StoreBounds? _bounds;

    /// <summary>Made by the first search of this version.</summary>
    public StoreBounds Bounds
    {
        get
        {
            var bounds = Volatile.Read(ref _bounds);
            if (bounds is null)
            {
                bounds = new StoreBounds(Blocks, Skills, forBatch: false);
                Volatile.Write(ref _bounds, bounds);
            }

            return bounds;
        }
    }
}

/// <summary>
/// Rows by key in blocks of columns. Writers take turns; a reader takes the current version, one reference, and neither
/// waits nor makes anyone wait. Rows of removed keys are used again by later ones.
/// </summary>
internal sealed class LiveRows<TBlock>
    where TBlock : Block, new()
{
    private readonly Lock _writing = new();
    private readonly Dictionary<UInt128, int> _rows = [];
    private readonly Stack<int> _free = [];
    private readonly ConcurrentDictionary<int, int> _ordinals = [];
    private volatile Version<TBlock> _current = new([], [], 0, 0);

    // Only a writer uses these; they go into the next version.
    private TBlock[] _blocks = [];
    private bool[] _owned = [];
    private int[] _skillIds = [];
    private int _skills;

    public Version<TBlock> Current => _current;

    /// <summary>Writes all items; readers see all of them or none.</summary>
    public void Put<TItem>(TItem[] items, Func<TItem, UInt128> keyOf, Action<TBlock, int, TItem> write)
    {
        lock (_writing)
        {
            Begin();
            foreach (var item in items)
            {
                var key = keyOf(item);
                var row = RowOf(key);
                var block = Own(row / Block.Rows);
                write(block, row % Block.Rows, item);
                block.Keys[row % Block.Rows] = key;
                block.Live[row % Block.Rows] = true;
            }

            Publish();
        }
    }

    public int Remove(UInt128[] keys)
    {
        lock (_writing)
        {
            Begin();
            var removed = 0;
            foreach (var key in keys)
            {
                if (_rows.Remove(key, out var row))
                {
                    Own(row / Block.Rows).Live[row % Block.Rows] = false;
                    _free.Push(row);
                    removed++;
                }
            }

            Publish();
            return removed;
        }
    }

    /// <summary>The ordinal of a skill in this version, or -1 when none of its rows ever named it.</summary>
    public int Find(Version<TBlock> version, int skill) =>
        _ordinals.TryGetValue(skill, out var ordinal) && ordinal < version.Skills ? ordinal : -1;

    /// <summary>The ordinal of a skill, given now if it is new. Only within a write.</summary>
    public int Ordinal(int skill)
    {
        if (_ordinals.TryGetValue(skill, out var known))
        {
            return known;
        }

        if (_skills == _skillIds.Length)
        {
            Array.Resize(ref _skillIds, Math.Max(64, 2 * _skills));
        }

        _skillIds[_skills] = skill;
        _ordinals[skill] = _skills;
        return _skills++;
    }

    public int[] Ordinals(IdSet skills)
    {
        var ordinals = new int[skills.Count];
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = Ordinal(skills[i]);
        }

        return ordinals;
    }

    private void Begin()
    {
        _blocks = [.. _current.Blocks];
        _owned = new bool[_blocks.Length];
    }

    private int RowOf(UInt128 key)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out var exists);
        if (!exists && !_free.TryPop(out row))
        {
            row = _rows.Count - 1;
            if (row / Block.Rows == _blocks.Length)
            {
                _blocks = [.. _blocks, new TBlock()];
                _owned = [.. _owned, true];
            }
        }

        return row;
    }

    private TBlock Own(int block)
    {
        if (!_owned[block])
        {
            _blocks[block] = (TBlock)_blocks[block].Copy();
            _owned[block] = true;
        }

        return _blocks[block];
    }

    private void Publish() => _current = new Version<TBlock>(_blocks, _skillIds, _skills, _rows.Count);
}
