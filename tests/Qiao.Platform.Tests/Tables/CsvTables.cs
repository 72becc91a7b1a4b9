using System.Text;

namespace Qiao.Platform.Tests.Tables;

public sealed class CsvTables : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Quoted_cells_keep_delimiters_quotes_and_line_breaks(string newLine)
    {
        var path = _folder.File("a.csv", string.Join(newLine, "title,text", "\"a,b\",\"say \"\"hi\"\"" + newLine + "there\"", "c,"));
        Assert.Equal(["2: a,b|say \"hi\"" + newLine + "there", "3: c|"], Folder.Rows(path));
    }

    [Theory]
    [InlineData("职位,薪酬\nA,1\n")]
    [InlineData("职位;薪酬\nA;1\n")]
    [InlineData("职位\t薪酬\nA\t1\n")]
    [InlineData("\"职位,全称;\";薪酬\nA;1\n")]
    [InlineData("\r\n\r\n职位\t薪酬\nA\t1\n")]
    public void Delimiter_is_found_from_the_header(string text)
    {
        using var table = Folder.Opened(_folder.File("a.csv", text));
        var row = Assert.Single(table.Rows());
        Assert.Equal(("A", "1", 2), (row[0], row["薪酬"], table.Columns.Count));
    }

    [Fact]
    public void Full_width_comma_is_no_delimiter()
    {
        using var table = Folder.Opened(_folder.File("a.csv", "福利，待遇\n五险，一金\n"));
        Assert.Equal(["福利，待遇"], table.Columns);
        Assert.Equal("五险，一金", Assert.Single(table.Rows())[0]);
    }

    [Fact]
    public void Names_are_trimmed_and_absent_cells_are_empty()
    {
        using var table = Folder.Opened(_folder.File("a.csv", "\uFEFF 职位 ,城市,,\n x ,y,,\n"));
        Assert.Equal(["职位", "城市"], table.Columns);
        var row = Assert.Single(table.Rows());
        Assert.Null(row.Damage);
        Assert.Equal((" x ", "", "", ""), (row["职位"], row["没有"], row[7], row[-1]));
    }

    [Fact]
    public void Blank_rows_are_left_out_and_counted()
    {
        var path = _folder.File("a.csv", "a,b\n\n1,2\n,\n   \n3,4\n\n");
        Assert.Equal(["3: 1|2", "6: 3|4"], Folder.Rows(path));
    }

    [Fact]
    public void Rows_of_the_wrong_width_are_damaged_and_the_next_are_read()
    {
        var path = _folder.File("a.csv", "a,b\n1\n1,2,3\n1,2\n1,2,,\n");
        Assert.Equal(["2: 1| !tables.row-too-few-cells", "3: 1|2 !tables.row-too-many-cells", "4: 1|2", "5: 1|2"], Folder.Rows(path));
    }

    [Fact]
    public void Rows_can_be_read_again()
    {
        using var table = Folder.Opened(_folder.File("a.csv", "a,b\n1,2\n3,4\n"));
        Assert.Equal("1", table.Rows().First()["a"]);
        Assert.Equal(["1", "3"], table.Rows().Select(row => row["a"]));
    }

    [Fact]
    public void Unclosed_quote_costs_one_row_not_the_file()
    {
        var text = new StringBuilder("id,text\n1,good\n2,\"open\n");
        for (var i = 3; i <= 1000; i++)
        {
            text.Append(i).Append(",fine\n");
        }

        var rows = Folder.Rows(_folder.File("a.csv", text.ToString()));
        Assert.Equal(999 + 1, rows.Count);
        Assert.Equal("3: 2|\"open !tables.row-unclosed-quote", rows[1]);
        Assert.Equal("1001: 1000|fine", rows[^1]);
        Assert.Single(rows, row => row.Contains('!', StringComparison.Ordinal));
    }

    [Fact]
    public void Unclosed_quote_before_a_long_text_costs_one_row()
    {
        var path = _folder.File("a.csv", "a,b\n1,\"" + new string('x', 999_990) + "\n" + new string('y', 100) + ",2\n3,4\n");
        var rows = Folder.Rows(path);
        Assert.EndsWith("!tables.row-unclosed-quote", rows[0], StringComparison.Ordinal);
        Assert.Equal(["3: " + new string('y', 100) + "|2", "4: 3|4"], rows[1..]);
    }

    [Fact]
    public void Two_hundred_lines_in_a_cell_are_read_and_more_are_not()
    {
        static string Cell(int lines) => "\"" + string.Concat(Enumerable.Repeat("x\n", lines)) + "\"";
        Assert.Equal(["2: 1|" + string.Concat(Enumerable.Repeat("x\n", 200))], Folder.Rows(_folder.File("a.csv", "a,b\n1," + Cell(200) + "\n")));
        Assert.EndsWith("!tables.row-unclosed-quote", Folder.Rows(_folder.File("b.csv", "a,b\n1," + Cell(201) + "\n"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Stray_quote_damages_its_row_only()
    {
        var path = _folder.File("a.csv", "a,b\n\"he said \"no\"\",1\n2,5\" pipe\n\"3\" ,4\n");
        Assert.Equal(["2: \"he said \"no\"\"|1 !tables.row-stray-quote", "3: 2|5\" pipe", "4: 3|4"], Folder.Rows(path));
    }

    [Fact]
    public void Cell_of_a_million_characters_is_read_and_a_longer_one_is_damage()
    {
        var path = _folder.File("a.csv", "a,b\n1," + new string('好', 1_000_000) + "\n2," + new string('好', 1_000_001) + ",x\n3,4\n");
        var rows = Folder.Rows(path);
        Assert.Equal(1_000_005, rows[0].Length);
        Assert.Equal(["3: 2| !tables.row-too-long", "4: 3|4"], rows[1..]);
    }

    [Fact]
    public void File_that_ends_in_mid_row_says_so()
    {
        Assert.Equal(["2: 1|2", "3: 3| !tables.row-cut"], Folder.Rows(_folder.File("a.csv", "a,b\n1,2\n3")));
        Assert.Equal(["2: 1|\"2 !tables.row-unclosed-quote"], Folder.Rows(_folder.File("b.csv", "a,b\n1,\"2")));
        Assert.Equal(["2: 1|2"], Folder.Rows(_folder.File("c.csv", "a,b\n1,\"2\"")));
    }

    [Fact]
    public void File_without_names_of_columns_is_refused()
    {
        Assert.Equal("tables.empty", Folder.Refusal(_folder.File("a.csv", "")));
        Assert.Equal("tables.empty", Folder.Refusal(_folder.File("a.csv", "\uFEFF\n , \n\n")));
        Assert.Equal("tables.no-header", Folder.Refusal(_folder.File("a.csv", "1,2.5\n3,4\n")));
        Assert.Equal("tables.no-header", Folder.Refusal(_folder.File("a.csv", "\"a,b\n1,2\n")));
        Assert.Equal("tables.too-many-columns", Folder.Refusal(_folder.File("a.csv", string.Join(',', Enumerable.Range(0, 16_385).Select(i => "c" + i)))));
        Assert.Equal("tables.missing", Folder.Refusal(_folder.Place("none.csv")));
    }

    [Fact]
    public void Format_comes_from_the_ending_unless_it_is_told()
    {
        var path = _folder.File("a.dat", "a\nx\n");
        Assert.Equal("tables.format-unknown", Folder.Refusal(path));
        Assert.Equal("tables.format-unknown", Folder.Refusal(path, "pdf"));
        Assert.Equal(["2: x"], Folder.Rows(path, "CSV"));
        Assert.Equal(["2: x"], Folder.Rows(_folder.File("a.TSV", "a\nx\n")));
    }
}
