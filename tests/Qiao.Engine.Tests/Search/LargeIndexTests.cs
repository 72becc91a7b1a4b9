using System.Diagnostics;
using Qiao.Engine.Search;
using Qiao.Engine.Text;
using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Search;

public sealed class LargeIndexTests(ITestOutputHelper output)
{
    private const int Documents = 20_000;

    [Fact]
    public void Twenty_thousand_documents_are_indexed_and_searched()
    {
        var index = new SearchIndex(new([new("title", 3), new("body", 1)], ["division", "skill"], ["pay"]), World.Analyser);
        var documents = Generated(Documents);
        long start = Stopwatch.GetTimestamp();
        index.Put(documents);
        output.WriteLine($"indexed in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {index.Segments} segments");
        Assert.Equal(Documents, index.Count);

        foreach (var (name, request) in Requests())
        {
            int total = index.Search(request).Total;
            start = Stopwatch.GetTimestamp();
            for (int i = 0; i < 50; i++)
            {
                Assert.Equal(total, index.Search(request).Total);
            }

            output.WriteLine($"{name}: {total} found, {Stopwatch.GetElapsedTime(start).TotalMicroseconds / 50:0} us");
        }

        foreach (var (word, count) in index.Suggest("w1", 3))
        {
            int having = documents.Count(document => document.Texts.Any(text => text.Split(' ').Contains(word)));
            Assert.Equal(having, count);
            Assert.Equal(having, index.Search(new() { Text = new([new([[word]])]) }).Total);
        }
    }

    internal static IEnumerable<(string Name, SearchRequest Request)> Requests()
    {
        FacetWish[] counts = [new("division", 10), new("skill", 10)];
        yield return ("rare word", new() { Text = Words("w9000") });
        yield return ("common word, pay", new() { Text = Words("w20"), Sort = SearchSort.Descending("pay"), Facets = [new("division", [3])] });
        yield return ("two words, facets", new() { Text = Words("w40", "w60"), Counts = counts });
        yield return ("phrase", new() { Text = new([new([["w5", "w6"]])]) });
        yield return ("any of four", new() { Text = Words("w30", "w50", "w70", "w90"), MinimumClauses = 1 });
        yield return ("prefix", new() { Text = new([new([["w12"]], Prefix: true)]) });
        yield return ("word nearby", new() { Text = Words("w40"), Circle = new(new(29.5, 106.5), 3000), Sort = SearchSort.Distance(new(29.5, 106.5)) });
        yield return ("everything, facets", new() { Counts = counts });
    }

    internal static IndexDocument[] Generated(int documents)
    {
        var random = new Random(11);
        string[] words = [.. Enumerable.Range(0, 40_000).Select(word => $"w{word}")];
        return [.. Enumerable.Range(0, documents).Select(key => new IndexDocument
        {
            Key = (UInt128)key << 64,
            Texts = [Text(8), Text(122)],
            Facets = [[random.Next(38), 38 + random.Next(4)], [.. Enumerable.Range(0, 6).Select(_ => random.Next(3000))]],
            Numbers = [random.Next(3000, 20_000)],
            Point = new(29 + random.NextDouble(), 106 + random.NextDouble()),
        })];

        // The logarithm of the rank is even: nearly Zipf's law.
        string Text(int length) =>
            string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)Math.Pow(words.Length, random.NextDouble()) - 1]));
    }

    private static QueryText Words(params string[] words) => new([.. words.Select(word => new Clause([[word]]))]);
}
