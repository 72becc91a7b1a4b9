using Qiao.Engine.Allocating;
using Qiao.Lexicon;
using Qiao.People;

namespace Qiao.Matching.Allocating;

/// <summary>Which vacancies, how seekers are sent to them, and whom a policy favours.</summary>
/// <param name="Occupation">An ISCO group, one to four digits; null takes all.</param>
/// <param name="PerSeeker">The length of a list; only for lists.</param>
/// <param name="PerPlace">To how many seekers a vacancy is shown for each of its places; only for lists.</param>
/// <param name="Policy">The policy that grants the weight, by its public name.</param>
/// <param name="Weight">100 is what everybody has.</param>
/// <param name="People">The codes of those to whom the policy grants it, one to a line.</param>
public sealed record AllocationForm(
    string? Name, AllocationMode? Mode, string? Division, string? Occupation, int? PerSeeker, int? PerPlace, string? Policy, int? Weight, string? People)
{
    public const int UsualPerSeeker = 10;
    public const int UsualPerPlace = 12;

    internal static FieldProblems Check(AllocationForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, 120);
        problems.Require("mode", form.Mode);
        if (form.Division is not null && (!DivisionCode.TryRead(form.Division, out var division) || Divisions.Find(division) is null))
        {
            problems.Add("division", AllocationTexts.DivisionUnknown);
        }

        if (form.Occupation is not null && OccupationLexicon.Carried.NameOf(form.Occupation) is null)
        {
            problems.Add("occupation", AllocationTexts.OccupationUnknown);
        }

        Within("perSeeker", form.PerSeeker, 1, 50);
        Within("perPlace", form.PerPlace, 1, 100);
        Within("weight", form.Weight, 1, Priority.Largest);
        problems.Limit("policy", form.Policy, 120);
        problems.Limit("people", form.People, 200_000);
        if (form.Weight is not null || form.People is not null)
        {
            problems.Require("policy", form.Policy);
        }

        if (form.Policy is not null)
        {
            problems.Require("weight", form.Weight);
            problems.Require("people", form.People);
        }

        if (form.Favoured().Unreadable is { } wrong)
        {
            problems.Add("people", AllocationTexts.PersonUnknown(wrong));
        }

        return problems;

        void Within(string field, int? value, int least, int most)
        {
            if (value < least || value > most)
            {
                problems.Add(field, AllocationTexts.OutOfRange(least, most));
            }
        }
    }

    /// <summary>The people named, and the first line that is not a code.</summary>
    internal (HashSet<SeekerId> People, string? Unreadable) Favoured()
    {
        var people = new HashSet<SeekerId>();
        foreach (var line in (People ?? "").Split(['\n', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Ids.TryRead<SeekerId>(line, out var person))
            {
                return (people, line);
            }

            people.Add(person);
        }

        return (people, null);
    }
}
