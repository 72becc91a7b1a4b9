namespace Qiao.Engine.Matching;

/// <summary>A pair of a batch.</summary>
/// <param name="Match">The other side, the score and its five parts.</param>
/// <param name="SharedSkills">
/// A bit for each of the first 64 skills that the vacancy wants, in the order of their ids, set when the seeker has it.
/// </param>
public readonly record struct ListedMatch(Match Match, ulong SharedSkills);

/// <summary>Takes one finished list, best first. The list is only valid during the call, and calls come from several threads at once.</summary>
public delegate void MatchListed(UInt128 key, ReadOnlySpan<ListedMatch> best);

/// <summary>How a batch runs.</summary>
public sealed record MatchBatchSettings
{
    /// <summary>How many threads work.</summary>
    public int Threads { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = Environment.ProcessorCount;

    /// <summary>Told after every few hundred lists, from the thread that finished them.</summary>
    public IProgress<MatchBatchProgress>? Progress { get; init; }
}

/// <summary>How many lists are done of how many.</summary>
public readonly record struct MatchBatchProgress(int Done, int Of);

/// <summary>
/// Everyone against everything: the best k for all of one side, as they stood in both stores when the batch began. Lists
/// are given away as they are finished, so the memory is that of the threads, not of the lists. They are those that
/// the stores' own Best finds.
/// </summary>
public static class MatchBatch
{
    /// <summary>The best vacancies for every seeker.</summary>
    /// <exception cref="ArgumentException">k is not positive, or the stores have different weights of skills.</exception>
    public static void VacanciesForSeekers(
        VacancyColumns vacancies, SeekerColumns seekers, int k, MatchListed listed, MatchBatchSettings? settings = null, CancellationToken cancellation = default)
    {
        Check(vacancies, seekers, k, listed);
        var (asked, asking) = (vacancies.Version, seekers.Version);
        int[] ordinals = [.. asking.SkillIds.AsSpan(0, asking.Skills).ToArray().Select(skill => vacancies.Find(asked, skill))];
        new Run<SeekerBlock, VacancyBlock>(asking, asked, settings ?? new(), cancellation).All(bounds =>
        {
            var (view, list) = (new SeekerView(asked.Skills), new Listing<VacancyBlock>(vacancies.Tier, asked, bounds, k));
            var (held, licences, occupations) = (new int[2 * IdSet.Most], new int[IdSet.Most], new int[IdSet.Most]);
            return (block, row) =>
            {
                var count = 0;
                foreach (var code in block.Occupations[row])
                {
                    occupations[count++] = code;
                }

                view.Begin(
                    block.Terms(row), occupations.AsSpan(0, count), block.AreSkillsKnown[row], Translate(block.Held[row], ordinals, held), Translate(block.Licences[row], ordinals, licences));
                listed(block.Keys[row], list.Best(view, (other, at) => view.SharedSkills(other.Shares[at])));
            };
        });
    }

    /// <summary>The best seekers for every vacancy.</summary>
    /// <exception cref="ArgumentException">k is not positive, or the stores have different weights of skills.</exception>
    public static void SeekersForVacancies(
        VacancyColumns vacancies, SeekerColumns seekers, int k, MatchListed listed, MatchBatchSettings? settings = null, CancellationToken cancellation = default)
    {
        Check(vacancies, seekers, k, listed);
        var (asked, asking) = (seekers.Version, vacancies.Version);
        int[] ordinals = [.. asking.SkillIds.AsSpan(0, asking.Skills).ToArray().Select(skill => seekers.Find(asked, skill))];
        new Run<VacancyBlock, SeekerBlock>(asking, asked, settings ?? new(), cancellation).All(bounds =>
        {
            var (view, list) = (new VacancyView(asked.Skills), new Listing<SeekerBlock>(seekers.Tier, asked, bounds, k));
            var (shares, licences) = (new SkillShare[IdSet.Most], new int[IdSet.Most]);
            return (block, row) =>
            {
                var wanted = block.Shares[row];
                for (var i = 0; i < wanted.Length; i++)
                {
                    shares[i] = wanted[i] with { Skill = ordinals[wanted[i].Skill] };
                }

                view.Begin(block.Terms(row), block.Occupation[row], shares.AsSpan(0, wanted.Length), Translate(block.Licences[row], ordinals, licences));
                listed(block.Keys[row], list.Best(view, view.SharedSkills));
            };
        });
    }

