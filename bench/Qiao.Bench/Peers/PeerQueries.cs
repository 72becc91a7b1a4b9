using Qiao.Engine.Text;

namespace Qiao.Bench.Peers;

/// <summary>Draws the searches: terms by how many vacancies hold them, pairs and fours from vacancies that hold them together.</summary>
internal static class PeerQueries
{
    private const int PerShape = 500;

    /// <param name="samples">Vacancies spread over the whole, with the numbers of their terms.</param>
    /// <param name="holders">How many vacancies hold each term.</param>
    public static List<PeerQuery> Draw(IReadOnlyList<(PeerFacts Facts, int[] Terms)> samples, IReadOnlyList<string> terms, IReadOnlyList<int> holders, int count)
    {
        var dice = new PeerDice(20_260_101);
        var queries = new List<PeerQuery>();
        int[] Between(double least, double most) => [.. Enumerable.Range(0, terms.Count).Where(term => IsWord(terms[term]) && holders[term] >= least && holders[term] <= most)];
        var (rare, common) = (Between(20, 400), Between(0.05 * count, 0.15 * count));
        for (var i = 0; i < PerShape; i++)
        {
            queries.Add(Query(QueryShape.Rare, samples[0].Facts, [rare[dice.Below(rare.Length)]]));
            queries.Add(Query(QueryShape.CommonInDistrict, samples[dice.Below(samples.Count)].Facts, [common[dice.Below(common.Length)]]));
        }

        foreach (var (shape, wanted, least, most) in ((QueryShape, int, double, double)[])
            [(QueryShape.BothWithFacets, 2, 0.005, 0.05), (QueryShape.Near, 1, 0.005, 0.05), (QueryShape.AnyOfFour, 4, 0.001, 0.15)])
        {
            for (var made = 0; made < PerShape;)
            {
                var (facts, held) = samples[dice.Below(samples.Count)];
                var fit = held.Where(term => IsWord(terms[term]) && holders[term] >= least * count && holders[term] <= most * count).ToList();
                if (fit.Count < wanted)
                {
                    continue;
                }

                var drawn = new HashSet<int>();
                while (drawn.Count < wanted)
                {
                    drawn.Add(fit[dice.Below(fit.Count)]);
                }

                queries.Add(Query(shape, facts, [.. drawn]));
                made++;
            }
        }

        return [.. queries.OrderBy(query => query.Shape)];

        PeerQuery Query(QueryShape shape, PeerFacts facts, int[] drawn) =>
            new(shape, [.. drawn.Select(term => terms[term])], facts.District, 6_000, facts.Latitude, facts.Longitude);
    }

    // No single characters, no concepts and nothing that an engine's own query language could mistake.
    private static bool IsWord(string term) => term.Length > 1 && term.All(c => Words.IsHan(c) || char.IsAsciiLetter(c));
}
