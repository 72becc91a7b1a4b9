using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Qiao.Platform.Tables;

namespace Qiao.Platform.Tests.Tables;

public sealed class WrittenTables : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Workbook_comes_back_as_it_was_written()
    {
        var path = Workbook(book =>
        {
            book.Sheet("岗位", "文字", "整数", "金额", "日", "时刻", "空");
            book.Row("钳工 <&> \"x\" _x0041_", 42L, 1234.56m, new DateOnly(2026, 3, 5), new DateTimeOffset(2026, 3, 4, 20, 30, 0, TimeSpan.Zero), null);
            book.Row(" a\r\nb ", -7, 0.1, new DateOnly(1895, 1, 2), true, "");
            book.Row("𠮷", 123456789012345678L, 1234567890.123456789m, null, double.NaN, null);
        });
        Assert.Equal(
            [
                "2: 钳工 <&> \"x\" _x0041_|42|1234.56|2026-03-05|2026-03-05 04:30:00|",
                "3:  a\nb |-7|0.1|1895-01-02|true|",
                "4: 𠮷|123456789012345678|1234567890.123456789||NaN|",
            ],
            Folder.Rows(path));
    }

    [Fact]
    public void No_text_becomes_a_formula()
    {
        string[] texts = ["=1+1", "+86 139", "-2+3", "@SUM(A1)", "\t=1", "＝1"];
        var path = Workbook(book =>
        {
            book.Sheet("s", [.. texts]);
            book.Row([.. texts]);
        });
        Assert.Equal(["2: " + string.Join('|', texts)], Folder.Rows(path));
        var cells = Part(path, "xl/worksheets/sheet1.xml").Descendants(Main + "c").ToList();
        Assert.Equal(12, cells.Count);
        Assert.All(cells, cell => Assert.Equal("inlineStr", cell.Attribute("t")?.Value));
        Assert.Empty(Part(path, "xl/worksheets/sheet1.xml").Descendants(Main + "f"));
    }

    [Fact]
    public void Header_is_bold_frozen_and_filtered_and_columns_are_wide_enough()
    {
        var path = Workbook(book =>
        {
            book.Sheet("s", "a", "b");
            book.Row("x", "重庆市渝北区人力资源和社会保障局");
        });
        var sheet = Part(path, "xl/worksheets/sheet1.xml");
        Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")?.Value);
        Assert.Equal("A1:B2", sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")?.Value);
        var widths = sheet.Descendants(Main + "col").Select(column => (int)column.Attribute("width")!).ToList();
        Assert.InRange(widths[1], 32, 60);
        Assert.InRange(widths[0], 5, 12);
        var style = (int)sheet.Descendants(Main + "c").First().Attribute("s")!;
        var styles = Part(path, "xl/styles.xml");
        var font = (int)styles.Descendants(Main + "cellXfs").Single().Elements().ElementAt(style).Attribute("fontId")!;
        Assert.NotNull(styles.Descendants(Main + "font").ElementAt(font).Element(Main + "b"));
    }

    [Fact]
    public void Text_is_cut_at_what_a_cell_holds_and_control_characters_are_dropped()
    {
        var path = Workbook(book =>
        {
            book.Sheet("s", "a", "b");
            book.Row(new string('x', 32_766) + "𠮷!", "a\0b\u0001c\u001bd\u0085e\uFFFEf\ud800g\th");
        });
        using var table = Folder.Opened(path);
        var row = Assert.Single(table.Rows());
        Assert.Equal(new string('x', 32_766), row["a"]);
        Assert.Equal("abcdef\uFFFDg\th", row["b"]);
    }

    [Fact]
    public void Full_sheet_continues_on_a_further_one_with_its_header()
    {
        var path = _folder.Place("a.xlsx");
        using (var file = File.Create(path))
        using (var book = new XlsxWriter(file, rowsOfSheet: 4))
        {
            book.Sheet("招聘/岗位", "n");
            for (var i = 1; i <= 7; i++)
            {
                book.Row(i);
            }

            book.Sheet("招聘 岗位", "m");
        }

        Assert.Equal(["2: 1", "3: 2", "4: 3"], Folder.Rows(path));
        Assert.Equal(["2: 4", "3: 5", "4: 6"], Folder.Rows(path, sheet: "招聘 岗位 (2)"));
        Assert.Equal(["2: 7"], Folder.Rows(path, sheet: "招聘 岗位 (3)"));
        Assert.Empty(Folder.Rows(path, sheet: "招聘 岗位 (4)"));
    }

    [Fact]
    public void Names_of_sheets_are_made_acceptable()
    {
        var path = Workbook(book =>
        {
            book.Sheet(new string('长', 40), "a");
            book.Sheet(new string('长', 40), "a");
            book.Sheet("'[]'", "a");
            book.Sheet("history", "a");
        });
        Assert.Equal(
            [new string('长', 31), new string('长', 27) + " (2)", "3", "history 4"],
            Part(path, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value));
    }

    [Fact]
    public void Empty_workbook_is_still_a_workbook()
    {
        Assert.Equal("tables.empty", Folder.Refusal(Workbook(_ => { })));
    }

    [Fact]
    public void Csv_comes_back_as_it_was_written()
    {
        var path = _folder.Place("a.csv");
        using (var file = File.Create(path))
        using (var csv = new CsvWriter(file, "文字", "数", "日"))
        {
            csv.Row("a,\"b\"\r\nc", -5, new DateOnly(2026, 3, 5));
            csv.Row("-12.5", 1e20, null);
        }

        Assert.Equal(Encoding.UTF8.GetPreamble(), File.ReadAllBytes(path)[..3]);
        Assert.Equal(["2: a,\"b\"\r\nc|-5|2026-03-05", "3: -12.5|100000000000000000000|"], Folder.Rows(path));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public void Csv_text_that_looks_like_a_formula_gets_an_apostrophe(string text)
    {
        var path = _folder.Place("a.csv");
        using (var file = File.Create(path))
        using (var csv = new CsvWriter(file, "a"))
        {
            csv.Row(text);
        }

        using var table = Folder.Opened(path);
        Assert.Equal("'" + text, Assert.Single(table.Rows())[0]);
    }

    private string Workbook(Action<XlsxWriter> write)
    {
        var path = _folder.Place("made.xlsx");
        using var file = File.Create(path);
        using var book = new XlsxWriter(file);
        write(book);
        return path;
    }

    private static XElement Part(string path, string part)
    {
        using var archive = ZipFile.OpenRead(path);
        using var content = archive.GetEntry(part)!.Open();
        return XElement.Load(content);
    }
}
