namespace Qiao.Engine.Search;

/// <summary>
/// BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, section 3.6): the frequencies of all fields,
/// each weighted and normalised by its field's length, are added before they saturate once. Single-precision
/// multiplications and divisions in a fixed order and truncation to an integer give every machine the same score.
/// </summary>
internal sealed class Bm25
{
    public const float K1 = 1.2f;
    public const float B = 0.75f;
    private readonly ushort[] _lengths;
    private readonly float[] _weights;
    private readonly float[] _perPosition;

    /// <summary>For one segment; lengths per document and field, average lengths in thousandths of a position.</summary>
    public Bm25(IndexSchema schema, ushort[] lengths, ReadOnlySpan<int> averageLengths)
    {
        _lengths = lengths;
        _weights = [.. schema.TextFields.Select(field => (float)field.Weight)];
        _perPosition = new float[_weights.Length];
        for (int field = 0; field < averageLengths.Length; field++)
        {
            _perPosition[field] = B * 1000f / Math.Max(1, averageLengths[field]);
        }
    }

    /// <summary>The weight of a word by its rarity: ln(1 + (N - n + 1/2) / (n + 1/2)) in thousandths.</summary>
    public static int RarityOf(int documents, int having) =>
        (int)Math.Round(1000 * Math.Log(1 + ((documents - having + 0.5) / (having + 0.5))));

    public int Score(int rarity, int document, ReadOnlySpan<byte> frequencies)
    {
        float total = 0;
        int at = document * frequencies.Length;
        for (int field = 0; field < frequencies.Length; field++)
        {
            if (frequencies[field] != 0)
            {
                total += frequencies[field] * _weights[field] / (1 - B + (_perPosition[field] * _lengths[at + field]));
            }
        }

        return (int)(rarity * (K1 + 1) * total / (K1 + total));
    }
}
