using Qiao.People;
using Qiao.Platform.Files;

namespace Qiao.Vacancies.Applying;

/// <param name="Contract">A picture or PDF.</param>
public sealed record ContractForm(IFormFile? Contract);

/// <summary>Who has started work sends the contract from the page of the application, so that a clerk can verify the start; by account or by the link in a message.</summary>
internal sealed class SendContract(Session session, VacanciesDb db, SeekerBoard seekers, GuestLinks links, StartProofs proofs)
{
    private const string Module = "vacancies";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/applications/{id}/contract", async (string id, Reading<ContractForm> reading, SendContract use, OwnApplications own, HttpContext http, CancellationToken ct) =>
            await AnswerAsync(await reading.RunAsync(Check, form => use.RunAsync(id, form, ct)), http, $"/me/applications/{id}", reading.Raw, (typed, status) => own.PageAsync(id, null, typed, status, ct))).ForSignedIn();
        routes.MapPost("/applications/{secret}/contract", async (string secret, Reading<ContractForm> reading, SendContract use, FollowAsGuest guest, HttpContext http, CancellationToken ct) =>
            await AnswerAsync(await reading.RunAsync(Check, form => use.RunAsGuestAsync(secret, form, ct)), http, $"/applications/{secret}", reading.Raw, async (typed, status) => await guest.PageAsync(secret, null, typed, status, ct)))
            .ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/me/applications/{id}/contract", async (string id, Reading<ContractForm> reading, SendContract use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(id, form, ct))).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<ContractForm>("multipart/form-data").WithSummary("Send the contract of the work one has started, to be verified");
    }

    public async Task<Outcome<FileId>> RunAsync(string id, ContractForm form, CancellationToken ct)
    {
        var seeker = session.Caller.Account is { } account ? (await seekers.OwnAsync(account, ct))?.Id : null;
        return await KeepAsync(Ids.TryRead<ApplicationId>(id, out var named) ? await db.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == named && a.Seeker == seeker, ct) : null, form, ct);
    }

    public async Task<Outcome<FileId>> RunAsGuestAsync(string secret, ContractForm form, CancellationToken ct) => await KeepAsync(await links.FindAsync(secret, ct), form, ct);

    public static FieldProblems Check(ContractForm form)
    {
        var problems = new FieldProblems();
        problems.Require("contract", form.Contract is { Length: > 0 } ? form.Contract : null);
        return problems;
    }

    private async Task<Outcome<FileId>> KeepAsync(Application? application, ContractForm form, CancellationToken ct)
    {
        if (application is null)
        {
            return new Outcome<FileId>.Missing();
        }

        await using var change = await session.ChangeAsync(ct);
        var outcome = await proofs.KeepAsync(SubjectOf(application.Id), application.Seeker, form.Contract, ct);
        if (outcome is Outcome<FileId>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    public static OutcomeSubject SubjectOf(ApplicationId id) => new(Module, id.ToString());

    private static async Task<IResult> AnswerAsync(Outcome<FileId> outcome, HttpContext http, string path, RawForm typed, Func<RawForm, int, Task<IResult?>> again) => outcome switch
    {
        Outcome<FileId>.Done => Flashes.Redirect(http, "vacancies.contract-sent", path),
        Outcome<FileId>.Invalid invalid => await again(typed.With(invalid.Fields), 422) ?? Results.StatusCode(404),
        Outcome<FileId>.Refused refused => await again(typed.With(new Dictionary<string, Problem> { [FormReader.Whole] = refused.Reason }), 409) ?? Results.StatusCode(404),
        _ => Results.StatusCode(404),
    };
}
