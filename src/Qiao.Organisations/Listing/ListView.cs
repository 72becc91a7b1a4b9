using Qiao.Platform.SavedFilters;

namespace Qiao.Organisations.Listing;

/// <summary>A list as a page shows it and as a file holds it: the same columns, filters kept in the address.</summary>
/// <param name="Path">Where it stands; its file is at the same address and `/table`.</param>
/// <param name="Total">How many entries the filters leave, shown on this page or not.</param>
public sealed record ListView(Bilingual Title, Bilingual Lead, Bilingual Empty, string Path, IReadOnlyList<Bilingual> Columns, IReadOnlyList<ListRow> Rows, int Total)
{
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>The filters as they were read.</summary>
    public RawForm Query { get; init; } = RawForm.Empty;

    /// <summary>Path and query of the page after this one, or null.</summary>
    public string? Next { get; init; }

    /// <summary>Lists beside this one.</summary>
    public IReadOnlyList<Crumb> Beside { get; init; } = [];

    /// <summary>What may be done with several ticked rows at once, or null.</summary>
    public ListDeed? Deed { get; init; }

    /// <summary>A deed that leads away from the list, such as adding an entry.</summary>
    public Crumb? Add { get; init; }

    /// <summary>The filters of this list that its reader has saved; null where none can be.</summary>
    public IReadOnlyList<SavedFilter>? Saved { get; init; }

    public bool IsFiltered => Filters.Any(filter => Query[filter.Name].Length > 0);

    /// <summary>The list's address with its filters and some more, for links and files.</summary>
    public string Address(string path, params (string Name, string Value)[] more)
    {
        var query = Filters.Where(filter => Query[filter.Name].Length > 0).Select(filter => (filter.Name, Value: Query[filter.Name])).Concat(more)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}").ToList();
        return query.Count == 0 ? path : path + "?" + string.Join('&', query);
    }
}

/// <param name="To">Where the first cell leads.</param>
/// <param name="Key">What a ticked box sends; null for rows that cannot be ticked.</param>
public sealed record ListRow(IReadOnlyList<ListCell> Cells, string? To = null, string? Key = null);

/// <summary>A value in a list: in a file as it is, on a page as it is written.</summary>
/// <param name="Value">Text, number, day, moment or null.</param>
/// <param name="Shown">How the page writes it when that differs.</param>
public sealed record ListCell(object? Value, Bilingual? Shown = null, TagKind? Tag = null)
{
    // With one argument, `new(text)` would be the record's copy constructor and this conversion again.
    public static implicit operator ListCell(string? text) => new(text, null);

    public static implicit operator ListCell(int number) => new(number, null);

    public static implicit operator ListCell(long number) => new(number, null);

    public static implicit operator ListCell(DateTimeOffset moment) => new(moment, null);

    public static implicit operator ListCell(DateOnly day) => new(day, null);

    public static implicit operator ListCell(Bilingual text) => new(text, null);

    public bool IsNumber => Value is int or long or decimal or Money;

    /// <summary>The value in the language of the request.</summary>
    public string Text => (Shown, Value) switch
    {
        ({ } shown, _) => shown.ToString(),
        (_, DateOnly day) => Days.Write(day),
        (_, DateTimeOffset moment) => Days.Write(moment),
        (_, int or long) => string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:#,0}", Value),
        _ => Value?.ToString() ?? "",
    };

    /// <summary>The value as a spreadsheet takes it.</summary>
    public object? Plain => Value switch
    {
        Bilingual text => text.ToString(),
        Money money => money.Fen / 100m,
        var other => other,
    };
}

/// <summary>A field above a list that narrows it.</summary>
/// <param name="Choices">Null for a text.</param>
public sealed record ListFilter(string Name, Bilingual Label, IReadOnlyList<Choice>? Choices = null);

/// <summary>A deed for all ticked rows, sent as the field `chosen`.</summary>
public sealed record ListDeed(string To, Bilingual Text);
