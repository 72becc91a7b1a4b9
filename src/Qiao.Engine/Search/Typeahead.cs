using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>Completes what is being typed from the words of titles and the words that follow them there.</summary>
internal static class Typeahead
{
    private const int LongestTyped = 100;

    public static List<Suggestion> Of(Snapshot snapshot, TextAnalyser analyser, string typed, int most)
    {
        var folded = Normaliser.Fold(typed.Length > LongestTyped ? typed[..LongestTyped] : typed).TrimStart();
        var words = new List<Range>();
        TitleWords.Cut(analyser.Phrases, folded, words, []);
        var found = new List<Suggestion>();
        if (words.Count == 0)
        {
            return found;
        }

        var last = folded[words[^1]];
        bool isTyping = words[^1].End.Value == folded.Length;
        var head = folded[..words[^1].Start.Value];
        if (isTyping)
        {
            if (words.Count > 1)
            {
                AddNext(folded[words[^2]], last, head);
            }

            Add($"{TermMarks.Word}{last}", 1, head);
        }

        AddNext(last, "", folded);
        return found;

        void AddNext(string word, string beginning, string before) =>
            Add($"{TermMarks.Pair}{word} {beginning}", word.Length + 2, before);

        void Add(string prefix, int skipped, string before)
        {
            foreach (var (term, documents) in found.Count < most ? Completions.Of(snapshot, prefix, most) : [])
            {
                var text = Join(before, term[skipped..]);
                if (found.Count < most && !found.Exists(known => known.Text == text))
                {
                    found.Add(new Suggestion(text, documents));
                }
            }
        }
    }

    /// <summary>Chinese is written on, Latin words are parted.</summary>
    private static string Join(string before, string word) =>
        before.Length == 0 || before[^1] == ' ' || Words.IsHan(before[^1]) || !Words.IsLetterOrDigit(before[^1]) ? before + word : before + " " + word;
}
