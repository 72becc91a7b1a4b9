using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Search;

/// <summary>The specification of a search: look at every document, sort everything.</summary>
internal sealed class PlainSearch(IndexSchema schema, TextAnalyser analyser, IReadOnlyCollection<IndexDocument> documents)
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IndexDocument, Token[][]> Read = [];

    private const int MostCompletions = 200;
    private readonly Dictionary<string, TermCount[]> _completions = [];
    private readonly Dictionary<string, int> _having = [];

    public int Total(SearchRequest request) => documents.Count(document => Failing(request, document) is []);

    /// <summary>Every hit, whatever the limit.</summary>
    public SearchHit[] Hits(SearchRequest request)
    {
        var found = documents.Where(document => Failing(request, document) is []).Select(document => (
            Document: document,
            Score: request.Sort == SearchSort.Relevance ? Score(request, document) : default,
            Distance: DistanceFrom(request, document)));
        var sorted = request.Sort switch
        {
            { From: not null } => found.OrderBy(hit => hit.Distance ?? double.MaxValue),
            { IsRelevance: true } => found.OrderByDescending(hit => hit.Score.Total),
            { IsDescending: true } => found.OrderByDescending(hit => Number(hit.Document, request.Sort.Column!)),
            _ => found.OrderBy(hit => Number(hit.Document, request.Sort.Column!) is null)
                .ThenBy(hit => Number(hit.Document, request.Sort.Column!)),
        };
        return [.. sorted.ThenByDescending(hit => hit.Document.Key)
            .Select(hit => new SearchHit(hit.Document.Key, hit.Score, hit.Distance))];
    }

    public FacetCount[][] Facets(SearchRequest request) => [.. request.Counts.Select(wish => documents
        .Where(document => Failing(request, document).All(column => column == wish.Column))
        .SelectMany(document => document.Facets[Place(schema.FacetColumns, wish.Column)].Distinct())
        .GroupBy(value => value)
        .Select(group => new FacetCount(group.Key, group.Count()))
        .OrderByDescending(count => count.Count).ThenBy(count => count.Value)
        .Take(wish.MostValues).ToArray())];

    public TermCount[] Completions(string prefix, int most) => [.. documents
        .SelectMany(document => TokensOf(document).SelectMany(text => text).Select(token => token.Term).Distinct())
        .Where(term => term.StartsWith(prefix, StringComparison.Ordinal) && (prefix.StartsWith('#') || !term.StartsWith('#')))
        .GroupBy(term => term)
        .Select(group => new TermCount(group.Key, group.Count()))
        .OrderByDescending(count => count.Documents).ThenBy(count => count.Term, StringComparer.Ordinal)
        .Take(most)];

    /// <summary>The conditions that fail, facet columns by name and all else as "".</summary>
    private List<string> Failing(SearchRequest request, IndexDocument document)
    {
        var failing = new List<string>();
        var wanted = request.Text.Clauses.Where(clause => !clause.Excluded).ToList();
        int minimum = Math.Min(request.MinimumClauses ?? int.MaxValue, wanted.Count);
        bool otherwise = wanted.Count(clause => Runs(clause).Any(run => Occurs(document, run))) >= minimum
            && !request.Text.Clauses.Any(clause => clause.Excluded && Runs(clause).Any(run => Occurs(document, run)))
            && request.Numbers.All(range => Number(document, range.Column) is { } number
                ? number >= (range.Minimum ?? number) && number <= (range.Maximum ?? number)
                : range.IncludeUnknown)
            && (request.Circle is not { } circle
                || (document.Point is { } point && Metres(circle.Centre, point) <= circle.RadiusMetres));
        if (!otherwise)
        {
            failing.Add("");
        }

        failing.AddRange(request.Facets
            .Where(filter => !document.Facets[Place(schema.FacetColumns, filter.Column)].Intersect(filter.AnyOf).Any())
            .Select(filter => filter.Column));
        return failing;
    }

    private SearchScore Score(SearchRequest request, IndexDocument document)
    {
        int text = 0;
        foreach (var clause in request.Text.Clauses.Where(clause => !clause.Excluded))
        {
            text += clause.Alternatives.Max(alternative => BestRun(document, clause, alternative));
        }

        int recency = 0;
        if (request.Recency is { } part && Number(document, part.Column) is { } day)
        {
            long age = day > part.Now ? 0 : part.Now - Math.Max(day, part.Now - (100 * part.HalfLife));
            long whole = (long)(part.Weight / Math.Pow(2, Math.Min(60, age / part.HalfLife)));
            recency = (int)(whole - (whole * (age % part.HalfLife) / (2 * part.HalfLife)));
        }

        return new(text, recency, document.Boost);
    }

    private int BestRun(IndexDocument document, Clause clause, IReadOnlyList<string> alternative)
    {
        var completions = clause.Prefix ? CompletionsOf(alternative[^1]) : null;
        var whole = clause.Prefix ? alternative.SkipLast(1) : alternative;
        var having = whole.Select(Having);
        int rarest = completions is null ? having.Min() : having.Append(Math.Min(documents.Count, completions.Sum(word => word.Documents))).Min();
        double rarity = Math.Round(1000 * Math.Log(1 + ((documents.Count - rarest + 0.5) / (rarest + 0.5))));
        return Runs(clause with { Alternatives = [alternative] })
            .Select(run => Worth(document, run))
            .Select(worth => worth == 0 ? 0 : ((int)rarity * Math.Clamp((int)(255f * worth / (1.2f + worth)), 1, 255)) / 128)
            .DefaultIfEmpty().Max();
    }

    /// <summary>BM25F before it saturates, with b = 3/4.</summary>
    private float Worth(IndexDocument document, IReadOnlyList<string> run)
    {
        float total = 0;
        var texts = TokensOf(document);
        for (int field = 0; field < texts.Length; field++)
        {
            var (_, weight, usualLength) = schema.TextFields[field];
            for (int times = Beginnings(texts[field], run); times > 0; times--)
            {
                total += (float)weight / (0.25f + (0.75f / usualLength * Length(texts[field])));
            }
        }

        return total;
    }

    private IEnumerable<IReadOnlyList<string>> Runs(Clause clause) => clause.Alternatives.SelectMany(run => clause.Prefix
        ? CompletionsOf(run[^1]).Select(word => (IReadOnlyList<string>)[.. run.SkipLast(1), word.Term])
        : [run]);

    private TermCount[] CompletionsOf(string prefix) => _completions.TryGetValue(prefix, out var known)
        ? known
        : _completions[prefix] = Completions(prefix, MostCompletions);

    private int Having(string term) => _having.TryGetValue(term, out int known)
        ? known
        : _having[term] = documents.Count(document => Occurs(document, [term]));

    private bool Occurs(IndexDocument document, IReadOnlyList<string> run) => TokensOf(document).Any(text => Beginnings(text, run) > 0);

    /// <summary>The analysed texts, each followed by the terms known from elsewhere.</summary>
    private Token[][] TokensOf(IndexDocument document) => Read.GetValue(document, _ => [.. document.Texts.Select((text, field) =>
    {
        var tokens = analyser.Analyse(text);
        int length = (int)Length(tokens);
        return (Token[])[.. tokens, .. document.Terms.Count == 0 ? [] : document.Terms[field].Select((term, i) => new Token(term, length + i))];
    })]);

    private static int Beginnings(IReadOnlyList<Token> text, IReadOnlyList<string> run) => text.Distinct()
        .Count(token => run.Select((term, i) => new Token(term, token.Position + i)).All(text.Contains) && token.Term == run[0]);

    private static long Length(IReadOnlyList<Token> text) => text.Select(token => token.Position + 1).DefaultIfEmpty().Max();

    private long? Number(IndexDocument document, string column) =>
        document.Numbers[Place(schema.NumberColumns, column)] is var number && number != IndexDocument.Unknown ? number : null;

    private static double? DistanceFrom(SearchRequest request, IndexDocument document) =>
        (request.Sort.From ?? request.Circle?.Centre) is { } from && document.Point is { } point ? Metres(from, point) : null;

    /// <summary>Haversine on the mean sphere, to the millimetre.</summary>
    private static double Metres(GeoPoint from, GeoPoint to)
    {
        double latitude = Math.Sin(double.DegreesToRadians(to.Latitude - from.Latitude) / 2);
        double longitude = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        double cosines = Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude));
        return Math.Round(2 * 6_371_008.8 * Math.Asin(Math.Sqrt((latitude * latitude) + (cosines * longitude * longitude))), 3);
    }

    private static int Place(IReadOnlyList<string> names, string name) => names.Select((each, place) => (each, place)).First(pair => pair.each == name).place;
}
