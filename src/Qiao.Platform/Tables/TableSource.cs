namespace Qiao.Platform.Tables;

/// <summary>
/// A table that somebody sent, read row by row in constant memory whatever its size. No content makes it throw or hang:
/// what is wrong with the file is a problem of <see cref="Open"/>, what is wrong with a row is the damage of that row.
/// </summary>
/// <remarks>The texts of a workbook (.xlsx) are the exception to constant memory; it is refused above 512 MB unpacked.</remarks>
public abstract class TableSource : IDisposable
{
    private protected TableSource(ColumnNames columns) => Names = columns;

    /// <summary>The trimmed names of the header; for NDJSON every path found in the first 200 objects.</summary>
    public IReadOnlyList<string> Columns => Names.Names;

    private protected ColumnNames Names { get; }

    /// <summary>Opens a file. The format is `csv`, `xlsx` or `ndjson`, by default by the file's ending (csv and ndjson also as .gz).</summary>
    /// <param name="path">The file; it must stay in place until the source is disposed.</param>
    /// <param name="format">The format, when the file's ending does not say it.</param>
    /// <param name="sheet">The sheet of a workbook; without it the first that is visible.</param>
    public static Outcome<TableSource> Open(string path, string? format = null, string? sheet = null)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return TableTexts.Missing;
            }

            return file.Length == 0 ? TableTexts.Empty : Open(new SourceFile(path), format ?? EndingOf(path), sheet);
        }
        catch (InflationException)
        {
            return TableTexts.ArchiveTooLarge;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            return TableTexts.Broken;
        }
    }

    /// <summary>The rows from the first to the last, blank ones left out. May be read again, but not twice at the same time.</summary>
    public abstract IEnumerable<TableRow> Rows();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    private protected virtual void Dispose(bool disposing)
    {
    }

    private static Outcome<TableSource> Open(SourceFile file, string format, string? sheet)
    {
        var head = file.Head();
        var isArchive = head.AsSpan().StartsWith("PK\x03\x04"u8) || head.AsSpan().StartsWith("PK\x05\x06"u8);
        if (head.AsSpan().StartsWith(SourceFile.CompoundMark))
        {
            return file.IsEncryptedWorkbook() ? TableTexts.Encrypted : TableTexts.OldExcel;
        }

        switch (format.ToLowerInvariant())
        {
            case "xlsx":
                return isArchive ? XlsxSource.Open(file, sheet) : TableTexts.NamedWrongly;
            case "csv" or "ndjson" when isArchive:
                return TableTexts.NamedWrongly;
            case "csv":
                return CsvSource.Open(file, head);
            case "ndjson":
                return NdjsonSource.Open(file, head);
            default:
                return TableTexts.FormatUnknown;
        }
    }

    private static string EndingOf(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" or ".txt" => "csv",
            ".ndjson" or ".jsonl" => "ndjson",
            ".xlsx" or ".xlsm" => "xlsx",
            _ => "",
        };
    }
}
