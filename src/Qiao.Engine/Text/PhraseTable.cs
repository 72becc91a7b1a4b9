using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Qiao.Engine.Text;

/// <summary>A phrase found in a normalised text.</summary>
/// <param name="Start">Offset in the normalised text.</param>
/// <param name="Length">Length in the normalised text, which may exceed the phrase's own by a plural s or doubled spaces.</param>
/// <param name="Phrase">The phrase's number in its table.</param>
public readonly record struct PhraseMatch(int Start, int Length, int Phrase)
{
    /// <summary>The offset just after the match.</summary>
    public int End => Start + Length;
}

/// <summary>
/// A fixed set of phrases, each with the values it stands for, found in texts by their first two characters and then
/// longest first. Latin phrases match whole words only (`java` not in `javascript`, but in `java8`; an English plural s
/// is allowed), Chinese ones anywhere. A space in a phrase also matches a hyphen or line break. Immutable; any number
/// of threads may read it.
/// </summary>
public sealed class PhraseTable
{
    /// <summary>A table that finds nothing.</summary>
    public static readonly PhraseTable Empty = Build([]);

    private readonly string[] _texts;
    private readonly string[][] _values;
    private readonly int[][] _concepts;
    private readonly bool[] _isHanWord;
    private readonly Dictionary<string, int> _numbers;
    private readonly PhraseIndex _index;

    private PhraseTable(string[] texts, string[][] values, Dictionary<string, int> numbers, PhraseIndex index)
    {
        (_texts, _values, _numbers, _index) = (texts, values, numbers, index);
        _isHanWord = Array.ConvertAll(texts, text => text.Length > 2 && text.All(Words.IsHan));
        var concepts = new Dictionary<string, int>(StringComparer.Ordinal);
        _concepts = Array.ConvertAll(values, named => Array.ConvertAll(named, value =>
        {
            concepts.TryAdd(value, concepts.Count);
            return concepts[value];
        }));
        Concepts = [.. concepts.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>Phrases are folded; the same phrase may come with several values, an empty value makes it just a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PhraseTable Build(IEnumerable<(string Phrase, string Value)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var capacity = entries.TryGetNonEnumeratedCount(out var expected) ? expected : 1024;
        var numbers = new Dictionary<string, int>(capacity, StringComparer.Ordinal);
        var texts = new List<string>(capacity);
        var values = new List<string[]>(capacity);
        foreach (var (phrase, value) in entries)
        {
            var text = Key(phrase);
            if (text.Length == 0)
            {
                continue;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var isKnown);
            if (!isKnown)
            {
                number = texts.Count;
                texts.Add(text);
                values.Add(value.Length == 0 ? [] : [value]);
            }
            else if (value.Length > 0 && !values[number].Contains(value))
            {
                values[number] = [.. values[number], value];
            }
        }

        return new PhraseTable([.. texts], [.. values], numbers, new PhraseIndex(texts));
    }

    /// <summary>How many different phrases there are; they are numbered from 0.</summary>
    public int Count => _texts.Length;

    /// <summary>The folded phrase; hyphens have become spaces.</summary>
    public string TextOf(int phrase) => _texts[phrase];

    /// <summary>What the phrase stands for; empty when it is just a word.</summary>
    public IReadOnlyList<string> ValuesOf(int phrase) => _values[phrase];

    /// <summary>All phrases and values in their order, to tell one table from another.</summary>
    internal IEnumerable<string> Everything => _texts.Concat(_values.SelectMany(values => values.Prepend("\n")));

    /// <summary>All values, each once.</summary>
    internal string[] Concepts { get; }

    /// <summary>What the phrase stands for, as places in <see cref="Concepts"/>.</summary>
    internal ReadOnlySpan<int> ConceptsOf(int phrase) => _concepts[phrase];

    /// <summary>Whether the phrase is a Chinese word of three or more characters, which the index holds as one term.</summary>
    internal bool IsHanWord(int phrase) => _isHanWord[phrase];

    /// <summary>Whether the text as a whole is a phrase of the table; it need not be folded.</summary>
    public bool TryFind(string text, out int phrase) => _numbers.TryGetValue(Key(text), out phrase);

    /// <summary>The longest phrase at each place, read from the left; none overlaps another.</summary>
    /// <param name="normalised">A text that <see cref="Normaliser"/> folded.</param>
    /// <param name="wanted">Leaves out phrases, which then cover no text; all when null.</param>
    public List<PhraseMatch> FindLongest(ReadOnlySpan<char> normalised, Predicate<int>? wanted = null)
    {
        var found = new List<PhraseMatch>();
        for (var i = 0; i < normalised.Length; i++)
        {
            var before = found.Count;
            Collect(normalised, i, wanted, longestOnly: true, found);
            if (found.Count > before)
            {
                i = found[^1].End - 1;
            }
        }

        return found;
    }

    /// <summary>Every phrase at every place, by start and then longest first; they may overlap.</summary>
    public List<PhraseMatch> FindAll(ReadOnlySpan<char> normalised, Predicate<int>? wanted = null)
    {
        var found = new List<PhraseMatch>();
        for (var i = 0; i < normalised.Length; i++)
        {
            Collect(normalised, i, wanted, longestOnly: false, found);
        }

        return found;
    }

    /// <summary>The phrases that begin at this place, the longest first.</summary>
    internal void FindAt(ReadOnlySpan<char> text, int at, List<PhraseMatch> found) => Collect(text, at, null, longestOnly: false, found);

    private void Collect(ReadOnlySpan<char> text, int at, Predicate<int>? wanted, bool longestOnly, List<PhraseMatch> found)
    {
        var first = text[at];
        var longer = at + 1 < text.Length ? _index.Of(first, text[at + 1]) : [];
        var single = _index.Of(first);
        if ((longer.IsEmpty && single.IsEmpty) || (Words.IsWordCharacter(first) && !Words.StartsAt(text, at)))
        {
            return;
        }

        if (!Collect(longer, text, at, wanted, longestOnly, found) || !longestOnly)
        {
            Collect(single, text, at, wanted, longestOnly, found);
        }
    }

    private static bool Collect(ReadOnlySpan<PhraseIndex.Entry> candidates, ReadOnlySpan<char> text, int at, Predicate<int>? wanted, bool longestOnly, List<PhraseMatch> found)
    {
        var isFound = false;
        var nextTwo = PhraseIndex.NextTwo(text, at);
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.MayStand(nextTwo) && MatchEnd(text, at, candidate.Text) is >= 0 and var end && (wanted is null || wanted(candidate.Number)))
            {
                found.Add(new PhraseMatch(at, end - at, candidate.Number));
                isFound = true;
                if (longestOnly)
                {
                    break;
                }
            }
        }

        return isFound;
    }

