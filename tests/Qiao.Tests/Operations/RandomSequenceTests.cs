using System.Diagnostics;
using System.Globalization;

namespace Qiao.Tests.Operations;

/// <summary>
/// Random operations of six people, one of them without an account, three employers and a clerk on five vacancies, held against a model after every step.
/// QIAO_OPERATIONS says how many sequences, QIAO_OPERATIONS_SEED the first seed: `QIAO_OPERATIONS=1 QIAO_OPERATIONS_SEED=17`
/// plays one again. `bench/run operations` runs ten thousand.
/// </summary>
public sealed class RandomSequenceTests
{
    private const int Enough = 200;

    private static readonly string[] Refusals =
    [
        RandomOperations.Apply + ": vacancies.applied-already", RandomOperations.Apply + ": vacancies.application-closed", RandomOperations.Apply + ": vacancies.application-file", "acceptance by the person: vacancies.places-full", "offer: vacancies.application-not-now",
        "answer: people.follow-up-answered", "erase: missing", "offer a time: invalid panel",
        "choose a time: vacancies.interview-gone", "choose a time: vacancies.interview-not-invited", "attendance: vacancies.interview-not-yet",
        RandomOperations.WithoutAccount + ": vacancies.application-closed", "take the file over: invalid code", "acceptance by the person: missing", "proof of a start: refused",
        RandomOperations.Strangers + ": missing",
    ];

    /// <summary>What only a long run meets for certain.</summary>
    private static readonly string[] RareRefusals =
        ["renewal by the person: vacancies.application-closed", "resumption of the vacancy: vacancies.under-inspection", "choose a time: vacancies.interview-overlaps", RandomOperations.WithoutAccount + ": people.codes-too-many", "proof taken back: refused"];

    private const int Many = 2_000;

    [Theory, OnBoth]
    public async Task Whatever_people_employers_and_clerks_do_in_any_order_keeps_every_promise(Dialect dialect)
    {
        var (count, first) = (Asked("QIAO_OPERATIONS", Enough), Asked("QIAO_OPERATIONS_SEED", 1));
        var (seen, failures, operations, watch) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>(), 0, Stopwatch.StartNew());
        await using var market = await RandomMarket.MadeAsync(dialect);
        var invariants = await RandomInvariants.OfAsync(market);

        for (var seed = first; seed < first + count && failures.Count < 3; seed++)
        {
            var sequence = RandomSequence.Of(seed);
            var why = await sequence.RunAsync(market, invariants, count: (name, did) =>
            {
                operations++;
                var what = $"{name}: {(did.StartsWith("done", StringComparison.Ordinal) ? "done" : did)}";
                seen[what] = seen.GetValueOrDefault(what) + 1;
            });
            if (why is not null)
            {
                failures.Add(await TellAsync(dialect, seed, sequence, why, fewer => fewer.RunAsync(market, invariants)));
            }
        }

        Report(dialect, count, operations, seen, failures.Count, watch.Elapsed);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        // A run that is long enough does everything, and meets the refusals that matter.
        Assert.Equal([], count < Enough ? [] : RandomOperations.All.Where(o => o.Name != RandomOperations.Strangers).Select(o => $"{o.Name}: done").Concat(Refusals).Concat(count < Many ? [] : RareRefusals).Except(seen.Keys));
    }

    [Theory, OnBoth]
    public async Task Negative_control_a_model_that_is_wrong_about_one_place_is_found_out_and_the_sequence_shrunk_to_what_it_needs(Dialect dialect)
    {
        await using var market = await RandomMarket.MadeAsync(dialect);
        var invariants = await RandomInvariants.OfAsync(market);
        RandomSequence? found = null;
        for (var seed = 1; found is null && seed < Enough; seed++)
        {
            var sequence = RandomSequence.Of(seed);
            found = await sequence.RunAsync(market, invariants, moreThanTrue: 1) is null ? null : sequence;
        }

        Assert.NotNull(found);
        if (dialect == Dialect.Postgres)
        {
            // To shrink is to run a hundred shorter ones, whatever the database: once is enough.
            return;
        }

        var shrunk = await found.ShrunkAsync(async fewer => await fewer.RunAsync(market, invariants, moreThanTrue: 1) is not null);
        var names = shrunk.Steps.Select(step => step.Operation.Name == RandomOperations.WithoutAccount ? RandomOperations.Apply : step.Operation.Name).ToList();

        // Two apply for the one place, both are offered it, both accept; three where there are two places.
        Assert.True(names.Count is 6 or 9, shrunk.ToString());
        Assert.Equal(3, names.Distinct().Count());
    }

    private static async Task<string> TellAsync(Dialect dialect, int seed, RandomSequence sequence, string why, Func<RandomSequence, Task<string?>> run)
    {
        var shrunk = await sequence.ShrunkAsync(async fewer => await run(fewer) is not null);
        return $"{dialect}, seed {seed}: {why}\nShrunk to {shrunk.Steps.Count} steps ({await run(shrunk)}):\n{shrunk}\nAgain: QIAO_OPERATIONS=1 QIAO_OPERATIONS_SEED={seed} dotnet test tests/Qiao.Tests --filter RandomSequence";
    }

    // Figures for bench/run operations: one line for each database.
    private static void Report(Dialect dialect, int count, int operations, IReadOnlyDictionary<string, int> seen, int failures, TimeSpan took)
    {
        if (Environment.GetEnvironmentVariable("QIAO_OPERATIONS_REPORT") is { Length: > 0 } file)
        {
            var done = seen.Where(pair => pair.Key.EndsWith(": done", StringComparison.Ordinal)).Sum(pair => pair.Value);
            File.AppendAllText(file, FormattableString.Invariant($"{dialect}|{count}|{operations}|{done}|{operations - done}|{failures}|{took.TotalSeconds:0}\n"));
        }
    }

    private static int Asked(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
