using System.IO.Compression;
using System.Security;
using System.Text;

namespace Qiao.Platform.Tables;

/// <summary>The parts of a workbook around its sheets (ISO/IEC 29500-1).</summary>
internal static class XlsxParts
{
    public const int HeaderStyle = 1;
    public const int DayStyle = 2;
    /// <summary>Stays a text when somebody edits the cell.</summary>
    public const int QuotedStyle = 3;

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Write(ZipArchive archive, IReadOnlyList<SheetLabel> sheets)
    {
        Add(archive, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """);
        Add(archive, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Document}"><bookViews><workbookView/></bookViews><sheets>{Each(sheets, sheet => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{sheet.Number}" r:id="rId{sheet.Number}"/>""")}</sheets></workbook>
            """);
        Add(archive, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">{Each(sheets, sheet => $"""<Relationship Id="rId{sheet.Number}" Type="{Document}/worksheet" Target="worksheets/sheet{sheet.Number}.xml"/>""")}<Relationship Id="rIdStyles" Type="{Document}/styles" Target="styles.xml"/></Relationships>
            """);
        Add(archive, "_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Add(archive, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/>{Each(sheets, sheet => $"""<Override PartName="/{sheet.Path}" ContentType="{Kind}.worksheet+xml"/>""")}</Types>
            """);
    }

    private static string Each(IReadOnlyList<SheetLabel> sheets, Func<SheetLabel, string> write) => string.Concat(sheets.Select(write));

    private static void Add(ZipArchive archive, string path, string xml)
    {
        using var part = archive.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(Head + xml.Trim()));
    }
}
