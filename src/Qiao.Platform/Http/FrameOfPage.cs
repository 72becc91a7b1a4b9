using Microsoft.AspNetCore.Http;
using Qiao.Platform.Accounts;
using Qiao.Platform.Web;

namespace Qiao.Platform.Http;

/// <summary>The modules' navigation items in order.</summary>
internal sealed class Navigation(IReadOnlyList<IModule> modules)
{
    private readonly NavigationItem[] _items = modules.SelectMany(module => module.Navigation).OrderBy(item => item.Order).ToArray();

    public IReadOnlyList<NavigationItem> For(Caller caller) =>
        _items.Where(item => item.Role is null || (Role.Find(item.Role) is { } role && caller.Has(role))).ToList();
}

/// <summary>
/// Puts what the frame around a page shows into the request. It stands twice in the pipeline: before anything can be
/// refused, and again once the caller is known.
/// </summary>
internal sealed class FrameOfPage(RequestDelegate next, Navigation navigation, NodeSettings node)
{
    public Task InvokeAsync(HttpContext http, Caller caller)
    {
        var known = http.Features.Get<PageShell>() is not null;
        http.Features.Set(new PageShell(
            node.Name,
            http.Request.Path.Value ?? "/",
            http.Request.QueryString.Value ?? "",
            navigation.For(caller),
            caller.Account is null ? null : caller.Name,
            known ? Flashes.Take(http) : null));
        return next(http);
    }
}
