using Qiao.Platform.Journal;

namespace Qiao.Vacancies.FirstRules;

/// <summary>The bureau ends a rule: today is its last day. One that has not begun is dropped.</summary>
internal sealed class EndFirstRule(Session session, VacanciesDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/first-rules/{id}/end", async Task<IResult> (string id, EndFirstRule use, ShowFirstRules show, HttpContext http, CancellationToken ct) =>
        {
            switch (await use.RunAsync(id, ct))
            {
                case Outcome<FirstRuleId>.Done:
                    return Flashes.Redirect(http, "vacancies.first-rule-ended", "/desk/first-rules");
                case Outcome<FirstRuleId>.Refused no:
                    return await show.PageAsync(RawForm.Empty.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }), 409, ct);
                default:
                    return Results.StatusCode(404);
            }
        }).ForRoles(Role.Bureau);
        routes.MapPost("/api/v1/desk/first-rules/{id}/end", async (string id, EndFirstRule use, CancellationToken ct) =>
            (await use.RunAsync(id, ct)).ToJson(_ => Results.NoContent())).ForRoles(Role.Bureau).WithSummary("End a rule by which registered seekers see vacancies first");
    }

    /// <summary>Why a rule with this last day cannot be ended, or null.</summary>
    public static Problem? WhyNot(DateOnly until, DateOnly today) => until <= today ? FirstRuleTexts.Ended : null;

    public async Task<Outcome<FirstRuleId>> RunAsync(string id, CancellationToken ct)
    {
        var today = Days.Today(clock);
        await using var change = await session.ChangeAsync(ct);
        if (!Ids.TryRead<FirstRuleId>(id, out var known) || await db.FirstRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == known, ct) is not { } rule
            || !session.Caller.Has(Role.Bureau, rule.Division.PadRight(6, '0')))
        {
            return new Outcome<FirstRuleId>.Missing();
        }

        if (WhyNot(rule.Until, today) is { } whyNot)
        {
            return whyNot;
        }

        var ended = rule.Since > today
            ? await session.ExecuteAsync($"delete from vacancies_first_rule where id = {known}", ct)
            : await session.ExecuteAsync($"update vacancies_first_rule set until = {today} where id = {known} and until > {today}", ct);
        if (ended == 0)
        {
            return FirstRuleTexts.Ended;
        }

        db.Record(new JournalEntry { Kind = "first-rule.ended", Subject = known.ToString(), ScopeBefore = rule.Division.PadRight(6, '0'), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return known;
    }
}
