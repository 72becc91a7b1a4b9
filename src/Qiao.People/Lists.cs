using Qiao.Lexicon;

namespace Qiao.People;

/// <summary>How lists stand in one column: in their own order, separated by ';'. What a newer lexicon or program no longer knows is left out when read.</summary>
internal static class Lists
{
    public static string Join<T>(IEnumerable<T> values) => string.Join(';', values);

    public static IReadOnlyList<OccupationCode> Occupations(string text) => Read<OccupationCode>(text, OccupationCode.TryRead);

    public static IReadOnlyList<SkillId> Skills(string text) => Read<SkillId>(text, SkillId.TryRead);

    public static IReadOnlyList<DivisionCode> Divisions(string text) => Read<DivisionCode>(text, DivisionCode.TryRead);

    public static IReadOnlyList<T> Names<T>(string text)
        where T : struct, Enum => Read<T>(text, Enum.TryParse);

    private delegate bool Reader<T>(string text, out T value);

    private static List<T> Read<T>(string text, Reader<T> read)
    {
        var values = new List<T>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (read(part, out var value))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
