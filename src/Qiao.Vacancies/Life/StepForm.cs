namespace Qiao.Vacancies.Life;

/// <summary>What comes with a step.</summary>
/// <param name="Reason">The code of one of the step's reasons.</param>
/// <param name="Remark">In the words of whoever takes the step; the employer reads it.</param>
/// <param name="Revision">The vacancy's as the caller saw it; without it the newest counts.</param>
public sealed record StepForm(string? Reason, string? Remark, long? Revision)
{
    private const int LongestRemark = 500;

    /// <summary>What is wrong with what was given for a step that has these reasons.</summary>
    internal static FieldProblems Check(IReadOnlyList<StepReason> reasons, string? reason, string? remark)
    {
        var problems = new FieldProblems();
        if (reasons.Count > 0 && !reasons.Any(known => known.Code == reason))
        {
            problems.Add("reason", LifeTexts.ReasonNeeded);
        }

        problems.Limit("remark", remark, LongestRemark);
        return problems;
    }
}
