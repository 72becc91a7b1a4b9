using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Filing;
using Qiao.People.Registering;
using Qiao.Platform.Identifiers;

namespace Qiao.People.Assisting;

/// <param name="Division">Where the person lives; inside the clerk's area.</param>
/// <param name="Agreed">The person was told what is kept, and agreed.</param>
public sealed record DeskForm(string? Name, string? Phone, string? Division, bool? Agreed);

/// <summary>A clerk opens a file for someone who has no account, and perhaps no phone.</summary>
internal sealed class RegisterForOther(Session session, PeopleDb db, Sealing sealing, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/seekers/register", IResult (NodeSettings node) => Page(RawForm.Empty, node, 200)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/seekers", async (Reading<DeskForm> reading, RegisterForOther use, HttpContext http, NodeSettings node, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                id => Flashes.Redirect(http, "people.opened", $"/desk/seekers/{id}/file"),
                reading.Raw,
                (typed, status) => Page(typed, node, status))).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/seekers", async (Reading<DeskForm> reading, RegisterForOther use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Created($"/api/v1/seekers/{id}", new { id = id.ToString() })))
            .ForRoles(Role.Clerk).Accepts<DeskForm>("application/json").WithSummary("Open a file for someone without an account");
    }

    public async Task<Outcome<SeekerId>> RunAsync(DeskForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<SeekerId>();
        }

        var division = DivisionCode.Parse(form.Division!);
        if (!session.Caller.Has(Role.Clerk, division.ToString()))
        {
            return new Outcome<SeekerId>.Invalid(new Dictionary<string, Problem> { ["division"] = Texts.OutOfArea });
        }

        MobileNumber.TryRead(form.Phone, out var phone, out _);
        var (index, now) = (phone is null ? null : sealing.IndexOf(phone), clock.GetUtcNow());
        await using var change = await session.ChangeAsync(ct);
        if (index is not null && await db.Seekers.AnyAsync(s => s.PhoneIndex == index && s.Division == division, ct))
        {
            return Texts.PhoneKnown;
        }

        var seeker = new Seeker
        {
            Id = Ids.New<SeekerId>(clock), Code = SeekerCodes.New(), Name = sealing.Seal(form.Name!), NameIndex = sealing.IndexOfName(form.Name!), Phone = sealing.Seal(phone?.Spell()), PhoneIndex = index, Division = division,
            RegisteredBy = session.Caller.Actor, Created = now, Changed = now,
        };
        db.Seekers.Add(seeker);
        db.RecordChange(seeker, null, "registered");
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return seeker.Id;
    }

    public static FieldProblems Check(DeskForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, 60);
        FileForm.CheckPhone(problems, form.Phone);
        problems.Require("division", form.Division);
        FileForm.CheckDivision(problems, "division", form.Division);
        if (form.Agreed != true)
        {
            problems.Add("agreed", Texts.AgreedNeeded);
        }

        return problems;
    }

    private static RazorComponentResult<DeskRegisterPage> Page(RawForm typed, NodeSettings node, int status) =>
        new(new { Typed = typed, Region = DivisionCode.Parse(node.Division) }) { StatusCode = status };
}
