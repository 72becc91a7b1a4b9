using System.Globalization;
using System.Runtime.CompilerServices;

namespace Qiao.Insights.Reading;

/// <summary>What people told of their pay so many days after their start. The unit is an answer of one person about one month.</summary>
/// <param name="Told">Who told whether they were paid.</param>
/// <param name="Promised">Of them those whose vacancy named the pay.</param>
/// <param name="MedianPromised">Fen a month; nearest rank.</param>
/// <param name="Paid">Of them those who were paid.</param>
/// <param name="Kept">Of those with a promise who were paid at least that.</param>
internal sealed record PaidCount(int Days, long Told, long Promised, long? MedianPromised, long Paid, long? MedianPaid, long Kept, long Late, long NotPaid);

/// <summary>Compares what people were paid with what their vacancy had promised, in the views of follow-ups and applications.</summary>
internal sealed class PayFigures(Session session)
{
    public async Task<IReadOnlyList<PaidCount>> CountAsync(Scope scope, CancellationToken ct)
    {
        var from = $"from people_pay_report f join vacancies_promise_report p on f.module = 'vacancies' and p.id = f.subject where f.since >= {{0}} and f.since <= {{1}} and {scope.Where("p.division")}";
        var counts = await session.ReadAsync(
            "select f.days, count(*), count(p.promised), count(f.pay), sum(case when f.pay >= p.promised then 1 else 0 end), sum(case when f.paid = 'Late' then 1 else 0 end), sum(case when f.paid = 'NotPaid' then 1 else 0 end) "
            + from + " group by f.days order by f.days",
            row => new PaidCount((int)row.Number(0), row.Number(1), row.Number(2), null, row.Number(3), null, row.Number(4), row.Number(5), row.Number(6)), ct, scope.Since, scope.Until);
        var told = new List<PaidCount>();
        foreach (var count in counts)
        {
            told.Add(count with
            {
                MedianPromised = await MedianAsync("p.promised", count.Days, count.Promised, from, scope, ct),
                MedianPaid = await MedianAsync("f.pay", count.Days, count.Paid, from, scope, ct),
            });
        }

        return told;
    }

    /// <summary>A share as it may be shown, in percent: null where it, what is left of it, or the whole is of few persons.</summary>
    public static int? Share(long part, long whole) =>
        whole < OutcomeFigures.Fewest || ShownFigures.Persons(part) is null || ShownFigures.Persons(whole - part) is null ? null : (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>The same figures for programs, with nothing about few persons.</summary>
    public static object Json(IReadOnlyList<PaidCount> counts) => counts.Select(c => new
    {
        c.Days, told = ShownFigures.Persons(c.Told), medianPromisedFen = c.MedianPromised, medianPaidFen = c.MedianPaid,
        keptPercent = Share(c.Kept, c.Promised), latePercent = Share(c.Late, c.Told), notPaidPercent = Share(c.NotPaid, c.Told),
    });

    /// <summary>The rows of the file; those about few persons stay out.</summary>
    public static IEnumerable<(Definition Of, Bilingual Group, Bilingual Unit, long Number)> Rows(IReadOnlyList<PaidCount> counts) =>
        from c in counts
        from row in new (Definition Of, Bilingual Name, Bilingual Unit, long? Number)[]
        {
            (Definition.PayTold, PayTexts.Told, PayTexts.Answers, ShownFigures.Persons(c.Told)),
            (Definition.PayMedians, PayTexts.MedianPromised, PayTexts.Fen, c.MedianPromised), (Definition.PayMedians, PayTexts.MedianPaid, PayTexts.Fen, c.MedianPaid),
            (Definition.PayKept, PayTexts.Kept, PayTexts.Percent, Share(c.Kept, c.Promised)),
            (Definition.PayLate, PayTexts.Late, PayTexts.Percent, Share(c.Late, c.Told)), (Definition.PayLate, PayTexts.NotPaid, PayTexts.Percent, Share(c.NotPaid, c.Told)),
        }
        where row.Number is not null
        select (row.Of, PayTexts.AfterOf.With(c.Days, row.Name), row.Unit, row.Number!.Value);

    private async Task<long?> MedianAsync(string column, int days, long count, string from, Scope scope, CancellationToken ct) => count < OutcomeFigures.Fewest ? null
        : await session.ScalarAsync<long>(FormattableStringFactory.Create(
            $"select {column} {from} and f.days = {days.ToString(CultureInfo.InvariantCulture)} and {column} is not null order by 1 limit 1 offset {{2}}", scope.Since, scope.Until, (count - 1) / 2), ct);
}
