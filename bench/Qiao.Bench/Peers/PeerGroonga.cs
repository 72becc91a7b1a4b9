using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Qiao.Bench.Peers;

/// <summary>groonga as a server on loopback: terms parted by spaces, an index over them, over the districts and over the places.</summary>
internal sealed class PeerGroonga : ISearchPeer
{
    private const string Tables = """
        table_create Vacs TABLE_NO_KEY
        column_create Vacs words COLUMN_SCALAR Text
        column_create Vacs district COLUMN_SCALAR Int8
        column_create Vacs education COLUMN_SCALAR Int8
        column_create Vacs major COLUMN_SCALAR Int8
        column_create Vacs band COLUMN_SCALAR Int8
        column_create Vacs pay_high COLUMN_SCALAR Int32
        column_create Vacs place COLUMN_SCALAR WGS84GeoPoint

        """;

    private const string Indexes = """
        table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenDelimit
        column_create Terms words COLUMN_INDEX Vacs words
        table_create Districts TABLE_PAT_KEY Int8
        column_create Districts district COLUMN_INDEX Vacs district
        table_create Places TABLE_PAT_KEY WGS84GeoPoint
        column_create Places place COLUMN_INDEX Vacs place

        """;

    // groonga takes the earth for a sphere of this radius (GRN_GEO_RADIUS), 0.2% smaller than the mean radius, and so would
    // find vacancies up to 7 metres beyond the circle of the others.
    private const double EarthRadius = 6_357_303;

    private Process? _server;
    private Uri _address = new("http://127.0.0.1/");

    public string Name => "groonga";

    private static string Radius { get; } = (PeerQuery.RadiusMetres * EarthRadius / PeerQuery.EarthRadius).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Whether the program is installed.</summary>
    public static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "groonga")));

    public async Task<string> LoadAsync(PeerCorpus corpus)
    {
        var folder = Path.Combine(corpus.Folder, "groonga");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        await RunAsync(["-n", Path.Combine(folder, "db")], writer => writer.Write(Tables));
        await RunAsync([Path.Combine(folder, "db")], writer => WriteRows(corpus, writer));
        await RunAsync([Path.Combine(folder, "db")], writer => writer.Write(Indexes));
        return $"{new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) >> 20:#,0} MB";
    }

    public Func<PeerQuery, int> Connect(PeerCorpus corpus)
    {
        if (_server is null)
        {
            var port = FreePort();
            _address = new($"http://127.0.0.1:{port}/d/select?table=Vacs&cache=no&limit={PeerQuery.Hits}");
            _server = Process.Start(new ProcessStartInfo("groonga", ["-s", "--protocol", "http", "-p", $"{port}", "--bind-address", "127.0.0.1", Path.Combine(corpus.Folder, "groonga", "db")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            while (!Listens(port))
            {
                _server.WaitForExit(TimeSpan.FromMilliseconds(50));
            }
        }

        var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        return query => Total(client, new Uri(_address + Address(query, query.Terms.Select(corpus.Word).ToArray())));
    }

    public double CpuSeconds() => _server is null ? 0 : ProcessTree.CpuSeconds(_server.Id);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
    }

    private static string Address(PeerQuery query, string[] words)
    {
        static string Holds(string word) => $"words @ \"{word}\"";
        var (filter, rest) = query.Shape switch
        {
            QueryShape.CommonInDistrict => ($"{Holds(words[0])} && district == {query.District}", "&sort_keys=-pay_high"),
            QueryShape.BothWithFacets => ($"{Holds(words[0])} && {Holds(words[1])} && pay_high >= {query.LeastPay}", "&sort_keys=-_score&drilldown=district,education,major,band&drilldown_limit=50"),
            QueryShape.Near when Place(query.Latitude, query.Longitude) is var place => ($"{Holds(words[0])} && geo_in_circle(place, \"{place}\", {Radius})", $"&scorer={Uri.EscapeDataString($"_score = geo_distance(place, \"{place}\")")}&sort_keys=_score"),
            _ => (string.Join(" || ", words.Select(Holds)), "&sort_keys=-_score"),
        };
        return $"&output_columns={Uri.EscapeDataString("_id,pay_high,_score")}&filter={Uri.EscapeDataString(filter)}{rest}";
    }

    // [[status, start, seconds], [[[total], columns, hits...], drilldowns...]]
    private static int Total(HttpClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = client.Send(request);
        using var body = response.Content.ReadAsStream();
        using var buffer = new MemoryStream();
        body.CopyTo(buffer);
        response.EnsureSuccessStatusCode();
        var reader = new Utf8JsonReader(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number && reader.CurrentDepth == 4)
            {
                return reader.GetInt32();
            }
        }

        throw new InvalidDataException("groonga's answer holds no total.");
    }

    private static void WriteRows(PeerCorpus corpus, TextWriter writer)
    {
        writer.Write("load --table Vacs\n[\n[\"words\",\"district\",\"education\",\"major\",\"band\",\"pay_high\",\"place\"]");
        foreach (var (facts, words) in corpus.Tokenised())
        {
            writer.Write($",\n[\"{words}\",{facts.District},{facts.Education},{facts.Major},{facts.PayBand},{facts.PayHigh},\"{Place(facts.Latitude, facts.Longitude)}\"]");
        }

        writer.Write("\n]\n");
    }

    // groonga counts places in thousandths of seconds.
    private static string Place(double latitude, double longitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(latitude * 3_600_000)}x{Math.Round(longitude * 3_600_000)}");

    private static async Task RunAsync(string[] arguments, Action<TextWriter> write)
    {
        using var process = Process.Start(new ProcessStartInfo("groonga", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false) })!;
        var output = process.StandardOutput.ReadToEndAsync();
        await using (var writer = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(false), 1 << 20))
        {
            write(writer);
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"groonga ended with {process.ExitCode}: {await output}");
        }
    }

    private static bool Listens(int port)
    {
        try
        {
            using var attempt = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
