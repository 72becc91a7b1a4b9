using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.People.Outcomes;

public sealed record FollowUpForm(FollowUpAnswer? Answer);

/// <summary>One tap in a message answers whether someone is still employed; the link works once and needs no account.</summary>
internal sealed class AnswerFollowUp(Session session, PeopleDb db, OutcomeLadder ladder, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/follow-up/{secret}", async (string secret, AnswerFollowUp use, CancellationToken ct) =>
            await use.FindAsync(secret, ct) is { } asked ? use.Page(secret, asked, RawForm.Empty, 200) : Results.StatusCode(404)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/follow-up/{secret}", async (string secret, Reading<FollowUpForm> reading, AnswerFollowUp use, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(Check, form => use.RunAsync(secret, form, ct));
            return await use.FindAsync(secret, ct) is { } asked
                ? outcome.ToPage(_ => use.Page(secret, asked, RawForm.Empty, 200), reading.Raw, (typed, status) => use.Page(secret, asked, typed, status))
                : Results.StatusCode(404);
        }).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
    }

    public async Task<Outcome<FollowUpAnswer>> RunAsync(string code, FollowUpForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<FollowUpAnswer>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await FindAsync(code, ct) is not { } asked)
        {
            return new Outcome<FollowUpAnswer>.Missing();
        }

        var answer = form.Answer!.Value;
        // The statement's own condition lets a link answer once.
        if (await session.ExecuteAsync($"update people_follow_up set answered = {session.Now}, answer = {answer} where hash = {asked.Hash} and answered is null and expires > {session.Now}", ct) == 0)
        {
            return asked.Answered is null ? OutcomeTexts.Unknown : OutcomeTexts.Answered;
        }

        var employer = await db.Outcomes.Where(o => o.Module == asked.Module && o.Subject == asked.Subject).Select(o => o.Employer).FirstOrDefaultAsync(ct);
        await ladder.RecordAsync(
            answer == FollowUpAnswer.StillThere
                ? new(asked.Module, asked.Subject, asked.Seeker, employer, Rungs.AfterDays(asked.Days), Days.Today(clock), "answer")
                : new(asked.Module, asked.Subject, asked.Seeker, employer, Rung.Accepted, Days.Today(clock), "answer", answer == FollowUpAnswer.OtherWork ? "other-work" : "left"),
            ct);
        await change.CommitAsync(ct);
        return answer;
    }

    public static FieldProblems Check(FollowUpForm form)
    {
        var problems = new FieldProblems();
        problems.Require("answer", form.Answer);
        return problems;
    }

    public async Task<FollowUp?> FindAsync(string code, CancellationToken ct)
    {
        var hash = Secrets.Hash(code);
        return await db.FollowUps.AsNoTracking().FirstOrDefaultAsync(f => f.Hash == hash, ct);
    }

    public RazorComponentResult<FollowUpPage> Page(string code, FollowUp asked, RawForm typed, int status) =>
        new(new { Code = code, asked.Days, asked.Answer, asked.Paid, MayTellPay = asked.Paid is null && asked.Expires > session.Now, Typed = typed }) { StatusCode = status };
}
