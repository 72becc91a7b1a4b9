using System.Buffers;

namespace Qiao.Engine.Text;

/// <summary>
/// Takes plural, -ing and -ed off English words so that `welder`/`welders` and `weld`/`welding` meet. Deliberately weak:
/// two meanings sharing a stem cost more than two forms missing each other. Words with digits or signs stay as they are.
/// </summary>
public static class EnglishStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem, or the word itself (the same instance) when there is nothing to take off.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return Root(word, 3);
        }

        if (word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Length > 4 ? string.Concat(word.AsSpan(0, word.Length - 3), "y") : word;
        }

        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            return word.EndsWith("eed", StringComparison.Ordinal) ? word : Root(word, 2);
        }

        return Singular(word);
    }

    private static string Singular(string word)
    {
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word;
        }

        foreach (var ending in (ReadOnlySpan<string>)["sses", "xes", "ches", "shes", "zes"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^2];
            }
        }

        return word[..^1];
    }

    private static string Root(string word, int ending)
    {
        var root = word[..^ending];
        if (root.Length < 3 || !HasVowel(root))
        {
            return word;
        }

        var last = root[^1];
        if (root.Length > 3 && last == root[^2] && last is not ('l' or 's' or 'z') && !IsVowel(last))
        {
            return root[..^1];
        }

        return last is 'v' or 'c' or 'u' or 'z' || (last == 's' && root[^2] != 's') || IsShortSyllable(root) ? root + "e" : root;
    }

    // cod(ing), bak(ing): one syllable of consonant, vowel, consonant has lost its e.
    private static bool IsShortSyllable(string root) =>
        !IsVowel(root[^1]) && root[^1] is not ('w' or 'x' or 'y') && IsVowel(root[^2])
        && !HasVowel(root.AsSpan(0, root.Length - 2));

    private static bool HasVowel(ReadOnlySpan<char> root) => root.IndexOfAny(Vowels) >= 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
