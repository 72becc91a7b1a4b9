using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Places;

namespace Qiao.Tests.People;

/// <summary>Who sees what, for every onlooker, visibility, consent and grant.</summary>
public sealed class SightTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly SeekerId Somebody = Ids.New<SeekerId>(new FixedClock());
    private static readonly AccountId Owner = Ids.New<AccountId>(new FixedClock());
    private static readonly AccountId Other = Ids.New<AccountId>(new FixedClock());
    private static readonly OrganisationId Firm = Ids.New<OrganisationId>(new FixedClock());
    private static readonly OrganisationId AnotherFirm = Ids.New<OrganisationId>(new FixedClock());

    /// <summary>Every onlooker there can be, and the most that each may see by themselves of a person in Yuzhong, by visibility.</summary>
    private static readonly (string Name, Onlooker Who, FilePart Hidden, FilePart Findable, FilePart Open)[] Onlookers =
    [
        ("guest", Who(null), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("system", System(), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("owner", Who(Owner, Role.Seeker), FilePart.Contact, FilePart.Contact, FilePart.Contact),
        ("another seeker", Who(Other, Role.Seeker), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("administrator", Who(Other, Role.Administrator), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("analyst", Who(Other, Role.Bureau), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("clerk here", Who(Other, Role.Clerk), FilePart.Name, FilePart.Name, FilePart.Name),
        ("clerk elsewhere", Who(Other, Role.Clerk, "510000"), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("clerk of a neighbouring district", Who(Other, Role.Clerk, "500112"), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("employer user without an employer", Who(Other, Role.Employer), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
        ("verified employer", Who(Other, Role.Employer, employers: Summary(Firm, true)), FilePart.Nothing, FilePart.Facts, FilePart.Name),
        ("unverified employer", Who(Other, Role.Employer, employers: Summary(Firm, false)), FilePart.Nothing, FilePart.Nothing, FilePart.Nothing),
    ];

    [Fact]
    public void Without_consent_or_grant_everyone_sees_what_role_and_visibility_allow()
    {
        foreach (var (name, who, hidden, findable, open) in Onlookers)
        {
            Assert.Equal((name, hidden, findable, open), (name, See(who, SeekerVisibility.Hidden), See(who, SeekerVisibility.Findable), See(who, SeekerVisibility.Open)));
        }
    }

    [Fact]
    public void A_consent_adds_its_part_for_the_verified_employer_it_names_and_for_nobody_else()
    {
        foreach (var (name, who, alone, visibility) in Cases())
        {
            foreach (var part in Enum.GetValues<FilePart>())
            {
                var named = name == "verified employer";
                Assert.Equal((name, visibility, part, named && part > alone ? part : alone), (name, visibility, part, See(who, visibility, consents: [Agreed(Firm, part)])));
                Assert.Equal((name, visibility, part, alone), (name, visibility, part, See(who, visibility, consents: [Agreed(AnotherFirm, part)])));
                Assert.Equal((name, visibility, part, alone), (name, visibility, part, See(who, visibility, consents: [Agreed(Firm, part, until: Today.AddDays(-1))])));
                Assert.Equal((name, visibility, part, alone), (name, visibility, part, See(who, visibility, consents: [Agreed(Firm, part, withdrawn: true)])));
                Assert.Equal((name, visibility, part, alone), (name, visibility, part, See(who, visibility, consents: [Agreed(Firm, part, of: Ids.New<SeekerId>(new FixedClock()))])));
            }
        }
    }

    [Fact]
    public void A_grant_adds_its_part_for_the_account_or_employer_it_names_until_its_last_day()
    {
        foreach (var (name, who, alone, visibility) in Cases())
        {
            foreach (var part in Enum.GetValues<FilePart>())
            {
                var isOther = who.Account == Other;
                var isFirm = name is "verified employer" or "unverified employer";
                Assert.Equal((name, part, isOther && part > alone ? part : alone), (name, part, See(who, visibility, grants: [Granted(Other.ToString(), part)])));
                Assert.Equal((name, part, isFirm && part > alone ? part : alone), (name, part, See(who, visibility, grants: [Granted(Firm.ToString(), part)])));
                Assert.Equal((name, part, alone), (name, part, See(who, visibility, grants: [Granted(Other.ToString(), part, until: Today.AddDays(-1)), Granted(Firm.ToString(), part, until: Today.AddDays(-1))])));
                Assert.Equal((name, part, alone), (name, part, See(who, visibility, grants: [Granted("", part), Granted(AnotherFirm.ToString(), part)])));
            }
        }
    }

    [Fact]
    public void A_clerk_sees_the_contact_of_someone_whose_file_clerks_keep_and_of_nobody_without_a_district()
    {
        var clerk = Who(Other, Role.Clerk);

        Assert.Equal(FilePart.Contact, Sight.Of(clerk, Person(SeekerVisibility.Hidden, account: null), [], [], Today).Part);
        Assert.Equal(FilePart.Nothing, Sight.Of(clerk, Person(SeekerVisibility.Open, division: null), [], [], Today).Part);
    }

    [Fact]
    public void A_part_or_visibility_that_this_program_does_not_know_shows_nothing()
    {
        var firm = Who(Other, Role.Employer, employers: Summary(Firm, true));

        Assert.Equal(FilePart.Nothing, See(firm, (SeekerVisibility)9));
        Assert.Equal(FilePart.Nothing, See(firm, SeekerVisibility.Hidden, consents: [Agreed(Firm, (FilePart)9)]));
        Assert.Equal(FilePart.Nothing, See(firm, SeekerVisibility.Hidden, grants: [Granted(Firm.ToString(), (FilePart)9)]));
    }

    private static IEnumerable<(string Name, Onlooker Who, FilePart Alone, SeekerVisibility Visibility)> Cases() =>
        from o in Onlookers
        from v in Enum.GetValues<SeekerVisibility>()
        select (o.Name, o.Who, v switch { SeekerVisibility.Findable => o.Findable, SeekerVisibility.Open => o.Open, _ => o.Hidden }, v);

    private static FilePart See(Onlooker who, SeekerVisibility visibility, Consent[]? consents = null, Grant[]? grants = null) =>
        Sight.Of(who, Person(visibility), consents ?? [], grants ?? [], Today).Part;

    private static Seeker Person(SeekerVisibility visibility) => Person(visibility, Owner);

    private static Seeker Person(SeekerVisibility visibility, AccountId? account, string? division = "500103") => new()
    {
        Id = Somebody, Code = "22222222", Account = account, Name = "", Division = division is null ? null : DivisionCode.Parse(division), Visibility = visibility, RegisteredBy = "self",
        Created = FixedClock.Start, Changed = FixedClock.Start,
    };

    private static Seeker Person(SeekerVisibility visibility, string? division) => Person(visibility, Owner, division);

    private static Consent Agreed(OrganisationId firm, FilePart part, DateOnly? until = null, bool withdrawn = false, SeekerId? of = null) => new()
    {
        Id = Ids.New<ConsentId>(new FixedClock()), Seeker = of ?? Somebody, Viewer = firm, Part = part, Purpose = "p", Given = FixedClock.Start, Until = until ?? Today, Withdrawn = withdrawn ? FixedClock.Start : null,
    };

    private static Grant Granted(string viewer, FilePart part, DateOnly? until = null) => new()
    {
        Module = "test", Subject = "s", Viewer = viewer, Seeker = Somebody, Part = part, Purpose = "test.grant", Given = FixedClock.Start, Until = until ?? Today,
    };

    private static OrganisationSummary Summary(OrganisationId id, bool isVerified) => new(id, "某公司", OrganisationKind.Private, null, isVerified, false);

    private static Onlooker Who(AccountId? account, Role? role = null, string scope = "500000", params OrganisationSummary[] employers)
    {
        var caller = new Caller();
        if (account is { } id)
        {
            caller.BecomeAccount(id, "tester", role is null ? [] : [new() { Account = id, Role = role.Code, Scope = scope }]);
        }

        return new(caller, employers);
    }

    private static Onlooker System()
    {
        var caller = new Caller();
        caller.BecomeSystem();
        return new(caller, [Summary(Firm, true)]);
    }
}
