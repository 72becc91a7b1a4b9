using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Qiao.Platform.Files;

namespace Qiao.People;

/// <summary>The text of an uploaded résumé. It is read in memory, or through a pipe for PDF, and never stored.</summary>
public static class ResumeFile
{
    /// <summary>Longer texts are cut to so many characters.</summary>
    public const int LongestText = 200_000;

    private static readonly TimeSpan PdfTime = TimeSpan.FromSeconds(10);

    /// <summary>The text, or why it cannot be read. Nothing that is sent makes it throw.</summary>
    public static async Task<Outcome<string>> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > FileCabinet.MaximumBytes)
        {
            return Texts.FileTooLarge;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        var content = memory.ToArray();
        var read = FileType.Of(content) switch
        {
            FileType.Text => Encoding.UTF8.GetString(content),
            FileType.Word => ReadWord(content),
            FileType.Pdf => await ReadPdfAsync(content, ct),
            null when LooksLikeGbk(content) => Gbk.GetString(content),
            _ => (Outcome<string>)Texts.FileType,
        };
        return read is Outcome<string>.Done { Value: var text }
            ? string.IsNullOrWhiteSpace(text) ? Texts.FileNoText : text.Length <= LongestText ? text : text[..LongestText]
            : read;
    }

    // Text files from Chinese desktops are often GB 18030; anything with control bytes is no text.
    private static Encoding Gbk => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static bool LooksLikeGbk(byte[] content) => content.Length > 0 && !content.Any(b => b < 9) && !Gbk.GetString(content).Contains('\ufffd', StringComparison.Ordinal);

    private static Outcome<string> ReadWord(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            using var part = new LimitedStream(archive.GetEntry("word/document.xml")!.Open(), 50 * 1024 * 1024);
            using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var text = new StringBuilder();
            while (xml.Read() && text.Length <= LongestText)
            {
                if (xml.NodeType == XmlNodeType.Text)
                {
                    text.Append(xml.Value);
                }
                else if (xml.LocalName is "p" or "br" or "tr" && xml.NodeType is XmlNodeType.EndElement or XmlNodeType.Element && xml.LocalName != "r")
                {
                    text.Append('\n');
                }
                else if (xml is { LocalName: "tab" or "tc", NodeType: XmlNodeType.Element })
                {
                    text.Append(' ');
                }
            }

            return text.ToString();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException)
        {
            return Texts.FileBroken;
        }
    }

    private static async Task<Outcome<string>> ReadPdfAsync(byte[] content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(PdfTime);
        using var process = new Process
        {
            StartInfo = new("pdftotext", ["-enc", "UTF-8", "-l", "50", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Texts.NoPdfReader;
        }

        try
        {
            var reading = process.StandardOutput.ReadToEndAsync(limit.Token);
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(content, limit.Token);
            process.StandardInput.Close();
            var text = await reading;
            await complaints;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? text : Texts.FileBroken;
        }
        catch (Exception stuck) when (stuck is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return Texts.FileBroken;
        }
    }

    /// <summary>Ends with an error after so many bytes, however well they were packed.</summary>
    private sealed class LimitedStream(Stream inner, long limit) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            return (_read += read) <= limit ? read : throw new InvalidDataException("The document unpacks to more than is allowed.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
