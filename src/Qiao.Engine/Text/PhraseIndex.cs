using System.Numerics;
using System.Runtime.CompilerServices;

namespace Qiao.Engine.Text;

/// <summary>Phrases by their first two characters, the longest first. Immutable.</summary>
internal sealed class PhraseIndex
{
    private const int LongestPhrase = 255;

    private const uint MostPhrases = 0xffffff;

    private readonly Entry[] _entries;

    // Open addressing by the first two characters.
    private readonly Slot[] _slots;

    // One bit for each hash of a pair: four of five places of a text begin no phrase and are passed over by these 8 KB.
    private readonly ulong[] _filter = new ulong[1024];

    // One bit for each character that is a phrase by itself.
    private readonly ulong[] _singles = new ulong[1024];

    // The sorted order only serves the search; phrases keep their numbers. Optimised at once, because it runs over the
    // whole lexicon at start-up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PhraseIndex(List<string> texts)
    {
        var keys = new ulong[texts.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            // By the first two characters, then the longest first, then as they came.
            var shortness = (ulong)(LongestPhrase - Math.Min(texts[i].Length, LongestPhrase));
            keys[i] = ((ulong)FirstTwo(texts[i]) << 32) | (shortness << 24) | ((uint)i & MostPhrases);
        }

        Array.Sort(keys);
        _entries = new Entry[keys.Length];
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 2)];
        for (var i = 0; i < keys.Length;)
        {
            var firstTwo = (uint)(keys[i] >> 32);
            var first = i;
            for (; i < keys.Length && (uint)(keys[i] >> 32) == firstTwo; i++)
            {
                var number = (int)(keys[i] & MostPhrases);
                _entries[i] = new Entry(texts[number], number);
            }

            if ((firstTwo & 0xffff) == 0)
            {
                _singles[firstTwo >> 22] |= 1UL << (int)(firstTwo >> 16);
            }

            var hash = Hash(firstTwo);
            _filter[(hash >> 6) & 1023] |= 1UL << (int)hash;
            var slot = SlotOf(hash);
            while (_slots[slot].Count != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = new Slot(firstTwo, first, i - first);
        }
    }

    /// <summary>The phrases that may begin with these two characters (the second 0 for phrases of one).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Entry> Of(char first, char second)
    {
        var firstTwo = Pair(first, second);
        var hash = Hash(firstTwo);
        return (_filter[(hash >> 6) & 1023] & (1UL << (int)hash)) == 0 ? [] : Find(firstTwo, hash);
    }

    /// <summary>The phrases of this one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Entry> Of(char only) => (_singles[only >> 6] >> only & 1) == 0 ? [] : Of(only, '\0');

    public static bool IsGap(char c) => c is ' ' or '-' or '\n';

    private ReadOnlySpan<Entry> Find(uint firstTwo, uint hash)
    {
        for (var slot = SlotOf(hash); _slots[slot].Count != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot].FirstTwo == firstTwo)
            {
                return _entries.AsSpan(_slots[slot].First, _slots[slot].Count);
            }
        }

        return [];
    }

    private int SlotOf(uint hash) => (int)(hash >> 8) & (_slots.Length - 1);

    private static uint Hash(uint firstTwo) => firstTwo * 0x9e3779b1u;

    private static uint FirstTwo(string phrase) => Pair(phrase[0], phrase.Length > 1 ? phrase[1] : '\0');

    private static uint Pair(char first, char second) => ((uint)first << 16) | (IsGap(second) ? ' ' : second);

    private readonly record struct Slot(uint FirstTwo, int First, int Count);

    /// <summary>A phrase and its number, with its third and fourth character at hand: most candidates fail there already.</summary>
    internal readonly struct Entry
    {
        private readonly uint _next;
        private readonly uint _mask;

        public Entry(string text, int number)
        {
            (Text, Number) = (text, number);
            // After a gap, which may be longer in the text than in the phrase, the places no longer agree.
            var sure = text.AsSpan().IndexOf(' ') is >= 0 and var gap ? gap : text.Length;
            _next = NextTwo(text, 0);
            _mask = sure <= 2 ? 0 : sure == 3 ? 0xffff0000u : 0xffffffffu;
        }

        public readonly string Text;

        public readonly int Number;

        public bool MayStand(uint nextTwo) => ((nextTwo ^ _next) & _mask) == 0;
    }

    /// <summary>The third and fourth character from here on; 0 beyond the end.</summary>
    public static uint NextTwo(ReadOnlySpan<char> text, int at) =>
        at + 2 >= text.Length ? 0 : ((uint)text[at + 2] << 16) | (at + 3 < text.Length ? text[at + 3] : '\0');
}
