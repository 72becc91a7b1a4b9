using System.Text;
using Qiao.Engine.Text;
using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Text;

public sealed class RandomTextTests(ITestOutputHelper output)
{
    private const int Seed = 20_251_122;

    private static readonly PhraseTable Table = PhraseTable.Build(
        [("电工", "#7411"), ("c++", "#cpp"), (".net", "#dotnet"), ("a b", "#ab"), ("电工程", ""), ("r", "#r"), ("node.js", "#node")]);

    [Fact]
    public void No_text_makes_the_analysers_throw_and_all_keep_their_promises()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var analyser = new TextAnalyser(Table);
        var queries = new QueryAnalyser(analyser);
        for (var round = 0; round < 4000; round++)
        {
            var text = RandomText(random);
            var folded = Normaliser.Normalise(text);
            Assert.Equal(folded.Text, Normaliser.Fold(folded.Text));
            for (var i = 1; i <= folded.Text.Length; i++)
            {
                Assert.InRange(folded.ToOriginal(i), folded.ToOriginal(i - 1), text.Length);
            }

            Assert.All(analyser.Analyse(text), token => Assert.InRange(token.Term.Length, 1, 64));
            foreach (var query in (QueryText[])[queries.Parse(text), queries.Parse(text, typeahead: true)])
            {
                Assert.InRange(query.Clauses.Count, 0, QueryAnalyser.MostClauses);
                Assert.All(query.Clauses, clause => Assert.All(clause.Alternatives, terms => Assert.NotEmpty(terms)));
            }
        }
    }

    [Fact]
    public void A_document_is_found_by_every_quoted_part_of_its_Chinese()
    {
        var random = new Random(Seed);
        var analyser = new TextAnalyser(Table);
        for (var round = 0; round < 500; round++)
        {
            var text = new string([.. Enumerable.Range(0, 12).Select(_ => "电工程师焊a "[random.Next(7)])]);
            var start = random.Next(10);
            var part = text.Substring(start, random.Next(1, 12 - start));
            var terms = analyser.Analyse(text).Select(token => token.Term).ToList();
            foreach (var clause in new QueryAnalyser(analyser).Parse($"\"{part}\"").Clauses)
            {
                // A Latin letter may be cut out of a longer word; only Chinese is promised.
                var wanted = clause.Alternatives[0].Where(term => Words.IsHan(term[0])).ToList();
                Assert.All(wanted, term => Assert.Contains(terms, known => known.StartsWith(term, StringComparison.Ordinal)));
            }
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(0, random.Next(5) == 0 ? 600 : 40);
        for (var i = 0; i < length; i++)
        {
            _ = random.Next(8) switch
            {
                0 => text.Append((char)random.Next(0x10000)),
                1 => text.Append((char)random.Next(0xd800, 0xe000)),
                2 => text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000))),
                3 or 4 => text.Append("电工程师焊人"[random.Next(6)]),
                5 => text.Append("-\"*+#. \n\t'/"[random.Next(11)]),
                6 => text.Append("abc++.net.js09"[random.Next(14)]),
                _ => text.Append((char)random.Next(0x80, 0x600)),
            };
        }

        return text.ToString();
    }
}
