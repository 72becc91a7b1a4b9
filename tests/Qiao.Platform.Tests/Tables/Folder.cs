using System.IO.Compression;
using System.Text;
using Qiao.Platform.Tables;

namespace Qiao.Platform.Tests.Tables;

/// <summary>A throw-away folder of made files, and short ways to open them.</summary>
public sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("qiao-tables-").FullName;

    public string Place(string name) => Path.Combine(_path, name);

    public string File(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(Place(name), content);
        return Place(name);
    }

    public string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A zip of the given texts.</summary>
    public string Zip(string name, params (string Path, string Content)[] parts)
    {
        using var archive = new ZipArchive(System.IO.File.Create(Place(name)), ZipArchiveMode.Create);
        foreach (var (path, content) in parts)
        {
            using var part = new StreamWriter(archive.CreateEntry(path).Open());
            part.Write(content);
        }

        return Place(name);
    }

    /// <summary>A workbook as other programs write it, with this content of the first sheet.</summary>
    public string Workbook(string name, string sheetData, string shared = "", string cellStyles = "<xf numFmtId=\"0\"/>", string doctype = "") => Zip(
        name,
        ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Document}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\"><sheets><sheet name=\"secret\" sheetId=\"2\" state=\"hidden\" r:id=\"r3\"/><sheet name=\"岗位\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"other\" sheetId=\"3\" r:id=\"r5\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Document}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r5\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r4\" Type=\"{Document}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{shared}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs>{cellStyles}</cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"{doctype}<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>elsewhere</v></c></row></sheetData></worksheet>"));

    public static TableSource Opened(string path, string? format = null, string? sheet = null) => TableSource.Open(path, format, sheet) switch
    {
        Outcome<TableSource>.Done(var table) => table,
        Outcome<TableSource>.Refused(var reason) => throw new InvalidOperationException($"{path}: {reason.Code}"),
        _ => throw new InvalidOperationException(path),
    };

    /// <summary>The code of the refusal, or "" when the file opens.</summary>
    public static string Refusal(string path, string? format = null, string? sheet = null)
    {
        switch (TableSource.Open(path, format, sheet))
        {
            case Outcome<TableSource>.Refused(var reason):
                return reason.Code;
            case Outcome<TableSource>.Done(var table):
                table.Dispose();
                return "";
            default:
                return "?";
        }
    }

    /// <summary>Each row as `number: cell|cell` with the code of its damage behind `!`.</summary>
    public static List<string> Rows(string path, string? format = null, string? sheet = null)
    {
        using var table = Opened(path, format, sheet);
        return [.. table.Rows().Select(row => Told(table, row))];
    }

    public static string Told(TableSource table, TableRow row) =>
        $"{row.Number}: {string.Join('|', Enumerable.Range(0, table.Columns.Count).Select(column => row[column]))}{(row.Damage is { } damage ? " !" + damage.Code : "")}";

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
