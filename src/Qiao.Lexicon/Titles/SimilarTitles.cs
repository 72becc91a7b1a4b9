using Qiao.Engine.Text;

namespace Qiao.Lexicon.Titles;

/// <summary>A title that resembles the one asked for.</summary>
/// <param name="Title">Its place in the list it was found in.</param>
/// <param name="Likeness">From 1 to 1,000,000, which is the same spelling and the same work.</param>
public readonly record struct SimilarTitle(int Title, int Likeness);

/// <summary>
/// Finds among titles those that mean the same or related work, by spelling and by what a <see cref="TitleKinship"/> knows. All scores are whole numbers and the same on every machine. Immutable, thread-safe.
/// </summary>
public sealed class SimilarTitles
{
    // Settings of this folder were chosen on half of the queries of four public sets (`bench/run titles`, November 2026);
    // whole words as a third measure made no set better.
    private const int OfSpelling = 1;
    private const int OfKinship = 2;

    private readonly TitleKinship _kinship;
    private readonly PartSpace _spelling;
    private readonly PartPostings _bySpelling;
    private readonly PartPostings _byFamily;

    /// <summary>Over these titles, which need not be folded; what is rare is counted among them.</summary>
    public SimilarTitles(IReadOnlyList<string> titles, TitleKinship kinship)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(kinship);
        string[] folded = [.. titles.Select(title => Normaliser.Fold(title).Trim())];
        Count = folded.Length;
        _kinship = kinship;
        _spelling = new PartSpace(TitleParts.Spelling, folded);
        _bySpelling = new PartPostings(Vectors(folded, _spelling.Vector), _spelling.Count);
        _byFamily = new PartPostings(Vectors(folded, kinship.Vector), kinship.Families);
    }

    /// <summary>How many titles there are to find.</summary>
    public int Count { get; }

    /// <summary>The most alike titles, best first, equal ones by their place; those without any likeness are left out.</summary>
    public IReadOnlyList<SimilarTitle> Nearest(string title, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var folded = Normaliser.Fold(title).Trim();
        var sums = new long[Count];
        _bySpelling.AddProducts(_spelling.Vector(folded), OfSpelling, sums);
        _byFamily.AddProducts(_kinship.Vector(folded), OfKinship, sums);
        return limit < Count ? Best(sums, limit) : Ordered(Enumerable.Range(0, Count), sums);
    }

    private static PartVector[] Vectors(string[] folded, Func<string, PartVector> vector)
    {
        var vectors = new PartVector[folded.Length];
        Parallel.For(0, folded.Length, i => vectors[i] = vector(folded[i]));
        return vectors;
    }

    private static List<SimilarTitle> Best(long[] sums, int limit)
    {
        // The worst of the kept comes out first: the lower sum, then the later place.
        var kept = new PriorityQueue<int, (long Sum, int Place)>(limit + 1);
        for (var at = 0; at < sums.Length; at++)
        {
            if (sums[at] > 0 && (kept.Count < limit || (kept.TryPeek(out _, out var worst) && sums[at] > worst.Sum)))
            {
                kept.Enqueue(at, (sums[at], -at));
                if (kept.Count > limit)
                {
                    kept.Dequeue();
                }
            }
        }

        return Ordered(kept.UnorderedItems.Select(item => item.Element), sums);
    }

    private static List<SimilarTitle> Ordered(IEnumerable<int> places, long[] sums)
    {
        const long Most = (long)PartVector.Unit * PartVector.Unit * (OfSpelling + OfKinship);
        return [.. places
            .OrderByDescending(at => sums[at]).ThenBy(at => at)
            .Select(at => new SimilarTitle(at, (int)Math.Min(1_000_000, sums[at] * 1_000_000 / Most)))
            .Where(hit => hit.Likeness > 0)];
    }
}
