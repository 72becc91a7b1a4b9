using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Files;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations.Registering;

public sealed record RegistrationForm(
    string? Code, string? Name, OrganisationKind? Kind, string? Division, string? Address, string? ContactName, string? ContactPhone,
    IFormFile? Document, string? SignInName, string? Password, Industry? Industry = null);

/// <summary>An employer registers itself: the organisation, the login of the person who does it, and the request to be verified.</summary>
internal sealed partial class RegisterOrganisation(Session session, OrganisationsDb db, AddAccount accounts, FileCabinet files, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/employers/register", IResult (NodeSettings node, Caller caller) => Page(RawForm.Empty, node, caller, 200)).ForEveryone();
        routes.MapPost("/employers/register", async (Reading<RegistrationForm> reading, RegisterOrganisation use, Caller caller, HttpContext http, NodeSettings node, CancellationToken ct) =>
            (await reading.RunAsync(form => Check(form, caller), form => use.RunAsync(form, ct))).ToPage(
                id => Flashes.Redirect(http, "organisations.registered", "/organisations"),
                reading.Raw,
                (typed, status) => Page(typed, node, caller, status))).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/organisations", async (Reading<RegistrationForm> reading, RegisterOrganisation use, Caller caller, CancellationToken ct) =>
            (await reading.RunAsync(form => Check(form, caller), form => use.RunAsync(form, ct)))
                .ToJson(id => Results.Created($"/api/v1/organisations/{id}", new { id = id.ToString() })))
            .ForEveryone().RequireRateLimiting(RateLimits.Heavy).Accepts<RegistrationForm>("application/json").WithSummary("Register an employer");
    }

    public async Task<Outcome<OrganisationId>> RunAsync(RegistrationForm form, CancellationToken ct)
    {
        var caller = session.Caller;
        if (Check(form, caller) is { Any: true } problems)
        {
            return problems.ToInvalid<OrganisationId>();
        }

        SocialCreditCode.TryRead(form.Code!, out var code, out _);
        await using var change = await session.ChangeAsync(ct);
        if (await db.Organisations.AnyAsync(o => o.Code == code, ct))
        {
            return Texts.CodeTaken;
        }

        var account = caller.Account;
        if (account is null && !caller.IsSystem)
        {
            switch (await accounts.RunAsync(new(form.SignInName, form.ContactName, form.Password, Role.Employer.Code, node.Division), ct))
            {
                case Outcome<AccountId>.Done made:
                    account = made.Value;
                    break;
                case Outcome<AccountId>.Refused taken:
                    return new Outcome<OrganisationId>.Invalid(new Dictionary<string, Problem> { ["signInName"] = taken.Reason });
                case Outcome<AccountId>.Invalid bad:
                    return new Outcome<OrganisationId>.Invalid(bad.Fields);
            }
        }

        var organisation = New(form, code!);
        var licence = await Licence.KeepAsync(files, organisation.Id, form.Document, ct);
        if (licence is not Outcome<FileId?>.Done { Value: var document })
        {
            return new Outcome<OrganisationId>.Invalid(((Outcome<FileId?>.Invalid)licence).Fields);
        }

        db.Organisations.Add(organisation);
        db.Verifications.Add(new() { Id = Ids.New<VerificationId>(clock), Organisation = organisation.Id, Document = document, Asked = organisation.Created });
        if (account is { } member)
        {
            db.Members.Add(new() { Organisation = organisation.Id, Account = member, Since = organisation.Created });
        }

        db.Record(new()
        {
            Kind = "organisation.registered", Subject = organisation.Id.ToString(), Revision = 1,
            ScopeAfter = organisation.Division.ToString(), Visibility = Platform.Journal.Visibility.Private,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // The unique index on the code decided between two registrations at the same moment.
            return Texts.CodeTaken;
        }

        await change.CommitAsync(ct);
        return organisation.Id;
    }

    public static FieldProblems Check(RegistrationForm form, Caller caller)
    {
        var problems = new FieldProblems();
        problems.Require("code", form.Code);
        if (form.Code is not null && !SocialCreditCode.TryRead(form.Code, out _, out var codeProblem))
        {
            problems.Add("code", codeProblem);
        }

        problems.RequireText("name", form.Name, 120);
        problems.Require("kind", form.Kind);
        if (form.Division is null || !DivisionCode.TryRead(form.Division, out var division) || Divisions.Find(division) is null)
        {
            problems.Add("division", Texts.DivisionNeeded);
        }

        problems.Limit("address", form.Address, 200);
        problems.RequireText("contactName", form.ContactName, 60);
        problems.Require("contactPhone", form.ContactPhone);
        if (form.ContactPhone is { } phone && !Phones().IsMatch(phone))
        {
            problems.Add("contactPhone", Texts.PhoneForm);
        }

        if (caller.Account is null && !caller.IsSystem)
        {
            problems.Take(AddAccount.Check(new(form.SignInName, form.ContactName, form.Password, Role.Employer.Code, null)), "signInName", "password");
        }

        return problems;
    }

    private Organisation New(RegistrationForm form, SocialCreditCode code) => new()
    {
        Id = Ids.New<OrganisationId>(clock), Code = code, Name = form.Name!, Kind = form.Kind!.Value, Division = DivisionCode.Parse(form.Division!), Address = form.Address,
        ContactName = form.ContactName, ContactPhone = form.ContactPhone, Industry = form.Industry, Created = clock.GetUtcNow(),
    };

    private static RazorComponentResult<RegisterPage> Page(RawForm typed, NodeSettings node, Caller caller, int status)
    {
        return new(new { Typed = typed, Region = DivisionCode.Parse(node.Division), SignedIn = caller.Account is not null }) { StatusCode = status };
    }

    [GeneratedRegex(@"^(\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$|^0\d{2,3}[ -]?\d{7,8}(-\d{1,6})?$")]
    private static partial Regex Phones();
}
