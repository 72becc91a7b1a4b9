namespace Qiao.Engine.Search;

/// <summary>
/// BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, section 3.6): the frequencies of all fields,
/// each weighted and normalised by its field's length, are added before they saturate once. Lengths are compared with the
/// schema's usual length instead of a running average, so what a word earns in a document depends on that document alone
/// and is worked out once, as a byte. Single-precision operations in a fixed order give every machine the same byte.
/// </summary>
internal sealed class Bm25(IndexSchema schema)
{
    public const float K1 = 1.2f;
    public const float B = 0.75f;

    /// <summary>A word's impact in 128ths of its rarity: 255 would be a word that is repeated without end.</summary>
    private const int ImpactShift = 7;

    private readonly float[] _weights = [.. schema.TextFields.Select(field => (float)field.Weight)];
    private readonly float[] _perPosition = [.. schema.TextFields.Select(field => B / field.UsualLength)];

    /// <summary>The weight of a word by its rarity: ln(1 + (N - n + 1/2) / (n + 1/2)) in thousandths.</summary>
    public static int RarityOf(int documents, int having) =>
        (int)Math.Round(1000 * Math.Log(1 + ((documents - having + 0.5) / (having + 0.5))));

    /// <summary>What one occurrence in each field is worth in a document with these field lengths.</summary>
    public void Norms(ReadOnlySpan<ushort> lengths, Span<float> norms)
    {
        for (int field = 0; field < lengths.Length; field++)
        {
            norms[field] = _weights[field] / (1 - B + (_perPosition[field] * lengths[field]));
        }
    }

    /// <summary>The impact of the sum of all occurrences' worth, 1 to 255.</summary>
    public static byte Impact(float worth) => (byte)Math.Clamp((int)(255f * worth / (K1 + worth)), 1, 255);

    public static int Score(int rarity, int impact) => (rarity * impact) >> ImpactShift;
}
