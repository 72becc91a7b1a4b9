namespace Qiao.Engine.Text;

/// <summary>
/// Reads what a person typed into the search box: words are parted by spaces, `-word` must not occur, `"a b"` must occur
/// as written, `elec*` is the beginning of a word. Chinese is cut into the words of the table; a word that names a concept
/// is also satisfied by the concept, in either language. Any text is a query; thread-safe.
/// </summary>
public sealed class QueryAnalyser(TextAnalyser analyser)
{
    /// <summary>Characters that are read; the rest of a longer query is ignored.</summary>
    public const int LongestQuery = 200;

    /// <summary>Clauses that are kept, from the left.</summary>
    public const int MostClauses = 16;

    // Characters that say nothing when they are left over beside a known word: 招电焊工, 会计的.
    private const string EmptyWords = "的了和与及或在是找招聘做个也又请";

    private const string Separators = " \n,;|/、。()[]{}【】《》<>:!?·";

    /// <summary>The query that a text means; <see cref="QueryText.Everything"/> when it holds no word.</summary>
    /// <param name="text">As typed; everything after the first 200 characters is ignored.</param>
    /// <param name="typeahead">While the person is still typing: the last Latin word may be the beginning of a longer one.</param>
    public QueryText Parse(string text, bool typeahead = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Normaliser.Fold(text.Length > LongestQuery ? text[..LongestQuery] : text);
        // A ligature may unfold into many letters.
        folded = folded.Length > LongestQuery ? folded[..LongestQuery] : folded;
        var clauses = new List<Clause>();
        var plainFrom = -1;
        var at = 0;
        while (at < folded.Length)
        {
            if (IsSeparator(folded[at]))
            {
                at++;
                continue;
            }

            var part = NextPart(folded, at);
            if (part.IsPlain)
            {
                plainFrom = plainFrom < 0 ? at : plainFrom;
            }
            else
            {
                FlushPlain(at);
                AddSequence(part.Text, part.IsExcluded, part.IsPrefix, clauses);
            }

            at = part.End;
        }

        var isTyping = typeahead && plainFrom >= 0 && Words.IsLetterOrDigit(folded[^1]);
        FlushPlain(folded.Length);
        if (clauses.Count > MostClauses)
        {
            clauses.RemoveRange(MostClauses, clauses.Count - MostClauses);
        }
        else if (isTyping && clauses.Count > 0)
        {
            clauses[^1] = WhileTyping(clauses[^1]);
        }

        return clauses.Count == 0 ? QueryText.Everything : new QueryText(clauses);

        void FlushPlain(int end)
        {
            if (plainFrom >= 0)
            {
                AddPlain(folded[plainFrom..end], clauses);
                plainFrom = -1;
            }
        }
    }

    private static (string Text, int End, bool IsPlain, bool IsExcluded, bool IsPrefix) NextPart(string text, int at)
    {
        var isExcluded = text[at] == '-';
        var start = isExcluded ? at + 1 : at;
        if (start < text.Length && text[start] == '"')
        {
            var close = text.IndexOf('"', start + 1);
            var end = close < 0 ? text.Length : close;
            return (text[(start + 1)..end], Math.Min(end + 1, text.Length), false, isExcluded, false);
        }

        var stop = start;
        while (stop < text.Length && !IsSeparator(text[stop]) && text[stop] != '"')
        {
            stop++;
        }

        var word = text[start..stop];
        var isPrefix = word.Length > 1 && word[^1] == '*' && !word.AsSpan(0, word.Length - 1).Contains('*');
        return (word, stop, !isExcluded && !isPrefix, isExcluded, isPrefix);
    }

    private static void AddSequence(string text, bool isExcluded, bool isPrefix, List<Clause> clauses)
    {
        var terms = TextAnalyser.Sequence(text);
        if (terms.Count > 0)
        {
            clauses.Add(new Clause([terms], isExcluded, isPrefix || IsLoneHan(terms[^1])));
        }
    }

    private void AddPlain(string text, List<Clause> clauses)
    {
        var from = 0;
        foreach (var match in analyser.Phrases.FindLongest(text))
        {
            AddUnknown(text, from, match.Start, clauses);
            AddKnown(text, match, clauses);
            from = match.End;
        }

        AddUnknown(text, from, text.Length, clauses);
    }

    private void AddKnown(string text, PhraseMatch match, List<Clause> clauses)
    {
        var phrase = analyser.Phrases.TextOf(match.Phrase);
        var sequence = TextAnalyser.Sequence(text.AsSpan(match.Start, match.Length));
        if (sequence.Count == 0)
        {
            return;
        }

        var isHanWord = phrase.Length > 2 && phrase.All(Words.IsHan);
        var alternatives = new List<IReadOnlyList<string>> { isHanWord ? [phrase] : sequence };
        var isPrefix = !isHanWord && IsLoneHan(sequence[^1]);
        AddStem(sequence, alternatives, isPrefix);
        foreach (var concept in analyser.Phrases.ValuesOf(match.Phrase))
        {
            if (!isPrefix || IsWholeAsPrefix(concept))
            {
                alternatives.Add([concept]);
            }
        }

        clauses.Add(new Clause(alternatives, Prefix: isPrefix));
    }

    private static void AddUnknown(string text, int start, int end, List<Clause> clauses)
    {
        while (start < end)
        {
            if (IsSeparator(text[start]))
            {
                start++;
                continue;
            }

            var isHan = Words.IsHan(text[start]);
            var stop = start + 1;
            while (stop < end && !IsSeparator(text[stop]) && Words.IsHan(text[stop]) == isHan)
            {
                stop++;
            }

            var isLeftOver = isHan && stop - start == 1 && EmptyWords.Contains(text[start], StringComparison.Ordinal)
                && ((start > 0 && Words.IsHan(text[start - 1])) || (stop < text.Length && Words.IsHan(text[stop])));
            if (!isLeftOver && TextAnalyser.Sequence(text.AsSpan(start, stop - start)) is { Count: > 0 } terms)
            {
                var alternatives = new List<IReadOnlyList<string>> { terms };
                var isPrefix = IsLoneHan(terms[^1]);
                AddStem(terms, alternatives, isPrefix);
                clauses.Add(new Clause(alternatives, Prefix: isPrefix));
            }

            start = stop;
        }
    }

    private static void AddStem(List<string> terms, List<IReadOnlyList<string>> alternatives, bool isPrefix)
    {
        if (terms.Count == 1 && !isPrefix && EnglishStem.Of(terms[0]) is var stem && stem != terms[0])
        {
            alternatives.Add([stem]);
        }
    }

    private static Clause WhileTyping(Clause clause)
    {
        var typed = clause.Alternatives[0];
        return typed[^1] is not { Length: >= 2 } last || !last.All(Words.IsLetterOrDigit)
            ? clause
            : new Clause([typed, .. clause.Alternatives.Skip(1).Where(other => other is [['#', ..] concept] && IsWholeAsPrefix(concept))], Prefix: true);
    }

    // #2512 begins no other concept's term, while #java also begins #javascript.
    private static bool IsWholeAsPrefix(string concept) => concept.Length == 5 && !concept.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    private static bool IsLoneHan(string term) => term.Length == 1 && Words.IsHan(term[0]);

    private static bool IsSeparator(char c) => Separators.Contains(c, StringComparison.Ordinal);
}
