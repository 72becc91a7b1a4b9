using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform;
using Qiao.Platform.Http;
using Qiao.Platform.Places;
using Qiao.Platform.Web;

namespace Qiao.Home;

/// <summary>The start page: the search first, then what the modules contribute.</summary>
internal static class ShowHome
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", async Task<IResult> (IEnumerable<IPanel<HomeSubject>> panels, NodeSettings node, CancellationToken ct) =>
    {
        var subject = new HomeSubject(DivisionCode.Parse(node.Division));
        var shown = new List<PanelContent>();
        foreach (var panel in panels.OrderBy(p => p.Order))
        {
            if (await panel.RenderAsync(subject, ct) is { } content)
            {
                shown.Add(content);
            }
        }

        return new RazorComponentResult<HomePage>(new { Node = node, Panels = shown });
    }).ForEveryone();
}
