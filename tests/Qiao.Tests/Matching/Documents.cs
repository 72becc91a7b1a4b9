using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Qiao.Tests.Matching;

/// <summary>Résumés as files, made in memory, and the words of labelled ones that must never come out again.</summary>
internal static class Documents
{
    public static byte[] Word(string? text, string before = "")
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(before + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"));
            foreach (var line in text?.Split('\n') ?? [])
            {
                part.Write(Encoding.UTF8.GetBytes($"<w:p><w:r><w:t>{WebUtility.HtmlEncode(line)}</w:t></w:r></w:p>"));
            }

            // Without a text: 60 MB of blanks, which pack into some kilobytes.
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; text is null && i < 60; i++)
            {
                part.Write(blanks);
            }

            part.Write("</w:body></w:document>"u8);
        }

        return file.ToArray();
    }

    /// <summary>One page with one line of text, or with none, as a scanner's would be.</summary>
    public static byte[] Pdf(string text)
    {
        var content = text.Length == 0 ? "0 0 1 rg 10 10 100 100 re f" : $"BT /F1 12 Tf 40 700 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>True when the text names the word; a Latin one only as a word of its own, since "Han" also stands in "Shanghai".</summary>
    public static bool Names(string text, string word) => char.IsAscii(word[0])
        ? Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b", RegexOptions.IgnoreCase)
        : text.Contains(word, StringComparison.Ordinal);

    /// <summary>What stands behind the labels of protected attributes, and the labels.</summary>
    public static IEnumerable<string> Protected(string text)
    {
        string[] labels = ["姓名", "性别", "年龄", "出生年月", "出生", "民族", "籍贯", "婚姻状况", "婚姻", "户口所在地", "户口", "宗教", "政治面貌", "身份证号", "血型", "Name", "Gender", "Sex", "Age", "Date of birth", "Ethnicity", "Place of origin", "Marital status", "Household registration", "Religion", "Party"];
        foreach (var line in text.Split('\n').Take(20))
        {
            if (line.Split(['：', ':'], 2) is [var label, var value] && labels.Contains(label.Replace("　", "", StringComparison.Ordinal).Trim()) && value.Trim() is { Length: > 2 } said && !int.TryParse(said, out _))
            {
                yield return said;
            }
        }

        foreach (var word in (string[])["性别", "民族", "籍贯", "婚姻", "户口", "政治面貌", "土家族", "离异", "已婚", "测试样本", "Gender", "Ethnicity", "Marital", "Test Sample"])
        {
            yield return word;
        }
    }
}
