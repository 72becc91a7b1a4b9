using Qiao.Engine.Matching;

namespace Qiao.Matching.Auditing;

/// <summary>How often the vacancies of one group were listed for seekers whom they fit.</summary>
/// <param name="Fitting">Pairs of a vacancy of the group and a seeker whom it fits.</param>
/// <param name="Listed">Of these, pairs in which the vacancy came on the seeker's list.</param>
/// <param name="Expected">Pairs that would be listed if, among vacancies that fit one seeker equally well, places on the list went evenly to all.</param>
public sealed record GroupExposure(string Group, int Vacancies, long Fitting, long Listed, double Expected)
{
    /// <summary>Listed to expected: 1 when nothing but fit decides. Null when too few are expected to tell.</summary>
    public double? Ratio => Expected < ExposureAudit.FewestExpected ? null : Listed / Expected;
}

/// <summary>
/// Whether vacancies that fit equally well are listed equally often, whoever their employer is and wherever they are. Every
/// seeker's list is compared with all vacancies that fit this seeker by the same score.
/// </summary>
internal static class ExposureAudit
{
    public const int ListLength = 20;
    public const int LowestFit = 450;

    /// <summary>Below this a ratio says more about chance than about treatment.</summary>
    public const int FewestExpected = 100;

    public static IReadOnlyList<GroupExposure> Run(VacancyColumns vacancies, IEnumerable<SeekerProfile> seekers, IReadOnlyDictionary<UInt128, string> groupOf, CancellationToken ct)
    {
        var tally = groupOf.Values.CountBy(group => group).ToDictionary(pair => pair.Key, pair => new Tally(pair.Value));
        foreach (var seeker in seekers)
        {
            ct.ThrowIfCancellationRequested();
            var fitting = vacancies.Best(seeker, Math.Max(1, vacancies.Count)).TakeWhile(match => match.Score >= LowestFit).Where(match => groupOf.ContainsKey(match.Key)).ToList();
            for (var first = 0; first < fitting.Count;)
            {
                var end = first + 1;
                while (end < fitting.Count && fitting[end].Score == fitting[first].Score)
                {
                    end++;
                }

                // All these fit this seeker equally well; some of them, all or none are on the list.
                var share = Math.Clamp(ListLength - first, 0, end - first) / (double)(end - first);
                for (var at = first; at < end; at++)
                {
                    tally[groupOf[fitting[at].Key]].Count(isListed: at < ListLength, share);
                }

                first = end;
            }
        }

        return tally.Select(pair => pair.Value.Of(pair.Key)).OrderByDescending(group => group.Vacancies).ThenBy(group => group.Group, StringComparer.Ordinal).ToList();
    }

    private sealed class Tally(int vacancies)
    {
        private long _fitting;
        private long _listed;
        private double _expected;

        public void Count(bool isListed, double share)
        {
            _fitting++;
            _listed += isListed ? 1 : 0;
            _expected += share;
        }

        public GroupExposure Of(string group) => new(group, vacancies, _fitting, _listed, _expected);
    }
}
