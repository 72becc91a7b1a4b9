using Qiao.Platform.Tables;

namespace Qiao.Organisations.Listing;

/// <summary>A list as a file for spreadsheets: CSV, or XLSX when the address asks for it.</summary>
internal static class ListFile
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of(ListView list, string? format)
    {
        var name = list.Path.Trim('/').Replace('/', '-');
        using var content = new MemoryStream();
        var columns = list.Columns.Select(column => column.ToString()).ToArray();
        if (format == "xlsx")
        {
            using (var book = new XlsxWriter(content))
            {
                book.Sheet(list.Title.ToString(), columns);
                foreach (var row in list.Rows)
                {
                    book.Row(row.Cells.Select(cell => cell.Plain).ToArray());
                }
            }

            return Results.File(content.ToArray(), Xlsx, name + ".xlsx");
        }

        using (var table = new CsvWriter(content, columns))
        {
            foreach (var row in list.Rows)
            {
                table.Row(row.Cells.Select(cell => cell.Plain).ToArray());
            }
        }

        return Results.File(content.ToArray(), "text/csv; charset=utf-8", name + ".csv");
    }
}
