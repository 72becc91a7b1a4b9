using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Leaving;
using Qiao.People.Registering;

namespace Qiao.People.Assisting;

/// <summary>Why a clerk erases a file that was kept for someone else. Stored as its name; no words are kept, since they could name the person.</summary>
public enum DeskErasureReason
{
    AskedAtDesk,
    AskedInWriting,
    AskedByRelatives,
    OpenedByMistake,
}

/// <param name="Confirm">The clerk knows that it cannot be undone.</param>
public sealed record DeskErasureForm(DeskErasureReason? Reason, bool? Confirm);

/// <summary>A clerk has the file erased that was kept for someone without an account, and gives them the receipt.</summary>
internal sealed class EraseForOther(DeskFiles files, EraseFile erase)
{
    public static readonly IReadOnlyList<Choice> Reasons =
    [
        new(nameof(DeskErasureReason.AskedAtDesk), new("本人到窗口提出", "The person asked at the desk")),
        new(nameof(DeskErasureReason.AskedInWriting), new("本人书面或电话提出", "The person asked in writing or by phone")),
        new(nameof(DeskErasureReason.AskedByRelatives), new("本人已去世，近亲属提出", "The person has died; close relatives asked")),
        new(nameof(DeskErasureReason.OpenedByMistake), new("误建的档案", "The file was opened by mistake")),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/seekers/{id}/erasure", async (string id, DeskFiles files, CancellationToken ct) =>
            await files.FindKeptAsync(id, ct) is { } file ? Page(file, RawForm.Empty, 200) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/seekers/{id}/erasure", async (string id, Reading<DeskErasureForm> reading, EraseForOther use, DeskFiles files, CancellationToken ct) =>
            await files.FindKeptAsync(id, ct) is not { } file
                ? Results.StatusCode(404)
                : (await reading.RunAsync(Check, form => use.RunAsync(id, form, ct))).ToPage(
                    receipt => Results.LocalRedirect(Links.To($"/seekers/erased/{receipt.Id}")), reading.Raw, (typed, status) => Page(file, typed, status))).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/seekers/{id}/erasure", async (string id, Reading<DeskErasureForm> reading, EraseForOther use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(id, form, ct))).ToJson(EraseFile.Json))
            .ForRoles(Role.Clerk).Accepts<DeskErasureForm>("application/json").WithSummary("Erase a file kept for someone without an account");
    }

    public async Task<Outcome<Receipt>> RunAsync(string id, DeskErasureForm form, CancellationToken ct) =>
        Check(form) is { Any: true } problems ? problems.ToInvalid<Receipt>()
        : await files.FindKeptAsync(id, ct) is { } file ? await erase.EraseAsync(file, null, form.Reason!.Value.ToString(), ct)
        : new Outcome<Receipt>.Missing();

    public static FieldProblems Check(DeskErasureForm form)
    {
        var problems = EraseFile.Check(new(form.Confirm));
        problems.Require("reason", form.Reason);
        return problems;
    }

    private static RazorComponentResult<DeskErasePage> Page(Seeker file, RawForm typed, int status) =>
        new(new { file.Id, Code = SeekerCodes.Spell(file.Code), Typed = typed }) { StatusCode = status };
}
