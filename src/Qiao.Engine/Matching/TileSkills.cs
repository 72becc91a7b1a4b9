using System.Numerics;

namespace Qiao.Engine.Matching;

/// <summary>A row of a tile that has a skill, and the points it gives for it (0 where the asking side gives them).</summary>
internal readonly record struct SkillRow(ushort Row, ushort Points);

/// <summary>For each skill in a tile the rows that have it, found by a small hash table.</summary>
internal sealed class TileSkills
{
    public static readonly TileSkills None = new([]);

    private readonly Slot[] _slots;
    private readonly SkillRow[] _rows;
    private readonly int _shift;

    /// <summary>Takes the skill of every row that has one, as ordinals of the store.</summary>
    public TileSkills(List<(int Skill, SkillRow Row)> entries)
    {
        entries.Sort(static (a, b) => a.Skill != b.Skill ? a.Skill.CompareTo(b.Skill) : a.Row.Row.CompareTo(b.Row.Row));
        _rows = [.. entries.Select(entry => entry.Row)];
        var distinct = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            distinct += i == 0 || entries[i].Skill != entries[i - 1].Skill ? 1 : 0;
        }

        var bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, distinct)) + 2);
        (_slots, _shift) = (new Slot[1 << bits], 32 - bits);
        for (var start = 0; start < entries.Count;)
        {
            var (end, most) = (start, (ushort)0);
            for (; end < entries.Count && entries[end].Skill == entries[start].Skill; end++)
            {
                most = Math.Max(most, entries[end].Row.Points);
            }

            var at = HashOf(entries[start].Skill);
            while (_slots[at].End != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = new Slot(entries[start].Skill, start, end, most);
            start = end;
        }
    }

    /// <summary>Every skill with the most points that any row gives for it.</summary>
    public IEnumerable<(int Skill, int Most)> All => _slots.Where(slot => slot.End != 0).Select(slot => (slot.Skill, slot.Most));

    /// <summary>The rows that have the skill, and the most points that any gives for it.</summary>
    public ReadOnlySpan<SkillRow> Find(int skill, out int most)
    {
        for (var at = HashOf(skill); ; at = (at + 1) & (_slots.Length - 1))
        {
            ref var slot = ref _slots[at];
            if (slot.End == 0)
            {
                most = 0;
                return [];
            }

            if (slot.Skill == skill)
            {
                most = slot.Most;
                return _rows.AsSpan(slot.Start, slot.End - slot.Start);
            }
        }
    }

    private int HashOf(int skill) => (int)(((uint)skill * 2654435769u) >> _shift);

    private readonly record struct Slot(int Skill, int Start, int End, int Most);
}
