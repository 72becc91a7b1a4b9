namespace Qiao.Insights.Reading;

/// <summary>A dimension as it is shown: its definition, its groups, and words for their keys.</summary>
internal sealed record Dimension(Definition Of, IReadOnlyList<Group> Groups, Func<string?, Bilingual> NameOf);

/// <summary>Figures as the page shows them; none when the question could not be read.</summary>
public sealed class ShownFigures
{
    private static readonly string[] Filters = ["since", "until", "division", "by"];

    internal ShownFigures(Figures? all) => All = all;

    internal Figures? All { get; }

    /// <summary>A number of persons as it may be shown: null when there are some, but too few.</summary>
    internal static long? Persons(long number) => number is > 0 and < OutcomeFigures.Fewest ? null : number;

    /// <summary>The divisions to choose from, below the node's own.</summary>
    internal static IReadOnlyList<Choice> Places(DivisionCode region) => Divisions.Children(region).OrderBy(d => d.SortKey, StringComparer.Ordinal).Select(d => new Choice(d.Code.ToString(), d.Name)).ToList();

    /// <summary>The filter that was read as the query of another address.</summary>
    internal static string Query(RawForm filter, string more)
    {
        var parts = Filters.Where(name => filter[name].Length > 0).Select(name => $"{name}={Uri.EscapeDataString(filter[name])}").Append(more).Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>The dimensions that are known, in the page's order.</summary>
    internal static IEnumerable<Dimension> Groups(Figures figures)
    {
        var v = figures.Vacancies;
        return
        [
            new(Definition.ByKind, v.ByKind, key => Names.Of(Names.Kinds, key)),
            new(Definition.ByIndustry, v.ByIndustry, key => Names.Of(Names.Industries, key)),
            new(Definition.ByDivision, v.ByDivision, Names.OfDivision),
            new(Definition.ByOccupation, v.ByOccupation, key => Names.Of(Names.Majors, key)),
            new(Definition.ByEmployment, v.ByEmployment, key => Names.Of(Names.Employments, key)),
        ];
    }
}
