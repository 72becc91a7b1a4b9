using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>Finds documents of a segment by key. Immutable.</summary>
internal sealed class KeyTable
{
    private readonly UInt128[] _keys;

    // Open addressing: document plus one, 0 for a free slot.
    private readonly int[] _slots;

    public KeyTable(UInt128[] keys)
    {
        _keys = keys;
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 3 / 2) + 2)];
        for (int document = 0; document < keys.Length; document++)
        {
            int slot = SlotOf(keys[document]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = document + 1;
        }
    }

    /// <summary>The number of the document with this key, or -1.</summary>
    public int Find(UInt128 key)
    {
        for (int slot = SlotOf(key); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_keys[_slots[slot] - 1] == key)
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    private int SlotOf(UInt128 key)
    {
        ulong mixed = ((ulong)key ^ ((ulong)(key >> 64) * 0x9e3779b97f4a7c15)) * 0xff51afd7ed558ccd;
        return (int)(mixed >> 33) & (_slots.Length - 1);
    }
}
