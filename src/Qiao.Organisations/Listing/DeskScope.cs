namespace Qiao.Organisations.Listing;

/// <summary>Divisions as the desk's lists offer and name them.</summary>
internal static class DeskScope
{
    /// <summary>The divisions right below the region, to choose from.</summary>
    public static IReadOnlyList<Choice> Choices(NodeSettings node) =>
        Divisions.Children(DivisionCode.Parse(node.Division)).OrderBy(d => d.SortKey, StringComparer.Ordinal).Select(d => new Choice(d.Code.ToString(), d.Name)).ToList();

    public static Bilingual? NameOf(DivisionCode? division) => division is { } code ? Divisions.Find(code)?.Name : null;
}
