using System.IO.Compression;
using System.Text;

namespace Qiao.Platform.Tests.Tables;

public sealed class XlsxTables : IDisposable
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Numbers_are_plain_and_dates_are_iso()
    {
        string Value(string raw, int style = 0)
        {
            var path = _folder.Workbook(
                "a.xlsx",
                Header + $"<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"{style}\"><v>{raw}</v></c></row>",
                cellStyles: "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/>");
            return Folder.Rows(path)[0]["2: 1|".Length..];
        }

        Assert.Equal("1234567890123", Value("1.234567890123E12"));
        Assert.Equal("0.00000012", Value("1.2E-7"));
        Assert.Equal("0.3", Value("0.30000000000000004"));
        Assert.Equal("110101199003070000", Value("110101199003070000"));
        Assert.Equal("1" + new string('0', 30), Value("1E30")[..1] + new string('0', 30));
        Assert.DoesNotContain('E', Value("-1.5E300"));
        Assert.Equal("2026-03-05", Value("46086", 1));
        Assert.Equal("2026-03-05T12:00:00", Value("46086.5", 2));
        Assert.Equal("18:00:00", Value("0.75", 3));
    }

    [Fact]
    public void Visible_sheet_is_read_and_another_by_name()
    {
        var path = _folder.Workbook("a.xlsx", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>", "<si><t> 职位 </t></si><si><r><t>钳</t></r><r><t>工</t></r></si>");
        Assert.Equal(["2: 钳工"], Folder.Rows(path));
        using var other = Folder.Opened(path, sheet: "Other");
        Assert.Equal(["elsewhere"], other.Columns);
        Assert.Equal("tables.sheet-missing", Folder.Refusal(path, sheet: "岗"));
    }

    [Fact]
    public void Gaps_keep_the_numbers_that_a_person_sees()
    {
        var path = _folder.Workbook("a.xlsx", "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c></row><row r=\"1000000\"><c r=\"A1000000\"><v>7</v></c></row>");
        Assert.Equal(["1000000: 7"], Folder.Rows(path));
    }

    [Fact]
    public void Rows_can_be_read_again()
    {
        using var table = Folder.Opened(_folder.Workbook("a.xlsx", Header + "<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>"));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("5", Assert.Single(table.Rows())["b"]);
        }
    }

    [Fact]
    public void Failed_formulas_are_empty_and_surplus_cells_are_damage()
    {
        var path = _folder.Workbook("a.xlsx", Header + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\"><v>5</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"C3\"><v>9</v></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>");
        Assert.Equal(["2: |5", "3: 1| !tables.row-too-many-cells", "4: 1|"], Folder.Rows(path));
    }

    [Fact]
    public void External_entities_are_impossible()
    {
        var secret = _folder.File("secret.txt", "secret");
        var path = _folder.Workbook("a.xlsx", Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&x;</v></c></row>", doctype: $"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file://{secret}\">]>");
        Assert.Equal("tables.broken", Folder.Refusal(path));
    }

    [Fact]
    public void Cells_beyond_the_last_of_excel_are_refused()
    {
        Assert.Equal("tables.broken", Folder.Refusal(_folder.Workbook("a.xlsx", Header + "<row r=\"2000000000\"><c><v>1</v></c></row>")));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.Workbook("a.xlsx", Header + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>")));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.Workbook("a.xlsx", Header + "<row r=\"2\">" + string.Concat(Enumerable.Repeat("<c/>", 16_385)) + "</row>")));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.Workbook("a.xlsx", Header + "<row r=\"2\"><c")));
    }

    [Fact]
    public void Bomb_is_refused_while_it_unpacks()
    {
        var path = _folder.Workbook("a.xlsx", Header + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + new string('0', 30_000_000) + "</v></c></row>");
        Assert.InRange(new FileInfo(path).Length, 1, 100_000);
        Assert.Equal("tables.archive-too-large", Folder.Refusal(path));
    }

    [Fact]
    public void Bomb_in_a_part_that_nobody_reads_is_refused()
    {
        var path = _folder.Workbook("a.xlsx", Header);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            using var part = archive.CreateEntry("xl/media/image1.png").Open();
            part.Write(new byte[20_000_000]);
        }

        Assert.Equal("tables.archive-too-large", Folder.Refusal(path));
    }

    [Fact]
    public void Archive_of_too_many_parts_is_refused()
    {
        var path = _folder.Zip("a.xlsx", [.. Enumerable.Range(0, 5_001).Select(i => ($"xl/{i}.xml", "<a/>"))]);
        Assert.Equal("tables.archive-too-large", Folder.Refusal(path));
    }

    [Fact]
    public void Millions_of_objects_are_refused_before_they_are_made()
    {
        var merges = string.Concat(Enumerable.Range(0, 200_001).Select(i => $"<mergeCell ref=\"A{i * 7919 % 10_007}\"/>"));
        Assert.Equal("tables.archive-too-large", Folder.Refusal(_folder.Workbook("a.xlsx", Header + merges)));
    }

    [Fact]
    public void Sheet_of_an_endless_area_is_refused()
    {
        Assert.Equal("tables.archive-too-large", Folder.Refusal(_folder.Workbook("a.xlsx", Header + "<row r=\"5\"><c r=\"XFD5\"><v>1</v></c></row><row r=\"1000000\"><c><v>1</v></c></row>")));
    }

    [Fact]
    public void Cut_archive_is_broken_wherever_the_cut_is()
    {
        var whole = File.ReadAllBytes(_folder.Workbook("a.xlsx", Header));
        for (var length = 4; length < whole.Length; length += 97)
        {
            Assert.Equal("tables.broken", Folder.Refusal(_folder.File("cut.xlsx", whole[..length])));
        }
    }

    [Fact]
    public void Other_kinds_of_workbook_say_what_to_do()
    {
        byte[] container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[2000]];
        Assert.Equal("tables.format-unknown", Folder.Refusal(_folder.File("a.xlsx", container)));
        Assert.Equal("tables.format-unknown", Folder.Refusal(_folder.File("a.xls", container)));
        Assert.Equal("tables.encrypted", Folder.Refusal(_folder.File("b.xlsx", [.. container, .. Encoding.Unicode.GetBytes("EncryptedPackage")])));
        Assert.Equal("tables.format-unknown", Folder.Refusal(_folder.Zip("c.xlsx", ("xl/workbook.bin", "x"))));
        Assert.Equal("tables.broken", Folder.Refusal(_folder.Zip("d.xlsx", ("word/document.xml", "<a/>"))));
        Assert.Equal("tables.format-unknown", Folder.Refusal(_folder.File("e.xlsx", "a,b\n1,2\n")));
        Assert.Equal("tables.format-unknown", Folder.Refusal(_folder.Zip("f.csv", ("xl/workbook.xml", "<a/>"))));
        Assert.Equal("tables.empty", Folder.Refusal(_folder.Workbook("g.xlsx", "")));
        Assert.Equal("tables.no-header", Folder.Refusal(_folder.Workbook("h.xlsx", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")));
    }
}
