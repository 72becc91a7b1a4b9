using System.Globalization;

namespace Qiao.Demo;

/// <summary>Numbers in the tables of the demo region.</summary>
internal static class Numbers
{
    public static int Read(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>`3-5`, or `3` for both ends.</summary>
    public static (int Low, int High) ReadRange(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Read(text), Read(text)) : (Read(text[..dash]), Read(text[(dash + 1)..]));
    }

    /// <summary>Weights added up, for <see cref="Dice.Weighted"/>.</summary>
    public static int[] Sums(IEnumerable<int> weights)
    {
        var sum = 0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
