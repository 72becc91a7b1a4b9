namespace Qiao.Platform.Forms;

/// <summary>What a person typed, by field name, exactly as typed, and what is wrong with it. Pages show both.</summary>
public sealed class RawForm(IReadOnlyDictionary<string, string[]> values, IReadOnlyDictionary<string, Problem> problems)
{
    public static readonly RawForm Empty = new(new Dictionary<string, string[]>(), new Dictionary<string, Problem>());

    public IReadOnlyDictionary<string, string[]> Values => values;

    public IReadOnlyDictionary<string, Problem> Problems => problems;

    /// <summary>The first value of a field, or an empty text.</summary>
    public string this[string field] => values.TryGetValue(field, out var found) && found.Length > 0 ? found[0] : "";

    public IReadOnlyList<string> All(string field) => values.TryGetValue(field, out var found) ? found : [];

    public Problem? ProblemOf(string field) => problems.GetValueOrDefault(field);

    /// <summary>The same values with other problems, for a page shown again after a refusal.</summary>
    public RawForm With(IReadOnlyDictionary<string, Problem> newProblems) => new(values, newProblems);

    /// <summary>The same without some fields, for a form that is filled with another's values.</summary>
    public RawForm Without(params ReadOnlySpan<string> fields)
    {
        var left = new Dictionary<string, string[]>(values, StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            left.Remove(field);
        }

        return new(left, problems);
    }

    public static RawForm Of(params (string Field, string? Value)[] values) =>
        new(values.Where(v => v.Value is not null).ToDictionary(v => v.Field, v => new[] { v.Value! }), new Dictionary<string, Problem>());
}
