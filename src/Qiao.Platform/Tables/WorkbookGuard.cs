using System.IO.Compression;
using System.Xml;

namespace Qiao.Platform.Tables;

/// <summary>Reads a whole workbook once, keeping nothing, before anything is built from it: bombs and nonsense stop here.</summary>
internal sealed class WorkbookGuard
{
    private const int MostEntries = 5_000;
    private const long MostInflated = 512L * 1024 * 1024;
    private const int LongestText = 1_000_000;

    // Of these the reader makes objects; a 512 MB part could hold a hundred million. Excel itself allows 65,490 styles.
    private const int MostOfAKind = 200_000;
    private const int MostSharedTexts = 10_000_000;

    // The reader goes over the whole rectangle of a sheet, and over every sheet until it finds the one asked for.
    private const long LargestArea = 2_000_000_000;
    private const long MostToRead = 8L * 1024 * 1024 * 1024;

    private int _sheets;

    private WorkbookGuard()
    {
    }

    /// <summary>A problem, or null when the workbook may be opened.</summary>
    public static Problem? WhyNotRead(Stream file)
    {
        if (file.Length > MostInflated)
        {
            return TableTexts.ArchiveTooLarge;
        }

        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries)
        {
            return TableTexts.ArchiveTooLarge;
        }

        if (archive.GetEntry("xl/workbook.bin") is not null)
        {
            return TableTexts.OldExcel;
        }

        var guard = new WorkbookGuard();
        var left = MostInflated;
        long largest = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                return TableTexts.Encrypted;
            }

            using var inflated = new GuardedStream(entry.Open(), () => entry.CompressedLength, left);
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                if (guard.WhyNotParse(inflated) is { } problem)
                {
                    return problem;
                }
            }

            inflated.CopyTo(Stream.Null);
            left -= inflated.Count;
            largest = Math.Max(largest, inflated.Count);
        }

        return guard._sheets * largest > MostToRead ? TableTexts.ArchiveTooLarge : null;
    }

    private Problem? WhyNotParse(Stream part)
    {
        // Document types, and with them external entities, are prohibited.
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false, IgnoreComments = true });
        var letters = new char[4096];
        int row = 0, rows = 0, cellsInRow = 0, column = 0, columns = 0, kinds = 0, shared = 0;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && LengthOf(reader, letters) > LongestText)
            {
                return TableTexts.ArchiveTooLarge;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            _sheets += reader.LocalName == "sheet" ? 1 : 0;
            switch (reader.LocalName)
            {
                case "row":
                    (column, cellsInRow) = (0, 0);
                    row = reader.GetAttribute("r") is not { } number ? row + 1 : int.TryParse(number, out var named) ? named : 0;
                    rows = Math.Max(rows, row);
                    if (row is < 1 or > XlsxWriter.MostRows)
                    {
                        return TableTexts.Broken;
                    }

                    break;
                case "c":
                    column = reader.GetAttribute("r") is { } place ? ColumnOf(place, column + 1) : column + 1;
                    columns = Math.Max(columns, column);
                    if (++cellsInRow > ColumnNames.Most || column > ColumnNames.Most)
                    {
                        return TableTexts.Broken;
                    }

                    break;
                case "si" when ++shared > MostSharedTexts:
                    return TableTexts.ArchiveTooLarge;
                case "col" or "mergeCell" or "xf" or "numFmt" or "sheet" or "Relationship" when ++kinds > MostOfAKind:
                    return TableTexts.ArchiveTooLarge;
            }
        }

        return (long)rows * columns > LargestArea ? TableTexts.ArchiveTooLarge : null;
    }

    private static int LengthOf(XmlReader reader, char[] letters)
    {
        var length = 0;
        for (int read; length <= LongestText && reader.CanReadValueChunk && (read = reader.ReadValueChunk(letters, 0, letters.Length)) > 0;)
        {
            length += read;
        }

        return length;
    }

    // `XFD1048576` is the last cell there is; a place beyond would make every row of the sheet as wide as it claims.
    private static int ColumnOf(string place, int otherwise)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (!char.IsAsciiLetter(letter) || column > ColumnNames.Most)
            {
                break;
            }

            column = (column * 26) + (letter | 0x20) - 'a' + 1;
        }

        return column == 0 ? otherwise : column;
    }
}
