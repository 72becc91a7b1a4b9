using System.Globalization;

namespace Qiao.Insights.Reading;

/// <summary>Which rows a reader's figures are made of: days from and to, and divisions by the beginnings of their codes.</summary>
/// <param name="Beginnings">One of them must fit; an empty one fits every code.</param>
/// <param name="TakesPlaceless">Whether rows without a division count: for those who answer for the whole node.</param>
internal sealed record Scope(DateOnly Since, DateOnly Until, IReadOnlyList<string> Beginnings, bool TakesPlaceless)
{
    private const int UsualDays = 365;

    /// <summary>What the caller may read, narrowed to a division where one is named.</summary>
    public static Scope Of(Caller caller, NodeSettings node, FigureFilter filter, DateOnly today)
    {
        var granted = caller.IsSystem ? [""] : caller.Grants.Where(grant => grant.Role == Role.Bureau.Code).Select(grant => Beginning(grant.Scope)).Distinct().ToList();
        var until = filter.Until ?? today;
        var since = filter.Since ?? until.AddDays(-UsualDays + 1);
        if (!DivisionCode.TryRead(filter.Division, out var division))
        {
            return new(since, until, granted, caller.Has(Role.Bureau, node.Division));
        }

        var asked = Beginning(division.ToString());
        return new(since, until, granted.Select(own => asked.StartsWith(own, StringComparison.Ordinal) ? asked : own.StartsWith(asked, StringComparison.Ordinal) ? own : null).OfType<string>().ToList(), false);
    }

    /// <summary>The first moment of the period and the first after it, in milliseconds.</summary>
    public (long From, long To) Moments => (Days.Start(Since).ToUnixTimeMilliseconds(), Days.Start(Until.AddDays(1)).ToUnixTimeMilliseconds());

    /// <summary>A condition on a column that holds a division code; its texts are digits only.</summary>
    public string Where(string column)
    {
        var fits = Beginnings.Select(beginning => beginning.Length == 0 ? $"{column} is not null" : $"{column} like '{beginning}%'").ToList();
        return "(" + string.Join(" or ", TakesPlaceless ? fits.Append($"{column} is null") : fits.DefaultIfEmpty("1 = 0")) + ")";
    }

    private static string Beginning(string division) =>
        division == "000000" ? "" : division.EndsWith("0000", StringComparison.Ordinal) ? division[..2] : division.EndsWith("00", StringComparison.Ordinal) ? division[..4] : division;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Since:yyyy-MM-dd} {Until:yyyy-MM-dd}");
}
