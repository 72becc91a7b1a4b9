using System.IO.Compression;
using System.Text;

namespace Qiao.Platform.Files;

/// <summary>What a file is, read from its first bytes.</summary>
public static class FileType
{
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Text = "text/plain";

    /// <summary>The media type, or null when it is none of those we accept.</summary>
    public static string? Of(ReadOnlyMemory<byte> content)
    {
        var head = content.Span;
        if (head.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
        {
            return Png;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]))
        {
            return Jpeg;
        }

        return head.StartsWith("PK"u8) ? OfArchive(content) : head.Length > 0 && !head.Contains((byte)0) && IsUtf8(head) ? Text : null;
    }

    private static string? OfArchive(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false));
            return archive.GetEntry("word/document.xml") is not null ? Word : archive.GetEntry("xl/workbook.xml") is not null ? Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);
}
