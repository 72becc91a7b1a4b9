using System.Text;
using Qiao.Platform.Tables;
using Xunit.Abstractions;

namespace Qiao.Platform.Tests.Tables;

public sealed class HostileTables(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20260305;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    public void Random_bytes_never_throw(string format)
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        int opened = 0, refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var content = new byte[random.Next(1, 4000)];
            random.NextBytes(content);
            Count(Exhaust(_folder.File("a." + format, content)), ref opened, ref refused);
        }

        output.WriteLine($"{opened} opened, {refused} refused");
        Assert.Equal(300, opened + refused);
        Assert.True(refused > 0);
    }

    [Theory]
    [InlineData("csv", "名,b,\"c\"\r\n1,\"two\nlines\",3\n\"x\"\"y\",;\t,'\n")]
    [InlineData("ndjson", "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":\"好\\u0041\"}\n\n{\"a\":1e5}\n")]
    public void Damaged_texts_never_throw(string format, string text)
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        int opened = 0, refused = 0;
        for (var i = 0; i < 400; i++)
        {
            var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, random.Next(1, 50))));
            Mutate(content, random);
            Count(Exhaust(_folder.File("a." + format, content)), ref opened, ref refused);
        }

        output.WriteLine($"{opened} opened, {refused} refused");
        Assert.True(opened > 100, "Most mutations leave a file that opens; the test must reach the rows.");
    }

    [Fact]
    public void Damaged_workbooks_never_throw()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        int opened = 0, refused = 0;
        var sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row><row r=\"2\" hidden=\"0\"><c r=\"A2\" s=\"1\"><v>46086.5</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        for (var i = 0; i < 300; i++)
        {
            var part = sheet.ToCharArray();
            var other = "<si><t>a</t></si>".ToCharArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var target = random.Next(5) == 0 ? other : part;
                target[random.Next(target.Length)] = "<>/\"=019-AZsr &"[random.Next(15)];
            }

            Count(Exhaust(_folder.Workbook("a.xlsx", new string(part), new string(other), "<xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>")), ref opened, ref refused);
        }

        var whole = File.ReadAllBytes(_folder.Workbook("a.xlsx", sheet));
        for (var i = 0; i < 300; i++)
        {
            var content = (byte[])whole.Clone();
            Mutate(content, random);
            Count(Exhaust(_folder.File("b.xlsx", content)), ref opened, ref refused);
        }

        output.WriteLine($"{opened} opened, {refused} refused");
        Assert.True(opened > 20 && refused > 20, "Both ends of the reader must be reached.");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\n")]
    [InlineData("\"\"\"\n")]
    [InlineData("\",\"\n\"x")]
    [InlineData("a,\"\"b\n")]
    [InlineData("\"a\n\"\"\n")]
    [InlineData("\"    ")]
    public void Piles_of_quotes_take_no_more_than_linear_time(string pile)
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat(pile, 3_000_000 / pile.Length));
        var path = _folder.File("a.csv", text);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.True(Exhaust(path));
        var taken = System.Diagnostics.Stopwatch.GetElapsedTime(started);

        // Linear is well under a second; quadratic would be hours.
        Assert.InRange(taken.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("csv", "1\n")]
    [InlineData("ndjson", "{}\n")]
    public void Millions_of_tiny_rows_under_a_wide_header_are_cheap(string format, string row)
    {
        var names = Enumerable.Range(0, 16_000).Select(i => "c" + i);
        var header = format == "csv" ? string.Join(',', names) : "{" + string.Join(',', names.Select(name => $"\"{name}\":1")) + "}";
        using var table = Folder.Opened(_folder.File("a." + format, header + "\n" + string.Concat(Enumerable.Repeat(row, 200_000))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = table.Rows().Count();
        Assert.InRange(count, 200_000, 200_001);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / count, 0, 2_000);
    }

    private static void Mutate(byte[] content, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            content[random.Next(content.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : "\",\n\r{}[]\\:"u8[random.Next(10)]);
        }
    }

    private static void Count(bool isOpened, ref int opened, ref int refused) => _ = isOpened ? opened++ : refused++;

    private static bool Exhaust(string path)
    {
        if (TableSource.Open(path) is not Outcome<TableSource>.Done(var table))
        {
            return false;
        }

        using (table)
        {
            long last = 0;
            foreach (var row in table.Rows())
            {
                Assert.True(row.Number > last);
                last = row.Number;
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    Assert.NotNull(row[i]);
                }
            }
        }

        return true;
    }
}
