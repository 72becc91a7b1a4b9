using Qiao.Platform;

namespace Qiao.Lexicon;

/// <summary>The time or work that an amount of pay is for.</summary>
public enum PayUnit
{
    /// <summary>An hour of work.</summary>
    Hour,

    /// <summary>A day of work.</summary>
    Day,

    /// <summary>A week of five working days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A piece, order, trip or the like.</summary>
    Piece,
}

/// <summary>A span of pay in fen.</summary>
/// <param name="MinFen">Null when only an upper end is stated.</param>
/// <param name="MaxFen">Null when only a lower end is stated.</param>
/// <param name="MonthsPerYear">How many months' pay a year brings; 13 for `13薪`.</param>
public sealed record Pay(PayUnit Unit, long? MinFen, long? MaxFen, int MonthsPerYear = 12)
{
    /// <summary>Working days in a month as the Ministry of Human Resources counts them (人社部发〔2025〕2号 keeps 21.75 for pay).</summary>
    public const decimal DaysPerMonth = 21.75m;

    /// <summary>Hours in a working day.</summary>
    public const decimal HoursPerDay = 8m;

    /// <summary>
    /// The pay of an ordinary month of full-time work: a day counts 21.75 times, an hour 8 times a day, a week 4.35 times,
    /// a year is a twelfth. Extra months' pay (13薪) is not spread over the year. Both null for piece work.
    /// </summary>
    public (long? Min, long? Max) MonthlyFen() => (Monthly(MinFen), Monthly(MaxFen));

    private long? Monthly(long? fen)
    {
        var factor = Unit switch
        {
            PayUnit.Hour => HoursPerDay * DaysPerMonth,
            PayUnit.Day => DaysPerMonth,
            PayUnit.Week => DaysPerMonth / 5,
            PayUnit.Month => 1m,
            PayUnit.Year => 1m / 12,
            _ => 0m,
        };
        return fen is null || factor == 0 ? null : (long)decimal.Round(fen.Value * factor, MidpointRounding.AwayFromZero);
    }
}

/// <summary>What a text says about pay.</summary>
/// <param name="IsNegotiable">True for `面议` without any amount.</param>
/// <param name="Doubts">Reasons to ask the writer; the amounts are given all the same where they can be read.</param>
public sealed record PayReading(Pay? Pay, bool IsNegotiable, IReadOnlyList<Problem> Doubts);
