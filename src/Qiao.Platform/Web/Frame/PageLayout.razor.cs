using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Qiao.Platform.Web;

/// <summary>The frame around every page: head, header, navigation, what was just done, the page, footer.</summary>
public sealed partial class PageLayout : LayoutComponentBase
{
    private static readonly PageShell Plain = new(Texts.Product, "/", "", [], null, null);

    /// <summary>Navigation items from this order on stand in the footer: about, privacy, contact.</summary>
    public const int FooterOrder = 1000;

    [CascadingParameter]
    public HttpContext? Context { get; set; }

    private PageShell Shell => Context?.Features.Get<PageShell>() ?? Plain;

    private IEnumerable<NavigationItem> MainItems => Shell.Navigation.Where(i => i.Order < FooterOrder).OrderBy(i => i.Order).DistinctBy(i => i.Path);

    private IEnumerable<NavigationItem> FooterItems => Shell.Navigation.Where(i => i.Order >= FooterOrder).OrderBy(i => i.Order);

    private static Language Language => Languages.Current;

    private static Language Other => Language == Language.Chinese ? Language.English : Language.Chinese;

    private string Absolute(Language language) =>
        $"{Context!.Request.Scheme}://{Context.Request.Host}{Links.To(Shell.Path, language)}{Shell.Query}";

    /// <summary>`page` on the item's own page, `true` on pages below it, otherwise nothing.</summary>
    private string? CurrencyOf(NavigationItem item) =>
        Shell.Path == item.Path ? "page"
        : item.Path != "/" && Shell.Path.StartsWith(item.Path + "/", StringComparison.Ordinal) && !MainItems.Any(i => i.Path.Length > item.Path.Length && IsAtOrBelow(i)) ? "true"
        : null;

    private bool IsAtOrBelow(NavigationItem item) => Shell.Path == item.Path || Shell.Path.StartsWith(item.Path + "/", StringComparison.Ordinal);
}
