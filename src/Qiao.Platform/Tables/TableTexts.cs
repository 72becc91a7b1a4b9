namespace Qiao.Platform.Tables;

/// <summary>What is said about tables and rows that cannot be read.</summary>
internal static class TableTexts
{
    public static readonly Problem Missing = new("tables.missing", new("找不到这个文件。", "This file cannot be found."));

    public static readonly Problem Empty = new("tables.empty", new("文件是空的，请选择有内容的文件。", "The file is empty; please choose one with content."));

    public static readonly Problem FormatUnknown = new("tables.format-unknown", new(
        "无法识别这种文件，请使用 .csv、.xlsx 或 .ndjson 文件。", "This kind of file is not known here; please use a .csv, .xlsx or .ndjson file."));

    public static readonly Problem NamedWrongly = new("tables.format-unknown", new(
        "文件内容与扩展名不符，请用 Excel 打开后另存为 .xlsx 或“CSV UTF-8”。",
        "The content does not fit the ending of the file's name; open it in Excel and save it as .xlsx or “CSV UTF-8”."));

    public static readonly Problem OldExcel = new("tables.format-unknown", new(
        "这是旧版 Excel 文件（.xls 或 .xlsb），请用 Excel 打开后另存为 .xlsx。",
        "This is an old or binary Excel file (.xls or .xlsb); open it in Excel and save it as .xlsx."));

    public static readonly Problem Encrypted = new("tables.encrypted", new(
        "文件设有密码，请取消密码后再提交。", "The file is protected by a password; remove the password and send it again."));

    public static readonly Problem NoHeader = new("tables.no-header", new(
        "第一行必须是列名。", "The first row must hold the names of the columns."));

    public static readonly Problem TooManyColumns = new("tables.too-many-columns",
        new Bilingual("列数太多，最多 {0} 列。", "There are too many columns; at most {0} are allowed.").With(ColumnNames.Most));

    public static readonly Problem Encoding = new("tables.encoding", new(
        "文字编码无法识别，请另存为“CSV UTF-8”。", "The encoding of the text is not known; please save it as “CSV UTF-8”."));

    public static readonly Problem ArchiveTooLarge = new("tables.archive-too-large", new(
        "压缩文件展开后过大，请分成几个文件，或改用 .csv。",
        "Unpacked, the file is far too large; split it into several files or use .csv."));

    public static readonly Problem Broken = new("tables.broken", new(
        "文件已损坏或不完整，请重新导出后再提交。", "The file is damaged or incomplete; please export it again and resend it."));

    public static readonly Problem NoObjects = new("tables.broken", new(
        "每一行必须是一个 JSON 对象 {…}。", "Each line must be one JSON object {…}."));

    public static readonly Problem RowCut = new("tables.row-cut", new(
        "文件在这一行中断，后面的内容缺失。", "The file breaks off in this row; whatever followed is missing."));

    public static readonly Problem RowTooLong = new("tables.row-too-long", new(
        "这一行或其中的单元格太长（单元格最多 1000000 字，JSON 每行最多 8 MB）。",
        "This row or one of its cells is too long (1,000,000 characters in a cell, 8 MB in a line of JSON)."));

    public static readonly Problem RowEncoding = new("tables.row-encoding", new(
        "这一行有无法解码的字节，请另存为 UTF-8。", "This row has bytes that cannot be decoded; please save the file as UTF-8."));

    public static readonly Problem NotAnObject = new("tables.row-not-an-object", new(
        "这一行不是 JSON 对象 {…}。", "This line is not a JSON object {…}."));

    public static Problem SheetMissing(IEnumerable<string> sheets)
    {
        var found = string.Join(", ", sheets);
        return new("tables.sheet-missing", new Bilingual("没有这个名称的工作表，现有：{0}。", "There is no sheet of this name; there are: {0}.").With(found));
    }

    public static Problem TooFewCells(long line, long found, int expected) => new("tables.row-too-few-cells", new Bilingual(
        "文件第 {0} 行只有 {1} 个单元格，应有 {2} 个。", "Line {0} of the file has only {1} cells instead of {2}.").With(line, found, expected));

    public static Problem TooManyCells(long line, long found, int expected) => new("tables.row-too-many-cells", new Bilingual(
        "文件第 {0} 行有 {1} 个单元格，只应有 {2} 个。", "Line {0} of the file has {1} cells instead of {2}.").With(line, found, expected));

    public static Problem UnclosedQuote(long line) => new("tables.row-unclosed-quote", new Bilingual(
        "文件第 {0} 行有一个双引号没有闭合。", "A double quote in line {0} of the file is never closed.").With(line));

    public static Problem StrayQuote(long line) => new("tables.row-stray-quote", new Bilingual(
        "文件第 {0} 行的双引号不规范，内部的双引号应写两次。",
        "A double quote in line {0} of the file is out of place; quotes inside a cell are written twice.").With(line));

    public static Problem JsonMalformed(long line, long place) => new("tables.row-json", new Bilingual(
        "JSON 有误：第 {0} 行第 {1} 个字节附近。", "The JSON is malformed near line {0}, byte {1}.").With(line, place));
}
