using Microsoft.AspNetCore.Http;

namespace Qiao.Platform.Tables;

/// <summary>A list as a file for spreadsheets: an Excel workbook, or CSV where the name or the address asks for it.</summary>
/// <param name="Title">Names the sheet.</param>
/// <param name="Rows">Read once, when the file is written.</param>
public sealed record TableFile(Bilingual Title, IReadOnlyList<Bilingual> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>An answer that a browser saves as `name.csv` when the format is `csv`, else as `name.xlsx`.</summary>
    public IResult Download(string name, string? format)
    {
        var stream = new MemoryStream();
        Write(stream, isCsv: format == "csv");
        return format == "csv"
            ? Results.File(stream.ToArray(), "text/csv; charset=utf-8", name + ".csv")
            : Results.File(stream.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    /// <summary>CSV when the file's name ends so, else a workbook.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        Write(stream, Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase));
    }

    private void Write(Stream stream, bool isCsv)
    {
        var columns = Columns.Select(column => column.ToString()).ToArray();
        if (isCsv)
        {
            using var csv = new CsvWriter(stream, columns);
            foreach (var row in Rows)
            {
                csv.Row(row);
            }

            return;
        }

        using var book = new XlsxWriter(stream);
        book.Sheet(Title.ToString(), columns);
        foreach (var row in Rows)
        {
            book.Row(row);
        }
    }
}
