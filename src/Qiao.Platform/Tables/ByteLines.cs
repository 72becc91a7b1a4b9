namespace Qiao.Platform.Tables;

/// <summary>Cuts bytes into lines of at most 8 MB; longer ones are passed over.</summary>
internal sealed class ByteLines(Stream stream) : IDisposable
{
    private const int Longest = 8 * 1024 * 1024;

    private byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _length;
    private int _end;
    private bool _isEnded;

    public long Number { get; private set; }

    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length);

    public bool IsTooLong { get; private set; }

    /// <summary>No line break follows.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The file could not be read to its end.</summary>
    public bool IsCut { get; private set; }

    public bool Next()
    {
        // A line that was too long has let its content go; what is left of it is an empty line with its break.
        _start += _length + (Number > 0 && !IsLast ? 1 : 0);
        _length = 0;
        IsTooLong = false;
        if (IsLast || (_start == _end && !More()))
        {
            return false;
        }

        Number++;
        for (; ; )
        {
            var found = _buffer.AsSpan(_start + _length, _end - _start - _length).IndexOf((byte)'\n');
            _length = found < 0 ? _end - _start : _length + found;
            if (_length > Longest || IsTooLong)
            {
                IsTooLong = true;
                _start += _length;
                _length = 0;
            }

            if (found >= 0)
            {
                return true;
            }

            if (!More())
            {
                IsLast = true;
                return true;
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private bool More()
    {
        if (_isEnded)
        {
            return false;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = 0;
        try
        {
            read = stream.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            IsCut = true;
        }

        _end += read;
        _isEnded = read == 0;
        return read > 0;
    }
}
