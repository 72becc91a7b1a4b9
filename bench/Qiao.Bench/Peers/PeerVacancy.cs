namespace Qiao.Bench.Peers;

/// <summary>What is filtered, counted and sorted by; pay in yuan a month.</summary>
/// <param name="Ordinal">Of the occupation in the lexicon.</param>
/// <param name="Major">The occupation's first digit.</param>
/// <param name="District">From 0; its name and centre stand in <see cref="MadeVacancies.Districts"/>.</param>
internal sealed record PeerFacts(int Ordinal, int Major, int District, int Education, int Years, int PayLow, int PayHigh, double Latitude, double Longitude)
{
    /// <summary>Steps of 5,000 yuan, the fourth facet.</summary>
    public int PayBand => Math.Min(PayHigh / 5_000, 9);
}

/// <summary>An advertisement as every engine gets it.</summary>
internal sealed record PeerVacancy(PeerFacts Facts, string Title, string Text);

/// <summary>Numbers that look random and are the same everywhere (SplitMix64); each vacancy has dice of its own.</summary>
internal struct PeerDice(ulong seed)
{
    private ulong _state = Mix(seed + 0x632BE59BD9B4E019UL);

    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>Around 0, mostly between -2 and 2.</summary>
    public double Normal() => Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() + Fraction() - 6;

    private ulong Next() => Mix(_state = unchecked(_state + 0x9E3779B97F4A7C15UL));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
