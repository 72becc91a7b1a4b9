using System.Diagnostics.CodeAnalysis;

namespace Qiao.Lexicon;

/// <summary>The lasting name of a skill, licence, tool or language: lower-case words joined by hyphens (`arc-welding`).</summary>
public readonly record struct SkillId
{
    private readonly string? _text;

    private SkillId(string text) => _text = text;

    /// <summary>The concept's term in the index: `#arc-welding`.</summary>
    public string Term => "#" + ToString();

    /// <summary>Reads lower-case letters, digits and single hyphens between them, with at least one letter; 80 characters at most.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out SkillId id)
    {
        id = default;
        if (text is not { Length: > 0 and <= 80 } || text[0] == '-' || text[^1] == '-'
            || text.Contains("--", StringComparison.Ordinal) || !text.Any(char.IsAsciiLetterLower)
            || !text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return false;
        }

        id = new SkillId(text);
        return true;
    }

    /// <summary>Reads an id known to be right, as in source text.</summary>
    /// <exception cref="FormatException">The text is not such an id.</exception>
    public static SkillId Parse(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a skill id.");

    /// <summary>The id's spelling.</summary>
    public override string ToString() => _text ?? "";
}
