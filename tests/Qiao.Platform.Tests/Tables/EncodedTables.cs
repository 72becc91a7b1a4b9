using System.IO.Compression;
using System.Text;

namespace Qiao.Platform.Tests.Tables;

public sealed class EncodedTables : IDisposable
{
    private const string Text = "职位,城市\r\n钳工，高级,重庆\r\n𠮷野家店员,北京\r\n";

    private readonly Folder _folder = new();

    public EncodedTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Chinese_is_read_in_every_encoding_that_offices_write(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];
        var path = _folder.File("a.csv", content);
        using (var table = Folder.Opened(path))
        {
            Assert.Equal(["职位", "城市"], table.Columns);
        }

        Assert.Equal(["2: 钳工，高级|重庆", "3: 𠮷野家店员|北京"], Folder.Rows(path));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void Character_across_the_end_of_the_examined_part_does_not_mislead(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        for (var shift = 0; shift < 4; shift++)
        {
            var head = "a,b\n" + new string('x', shift) + ",";
            byte[] content = [.. encoding.GetBytes(head + new string('渝', 60_000) + "\n")];
            Assert.Equal($"2: {new string('x', shift)}|{new string('渝', 60_000)}", Assert.Single(Folder.Rows(_folder.File("a.csv", content))));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.Equal("tables.encoding", Folder.Refusal(_folder.File("a.csv", [.. "a,b\n"u8, 0, 1, 2])));
        Assert.Equal("tables.encoding", Folder.Refusal(_folder.File("a.csv", [.. "a,b\n"u8, 0xff, 0xff, 0x20])));
        Assert.Equal("tables.encoding", Folder.Refusal(_folder.File("a.ndjson", [.. "{\"a\":\""u8, 0xff, 0xff, .. "\"}"u8])));
    }

    [Fact]
    public void Bytes_that_turn_bad_later_damage_their_row()
    {
        byte[] content = [.. "a,b\n"u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("好,1\n", 20_000))), 0xff, .. ",1\n好,2\n"u8];
        var rows = Folder.Rows(_folder.File("a.csv", content));
        Assert.Equal(20_002, rows.Count);
        Assert.EndsWith("!tables.row-encoding", rows[^2], StringComparison.Ordinal);
        Assert.Equal("20003: 好|2", rows[^1]);
    }

    [Fact]
    public void Gzipped_text_is_read_and_a_cut_one_tells_where_it_breaks()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i},{i * 7919 % 10007}\n"));
        var packed = Packed(Encoding.UTF8.GetBytes(text));
        Assert.Equal(50_000, Folder.Rows(_folder.File("a.csv.gz", packed)).Count);

        var rows = Folder.Rows(_folder.File("b.csv.gz", packed[..(packed.Length / 2)]));
        Assert.InRange(rows.Count, 1_000, 49_999);
        Assert.EndsWith("!tables.row-cut", rows[^1], StringComparison.Ordinal);
        Assert.Single(rows, row => row.Contains('!', StringComparison.Ordinal));
        Assert.Contains(Folder.Refusal(_folder.File("c.csv.gz", packed[..12])), (string[])["tables.empty", "tables.broken"]);
    }

    [Fact]
    public void Gzipped_bomb_is_stopped()
    {
        var text = new byte[30_000_000];
        Array.Fill(text, (byte)'\n');
        var rows = Folder.Rows(_folder.File("a.csv.gz", Packed([.. "a,b\n1,2\n"u8, .. text])));
        Assert.Equal("2: 1|2", rows[0]);
        Assert.EndsWith("!tables.row-cut", Assert.Single(rows[1..]), StringComparison.Ordinal);
    }

    private static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
