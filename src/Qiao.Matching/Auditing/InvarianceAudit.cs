using Qiao.Engine.Matching;
using Qiao.Matching.Indexing;
using Qiao.Vacancies;

namespace Qiao.Matching.Auditing;

/// <summary>What a run with exchanged employers, titles and texts changed; all but the first two must be 0.</summary>
public sealed record Invariance(int Vacancies, int Lists, int ChangedVacancies, int ChangedLists)
{
    /// <summary>Whether nothing changed.</summary>
    public bool Holds => ChangedVacancies == 0 && ChangedLists == 0;
}

/// <summary>
/// Exchanges everything that is not an input of the score among the vacancies (employer and with it its kind, title, text,
/// language, benefits, headcount, day of posting), matches everyone again and compares the lists, bit for bit.
/// </summary>
internal static class InvarianceAudit
{
    public static Invariance Run(VacancyWriting writing, SkillWeights weights, IReadOnlyList<VacancyContent> vacancies, int seekers, ulong seed, CancellationToken ct)
    {
        var before = vacancies.Select(writing.Traits).ToList();
        var after = Exchanged(vacancies, seed).Select(writing.Traits).ToList();
        var (one, other) = (new VacancyColumns(weights), new VacancyColumns(weights));
        one.Put(before);
        other.Put(after);
        var (lists, changed) = (0, 0);
        foreach (var seeker in Mirrors.Of(before, seekers))
        {
            ct.ThrowIfCancellationRequested();
            lists++;
            changed += one.Best(seeker, ExposureAudit.ListLength).SequenceEqual(other.Best(seeker, ExposureAudit.ListLength)) ? 0 : 1;
        }

        return new(vacancies.Count, lists, before.Zip(after).Count(pair => pair.First != pair.Second), changed);
    }

    private static IEnumerable<VacancyContent> Exchanged(IReadOnlyList<VacancyContent> vacancies, ulong seed)
    {
        VacancyContent[] others = [.. vacancies];
        new Random((int)(seed & int.MaxValue)).Shuffle(others);
        return vacancies.Zip(others, (own, other) => own with
        {
            Employer = other.Employer,
            Title = other.Title,
            Description = other.Description,
            Language = other.Language,
            Benefits = other.Benefits,
            Headcount = other.Headcount,
            Posted = other.Posted,
        });
    }
}
