namespace Qiao.Engine.Search;

/// <summary>A text field of the index and how much a word found in it counts.</summary>
/// <param name="Name">Unique among all names of the schema.</param>
/// <param name="Weight">Relative to the other fields; above 0 and at most 100.</param>
/// <param name="UsualLength">
/// How many words and Han characters such a field usually has, 1 to 100,000: a word counts more in a shorter field, less in
/// a longer one. A number laid down once, not a running average, so that a document's part of a score never moves.
/// </param>
public sealed record TextField(string Name, double Weight, int UsualLength = 100);

/// <summary>
/// What every document of an index consists of. Documents give their parts in the order of these lists;
/// requests name columns by their names.
/// </summary>
public sealed class IndexSchema
{
    /// <summary>More fields would leave too few bits in a stored position.</summary>
    private const int MostTextFields = 8;

    /// <summary>Lays down the parts once and for all.</summary>
    /// <exception cref="ArgumentException">No text field, more than eight, a name used twice or a weight out of range.</exception>
    public IndexSchema(
        IReadOnlyList<TextField> textFields, IReadOnlyList<string> facetColumns, IReadOnlyList<string> numberColumns)
    {
        ArgumentNullException.ThrowIfNull(textFields);
        ArgumentNullException.ThrowIfNull(facetColumns);
        ArgumentNullException.ThrowIfNull(numberColumns);
        if (textFields.Count is 0 or > MostTextFields)
        {
            throw new ArgumentException($"An index has 1 to {MostTextFields} text fields, not {textFields.Count}.", nameof(textFields));
        }

        if (textFields.FirstOrDefault(field => !(field.Weight > 0 && field.Weight <= 100)) is { } wrong)
        {
            throw new ArgumentException($"The weight of text field '{wrong.Name}' is {wrong.Weight}, not above 0 and at most 100.", nameof(textFields));
        }

        if (textFields.FirstOrDefault(field => field.UsualLength is < 1 or > 100_000) is { } odd)
        {
            throw new ArgumentException($"The usual length of text field '{odd.Name}' is {odd.UsualLength}, not 1 to 100,000.", nameof(textFields));
        }

        TextFields = [.. textFields];
        FacetColumns = [.. facetColumns];
        NumberColumns = [.. numberColumns];
        var names = TextFields.Select(field => field.Name).Concat(FacetColumns).Concat(NumberColumns);
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The name '{twice.Key}' is used twice.");
        }
    }

    /// <summary>What is searched by words.</summary>
    public IReadOnlyList<TextField> TextFields { get; }

    /// <summary>What is filtered and counted by small numbers that name a value.</summary>
    public IReadOnlyList<string> FacetColumns { get; }

    /// <summary>What is filtered and sorted by size, such as days, pay or places.</summary>
    public IReadOnlyList<string> NumberColumns { get; }

    internal int FacetColumn(string name) => Column(FacetColumns, name, "facet");

    internal int NumberColumn(string name) => Column(NumberColumns, name, "number");

    private static int Column(IReadOnlyList<string> columns, string name, string kind)
    {
        for (int column = 0; column < columns.Count; column++)
        {
            if (columns[column] == name)
            {
                return column;
            }
        }

        throw new ArgumentException($"The index has no {kind} column '{name}'.");
    }
}
