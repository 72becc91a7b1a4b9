using Qiao.Platform.Files;

namespace Qiao.People.Outcomes;

/// <param name="Began">The first day of work, as the proof says.</param>
/// <param name="Remark">In the clerk's words.</param>
public sealed record ProofForm(StartEvidence? Evidence, DateOnly? Began, string? Remark);

/// <summary>Why a proof that was recorded does not count.</summary>
public enum TakeBackReason
{
    WrongPerson,
    NotGenuine,
    WrongFacts,
    Mistake,
}

public sealed record TakeBackForm(TakeBackReason? Reason);

/// <summary>A clerk of the person's division records what proved a start, and may take that back.</summary>
internal sealed class VerifyStart(Session session, PeopleDb db, ShowStarts show, OutcomeLadder ladder, FileCabinet files, SeekerNotices notices, TimeProvider clock)
{
    private const int LongestRemark = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/starts/{id}/verification", async (string id, Reading<ProofForm> reading, VerifyStart use, HttpContext http, CancellationToken ct) =>
            await use.ToPageAsync(id, await reading.RunAsync(use.Check, form => use.RunAsync(id, form, ct)), "people.start-verified", reading.Raw, http, ct)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/starts/{id}/verification/withdrawal", async (string id, Reading<TakeBackForm> reading, VerifyStart use, HttpContext http, CancellationToken ct) =>
            await use.ToPageAsync(id, await reading.RunAsync(Check, form => use.TakeBackAsync(id, form, ct)), "people.start-taken-back", reading.Raw, http, ct)).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/starts/{id}/verification", async (string id, Reading<ProofForm> reading, VerifyStart use, CancellationToken ct) =>
            (await reading.RunAsync(use.Check, form => use.RunAsync(id, form, ct))).ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk).Accepts<ProofForm>("application/json").WithSummary("Record what proved that someone started work");
        routes.MapPost("/api/v1/desk/starts/{id}/verification/withdrawal", async (string id, Reading<TakeBackForm> reading, VerifyStart use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.TakeBackAsync(id, form, ct))).ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk).Accepts<TakeBackForm>("application/json").WithSummary("Take the proof of a start back");
    }

    public async Task<Outcome<OutcomeSubject>> RunAsync(string id, ProofForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<OutcomeSubject>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await show.FindAsync(id, ct) is not { } start)
        {
            return new Outcome<OutcomeSubject>.Missing();
        }

        if (start.WhyNotVerify() is { } whyNot)
        {
            return whyNot;
        }

        var (evidence, began) = (form.Evidence!.Value, form.Began!.Value);
        if (began < start.Applied)
        {
            return new Outcome<OutcomeSubject>.Invalid(new Dictionary<string, Problem> { ["began"] = StartTexts.BeganRange });
        }

        // The statement's own condition records a proof once, whoever else does so at this moment.
        if (!await ladder.VerifyAsync(start.Of, StartTexts.CodeOf(evidence), began, string.IsNullOrWhiteSpace(form.Remark) ? null : form.Remark.Trim(), ct))
        {
            return StartTexts.Already;
        }

        await files.ExpireAsync(start.Of.ToString(), session.Now.AddDays(StartProofs.DaysKept), ct);
        await notices.TellAsync(start.Started.Seeker!.Value, "people.start-verified", start.Of.ToString(), StartTexts.ToldTitle, StartTexts.ToldBody.With(StartTexts.InSentence(evidence), StartProofs.DaysKept), ct);
        return await RecordAsync(change, start.Of, "start.verified", null, ct);
    }

    public async Task<Outcome<OutcomeSubject>> TakeBackAsync(string id, TakeBackForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<OutcomeSubject>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await show.FindAsync(id, ct) is not { } start)
        {
            return new Outcome<OutcomeSubject>.Missing();
        }

        var reason = StartTexts.CodeOf(form.Reason!.Value);
        return start.WhyNotTakeBack() is { } whyNot ? whyNot
            : await ladder.TakeBackAsync(start.Of, reason, ct) ? await RecordAsync(change, start.Of, "start.verification-withdrawn", reason, ct)
            : StartTexts.NotVerified;
    }

    public FieldProblems Check(ProofForm form)
    {
        var problems = new FieldProblems();
        problems.Require("evidence", form.Evidence);
        problems.Require("began", form.Began);
        problems.Limit("remark", form.Remark, LongestRemark);
        if (form.Began > Days.Today(clock))
        {
            problems.Add("began", StartTexts.BeganRange);
        }

        return problems;
    }

    public static FieldProblems Check(TakeBackForm form)
    {
        var problems = new FieldProblems();
        problems.Require("reason", form.Reason);
        return problems;
    }

    private async Task<Outcome<OutcomeSubject>> RecordAsync(Session.Change change, OutcomeSubject of, string kind, string? reason, CancellationToken ct)
    {
        db.Record(new() { Kind = kind, Subject = of.Subject, Revision = 1, Reason = reason, Visibility = Platform.Journal.Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return of;
    }

    private async Task<IResult> ToPageAsync(string id, Outcome<OutcomeSubject> outcome, string said, RawForm typed, HttpContext http, CancellationToken ct) => outcome switch
    {
        Outcome<OutcomeSubject>.Done done => Flashes.Redirect(http, said, ShowStarts.Address(done.Value)),
        Outcome<OutcomeSubject>.Invalid invalid => await show.PageAsync(id, typed.With(invalid.Fields), 422, ct),
        Outcome<OutcomeSubject>.Refused refused => await show.PageAsync(id, typed.With(new Dictionary<string, Problem> { [FormReader.Whole] = refused.Reason }), 409, ct),
        _ => Results.StatusCode(404),
    };
}
