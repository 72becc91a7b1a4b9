using Qiao.Engine;
using Qiao.Engine.Matching;

namespace Qiao.Examples.Engine;

/// <summary>A person beside vacancies: scores from either side, why they are what they are, and what one course would open.</summary>
internal static class MatchExample
{
    // Skills and licences are the caller's numbers.
    private const int TigWelding = 1, Drawings = 2, WeldingLicence = 3;

    // Occupations by ISCO-08: 7212 welders, 7214 structural-metal preparers, 9329 factory hands. Pay in fen a month.
    private static readonly VacancyTraits[] Vacancies =
    [
        new(1) { Occupation = 7212, Skills = [TigWelding, Drawings], Years = 2, Pay = new(800_000, 1_000_000), Point = new(29.56, 106.55) },
        new(2) { Occupation = 7214, Skills = [Drawings], Years = 0, Pay = new(700_000, 850_000), Point = new(29.60, 106.50) },
        new(3) { Occupation = 7212, Skills = [TigWelding], Licences = [WeldingLicence], Years = 1, Pay = new(1_000_000, 1_200_000), Point = new(29.57, 106.56) },
        new(4) { Occupation = 9329, Years = 0, Pay = new(450_000, 500_000), Point = new(29.56, 106.56) },
    ];

    private static readonly SeekerProfile Li = new() { Occupations = [7212], Skills = [TigWelding], Years = 3, PayWanted = 800_000, Point = new(29.55, 106.54), ReachMetres = 20_000 };

    private static readonly SeekerProfile Wang = new() { Occupations = [7214], Skills = [Drawings], Years = 1, PayWanted = 600_000, Point = new(29.61, 106.49) };

    public static void Run(TextWriter output)
    {
        output.WriteLine("MATCH");
        var vacancies = new VacancyColumns(SkillWeights.Equal);
        vacancies.Put(Vacancies);
        foreach (var match in vacancies.Best(Li, 3))
        {
            var (skills, occupation, pay, distance, experience) = match.Parts;
            output.WriteLine($"  for Li: vacancy {match.Key}, {match.Score} of 1000 (skills {skills}, occupation {occupation}, pay {pay}, distance {distance}, experience {experience})");
        }

        foreach (var key in (int[])[3, 4])
        {
            var blocker = vacancies.Explain(Li, Vacancies[key - 1]).Blockers[0];
            output.WriteLine($"  vacancy {key} is not listed for Li: {Say(blocker)}");
        }

        foreach (var prospect in vacancies.WhatWouldOpen(Li, threshold: 600, top: 3))
        {
            output.WriteLine($"  {Say(prospect.Change)} would open {prospect.Vacancies} more");
        }

        var seekers = new SeekerColumns(SkillWeights.Equal);
        seekers.Put([new(101, Li), new(102, Wang)]);
        output.WriteLine($"  for vacancy 1, by the same score: {string.Join(", ", seekers.Best(Vacancies[0], 2).Select(match => $"person {match.Key} with {match.Score}"))}");
    }

    private static string Say(Blocker blocker) => blocker.Kind switch
    {
        BlockerKind.LicenceMissing => $"licence {blocker.Amount} is missing",
        BlockerKind.PayTooLow => $"it pays {blocker.Amount / 100} yuan less than wanted",
        _ => $"{blocker.Kind} by {blocker.Amount}",
    };

    private static string Say(Change change) => change.Kind switch
    {
        ChangeKind.GetLicence => $"getting licence {change.Value}",
        ChangeKind.LearnSkill => $"learning skill {change.Value}",
        _ => $"{change.Kind} {change.Value}",
    };
}
