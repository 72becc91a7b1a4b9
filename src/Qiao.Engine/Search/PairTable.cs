namespace Qiao.Engine.Search;

/// <summary>The terms of two characters by these characters, so that a Chinese text is read with one look into memory per character.</summary>
internal sealed class PairTable
{
    /// <summary>What a pair has that is asked for the first time.</summary>
    public const int New = -1;

    private (uint Pair, int Term)[] _slots = new (uint, int)[1 << 9];
    private int _count;

    /// <summary>The term of a pair, to be set when it is <see cref="New"/>. No pair is 0.</summary>
    public ref int Of(uint pair)
    {
        int slot = SlotOf(pair);
        while (_slots[slot].Pair != pair)
        {
            if (_slots[slot].Pair == 0)
            {
                return ref Add(pair);
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return ref _slots[slot].Term;
    }

    private ref int Add(uint pair)
    {
        if (++_count * 2 > _slots.Length)
        {
            var old = _slots;
            _slots = new (uint, int)[old.Length * 2];
            foreach (var known in old)
            {
                if (known.Pair != 0)
                {
                    _slots[FreeSlot(known.Pair)] = known;
                }
            }
        }

        int slot = FreeSlot(pair);
        _slots[slot] = (pair, New);
        return ref _slots[slot].Term;
    }

    private int FreeSlot(uint pair)
    {
        int slot = SlotOf(pair);
        while (_slots[slot].Pair != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private int SlotOf(uint pair) => (int)((pair * 0x9e3779b97f4a7c15) >> 40) & (_slots.Length - 1);
}
