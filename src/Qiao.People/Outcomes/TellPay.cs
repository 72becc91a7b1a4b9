namespace Qiao.People.Outcomes;

/// <param name="Paid">Whether last month's pay came in time.</param>
/// <param name="Pay">What came, in yuan; nothing when it did not come.</param>
public sealed record PayForm(PayReceived? Paid, decimal? Pay);

/// <summary>After saying that they are still employed, someone may tell by the same link, once, what they were paid last month.</summary>
internal sealed class TellPay(Session session, AnswerFollowUp follow)
{
    /// <summary>Outside these nobody is paid for a month: a figure in thousands or in fen was meant.</summary>
    public static readonly (decimal Least, decimal Most) Bounds = (50, 200_000);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/follow-up/{secret}/pay", async (string secret, Reading<PayForm> reading, TellPay use, AnswerFollowUp follow, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(Check, form => use.RunAsync(secret, form, ct));
            return await follow.FindAsync(secret, ct) is { } asked
                ? outcome.ToPage(_ => follow.Page(secret, asked, RawForm.Empty, 200), reading.Raw, (typed, status) => follow.Page(secret, asked, typed, status))
                : Results.StatusCode(404);
        }).ForEveryone().RequireRateLimiting(RateLimits.Heavy);

    public async Task<Outcome<PayReceived>> RunAsync(string code, PayForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<PayReceived>();
        }

        if (await follow.FindAsync(code, ct) is not { } asked)
        {
            return new Outcome<PayReceived>.Missing();
        }

        var paid = form.Paid!.Value;
        Money? pay = paid == PayReceived.NotPaid ? null : Money.Yuan(form.Pay!.Value);
        // The statement's own condition lets a link tell it once, and only behind the answer that asks for it.
        return await session.ExecuteAsync($"""
            update people_follow_up set paid = {paid}, pay = {pay} where hash = {asked.Hash} and answer = {FollowUpAnswer.StillThere} and paid is null and expires > {session.Now}
            """, ct) == 1 ? paid
            : asked.Paid is null ? OutcomeTexts.Unknown : OutcomeTexts.Told;
    }

    public static FieldProblems Check(PayForm form)
    {
        var problems = new FieldProblems();
        problems.Require("paid", form.Paid);
        if (form.Paid == PayReceived.NotPaid)
        {
            if (form.Pay > 0)
            {
                problems.Add("pay", OutcomeTexts.PaidNothing);
            }
        }
        else if (form.Pay is null)
        {
            problems.Require("pay", form.Pay);
        }
        else if (form.Pay < Bounds.Least || form.Pay > Bounds.Most)
        {
            problems.Add("pay", OutcomeTexts.PayRange);
        }

        return problems;
    }
}
