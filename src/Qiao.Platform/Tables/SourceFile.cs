using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Qiao.Platform.Tables;

/// <summary>The bytes of a sent file, unpacked when it is gzipped, and the encoding of its text.</summary>
internal sealed class SourceFile(string path)
{
    /// <summary>Stands for bytes that cannot be decoded; no text may hold it (Unicode 23.7, noncharacters).</summary>
    public const char Undecodable = '\uFFFF';

    private const int HeadLength = 64 * 1024;

    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The first bytes of the container that old workbooks and encrypted new ones are kept in ([MS-CFB] 2.2).</summary>
    public static ReadOnlySpan<byte> CompoundMark => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    public FileStream File() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 17, FileOptions.SequentialScan);

    public Stream Bytes()
    {
        var file = File();
        if (file.ReadByte() != 0x1f || file.ReadByte() != 0x8b)
        {
            file.Position = 0;
            return file;
        }

        // RFC 1952, 2.3.1: the last four bytes are the length of the (only) member.
        Span<byte> length = stackalloc byte[4];
        file.Position = Math.Max(0, file.Length - length.Length);
        file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var promised = BinaryPrimitives.ReadUInt32LittleEndian(length);
        return new GuardedStream(new GZipStream(file, CompressionMode.Decompress), () => file.Position, long.MaxValue, promised);
    }

    public byte[] Head()
    {
        using var bytes = Bytes();
        var head = new byte[HeadLength];
        return head[..bytes.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }

    public StreamReader Text(Encoding encoding)
    {
        var reading = (Encoding)encoding.Clone();
        reading.DecoderFallback = new DecoderReplacementFallback(Undecodable.ToString());
        return new StreamReader(Bytes(), reading, detectEncodingFromByteOrderMarks: false, 1 << 16);
    }

    /// <summary>UTF-8, UTF-16 by its byte order mark, else GB18030; null when it is none of them.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) && !head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe, 0, 0]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]))
        {
            return Encoding.BigEndianUnicode;
        }

        if (head.Contains((byte)0))
        {
            return null;
        }

        var national = Encoding.GetEncoding("GB18030");
        return Decodes(Encoding.UTF8, head) ? Encoding.UTF8 : Decodes(national, head) ? national : null;
    }

    public bool IsEncryptedWorkbook()
    {
        // The directory of the container names its streams in UTF-16; [MS-OFFCRYPTO] 2.3.4 calls the content EncryptedPackage.
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        using var file = File();
        var window = new byte[1 << 20];
        for (var kept = 0; ;)
        {
            var read = file.ReadAtLeast(window.AsSpan(kept), window.Length - kept, throwOnEndOfStream: false);
            var known = window.AsSpan(0, kept + read);
            if (known.IndexOf(name) >= 0)
            {
                return true;
            }

            if (kept + read < window.Length)
            {
                return false;
            }

            known[^name.Length..].CopyTo(window);
            kept = name.Length;
        }
    }

    private static bool Decodes(Encoding encoding, ReadOnlySpan<byte> head)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            // A character that the end of the head cuts in two is no error, as long as more may follow.
            strict.GetDecoder().GetChars(head, new char[head.Length + 4], flush: head.Length < HeadLength);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
