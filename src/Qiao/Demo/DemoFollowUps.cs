using Qiao.People;
using Qiao.People.Outcomes;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;

namespace Qiao.Demo;

/// <summary>What those of the demo who started work answered when they were asked, and what they told of their pay; which starts a clerk has verified.</summary>
internal sealed class DemoFollowUps(Dice dice)
{
    private const long UsualPay = 550_000;

    public static readonly BulkColumn[] Columns =
    [
        BulkColumn.Text("module"), BulkColumn.Text("subject"), BulkColumn.Int("days"), BulkColumn.Text("seeker"), BulkColumn.Text("hash"), BulkColumn.Long("asked"), BulkColumn.Long("expires"), BulkColumn.Long("answered"),
        BulkColumn.Text("answer"), BulkColumn.Text("paid"), BulkColumn.Long("pay"),
    ];

    private static readonly int[] Asked = [30, 90, 180];

    /// <summary>What proved a start, or null where a clerk has still to look.</summary>
    public string? Evidence() => dice.Percent(60) ? dice.Percent(70) ? "contract" : "social-insurance" : null;

    /// <param name="promised">Fen a month.</param>
    /// <param name="lasted">One answer for each time of asking.</param>
    public IEnumerable<object?[]> Rows(string application, string seeker, long? promised, IReadOnlyList<(Rung Rung, DateOnly Day, string? Reason)> lasted) => lasted.Select((step, i) =>
    {
        var asked = Days.Start(step.Day).AddHours(9);
        var (paid, pay) = step.Reason is null && dice.Percent(70) ? Told(promised ?? UsualPay) : (null, null);
        return (object?[])
        [
            "vacancies", application, Asked[i], seeker, Secrets.Hash(Secrets.NewCode()), asked.ToUnixTimeMilliseconds(), asked.AddDays(21).ToUnixTimeMilliseconds(), asked.AddHours(dice.Between(1, 40)).ToUnixTimeMilliseconds(),
            (step.Reason is null ? FollowUpAnswer.StillThere : step.Reason == "left" ? FollowUpAnswer.Left : FollowUpAnswer.OtherWork).ToString(), paid?.ToString(), pay,
        ];
    });

    private (PayReceived? Paid, long? Pay) Told(long promised) => dice.Between(1, 100) switch
    {
        <= 6 => (PayReceived.NotPaid, null),
        <= 17 => (PayReceived.Late, Around(promised, 80, 102)),
        _ => (PayReceived.OnTime, Around(promised, 94, 118)),
    };

    // In tens of yuan, as people remember it.
    private long Around(long promised, int least, int most) => Math.Max(promised * dice.Between(least, most) / 100 / 1_000 * 1_000, 50_000);
}
