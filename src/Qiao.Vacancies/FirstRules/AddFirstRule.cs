using Qiao.Platform.Journal;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.FirstRules;

/// <param name="Occupation">The beginning of an ISCO-08 code; nothing for every occupation.</param>
/// <param name="Division">Six digits; everything below it counts.</param>
/// <param name="Since">Today when not said.</param>
public sealed record FirstRuleForm(string? Occupation, string? Division, int? Days, DateOnly? Since, DateOnly? Until);

/// <summary>The bureau adds a rule for its area; vacancies published from its first day on get the window.</summary>
internal sealed class AddFirstRule(Session session, VacanciesDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/first-rules", async Task<IResult> (Reading<FirstRuleForm> reading, AddFirstRule use, ShowFirstRules show, HttpContext http, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(use.Check, form => use.RunAsync(form, ct));
            if (outcome is Outcome<FirstRuleId>.Done)
            {
                return Flashes.Redirect(http, "vacancies.first-rule-added", "/desk/first-rules");
            }

            var problems = outcome is Outcome<FirstRuleId>.Invalid bad ? bad.Fields : new Dictionary<string, Problem> { [FormReader.Whole] = ((Outcome<FirstRuleId>.Refused)outcome).Reason };
            return await show.PageAsync(reading.Raw.With(problems), outcome is Outcome<FirstRuleId>.Invalid ? 422 : 409, ct);
        }).ForRoles(Role.Bureau);
        routes.MapPost("/api/v1/desk/first-rules", async (Reading<FirstRuleForm> reading, AddFirstRule use, CancellationToken ct) =>
            (await reading.RunAsync(use.Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Created("/api/v1/desk/first-rules", new { id = id.ToString() })))
            .ForRoles(Role.Bureau).Accepts<FirstRuleForm>("application/json").WithSummary("Show vacancies to registered seekers first");
    }

    public async Task<Outcome<FirstRuleId>> RunAsync(FirstRuleForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<FirstRuleId>();
        }

        var division = DivisionCode.Parse(form.Division!);
        var rule = new FirstRule
        {
            Id = Ids.New<FirstRuleId>(clock), Occupation = form.Occupation ?? "", Division = division.ToString()[..(2 * ((int)division.Level + 1))], Days = form.Days!.Value,
            Since = form.Since ?? Days.Today(clock), Until = form.Until!.Value,
        };
        try
        {
            await using var change = await session.ChangeAsync(ct);
            db.FirstRules.Add(rule);
            db.Record(new JournalEntry { Kind = "first-rule.added", Subject = rule.Id.ToString(), ScopeAfter = division.ToString(), Visibility = Visibility.Private });
            await db.SaveChangesAsync(ct);
            await change.CommitAsync(ct);
            return rule.Id;
        }
        catch (DbUpdateException twice) when (twice.IsDuplicate())
        {
            return FirstRuleTexts.Same;
        }
    }

    private FieldProblems Check(FirstRuleForm form)
    {
        var problems = new FieldProblems();
        if (form.Occupation is { } occupation && (occupation.Length > 4 || !occupation.All(char.IsAsciiDigit)))
        {
            problems.Add("occupation", FirstRuleTexts.OccupationForm);
        }

        problems.Require("division", form.Division);
        if (form.Division is not null && (!DivisionCode.TryRead(form.Division, out var division) || !session.Caller.Has(Role.Bureau, division.ToString())))
        {
            problems.Add("division", FirstRuleTexts.DivisionUnknown);
        }

        problems.Require("days", form.Days);
        if (form.Days is < 1 or > 30)
        {
            problems.Add("days", FirstRuleTexts.DaysRange);
        }

        var today = Days.Today(clock);
        if (form.Since < today)
        {
            problems.Add("since", FirstRuleTexts.SincePast);
        }

        problems.Require("until", form.Until);
        if (form.Until < (form.Since ?? today))
        {
            problems.Add("until", FirstRuleTexts.UntilBefore);
        }

        return problems;
    }
}
