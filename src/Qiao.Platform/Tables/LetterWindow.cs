namespace Qiao.Platform.Tables;

/// <summary>The part of a text from the current place on, as far as it was read; it grows only while somebody looks further.</summary>
internal sealed class LetterWindow(TextReader reader) : IDisposable
{
    private char[] _buffer = new char[1 << 17];
    private int _start;
    private int _end;
    private bool _isEnded;

    /// <summary>The text could not be read to its end.</summary>
    public bool IsCut { get; private set; }

    public bool HasUndecodable { get; private set; }

    public int Length => _end - _start;

    public bool IsAtEnd => _start == _end && !More();

    public ReadOnlySpan<char> From(int place) => _buffer.AsSpan(_start + place, _end - _start - place);

    public ReadOnlySpan<char> Slice(int place, int length) => _buffer.AsSpan(_start + place, length);

    public void Drop(int letters) => _start += letters;

    /// <summary>The letter at a place from here, or null behind the end of the text.</summary>
    public char? At(int place) => _start + place < _end || More() ? _buffer[_start + place] : null;

    /// <summary>The letters that come next, tens of thousands when there are so many.</summary>
    public ReadOnlySpan<char> Ahead()
    {
        while (Length < _buffer.Length / 2 && More())
        {
        }

        return From(0);
    }

    /// <summary>Reads on; places from here stay valid, spans do not.</summary>
    public bool More()
    {
        if (_isEnded)
        {
            return false;
        }

        From(0).CopyTo(_buffer);
        (_start, _end) = (0, Length);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = 0;
        try
        {
            read = reader.Read(_buffer.AsSpan(_end));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            IsCut = true;
        }

        HasUndecodable = HasUndecodable || _buffer.AsSpan(_end, read).Contains(SourceFile.Undecodable);
        _end += read;
        _isEnded = read == 0;
        return read > 0;
    }

    public void Dispose() => reader.Dispose();
}
