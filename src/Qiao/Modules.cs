using System.Reflection;
using Qiao.Insights;
using Qiao.Matching;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform;
using Qiao.Vacancies;

namespace Qiao;

/// <summary>The modules of this executable, lower ones first.</summary>
internal static class Modules
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new OrganisationsModule(),
        new PeopleModule(),
        new VacanciesModule(),
        new MatchingModule(),
        new InsightsModule(),
    ];

    /// <summary>Where the numbered scripts are: the platform's first.</summary>
    public static IEnumerable<Assembly> Assemblies => All.Select(module => module.GetType().Assembly).Prepend(typeof(PlatformHost).Assembly);
}