    private static int MatchEnd(ReadOnlySpan<char> text, int at, string phrase)
    {
        foreach (var expected in phrase)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            if (expected != ' ')
            {
                if (text[at++] != expected)
                {
                    return -1;
                }

                continue;
            }

            if (!PhraseIndex.IsGap(text[at]))
            {
                return -1;
            }

            while (at < text.Length && PhraseIndex.IsGap(text[at]))
            {
                at++;
            }
        }

        if (Words.IsWordCharacter(phrase[^1]))
        {
            return WordEnd(text, at, phrase);
        }

        // 机电工程 names no electrician (电工): its 工 belongs to the next character.
        return phrase.Length > 1 && phrase[^1] == '工' && at < text.Length && text[at] is ('程' or '艺' or '业' or '具') ? -1 : at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at, string phrase)
    {
        if (!Words.Continues(text, at))
        {
            return at;
        }

        if (phrase.Length < 3 || !char.IsAsciiLetter(phrase[^1]))
        {
            return -1;
        }

        if (text[at] == 's' && phrase.Length > 3 && !Words.Continues(text, at + 1))
        {
            return at + 1;
        }

        // A version number: python3, vue2.0.
        var end = at;
        while (Words.Continues(text, end) && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return end > at && !Words.Continues(text, end) ? at : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string Key(string phrase)
    {
        var folded = Normaliser.Fold(phrase);
        var isClean = !folded.AsSpan().ContainsAny('-', '\n') && !folded.Contains("  ", StringComparison.Ordinal);
        if (isClean)
        {
            return folded.Trim();
        }

        var result = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            var next = PhraseIndex.IsGap(c) ? ' ' : c;
            if (next != ' ' || (result.Length > 0 && result[^1] != ' '))
            {
                result.Append(next);
            }
        }

        return result.ToString().TrimEnd();
    }
}
