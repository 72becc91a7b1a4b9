using Qiao.Lexicon;
using Qiao.Vacancies;

namespace Qiao.Demo;

/// <summary>Writes a vacancy in English, without a Chinese character in it.</summary>
internal static class EnglishText
{
    private static readonly string[] Closings =
        ["Please apply on this site.", "We answer within three working days.", "Come and see the place first if you like.", "A contract is signed on the first day.", "Interviews can be held online."];

    public static (string Title, string Text) Write(Dice dice, Opening opening)
    {
        var facts = opening.Facts;
        var place = $"{opening.Area.En}, {opening.District.Name.En}";
        var sector = Sector.All.First(sector => sector.Key == opening.Employer.Sector);
        var duties = dice.PickSome(opening.Trade.Family.EnglishDuties, dice.Between(2, 3)).Prepend(opening.Trade.EnglishDuty);
        var asks = new[] { Schooling(facts.Education), Experience(facts) }.Where(ask => ask.Length > 0)
            .Append(opening.Facts.Skills.Count > 0 ? "Skills: " + string.Join(", ", opening.SkillNames.Take(3).Select(name => name.En)) : "")
            .Append(opening.Facts.Licences.Count > 0 ? "Licence: " + string.Join(", ", opening.LicenceNames.Select(name => name.En)) : "")
            .Concat(dice.PickSome(opening.Trade.Family.EnglishRequirements, dice.Between(1, 2)))
            .Where(ask => ask.Length > 0);
        var people = facts.Headcount == 1 ? "one person" : $"{facts.Headcount} people";
        var offer = facts.Benefits.Count > 0 ? $" We offer {Perks.InEnglish(facts.Benefits)}." : "";
        var text = dice.Percent(50)
            ? $"What you will do:\n- {string.Join("\n- ", duties)}\nWhat we ask:\n- {string.Join("\n- ", asks)}\nWe are looking for {people} in {place}.{offer} {dice.Pick(Closings)}"
            : $"Our team in {place} {sector.EnglishAbout} and is looking for {people}. {string.Join(". ", duties)}. {string.Join(". ", asks)}.{offer} {dice.Pick(Closings)}";
        return (Title(dice, opening), text);
    }

    private static string Title(Dice dice, Opening opening)
    {
        var title = opening.Trade.EnglishTitle;
        return opening.Facts.Employment switch
        {
            EmploymentKind.Intern => title + " (internship)",
            EmploymentKind.PartTime when !title.StartsWith("Part-time", StringComparison.Ordinal) => title + " (part-time)",
            _ => dice.Percent(30) ? $"{title} - {opening.District.Name.En}" : title,
        };
    }

    private static string Schooling(EducationLevel? level) => level switch
    {
        EducationLevel.None => "No formal education required",
        EducationLevel.JuniorSecondary => "Junior secondary school",
        EducationLevel.SeniorSecondary => "High school or vocational school",
        EducationLevel.College => "College diploma",
        EducationLevel.Bachelor => "Bachelor's degree",
        EducationLevel.Master => "Master's degree",
        EducationLevel.Doctor => "Doctorate",
        _ => "",
    };

    private static string Experience(VacancyDraft facts) => (facts.YearsMin, facts.YearsMax) switch
    {
        (null, _) => "",
        (0, _) => "No experience needed",
        (1, null) => "At least 1 year of experience",
        (var low, null) => $"At least {low} years of experience",
        var (low, high) => $"{low} to {high} years of experience",
    };
}