    private static void Check(VacancyColumns vacancies, SeekerColumns seekers, int k, MatchListed listed)
    {
        ArgumentNullException.ThrowIfNull(vacancies);
        ArgumentNullException.ThrowIfNull(seekers);
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        if (vacancies.Weights != seekers.Weights)
        {
            throw new ArgumentException("The two stores weigh skills differently, so a pair would score differently from either side.");
        }
    }

    private static ReadOnlySpan<int> Translate(ReadOnlySpan<int> from, int[] ordinals, int[] to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = ordinals[from[i]];
        }

        return to.AsSpan(0, from.Length);
    }

    /// <summary>The memory of one thread.</summary>
    private sealed class Listing<TBlock>(SimdTier tier, Version<TBlock> version, StoreBounds bounds, int k)
        where TBlock : Block
    {
        private readonly TileScan<TBlock> _scan = new();
        private readonly BestRows _best = new(version.Blocks, Math.Min(k, version.Count));
        private readonly ListedMatch[] _matches = new ListedMatch[Math.Min(k, version.Count)];

        public ReadOnlySpan<ListedMatch> Best<TScore>(TScore score, Func<TBlock, int, ulong> shared)
            where TScore : IRowScore<TBlock>
        {
            _scan.BestAfterLast(tier, version, bounds, score, _best);
            var rows = _best.Drain();
            for (var i = 0; i < rows.Length; i++)
            {
                var (block, row) = (version.Blocks[(int)rows[i] / Block.Rows], (int)rows[i] % Block.Rows);
                score.TryScore(block, row, out var parts);
                _matches[i] = new ListedMatch(new Match(block.Keys[row], parts.Sum, parts), shared(block, row));
            }

            return _matches.AsSpan(0, rows.Length);
        }
    }

    /// <summary>Shares the rows of the asking side out to threads, a block at a time.</summary>
    private sealed class Run<TAsking, TAsked>(Version<TAsking> asking, Version<TAsked> asked, MatchBatchSettings settings, CancellationToken cancellation)
        where TAsking : Block
        where TAsked : Block
    {
        // Neighbours share tiles, and several shares per block keep the last thread from working alone.
        private const int Share = 64;

        private int _next;
        private int _done;

        public void All(Func<StoreBounds, Action<TAsking, int>> begin)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellation };
            Parallel.ForEach(asked.Blocks, options, block => _ = block.Tile);
            var bounds = new StoreBounds(asked.Blocks, asked.Skills, forBatch: true);
            Parallel.For(0, settings.Threads, options, _ => Work(begin(bounds)));
        }

        private void Work(Action<TAsking, int> list)
        {
            var shares = asking.Blocks.Length * (Block.Rows / Share);
            for (var share = Interlocked.Increment(ref _next) - 1; share < shares; share = Interlocked.Increment(ref _next) - 1)
            {
                cancellation.ThrowIfCancellationRequested();
                var (block, from, lists) = (asking.Blocks[share / (Block.Rows / Share)], share % (Block.Rows / Share) * Share, 0);
                for (var row = from; row < from + Share; row++)
                {
                    if (block.Live[row])
                    {
                        list(block, row);
                        lists++;
                    }
                }

                var done = Interlocked.Add(ref _done, lists);
                settings.Progress?.Report(new MatchBatchProgress(done, asking.Count));
            }
        }
    }
}
