using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Filing;
using Qiao.Platform.Identifiers;

namespace Qiao.People.Registering;

/// <summary>Sign-in name and password are for those who are not signed in.</summary>
public sealed record SeekerForm(string? SignInName, string? Password, string? Name, string? Phone);

/// <summary>A person who looks for work opens a file of their own, hidden until they say otherwise.</summary>
internal sealed class RegisterSeeker(Session session, PeopleDb db, AddAccount accounts, OwnAccount own, Sealing sealing, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/seekers/register", async (OwnFile own, Caller caller, CancellationToken ct) =>
            await own.FindAsync(ct) is null ? Page(RawForm.Empty, caller, 200) : Results.LocalRedirect(Links.To("/me"))).ForEveryone();
        routes.MapPost("/seekers/register", async (Reading<SeekerForm> reading, RegisterSeeker use, Caller caller, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(form => Check(form, caller), form => use.RunAsync(form, ct))).ToPage(
                _ => Flashes.Redirect(http, "people.registered", "/me"),
                reading.Raw,
                (typed, status) => Page(typed, caller, status))).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/seekers", async (Reading<SeekerForm> reading, RegisterSeeker use, Caller caller, CancellationToken ct) =>
            (await reading.RunAsync(form => Check(form, caller), form => use.RunAsync(form, ct))).ToJson(id => Results.Created("/api/v1/me/file", new { id = id.ToString() })))
            .ForEveryone().RequireRateLimiting(RateLimits.Heavy).Accepts<SeekerForm>("application/json").WithSummary("Register as a job seeker");
    }

    public async Task<Outcome<SeekerId>> RunAsync(SeekerForm form, CancellationToken ct)
    {
        var caller = session.Caller;
        if (Check(form, caller) is { Any: true } problems)
        {
            return problems.ToInvalid<SeekerId>();
        }

        await using var change = await session.ChangeAsync(ct);
        var account = caller.Account;
        if (account is not null)
        {
            if (await db.Seekers.AnyAsync(s => s.Account == account, ct))
            {
                return Texts.HasFile;
            }

            await own.GiveAsync(account.Value, Role.Seeker, node.Division, ct);
        }
        else
        {
            // The account is known by its sign-in name alone: the name of the person is in the file, encrypted.
            switch (await accounts.RunAsync(new(form.SignInName, null, form.Password, Role.Seeker.Code, node.Division), ct))
            {
                case Outcome<AccountId>.Done made:
                    account = made.Value;
                    break;
                case Outcome<AccountId>.Refused taken:
                    return new Outcome<SeekerId>.Invalid(new Dictionary<string, Problem> { ["signInName"] = taken.Reason });
                case Outcome<AccountId>.Invalid bad:
                    return new Outcome<SeekerId>.Invalid(bad.Fields);
            }
        }

        MobileNumber.TryRead(form.Phone, out var phone, out _);
        var now = clock.GetUtcNow();
        var seeker = new Seeker
        {
            Id = Ids.New<SeekerId>(clock), Code = SeekerCodes.New(), Account = account, Name = sealing.Seal(form.Name!), NameIndex = sealing.IndexOfName(form.Name!), Phone = sealing.Seal(phone!.Spell()), PhoneIndex = sealing.IndexOf(phone),
            RegisteredBy = "self", Created = now, Changed = now,
        };
        db.Seekers.Add(seeker);
        db.RecordChange(seeker, null, "registered");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // One account, one file: the unique index decided between two registrations at the same moment.
            return Texts.HasFile;
        }

        await change.CommitAsync(ct);
        return seeker.Id;
    }

    public static FieldProblems Check(SeekerForm form, Caller caller)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, 60);
        problems.Require("phone", form.Phone);
        FileForm.CheckPhone(problems, form.Phone);
        if (caller.Account is null)
        {
            problems.Take(AddAccount.Check(new(form.SignInName, null, form.Password, Role.Seeker.Code, null)), "signInName", "password");
        }

        return problems;
    }

    private static RazorComponentResult<RegisterPage> Page(RawForm typed, Caller caller, int status) =>
        new(new { Typed = typed, SignedIn = caller.Account is not null }) { StatusCode = status };
}
