using System.Text;
using Qiao.Engine;
using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Examples.Engine;

/// <summary>An index of six jobs: words, filters with counts, phrases, slips, places, changes, and a file to start again from.</summary>
internal static class SearchExample
{
    private const int City = 1, Suburb = 2;

    // The caller's own knowledge: 焊工 and welder mean the same, and whoever holds a 低压电工证 is an electrician.
    private static readonly TextAnalyser Analyser = new(PhraseTable.Build(
    [
        ("焊工", "#7212"), ("电焊工", "#7212"), ("welder", "#7212"), ("电工", "#7411"), ("electrician", "#7411"), ("低压电工证", "#7411"), ("护士", "#2221"), ("nurse", "#2221"),
    ]));

    // Title words count four times as much as those of the text.
    private static readonly IndexSchema Schema = new([new("title", 4, UsualLength: 8), new("text", 1, UsualLength: 60)], ["district"], ["pay"]);

    private static readonly GeoPoint Station = new(29.5630, 106.5516);

    public static void Run(TextWriter output)
    {
        output.WriteLine("SEARCH");
        var index = new SearchIndex(Schema, Analyser);
        index.Put(
        [
            Job(1, "电焊工", "二保焊、氩弧焊，两班倒，包吃住。", City, 9_000, new(29.5600, 106.5500)),
            Job(2, "Welder", "MIG and TIG welding of steel pipes; night shifts.", Suburb, 11_000, new(29.7200, 106.6300)),
            Job(3, "工厂电工", "持低压电工证，维修配电柜。", City, 8_000, new(29.5900, 106.5100)),
            Job(4, "维修技工", "须有低压电工证，负责水电维修。", Suburb, 7_000, new(29.7100, 106.6500)),
            Job(5, "Registered nurse", "Hospital ward, night shifts, certificate required.", City, 10_000, new(29.5640, 106.5520)),
            Job(6, "护士", "门诊，护理专业，有护士证。", Suburb, 6_500, null),
        ]);

        var queries = new QueryAnalyser(Analyser);
        Show("welder also finds 电焊工, because both are one concept", queries.Parse("welder"));
        Show("电工 also finds the job that only asks for the certificate", queries.Parse("电工"));
        Show("a phrase in quotes stands as written", queries.Parse("\"night shifts\""));
        Show("a minus leaves out", queries.Parse("\"night shifts\" -welding"));
        Show("a slip: hosptial, tolerated when asked for", queries.Parse("hosptial").Tolerant());

        var filtered = index.Search(new SearchRequest { Facets = [new("district", [City])], Numbers = [new("pay", 8_500, null)], Sort = SearchSort.Descending("pay"), Counts = [new("district", 5)] });
        output.WriteLine($"  8,500 or more in the city, best paid first: {Keys(filtered)}");
        output.WriteLine($"    and per district, were it not chosen: {string.Join(", ", filtered.Facets[0].Values.Select(value => $"district {value.Value}: {value.Count}"))}");

        var near = index.Search(new SearchRequest { Circle = new(Station, 5_000), Sort = SearchSort.Distance(Station) });
        output.WriteLine($"  within 5 km of the station: {string.Join(", ", near.Hits.Select(hit => $"job {hit.Key} at {hit.DistanceMetres:0} m"))}");

        output.WriteLine($"  typing 'we' may become: {string.Join(", ", index.Suggest("we", 3).Select(word => word.Term))}");
        var better = index.DidYouMean("nihgt", new SearchRequest());
        output.WriteLine($"  'nihgt': did you mean '{better?.Text}' ({better?.Documents} jobs)?");

        // A change is seen by every search that begins after the call; searches never wait for it.
        index.Remove([5]);
        output.WriteLine($"  after job 5 is gone, nurse finds: {Keys(index.Search(new SearchRequest { Text = queries.Parse("nurse") }))}");

        StartAgain(index, output);

        void Show(string what, QueryText text) => output.WriteLine($"  {what}: {Keys(index.Search(new SearchRequest { Text = text }))}");
    }

    private static void StartAgain(SearchIndex index, TextWriter output)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(file))
            {
                // The note comes back with the index: here the last change that it has seen.
                index.Write(stream, Encoding.UTF8.GetBytes("change 7"));
            }

            using (var stream = File.OpenRead(file))
            {
                var again = SearchIndex.Read(stream, Schema, Analyser, out var note);
                output.WriteLine($"  read from a file of {stream.Length:#,0} bytes: {again.Count} jobs, note '{Encoding.UTF8.GetString(note)}'");
            }

            // One wrong byte, and the file is refused: the caller builds anew.
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            try
            {
                SearchIndex.Read(new MemoryStream(bytes), Schema, Analyser, out _);
            }
            catch (BrokenSnapshotException refusal)
            {
                output.WriteLine($"  with one bit changed: {refusal.Message}");
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IndexDocument Job(int key, string title, string text, int district, long pay, GeoPoint? point) =>
        new() { Key = (UInt128)key, Texts = [title, text], Facets = [[district]], Numbers = [pay], Point = point };

    private static string Keys(SearchResult result) => $"{result.Total} found: {string.Join(", ", result.Hits.Select(hit => $"job {hit.Key}"))}";
}
