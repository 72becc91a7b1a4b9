namespace Qiao.Commands.Doctoring;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Check">Stable, such as `journal`; several findings may share one.</param>
/// <param name="Found">What is the case, in one sentence.</param>
/// <param name="Remedy">What to do; null when nothing is to be done.</param>
internal sealed record Finding(string Check, Verdict Verdict, string Found, string? Remedy = null)
{
    public static Finding Ok(string check, string found) => new(check, Verdict.Ok, found);

    public static Finding Warning(string check, string found, string remedy) => new(check, Verdict.Warning, found, remedy);

    public static Finding Problem(string check, string found, string remedy) => new(check, Verdict.Problem, found, remedy);
}

internal enum Verdict
{
    Ok,
    Warning,
    Problem,
}
