using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Http;
using Qiao.Vacancies.Clustering;
using Qiao.Vacancies.Importing;
using Qiao.Vacancies.Showing;

namespace Qiao.Vacancies;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class VacanciesModule : IModule
{
    public string Name => "vacancies";

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<VacanciesDb>();
        services.AddScoped(p => new VacancyBoard(p.GetRequiredService<VacanciesDb>(), p.GetRequiredService<Session>()));
        services.AddScoped<StagedRows>();
        services.AddScoped<ImportVacancies>();
        services.AddScoped<ShowVacancy>();
        services.AddScoped<SeparateVacancy>();
        Flashes.Register("vacancies.separated", Texts.Separated);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        ShowVacancy.Map(routes);
        SeparateVacancy.Map(routes);
    }
}
