using Qiao.Lexicon;
using Qiao.Platform.Places;

namespace Qiao.Demo.Trades;

/// <summary>
/// A kind of job that the demo region advertises. Seven lines in a table: (1) ISCO-08 group, family, how many vacancies of
/// 5,200, yuan of pay, unit, schooling (0 none to 6 doctor), years asked for, where it must be found (else anywhere), and
/// flags; (2) titles as advertisements write them; (3) the English title; (4) skills; (5) licences; (6) duties;
/// (7) the English duty. Flags: pt, temp and en with a percentage (part-time, temporary, English text), m13 (a thirteenth
/// month's pay is usual), daily (paid by the day).
/// </summary>
internal sealed record Trade(
    OccupationCode Occupation, Family Family, int Share, (int Low, int High) Yuan, PayUnit Unit, EducationLevel Education, (int Low, int High) Years,
    IReadOnlyList<DemoDistrict> Districts, IReadOnlyList<string> Flags, IReadOnlyList<string> Titles, string EnglishTitle,
    IReadOnlyList<SkillId> Skills, IReadOnlyList<SkillId> Licences, IReadOnlyList<string> Duties, string EnglishDuty)
{
    private static readonly string[] Tables =
    [
        TradesOfCare.Table, TradesOfHouses.Table, TradesOfKitchens.Table, TradesOfTeaching.Table, TradesOfMetal.Table, TradesOfCraft.Table,
        TradesOfBuilding.Table, TradesOfMoving.Table, TradesOfEngineering.Table, TradesOfOffices.Table, TradesOfSelling.Table,
    ];

    public static IReadOnlyList<Trade> All { get; } = [.. Tables.SelectMany(table => table.Split("\n\n")).Select(Read)];

    /// <summary>The number behind a flag: 30 for `pt30`; null when it is not set.</summary>
    public int? Flag(string name) =>
        Flags.FirstOrDefault(flag => flag.StartsWith(name, StringComparison.Ordinal) && flag[name.Length..].All(char.IsAsciiDigit)) is not { } found ? null
        : found.Length == name.Length ? 0 : Numbers.Read(found[name.Length..]);

    private static Trade Read(string entry)
    {
        var lines = entry.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0].Split(' ');
        return new Trade(
            OccupationCode.Parse(head[0]), Family.Of(head[1]), Numbers.Read(head[2]), Numbers.ReadRange(head[3]), Enum.Parse<PayUnit>(head[4], ignoreCase: true),
            (EducationLevel)Numbers.Read(head[5]), Numbers.ReadRange(head[6]),
            head.Length < 8 || head[7] == "-" ? [] : [.. head[7].Split(',').Select(code => DemoDistrict.Of(DivisionCode.Parse(code)))],
            head.Length < 9 ? [] : head[8..], lines[1].Split('|'), lines[2], Ids(lines[3]), Ids(lines[4]), lines[5].Split('|'), lines[6]);
    }

    private static IReadOnlyList<SkillId> Ids(string line) => line == "-" ? [] : [.. line.Split(',').Select(SkillId.Parse)];
}
