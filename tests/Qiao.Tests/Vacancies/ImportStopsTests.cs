using System.Diagnostics;
using System.Globalization;
using Qiao.Lexicon;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Importing;

namespace Qiao.Tests.Vacancies;

/// <summary>Imports that are killed, stopped or started twice end as if nothing had happened.</summary>
public sealed class ImportStopsTests
{
    // Batches are 2,000 rows: enough of them that a process can be met between two.
    private static readonly MadeUpRow[] Before = [.. Enumerable.Range(1, 9_000).Select(i => Row(i, i % 300))];
    private static readonly MadeUpRow[] After =
        [.. Before.Skip(4_500).Select(row => row.Key.EndsWith('1') || row.Key.EndsWith('2') ? row with { Headcount = "7" } : row), .. Enumerable.Range(20_000, 6_000).Select(i => Row(i, i % 400))];

    private static readonly (string Moment, string Condition)[] Moments =
    [
        ("staging has begun", "select count(*) from vacancies_import i where state = 'Staging' and exists (select 1 from vacancies_staged s where s.import = i.id)"),
        ("staging is half done", "select count(*) from vacancies_import i where state = 'Staging' and exists (select 1 from vacancies_staged s where s.import = i.id and s.row > 5000)"),
        ("applying has begun", "select count(*) from vacancies_import where state = 'Applying'"),
        ("applying is half done", "select count(*) from vacancies_import where state = 'Applying' and applied > 5000"),
        ("withdrawing has begun", "select count(*) from vacancies_import where state = 'Applying' and withdrawn > 0"),
    ];

    [Theory, OnBoth]
    public async Task Killed_at_five_moments_and_run_again_an_import_ends_as_if_it_had_not_been(Dialect dialect)
    {
        await using var calm = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Before).TakeAsync(calm);
        await source.Holds(After).TakeAsync(calm, "--force");
        await using var killed = await KilledAsync(dialect, source) ?? await KilledAsync(dialect, source) ?? await KilledAsync(dialect, source);
        Assert.True(killed is not null, "Three times an import was done before it could be killed.");

        var last = await source.TakeAsync(killed, "--force");

