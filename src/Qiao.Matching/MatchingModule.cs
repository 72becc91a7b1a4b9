using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qiao.Lexicon;
using Qiao.Matching.Alerting;
using Qiao.Matching.Allocating;
using Qiao.Matching.Auditing;
using Qiao.Matching.Counselling;
using Qiao.Matching.Declining;
using Qiao.Matching.Indexing;
using Qiao.Matching.Inviting;
using Qiao.Matching.Recommending;
using Qiao.Matching.Searching;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Jobs;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class MatchingModule : IModule
{
    public string Name => "matching";

    public IEnumerable<NavigationItem> Navigation => [new("/jobs", SearchTexts.Title, 10), new("/match", MatchTexts.Title, 20), new("/me/matches", MatchTexts.Mine, 25, Role.Seeker.Code), new("/me/searches", AlertTexts.Title, 26, Role.Seeker.Code),
        new("/desk/allocations", AllocationTexts.Title, 75, Role.Clerk.Code), new("/desk/allocations", AllocationTexts.Title, 75, Role.Bureau.Code), new("/desk/audit", AuditTexts.Title, 80, Role.Bureau.Code)];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(_ => new VacancyIndex(OccupationLexicon.Carried));
        services.AddSingleton<IReadiness>(p => p.GetRequiredService<VacancyIndex>());
        services.AddSingleton(p => new IndexFollower(
            p.GetRequiredService<VacancyIndex>(), p.GetRequiredService<JournalReader>(), p.GetRequiredService<JournalSignal>(), p.GetRequiredService<IServiceScopeFactory>(),
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<IndexFollower>>(), IndexFile.Of(p.GetRequiredService<Database>())));
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<IndexFollower>());
        services.AddSingleton<SeekerUnderstanding>();
        services.AddSingleton<SearchVacancies>();
        services.AddSingleton<SuggestSearch>();
        services.AddSingleton<MatchSeeker>();
        services.AddModuleDb<MatchingDb>();
        services.AddSingleton<SeekerIndex>();
        services.AddSingleton<SeekerFollower>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<SeekerFollower>());
        services.AddScoped<ShowMyMatches>();
        services.AddScoped<ShowCandidates>();
        services.AddScoped<IPanel<VacancyId>, CandidatesLink>();
        services.AddScoped<RunAllocation>();
        services.AddScoped<ShowAllocations>();
        services.AddSingleton<LatestAudit>();
        services.AddScoped<AuditMatching>();
        services.AddScoped<IMovedWithPerson, MovedMatching>();
        AddAlerts(services);
        AddDeclines(services);
        AddInvitations(services);
        services.AddScoped<CounselSeeker>();
        services.AddScoped<ApplyForSeeker>();
        services.AddScoped<ShowSheets>();
        services.AddScoped<IKeptForPerson>(p => p.GetRequiredService<ShowSheets>());
        services.AddSingleton<IPanel<SeekerId>, CounselLink>();
        Flashes.Register("matching.counselled", CounselTexts.SheetMade);
        Flashes.Register("matching.counsel-applied", CounselTexts.Applied);
        Flashes.Register("matching.allocated", AllocationTexts.Done);
        services.AddSingleton<IPanel<VacancyId>, SimilarVacancies>();
        services.AddSingleton<IPanel<GoneVacancy>, SimilarVacancies>();
        services.AddSingleton<IPanel<OrganisationId>, EmployerVacancies>();
        services.AddSingleton<IPanel<HomeSubject>, HomeVacancies>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        SearchVacancies.Map(routes);
        SuggestSearch.Map(routes);
        MatchSeeker.Map(routes);
        ShowMyMatches.Map(routes);
        ShowCandidates.Map(routes);
        RunAllocation.Map(routes);
        ShowAllocations.Map(routes);
        AuditMatching.Map(routes);
        SaveSearch.Map(routes);
        ShowSearches.Map(routes);
        ChangeSearch.Map(routes);
        StopAlerts.Map(routes);
        DeclineVacancy.Map(routes);
        ShowDeclined.Map(routes);
        InviteCandidate.Map(routes);
        AnswerInvitation.Map(routes);
        CounselSeeker.Map(routes);
        ApplyForSeeker.Map(routes);
        ShowSheets.Map(routes);
    }

    private static void AddAlerts(IServiceCollection services)
    {
        services.AddScoped<SaveSearch>();
        services.AddScoped<ShowSearches>();
        services.AddScoped<ChangeSearch>();
        services.AddScoped<StopAlerts>();
        services.AddScoped<Arrivals>();
        services.AddScoped<AlertRounds>();
        services.AddScoped<MatchSearches>();
        services.AddScoped<WriteDigest>();
        services.AddScoped<IJob, SendAlerts>();
        services.AddScoped<IKeptForPerson, KeptSearches>();
        Flashes.Register("matching.search-saved", AlertTexts.Saved);
        Flashes.Register("matching.search-changed", AlertTexts.Changed);
        Flashes.Register("matching.search-deleted", AlertTexts.Deleted);
    }

    private static void AddInvitations(IServiceCollection services)
    {
        services.AddScoped<Invitations>();
        services.AddScoped<IKeptForPerson>(p => p.GetRequiredService<Invitations>());
        services.AddScoped<InviteCandidate>();
        services.AddScoped<AnswerInvitation>();
        Flashes.Register("matching.invited", InvitationTexts.SentDone);
        Flashes.Register("matching.invitation-accepted", InvitationTexts.AcceptedDone);
        Flashes.Register("matching.invitation-declined", InvitationTexts.DeclinedDone);
    }

    private static void AddDeclines(IServiceCollection services)
    {
        services.AddScoped<DeclinedVacancies>();
        services.AddScoped<IKeptForPerson>(p => p.GetRequiredService<DeclinedVacancies>());
        services.AddScoped<DeclineVacancy>();
        services.AddScoped<ShowDeclined>();
        Flashes.Register("matching.declined", DeclineTexts.Done);
        Flashes.Register("matching.decline-undone", DeclineTexts.Undone);
    }
}
