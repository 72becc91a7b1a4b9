using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>The Latin words of the index that a misspelt word may have been meant for.</summary>
internal static class SimilarWords
{
    /// <summary>A misspelling stands for at most so many words.</summary>
    public const int Most = 20;

    /// <summary>
    /// The words within the tolerated distance, itself left out: the nearest first, then the most frequent, then ordinally.
    /// None for a word with anything but Latin letters.
    /// </summary>
    public static List<TermCount> Of(Snapshot snapshot, string word, int most)
    {
        int limit = EditDistance.Tolerated(word.Length);
        if (limit == 0 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return [];
        }

        var distances = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in snapshot.Segments)
        {
            Collect(view.Segment.Postings.Terms, word, limit, distances);
        }

        return [.. distances
            .Select(found => (found.Value, Word: new TermCount(found.Key, snapshot.DocumentFrequency(found.Key))))
            .Where(found => found.Word.Documents > 0)
            .OrderBy(found => found.Value).ThenByDescending(found => found.Word.Documents).ThenBy(found => found.Word.Term, StringComparer.Ordinal)
            .Take(most).Select(found => found.Word)];
    }

    private static void Collect(TermTable terms, string word, int limit, Dictionary<string, int> distances)
    {
        uint letters = LettersOf(word);
        for (char first = 'a'; first <= 'z'; first++)
        {
            var (at, end) = terms.Range([first]);
            for (; at < end; at++)
            {
                var term = terms[at];
                // Two different letters at most for each mistake: most words fail here.
                if (Math.Abs(term.Length - word.Length) <= limit && !term.ContainsAnyExceptInRange('a', 'z')
                    && System.Numerics.BitOperations.PopCount(LettersOf(term) ^ letters) <= 2 * limit
                    && EditDistance.Of(word, term, limit) is var distance && distance > 0 && distance <= limit)
                {
                    distances[term.ToString()] = distance;
                }
            }
        }
    }

    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        uint letters = 0;
        foreach (char letter in word)
        {
            letters |= 1u << (letter - 'a');
        }

        return letters;
    }
}
