namespace Qiao.Platform.Tables;

/// <summary>Something packed is far larger than it pretends.</summary>
internal sealed class InflationException() : IOException("The unpacked content is too large.");

/// <summary>Counts what really comes out of a decompressor and stops what swells without measure or ends too early.</summary>
/// <param name="inner">What is decompressed.</param>
/// <param name="packed">How many packed bytes have been used.</param>
/// <param name="limit">The most bytes that may come out.</param>
/// <param name="promised">How many should come out, modulo 2^32; the runtime takes the end of a cut gzip file for its proper end.</param>
internal sealed class GuardedStream(Stream inner, Func<long> packed, long limit, uint? promised = null) : Stream
{
    // Sheets of repeated rows reach 60:1; deflate itself cannot exceed 1032:1.
    private const int MostSwelling = 200;
    private const long Harmless = 10_000_000;

    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        if (Count > limit || (Count > Harmless && Count > packed() * MostSwelling))
        {
            throw new InflationException();
        }

        if (read == 0 && buffer.Length > 0 && promised is { } length && length != (uint)Count)
        {
            throw new EndOfStreamException();
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
