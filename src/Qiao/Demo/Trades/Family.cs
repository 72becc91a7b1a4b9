namespace Qiao.Demo.Trades;

/// <summary>
/// Trades that are advertised in the same words. Five lines in a table: (1) key, working hours and how many people one
/// vacancy seeks; (2) duties; (3) requirements; (4) and (5) the same in English.
/// </summary>
internal sealed record Family(
    string Key, WorkingHours Hours, (int Low, int High) Heads,
    IReadOnlyList<string> Duties, IReadOnlyList<string> Requirements, IReadOnlyList<string> EnglishDuties, IReadOnlyList<string> EnglishRequirements)
{
    public static IReadOnlyList<Family> All { get; } =
        [.. new[] { FamiliesOfServing.Table, FamiliesOfWork.Table, FamiliesOfKnowing.Table }.SelectMany(table => table.Split("\n\n")).Select(Read)];

    private static readonly Dictionary<string, Family> ByKey = All.ToDictionary(family => family.Key, StringComparer.Ordinal);

    public static Family Of(string key) => ByKey[key];

    private static Family Read(string entry)
    {
        var lines = entry.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0].Split(' ');
        return new Family(
            head[0], Enum.Parse<WorkingHours>(head[1], ignoreCase: true), Numbers.ReadRange(head[2]),
            lines[1].Split('|'), lines[2].Split('|'), lines[3].Split('|'), lines[4].Split('|'));
    }
}

/// <summary>When people of a family work.</summary>
internal enum WorkingHours
{
    /// <summary>Monday to Friday.</summary>
    Office,

    /// <summary>Early, late and perhaps night shifts.</summary>
    Shift,

    /// <summary>As agreed.</summary>
    Flex,

    /// <summary>On a building site or aboard.</summary>
    Site,
}
