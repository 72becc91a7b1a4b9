namespace Qiao.Organisations.Listing;

/// <summary>The divisions that a caller's role covers, for conditions of queries.</summary>
internal static class DeskScope
{
    /// <summary>Every division in the area of the caller's grants, that of their own included; null for the whole country.</summary>
    public static IReadOnlyList<DivisionCode>? Of(Caller caller, Role role)
    {
        var scopes = caller.Grants.Where(grant => grant.Role == role.Code).Select(grant => grant.Scope).ToList();
        return caller.IsSystem || scopes.Contains("000000") ? null : scopes.SelectMany(scope => Within(DivisionCode.Parse(scope))).Distinct().ToList();
    }

    /// <summary>The division and all below it, headings of the statistics and former ones too, since old entries name them.</summary>
    public static IReadOnlyList<DivisionCode> Within(DivisionCode area) =>
        Divisions.Current.Select(d => d.Code).Where(area.Contains).Append(area).Distinct().ToList();

    /// <summary>The divisions right below the region, to choose from.</summary>
    public static IReadOnlyList<Choice> Choices(NodeSettings node) =>
        Divisions.Children(DivisionCode.Parse(node.Division)).OrderBy(d => d.SortKey, StringComparer.Ordinal).Select(d => new Choice(d.Code.ToString(), d.Name)).ToList();

    public static Bilingual? NameOf(DivisionCode? division) => division is { } code ? Divisions.Find(code)?.Name : null;
}
