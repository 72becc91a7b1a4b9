namespace Qiao.Vacancies.Life;

/// <summary>What comes with a step.</summary>
/// <param name="Reason">The code of one of the step's reasons.</param>
/// <param name="Remark">In the words of whoever takes the step; the employer reads it.</param>
/// <param name="Revision">The vacancy's as the caller saw it; without it the newest counts.</param>
public sealed record StepForm(string? Reason, string? Remark, long? Revision);
