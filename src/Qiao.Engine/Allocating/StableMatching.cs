namespace Qiao.Engine.Allocating;

/// <summary>A possible pair, and how much each side likes the other: more is better, each compares only its own numbers.</summary>
public readonly record struct RankedPair(int Seeker, int Vacancy, int SeekerLikes, int VacancyLikes);

/// <summary>
/// One place each where both sides rank: no seeker and vacancy that would both rather have each other are left apart, and
/// among all such matchings every seeker has the best place (Gale and Shapley 1962). Where a vacancy likes seekers equally
/// one lottery decides for all vacancies; where a seeker does, the lower number of the vacancy.
/// </summary>
public sealed class StableMatching
{
    private readonly int[] _places;

    private StableMatching(int[] places) => _places = places;

    /// <summary>The number of seekers.</summary>
    public int Seekers => _places.Length;

    /// <summary>The number of seekers who have a place.</summary>
    public int Placed => _places.Count(place => place >= 0);

    /// <summary>The vacancy of a seeker, null for none.</summary>
    public int? VacancyOf(int seeker) => _places[seeker] is >= 0 and var vacancy ? vacancy : null;

    /// <summary>Matches by deferred acceptance, seekers asking.</summary>
    /// <param name="seekers">How many seekers there are.</param>
    /// <param name="headcounts">The places at each vacancy.</param>
    /// <param name="pairs">Who could go where; what is not here is not acceptable to one of the two.</param>
    /// <param name="seed">Decides the lottery.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static StableMatching Run(
        int seekers, IEnumerable<int> headcounts, IEnumerable<RankedPair> pairs, ulong seed = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(headcounts);
        ArgumentNullException.ThrowIfNull(pairs);
        int[] caps = [.. headcounts];
        RankedPair[] wishes = [.. pairs];
        Array.Sort(wishes, static (a, b) => a.Seeker != b.Seeker ? a.Seeker.CompareTo(b.Seeker)
            : a.SeekerLikes != b.SeekerLikes ? b.SeekerLikes.CompareTo(a.SeekerLikes) : a.Vacancy.CompareTo(b.Vacancy));
        Check(seekers, caps, wishes);
        var (next, ends) = (new int[seekers], new int[seekers]);
        for (var at = 0; at < wishes.Length; at++)
        {
            next[wishes[at].Seeker] = ends[wishes[at].Seeker] == 0 ? at : next[wishes[at].Seeker];
            ends[wishes[at].Seeker] = at + 1;
        }

        var (places, lots) = (new int[seekers], Lottery.Order(seekers, seed));
        Array.Fill(places, -1);
        var accepted = Array.ConvertAll(caps, _ => new PriorityQueue<int, (int Likes, int Lot)>());
        var free = new Stack<int>(Enumerable.Range(0, seekers).Reverse());
        while (free.TryPop(out var seeker))
        {
            cancellation.ThrowIfCancellationRequested();
            while (places[seeker] < 0 && next[seeker] < ends[seeker])
            {
                var wish = wishes[next[seeker]++];
                var (queue, rank) = (accepted[wish.Vacancy], (wish.VacancyLikes, lots[seeker]));
                if (caps[wish.Vacancy] == 0)
                {
                    continue;
                }

                var leaves = queue.Count < caps[wish.Vacancy] ? -1 : queue.EnqueueDequeue(seeker, rank);
                if (leaves == seeker)
                {
                    continue;
                }

                places[seeker] = wish.Vacancy;
                if (leaves < 0)
                {
                    queue.Enqueue(seeker, rank);
                }
                else
                {
                    places[leaves] = -1;
                    free.Push(leaves);
                }
            }
        }

        return new StableMatching(places);
    }

    /// <summary>
    /// A pair that would both rather have each other than what they have in this matching, or null when there is none;
    /// nothing but the wishes and the places is used, so a matching from anywhere can be checked.
    /// </summary>
    /// <param name="headcounts">The places at each vacancy.</param>
    /// <param name="pairs">Who could go where.</param>
    /// <param name="vacancies">The vacancy of each seeker, null for none.</param>
    /// <exception cref="ArgumentException">The matching is not possible: no such pair, or more than the places.</exception>
    public static RankedPair? FindBlockingPair(IReadOnlyList<int> headcounts, IEnumerable<RankedPair> pairs, IReadOnlyList<int?> vacancies)
    {
        ArgumentNullException.ThrowIfNull(headcounts);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(vacancies);
        RankedPair[] all = [.. pairs];
        var held = all.Where(pair => vacancies[pair.Seeker] == pair.Vacancy).ToDictionary(pair => pair.Seeker);
        var taken = held.Values.ToLookup(pair => pair.Vacancy, pair => pair.VacancyLikes);
        if (held.Count != vacancies.Count(vacancy => vacancy is not null) || taken.Any(group => group.Count() > headcounts[group.Key]))
        {
            throw new ArgumentException("Somebody has a place that is not a possible pair, or a vacancy has more seekers than places.", nameof(vacancies));
        }

        var least = headcounts.Select((places, vacancy) => places == 0 ? int.MaxValue : taken[vacancy].Count() < places ? (int?)null : taken[vacancy].Min()).ToArray();
        var found = Array.FindIndex(all, pair =>
            (!held.TryGetValue(pair.Seeker, out var has) || has.SeekerLikes < pair.SeekerLikes)
            && (least[pair.Vacancy] is not { } worst || worst < pair.VacancyLikes));
        return found < 0 ? null : all[found];
    }

    private static void Check(int seekers, int[] caps, RankedPair[] sorted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seekers);
        if (Array.Exists(caps, cap => cap < 0))
        {
            throw new ArgumentException("A vacancy has fewer than no places.");
        }

        var seen = new HashSet<(int, int)>();
        foreach (var pair in sorted)
        {
            if ((uint)pair.Seeker >= (uint)seekers || (uint)pair.Vacancy >= (uint)caps.Length || !seen.Add((pair.Seeker, pair.Vacancy)))
            {
                throw new ArgumentException($"The pair {pair.Seeker}, {pair.Vacancy} is out of range or comes twice.");
            }
        }
    }
}
