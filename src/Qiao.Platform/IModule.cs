using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Platform.Web;

namespace Qiao.Platform;

/// <summary>Everything the host needs to know about a module.</summary>
public interface IModule
{
    /// <summary>Lower case; begins its tables' names, problem codes and journal kinds.</summary>
    string Name { get; }

    void AddServices(IServiceCollection services);

    void Map(IEndpointRouteBuilder routes);

    IEnumerable<NavigationItem> Navigation => [];
}
