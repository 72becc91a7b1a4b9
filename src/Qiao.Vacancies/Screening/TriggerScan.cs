namespace Qiao.Vacancies.Screening;

/// <summary>Tells in one pass over a text which of many lists of words have a word in it. At most 64 lists.</summary>
internal sealed class TriggerScan
{
    // By the first character of a word: the words that begin with it and the bit of their list.
    private readonly (string Word, ulong Bit)[]?[] _words = new (string, ulong)[char.MaxValue + 1][];

    public TriggerScan(IEnumerable<string[]> lists)
    {
        var pairs = lists.SelectMany((list, i) => list.Select(word => (Word: word, Bit: 1UL << i)));
        foreach (var beginning in pairs.GroupBy(pair => pair.Word[0]))
        {
            _words[beginning.Key] = [.. beginning];
        }
    }

    /// <summary>A bit for each list, in their order.</summary>
    public ulong Read(ReadOnlySpan<char> text)
    {
        var seen = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (_words[text[i]] is not { } words)
            {
                continue;
            }

            foreach (var (word, bit) in words)
            {
                if ((seen & bit) == 0 && text[i..].StartsWith(word, StringComparison.Ordinal))
                {
                    seen |= bit;
                }
            }
        }

        return seen;
    }
}
