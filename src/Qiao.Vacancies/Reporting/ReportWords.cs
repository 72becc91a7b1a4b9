namespace Qiao.Vacancies.Reporting;

/// <summary>Puts reports into words and colours for pages and tables.</summary>
internal static class ReportWords
{
    public static TagKind KindOf(ComplaintState state) => state switch
    {
        ComplaintState.Open => TagKind.Waiting,
        ComplaintState.Dismissed => TagKind.Neutral,
        ComplaintState.Correcting => TagKind.Active,
        _ => TagKind.Bad,
    };

    /// <summary>`It asks applicants for money 3, Something else 1`, the most frequent first.</summary>
    public static Bilingual Write(IReadOnlyList<KindCount> kinds) => new(
        string.Join("、", kinds.Select(k => $"{k.Kind.Name().Zh} {k.Count}")),
        string.Join(", ", kinds.Select(k => $"{k.Kind.Name().En} {k.Count}")));
}
