using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>Looks for a better spelling: Latin words by edit distance, Chinese words of the table with one wrong character.</summary>
internal sealed class Spelling(IndexSchema schema, Snapshot snapshot, TextAnalyser analyser, SearchRequest request)
{
    /// <summary>A query that finds more is taken to be spelt as it was meant.</summary>
    private const int Few = 5;

    private const int TimesMore = 4;
    private const int LongestHanWord = 8;

    /// <summary>Of what was typed and how many documents it finds, if that is known.</summary>
    public Suggestion? Of(string typed, int? found)
    {
        if (found > Few)
        {
            return null;
        }

        var folded = Normaliser.Fold(typed.Length > QueryAnalyser.LongestQuery ? typed[..QueryAnalyser.LongestQuery] : typed);
        int before = found ?? CountOf(folded);
        if (before > Few)
        {
            return null;
        }

        var better = Correct(folded);
        if (better == folded)
        {
            return null;
        }

        int after = CountOf(better);
        return after > 0 && after >= before * TimesMore ? new Suggestion(better, after) : null;
    }

    private int CountOf(string text)
    {
        var query = new QueryAnalyser(analyser).Parse(text);
        return SearchRun.Of(schema, snapshot, request with { Text = query, Limit = 0, Counts = [], After = null }).Total;
    }

    private string Correct(string folded)
    {
        var better = new System.Text.StringBuilder();
        for (int at = 0; at < folded.Length;)
        {
            int end = at + 1;
            if (Words.IsHan(folded[at]))
            {
                while (end < folded.Length && Words.IsHan(folded[end]))
                {
                    end++;
                }

                better.Append(CorrectHan(folded[at..end]));
            }
            else if (Words.StartsAt(folded, at))
            {
                end = Words.EndOf(folded, at);
                better.Append(CorrectWord(folded[at..end]));
            }
            else
            {
                better.Append(folded[at]);
            }

            at = end;
        }

        return better.ToString();
    }

    private string CorrectWord(string word)
    {
        int having = snapshot.DocumentFrequency(word);
        return having <= Few && SimilarWords.Of(snapshot, word, 1) is [var similar] && similar.Documents >= having * TimesMore ? similar.Term : word;
    }

    /// <summary>The longest stretches first: in 数据分折师 the whole is one word misspelt, not 数据 and something.</summary>
    private string CorrectHan(string run)
    {
        for (int length = Math.Min(run.Length, LongestHanWord); length >= 3; length--)
        {
            for (int at = 0; at + length <= run.Length; at++)
            {
                var part = run.Substring(at, length);
                if (snapshot.DocumentFrequency(part) > Few)
                {
                    continue;
                }

                var best = analyser.Slips.Of(part)
                    .Select(word => new TermCount(word, snapshot.DocumentFrequency(word)))
                    .Where(word => word.Documents > 0)
                    .OrderByDescending(word => word.Documents).ThenBy(word => word.Term, StringComparer.Ordinal)
                    .FirstOrDefault();
                if (best.Documents > 0)
                {
                    return CorrectHan(run[..at]) + best.Term + CorrectHan(run[(at + length)..]);
                }
            }
        }

        return run;
    }
}
