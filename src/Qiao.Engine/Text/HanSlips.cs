using System.Runtime.InteropServices;

namespace Qiao.Engine.Text;

/// <summary>
/// The Chinese words of a table, of three or more characters, found although one character is wrong: every word stands
/// under each of its forms with one character left open. Immutable.
/// </summary>
internal sealed class HanSlips
{
    private const char Open = '\0';

    private readonly PhraseTable _phrases;
    private readonly Dictionary<string, List<int>> _byForm = [];

    public HanSlips(PhraseTable phrases)
    {
        _phrases = phrases;
        for (int phrase = 0; phrase < phrases.Count; phrase++)
        {
            if (phrases.IsHanWord(phrase))
            {
                foreach (var form in Forms(phrases.TextOf(phrase)))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(_byForm, form, out _) ??= []).Add(phrase);
                }
            }
        }
    }

    /// <summary>The words that differ from the text in exactly one character.</summary>
    public IEnumerable<string> Of(string text) => Forms(text)
        .SelectMany(form => _byForm.GetValueOrDefault(form) ?? [])
        .Select(_phrases.TextOf)
        .Where(word => word != text)
        .Distinct();

    private static IEnumerable<string> Forms(string word)
    {
        for (int open = 0; open < word.Length; open++)
        {
            yield return string.Create(word.Length, (word, open), static (form, from) =>
            {
                from.word.CopyTo(form);
                form[from.open] = Open;
            });
        }
    }
}
