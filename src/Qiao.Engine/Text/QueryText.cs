namespace Qiao.Engine.Text;

/// <summary>What a person typed into the search box, understood: every clause must (or must not) be found.</summary>
public sealed record QueryText(IReadOnlyList<Clause> Clauses)
{
    /// <summary>No condition on the text: every document.</summary>
    public static readonly QueryText Everything = new([]);

    /// <summary>The same query, in which words may be misspelt; see <see cref="Clause.Similar"/>.</summary>
    public QueryText Tolerant() => new([.. Clauses.Select(clause => clause.Excluded || clause.Prefix ? clause : clause with { Similar = true })]);
}

/// <summary>A part of a query, satisfied when any of its alternatives is found in one text field of a document.</summary>
/// <param name="Alternatives">Each is a run of terms at consecutive positions; most are a single term.</param>
/// <param name="Excluded">True for a word the person put a minus before.</param>
/// <param name="Prefix">True when the last term of each alternative is only the beginning of a word.</param>
/// <param name="Similar">
/// True when an alternative that is one Latin word of four letters or more may stand in the documents with one mistake, of
/// eight or more with two (a letter too many, too few, wrong, or two swapped). Such finds earn half. Not with a prefix.
/// </param>
public sealed record Clause(
    IReadOnlyList<IReadOnlyList<string>> Alternatives, bool Excluded = false, bool Prefix = false, bool Similar = false);
