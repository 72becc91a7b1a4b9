namespace Qiao.Vacancies.Posting;

/// <summary>A rule: vacancies of an occupation in a division are shown to registered seekers first, for so many days.</summary>
internal sealed class FirstRule
{
    public required FirstRuleId Id { get; init; }

    /// <summary>The beginning of an ISCO-08 code; empty for every occupation.</summary>
    public required string Occupation { get; init; }

    /// <summary>The significant beginning of a division code: two, four or six digits.</summary>
    public required string Division { get; init; }

    public required int Days { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>Tells until when a new vacancy is for registered seekers alone.</summary>
internal sealed class FirstWindow(VacanciesDb db)
{
    /// <summary>The last day of the window that the longest rule gives; null when no rule holds.</summary>
    public async Task<DateOnly?> UntilAsync(VacancyDraft draft, DateOnly today, CancellationToken ct) => Until(await RulesAsync(today, ct), draft, today);

    public async Task<IReadOnlyList<FirstRule>> RulesAsync(DateOnly today, CancellationToken ct) =>
        (await db.FirstRules.AsNoTracking().ToListAsync(ct)).Where(rule => rule.Since <= today && rule.Until >= today).ToList();

    public static DateOnly? Until(IReadOnlyList<FirstRule> rules, VacancyDraft draft, DateOnly today)
    {
        var (occupation, division) = (draft.Occupation?.ToString() ?? "", draft.Division?.ToString() ?? "");
        var days = rules.Where(rule => occupation.StartsWith(rule.Occupation, StringComparison.Ordinal) && division.StartsWith(rule.Division, StringComparison.Ordinal))
            .Select(rule => rule.Days).DefaultIfEmpty(0).Max();
        return days == 0 ? null : today.AddDays(days - 1);
    }
}
