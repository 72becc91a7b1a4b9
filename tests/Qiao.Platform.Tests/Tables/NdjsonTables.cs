using System.Text;

namespace Qiao.Platform.Tests.Tables;

public sealed class NdjsonTables : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nested_values_are_laid_flat_and_columns_are_the_union()
    {
        var path = _folder.File("a.ndjson", """
            {"title":"钳工","pay":{"from":6000,"unit":{"of":"月"}},"tags":["五险","一金",3,true,null]}

            {"title":"Fitter","remote":false,"rate":1.50e3,"note":null,"skills":[{"id":1}],"none":[],"esc":"a\n\u00e9"}
            """);
        using var table = Folder.Opened(path);
        Assert.Equal(["title", "pay.from", "pay.unit.of", "tags", "remote", "rate", "note", "skills", "none", "esc"], table.Columns);
        Assert.Equal(
            ["1: 钳工|6000|月|五险;一金;3;true;|||||| ".TrimEnd(), "3: Fitter||||false|1.50e3||[{\"id\":1}]||a\né"],
            table.Rows().Select(row => Folder.Told(table, row)));
    }

    [Fact]
    public void Malformed_lines_are_damage_with_line_and_byte_and_reading_goes_on()
    {
        using var table = Folder.Opened(_folder.File("a.jsonl", "{\"a\":1}\n{\"a\":,}\n[1]\n5\n{\"a\":2}{\n{\"a\":3}\r\n"));
        var rows = table.Rows().ToList();
        Assert.Equal(["", "tables.row-json", "tables.row-not-an-object", "tables.row-not-an-object", "tables.row-json", ""], rows.Select(row => row.Damage?.Code ?? ""));
        Assert.Contains("line 2, byte 5", rows[1].Damage!.Text.En, StringComparison.Ordinal);
        Assert.Equal((6L, "3"), (rows[^1].Number, rows[^1]["a"]));
    }

    [Fact]
    public void Column_that_first_appears_after_two_hundred_objects_is_passed_over()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 200; i++)
        {
            text.Append("{\"a\":1}\n");
        }

        using var table = Folder.Opened(_folder.File("a.ndjson", text.Append("{\"b\":2,\"a\":3}\n").ToString()));
        Assert.Equal(["a"], table.Columns);
        Assert.Equal(("3", ""), (table.Rows().Last()["a"], table.Rows().Last()["b"]));
    }

    [Fact]
    public void Line_of_eight_megabytes_is_read_and_a_longer_one_is_damage()
    {
        static string Line(int bytes) => "{\"a\":1" + new string(' ', bytes - 7) + "}";
        var path = _folder.File("a.ndjson", $"{Line(8 * 1024 * 1024)}\n{Line((8 * 1024 * 1024) + 1)}\n{Line(40_000_000)}\n{{\"a\":2}}\n");
        Assert.Equal(["1: 1", "2:  !tables.row-too-long", "3:  !tables.row-too-long", "4: 2"], Folder.Rows(path));
    }

    [Fact]
    public void Cell_of_more_than_a_million_characters_is_damage()
    {
        var path = _folder.File("a.ndjson", $"{{\"a\":\"{new string('好', 1_000_001)}\",\"b\":1}}\n");
        Assert.Equal(["1: |1 !tables.row-too-long"], Folder.Rows(path));
    }

    [Fact]
    public void Texts_that_are_no_unicode_damage_their_row()
    {
        byte[] content = [.. "{\"a\":1}\n{\"a\":\"\\ud800\"}\n"u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":\"好\"}\n", 10_000))), .. "{\"a\":\""u8, 0xff, .. "\"}\n{\"a\":2}"u8];
        var rows = Folder.Rows(_folder.File("a.ndjson", content));
        Assert.Equal(["10003:  !tables.row-encoding", "10004: 2"], rows[^2..]);
        Assert.Equal("2:  !tables.row-encoding", rows[1]);
    }

    [Fact]
    public void Utf_16_and_byte_order_marks_are_understood()
    {
        const string Text = "{\"职位\":\"钳工\"}\n";
        Assert.Equal(["1: 钳工"], Folder.Rows(_folder.File("a.ndjson", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)])));
        Assert.Equal(["1: 钳工"], Folder.Rows(_folder.File("b.ndjson", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)])));
    }

    [Fact]
    public void File_that_breaks_off_damages_its_last_line()
    {
        Assert.Equal(["1: 1", "2:  !tables.row-json"], Folder.Rows(_folder.File("a.ndjson", "{\"a\":1}\n{\"a\":\"br")));
    }

    [Fact]
    public void File_of_no_objects_is_refused()
    {
        Assert.Equal("tables.broken", Folder.Refusal(_folder.File("a.ndjson", "[{\"a\":1},{\"a\":2}]\n")));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.File("a.ndjson", "{\n  \"a\": 1\n}\n")));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.File("a.ndjson", "{}\n{}\n")));
        Assert.Equal("tables.empty", Folder.Refusal(_folder.File("a.ndjson", "\n \n\r\n")));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.File("a.ndjson", string.Concat(Enumerable.Repeat("[", 100_000)))));
    }
}
