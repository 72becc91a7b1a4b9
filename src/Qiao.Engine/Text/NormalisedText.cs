namespace Qiao.Engine.Text;

/// <summary>A text folded for comparison, which still knows where each of its characters stood in the original.</summary>
public sealed class NormalisedText
{
    // Null when every character stands where it stood.
    private readonly int[]? _origins;

    internal NormalisedText(string text, string original, int[]? origins)
    {
        Text = text;
        Original = original;
        _origins = origins;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The text as it came.</summary>
    public string Original { get; }

    /// <summary>Where the character at this offset of <see cref="Text"/> began in the original; the end maps to the end.</summary>
    public int ToOriginal(int offset) =>
        offset >= Text.Length ? Original.Length : _origins is null ? offset : _origins[offset];

    /// <summary>The part of the original that a part of <see cref="Text"/> came from.</summary>
    public Range ToOriginal(int start, int length)
    {
        if (length <= 0)
        {
            return ToOriginal(start)..ToOriginal(start);
        }

        var from = ToOriginal(start);
        var last = ToOriginal(start + length - 1);
        var end = start + length;
        // Several folded characters may come from one, as `ﬁ` does; the range then takes in the whole of it.
        while (end < Text.Length && ToOriginal(end) == last)
        {
            end++;
        }

        return from..ToOriginal(end);
    }
}
