using Microsoft.Extensions.DependencyInjection;
using Qiao.Organisations.Branching;
using Qiao.Organisations.Crediting;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Joining;
using Qiao.Organisations.Licensing;
using Qiao.Organisations.Listing;
using Qiao.Organisations.Merging;
using Qiao.Organisations.Registering;
using Qiao.Organisations.Reporting;
using Qiao.Organisations.Searching;
using Qiao.Organisations.Showing;
using Qiao.Organisations.TakingOver;
using Qiao.Organisations.Verifying;
using Qiao.Platform.Jobs;
using Qiao.Platform.Messages;

namespace Qiao.Organisations;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class OrganisationsModule : IModule
{
    public string Name => "organisations";

    public IEnumerable<NavigationItem> Navigation =>
    [
        new("/employers/register", Texts.Register, 30),
        new("/organisations", Texts.Mine, 40, Role.Employer.Code),
        new("/employers", SearchTexts.Employers, 1004),
        new("/agencies", AgencyTexts.Register, 1005),
        new("/desk/verifications", Texts.Desk, 50, Role.Clerk.Code),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<OrganisationsDb>();
        services.AddScoped(p => new Employers(p.GetRequiredService<OrganisationsDb>(), p.GetRequiredService<Session>(), p.GetRequiredService<Outbox>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<RegisterOrganisation>();
        services.AddScoped<DecideVerification>();
        services.AddScoped<ShowVerification>();
        services.AddScoped<AskVerification>();
        services.AddScoped<ShowOrganisation>();
        services.AddScoped<ShowMine>();
        services.AddScoped<EditOrganisation>();
        services.AddScoped<Membership>();
        services.AddScoped<ShowMembers>();
        services.AddScoped<ChangeMember>();
        services.AddScoped<InviteMember>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<AskToJoin>();
        services.AddScoped<AskTakeover>();
        services.AddScoped<DecideTakeover>();
        services.AddScoped<ShowTakeovers>();
        services.AddScoped<EditBranches>();
        services.AddScoped<MergeOrganisations>();
        services.AddScoped<ShowDoubles>();
        services.AddScoped<ShowMerges>();
        services.AddScoped<RecheckOrganisation>();
        services.AddScoped<ShowRechecks>();
        services.AddScoped(p => new CreditLedger(p.GetRequiredService<OrganisationsDb>(), p.GetRequiredService<Session>(), p.GetRequiredService<Outbox>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<RecordCredit>();
        services.AddScoped<AnswerCredit>();
        services.AddScoped<DecideCredit>();
        services.AddScoped<ShowCredit>();
        services.AddScoped<ShowCreditDesk>();
        services.AddScoped<HandInLicence>();
        services.AddScoped<DecideLicence>();
        services.AddScoped<ShowAgencies>();
        services.AddScoped<FileReturn>();
        services.AddScoped<DecideReturn>();
        services.AddScoped<ShowFigures>();
        services.AddScoped<SearchEmployers>();
        services.AddScoped<IJob, RecomputeCredit>();
        services.AddScoped<IJob, EndObjections>();
        services.AddScoped<IJob, TellRechecks>();
        RegisterFlashes();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        RegisterOrganisation.Map(routes);
        DecideVerification.Map(routes);
        ShowVerification.Map(routes);
        AskVerification.Map(routes);
        ShowOrganisation.Map(routes);
        ShowMine.Map(routes);
        EditOrganisation.Map(routes);
        ShowMembers.Map(routes);
        ChangeMember.Map(routes);
        InviteMember.Map(routes);
        AcceptInvitation.Map(routes);
        AskToJoin.Map(routes);
        AskTakeover.Map(routes);
        DecideTakeover.Map(routes);
        ShowTakeovers.Map(routes);
        EditBranches.Map(routes);
        MergeOrganisations.Map(routes);
        ShowDoubles.Map(routes);
        ShowMerges.Map(routes);
        RecordCredit.Map(routes);
        AnswerCredit.Map(routes);
        DecideCredit.Map(routes);
        ShowCredit.Map(routes);
        ShowCreditDesk.Map(routes);
        HandInLicence.Map(routes);
        DecideLicence.Map(routes);
        ShowAgencies.Map(routes);
        FileReturn.Map(routes);
        DecideReturn.Map(routes);
        ShowFigures.Map(routes);
        SearchEmployers.Map(routes);
        RecheckOrganisation.Map(routes);
        ShowRechecks.Map(routes);
    }

    private static void RegisterFlashes()
    {
        Flashes.Register("organisations.registered", Texts.Registered);
        Flashes.Register("organisations.decided", Texts.Decided);
        Flashes.Register("organisations.verification-asked", Texts.AskedAgain);
        Flashes.Register("organisations.saved", Texts.Saved);
        Flashes.Register("organisations.role-changed", MemberTexts.RoleChanged);
        Flashes.Register("organisations.member-removed", MemberTexts.Removed);
        Flashes.Register("organisations.left", MemberTexts.Left);
        Flashes.Register("organisations.invited", MemberTexts.Invited);
        Flashes.Register("organisations.invitation-withdrawn", MemberTexts.InvitationIsWithdrawn);
        Flashes.Register("organisations.joined", MemberTexts.Joined);
        Flashes.Register("organisations.registered-and-joined", MemberTexts.RegisteredAndJoined);
        Flashes.Register("organisations.join-asked", MemberTexts.JoinAsked);
        Flashes.Register("organisations.join-answered", MemberTexts.JoinAnswered);
        Flashes.Register("organisations.takeover-asked", MemberTexts.TakeoverAsked);
        Flashes.Register("organisations.objected", MemberTexts.Objected);
        Flashes.Register("organisations.ruled", ListTexts.Decided);
        Flashes.Register("organisations.branch-saved", BranchTexts.Saved);
        Flashes.Register("organisations.branch-closed", BranchTexts.Closed);
        Flashes.Register("organisations.merged", MergeTexts.MergeDone);
        Flashes.Register("organisations.merge-undone", MergeTexts.UndoDone);
        Flashes.Register("organisations.rechecked", RecheckTexts.Done);
        Flashes.Register("organisations.chosen-verified", SearchTexts.ChosenVerified);
        Flashes.Register("organisations.credit-recorded", CreditTexts.Recorded);
        Flashes.Register("organisations.credit-objected", CreditTexts.Objected);
        Flashes.Register("organisations.repair-asked", CreditTexts.RepairSent);
        Flashes.Register("organisations.licence-sent", AgencyTexts.LicenceSent);
        Flashes.Register("organisations.return-filed", AgencyTexts.Filed);
        Flashes.Register("organisations.return-corrected", AgencyTexts.Corrected);
    }
}
