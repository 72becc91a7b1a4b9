using Microsoft.Extensions.DependencyInjection;
using Qiao.Insights.Reading;
using Qiao.Insights.Recruiting;

namespace Qiao.Insights;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class InsightsModule : IModule
{
    public string Name => "insights";

    public IEnumerable<NavigationItem> Navigation => [new("/insights", FigureTexts.Title, 60, Role.Bureau.Code)];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<VacancyFigures>();
        services.AddScoped<ScreeningFigures>();
        services.AddScoped<OrganisationFigures>();
        services.AddScoped<OutcomeFigures>();
        services.AddScoped<PayFigures>();
        services.AddScoped<ShowFigures>();
        services.AddScoped<LadderFigures>();
        services.AddScoped<ShowLadder>();
        services.AddScoped<RecruitmentFigures>();
        services.AddScoped<ShowRecruitmentFigures>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        ShowFigures.Map(routes);
        ShowLadder.Map(routes);
        ShowRecruitmentFigures.Map(routes);
    }
}
