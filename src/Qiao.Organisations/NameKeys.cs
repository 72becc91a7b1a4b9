using System.Text;

namespace Qiao.Organisations;

/// <summary>Names of organisations in the form in which they are compared: width, case, spaces and punctuation do not count.</summary>
internal static class NameKeys
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        // Half a surrogate pair, which an import may carry, cannot be normalised; as runes it becomes U+FFFD.
        foreach (var letter in string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        return key.ToString();
    }
}
