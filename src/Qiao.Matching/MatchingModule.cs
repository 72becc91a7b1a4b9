using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;
using Qiao.Matching.Recommending;
using Qiao.Matching.Searching;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Http;
using Qiao.Platform.Journal;
using Qiao.Platform.Web;
using Qiao.Vacancies;

namespace Qiao.Matching;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class MatchingModule : IModule
{
    public string Name => "matching";

    public IEnumerable<NavigationItem> Navigation => [new("/jobs", SearchTexts.Title, 10), new("/match", MatchTexts.Title, 20)];

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
        services.AddSingleton<MatchSeeker>();
        services.AddSingleton<IPanel<VacancyId>, SimilarVacancies>();
        services.AddSingleton<IPanel<OrganisationId>, EmployerVacancies>();
        services.AddSingleton<IPanel<HomeSubject>, HomeVacancies>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        SearchVacancies.Map(routes);
        MatchSeeker.Map(routes);
    }
}