        Assert.Contains("0 added, 0 altered, 10,500 unchanged, 0 withdrawn", last.Output, StringComparison.Ordinal);
        Assert.Equal(await EndStateAsync(calm), await EndStateAsync(killed));
        Assert.Equal(0, await killed.CountAsync("select (select count(*) from vacancies_staged) + (select count(*) from vacancies_staged_employer)"));
        Assert.Equal(0, await killed.CountAsync("select count(*) from vacancies_import where state in ('Staging', 'Applying')"));
        Assert.Equal(4_500, await killed.CountAsync("select sum(withdrawn) from vacancies_import"));
    }

    [Theory]
    [OnBoth("Writing")]
    [OnBoth("Withdrawing")]
    [OnBoth("Reading")]
    public async Task A_process_that_was_only_stopped_does_nothing_more_once_another_has_finished_its_import(Dialect dialect, string step)
    {
        await using TestNode calm = await TestNode.NewAsync(dialect), node = await TestNode.NewAsync(dialect);
        using var source = new MadeUpSource();
        foreach (var each in new[] { calm, node })
        {
            await source.Holds(Before.Take(5_000)).TakeAsync(each.Database);
        }

        source.Holds(Before.Take(5_200).Skip(2_500).Select(row => row with { Headcount = "3" }));
        await source.TakeAsync(calm.Database, "--force");
        var isStopped = false;
        var progress = new Told(async told =>
        {
            if (!isStopped && told.Step.En == step)
            {
                isStopped = true;
                await node.Database.ExecuteAsync("update vacancies_import set beat = beat - 60000 where state in ('Staging', 'Applying')");
                await source.TakeAsync(node.Database, "--force");
            }
        });

        var outcome = await ImportAsync(node, source, progress);

        Assert.True(isStopped);
        Assert.Equal("vacancies.import-taken-over", Assert.IsType<Outcome<ImportResult>.Refused>(outcome).Reason.Code);
        Assert.Equal(await EndStateAsync(calm.Database), await EndStateAsync(node.Database));
        Assert.Equal(0, await node.Database.CountAsync("select count(*) from vacancies_staged"));
    }

    [Theory, OnBoth]
    public async Task Two_imports_of_one_source_at_once_never_double_a_row(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        source.Holds(Before.Take(1_500));

        var runs = await Race.RunAsync(2, _ => Terminal.RunAsync("import", "vacancies", source.File, "--map", source.MapFile, "--database", database.Address));

        Assert.Contains(runs, run => run.ExitCode == 0);
        Assert.All(runs.Where(run => run.ExitCode != 0), run => Assert.True(run.ExitCode == 1 && run.Output.Contains("vacancies.import-running", StringComparison.Ordinal), run.Output));
        Assert.Equal(1_500, await database.CountAsync("select count(*) from vacancies_vacancy"));
        Assert.Equal(1_500, await database.CountAsync("select count(*) from journal where module = 'vacancies'"));
        Assert.Equal(300, await database.CountAsync("select count(*) from organisations_organisation"));
        Assert.Equal(0, await database.CountAsync("select count(*) from vacancies_staged"));
    }

    [Theory]
    [OnBoth(true, 1)]
    [OnBoth(false, 4)]
    public async Task The_index_lets_one_import_of_a_source_begin_and_without_it_all_do(Dialect dialect, bool isGuarded, int begin)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        if (!isGuarded)
        {
            await database.ExecuteAsync("drop index ix_vacancies_import_source");
        }

        for (var run = 0; run < 3; run++)
        {
            await database.ExecuteAsync("delete from vacancies_import");
            var begun = await Race.RunAsync(4, async _ =>
            {
                try
                {
                    return await database.ExecuteAsync($"""
                        insert into vacancies_import (id, source, state, applied, started, beat, add_only, rows, added, altered, unchanged, withdrawn, not_taken)
                        values ('{Ids.New<Qiao.Vacancies.ImportId>(TimeProvider.System)}', 'one', 'Staging', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                        """);
                }
                catch (System.Data.Common.DbException)
                {
                    return 0;
                }
            });

            Assert.Equal(begin, begun.Sum());
        }
    }

    [Theory, OnBoth]
    public async Task An_import_that_is_alive_elsewhere_is_waited_for_and_then_named(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Before.Take(3)).TakeAsync(database);
        await database.ExecuteAsync($"update vacancies_import set state = 'Applying', beat = {TimeProvider.System.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds()}");
        var before = await database.DumpAsync();

        var run = await source.Holds(Before.Take(4)).ImportAsync(database);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("vacancies.import-running", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await database.DumpAsync());
    }

    private static MadeUpRow Row(int i, int employer) => new(i.ToString("00000", CultureInfo.InvariantCulture))
    {
        Title = "焊工", Text = $"{i} 号车间", Employer = $"第 {employer} 厂",
    };

    /// <summary>A database whose second import was killed at each moment; null when this process was too slow to meet one of them.</summary>
    private static async Task<TestDatabase?> KilledAsync(Dialect dialect, MadeUpSource source)
    {
        var database = await TestDatabase.NewAsync(dialect);
        await source.Holds(Before).TakeAsync(database);
        source.Holds(After);
        foreach (var (moment, condition) in Moments)
        {
            if (!await IsKilledAsync(source, database, moment, condition))
            {
                await database.DisposeAsync();
                return null;
            }

            // The operator comes back a minute later.
            Assert.Equal(1, await database.ExecuteAsync("update vacancies_import set beat = beat - 60000 where state in ('Staging', 'Applying')"));
        }

        return database;
    }

    private static async Task<bool> IsKilledAsync(MadeUpSource source, TestDatabase database, string moment, string condition)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Qiao.dll"), "import", "vacancies", source.File, "--map", source.MapFile, "--database", database.Address, "--as-of", MadeUpSource.Day, "--force"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        // The one that watches must not be the slower of the two.
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
        var (output, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Soon.HoldsAsync(async () => await database.CountAsync(condition) > 0 || process.HasExited, moment, every: 1);
        var isDone = process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        Assert.True(!isDone || process.ExitCode == 0, await output + await complaints);
        return await database.CountAsync("select count(*) from vacancies_import where state in ('Staging', 'Applying')") == 1;
    }

    /// <summary>All vacancies and employers and what the journal says of them, by key instead of by id; revisions are left out only where a repeat is counted.</summary>
    private static async Task<string> EndStateAsync(TestDatabase database) => string.Join('\n', (string[])
    [
        .. await database.LinesAsync("""
            select v.source_key || '|' || v.state || '|' || v.title || '|' || v.description || '|' || o.name || '|' || v.headcount || '|' || v.hash || '|' || v.fingerprint || '|'
                || v.revision || '|' || case when v.cluster = v.id then 'own' else 'other' end
            from vacancies_vacancy v left join organisations_organisation o on o.id = v.employer order by v.source_key
            """),
        .. await database.LinesAsync("select name || '|' || kind || '|' || source from organisations_organisation order by name"),
        .. await database.LinesAsync("select kind || '|' || revision || '|' || reason || '|' || count(*) from journal where module = 'vacancies' group by kind, revision, reason order by kind, revision, reason"),
        .. await database.LinesAsync("select v.source_key || '|' || count(*) from journal j join vacancies_vacancy v on v.id = j.subject group by v.source_key order by v.source_key"),
    ]);

    private static async Task<Outcome<ImportResult>> ImportAsync(TestNode node, MadeUpSource source, IProgress<ImportProgress> progress)
    {
        node.Clock.Now = TimeProvider.System.GetUtcNow();
        var map = Assert.IsType<Outcome<ImportMap>.Done>(ImportMap.Read(source.MapFile)).Value;
        using var table = Assert.IsType<Outcome<TableSource>.Done>(TableSource.Open(source.File)).Value;
        using var report = new ImportReport(null);
        var rows = new RowUnderstanding(map, OccupationLexicon.Carried).ReadAll(table.Rows());
        var order = new ImportOrder(source.Name, DryRun: false, AddOnly: false, Force: true, DateOnly.ParseExact(MadeUpSource.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await node.RunAsync(services => services.GetRequiredService<ImportVacancies>().RunAsync(order, rows, report, progress, default));
    }

    /// <summary>Progress that the import waits for, which stops it like a suspended machine.</summary>
    private sealed class Told(Func<ImportProgress, Task> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Task.Run(() => tell(value)).GetAwaiter().GetResult();
    }
}
