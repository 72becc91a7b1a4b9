using Qiao.Organisations;

namespace Qiao.Vacancies.Importing;

/// <summary>
/// Imports the whole of a source: what is new is published, what differs is altered, what is gone is withdrawn. The rows
/// are staged and checked as a whole before the first vacancy changes; then they are applied in batches behind a cursor.
/// An import that was killed while staging leaves nothing; one that was killed while applying is finished by the next.
/// </summary>
internal sealed class ImportVacancies(Session session, VacanciesDb db, Employers employers, StagedRows staged, TimeProvider clock)
{
    private const int StageBatch = 2_000;
    private static readonly TimeSpan AliveWithin = TimeSpan.FromSeconds(10);

    public async Task<Outcome<ImportResult>> RunAsync(ImportOrder order, IEnumerable<RowReading> rows, ImportReport report, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (await FinishEarlierAsync(order.Source, progress, ct) is { } running)
        {
            return running;
        }

        var import = new VacancyImport { Id = Ids.New<ImportId>(clock), Source = order.Source, State = ImportState.Staging, Started = session.Now, Beat = session.Now };
        db.Imports.Add(import);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return ImportTexts.Running;
        }

        var outcome = await StageAndCheckAsync(order, import, rows, report, progress, ct);
        if (outcome is not Outcome<ImportResult>.Done done || order.DryRun)
        {
            await GiveUpAsync(import, order.DryRun, ct);
            return outcome;
        }

        return await ApplyAsync(import, order.AddOnly, progress, ct) ? done.Value with { Withdrawn = import.Withdrawn } : ImportTexts.TakenOver;
    }

    private async Task<Outcome<ImportResult>> StageAndCheckAsync(ImportOrder order, VacancyImport import, IEnumerable<RowReading> rows, ImportReport report, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var names = await employers.NamedByAsync(order.Source, ct);
        var rowOfKey = new Dictionary<string, long>(StringComparer.Ordinal);
        var (all, notTaken, doubted, taken) = (0, 0, 0, 0);
        foreach (var batch in rows.Chunk(StageBatch))
        {
            await using var change = await session.ChangeAsync(ct);
            var fresh = new List<ImportedOrganisation>();
            await using (var bulk = await BulkRows.IntoAsync(session, "vacancies_staged", StagedColumns.OfStaged, ct))
            {
                foreach (var reading in batch)
                {
                    all++;
                    var problem = await StageAsync(order, import, reading, names, rowOfKey, fresh, bulk, ct);
                    report.Add(reading, problem);
                    _ = problem is null ? taken++ : notTaken++;
                    doubted += problem is null && reading.Doubts.Count > 0 ? 1 : 0;
                }

                await bulk.CompleteAsync(ct);
            }

            await staged.AddEmployersAsync(import.Id, fresh, ct);
            if (await session.ExecuteAsync($"update vacancies_import set beat = {session.Now} where id = {import.Id} and state = 'Staging'", ct) == 0)
            {
                return ImportTexts.TakenOver;
            }

            await change.CommitAsync(ct);
            progress?.Report(new(new("读取", "Reading"), all, null));
        }

        if (taken == 0)
        {
            return ImportTexts.NothingTaken;
        }

        progress?.Report(new(new("核对", "Checking"), taken, taken));
        var counts = await staged.CompareAsync(import.Id, order.Source, ct);
        var inClusters = await staged.FindDoublesAsync(import.Id, order.Source, order.AddOnly, ct);
        if (!order.AddOnly && !order.Force && counts.Gone * 5 > counts.Existing && counts.Existing > 0)
        {
            return new Problem(ImportTexts.WithdrawsTooMuch.Code, ImportTexts.WithdrawsTooMuch.Text.With(counts.Gone, counts.Existing));
        }

        (import.Rows, import.Added, import.Altered, import.Unchanged, import.NotTaken) = (all, counts.Added, counts.Altered, counts.Unchanged, notTaken);
        return new ImportResult(import.Id, all, counts.Added, counts.Altered, counts.Unchanged, order.AddOnly ? 0 : counts.Gone, notTaken, doubted, inClusters);
    }

    private async Task<Problem?> StageAsync(ImportOrder order, VacancyImport import, RowReading reading, Dictionary<string, OrganisationId> names, Dictionary<string, long> rowOfKey, List<ImportedOrganisation> fresh, BulkRows bulk, CancellationToken ct)
    {
        if (reading.Draft is not { } draft)
        {
            return reading.Doubts[0].Problem;
        }

        var hash = draft.ContentHash();
        if (!rowOfKey.TryAdd(draft.Key ?? hash, reading.Row))
        {
            return new(ImportTexts.Twice.Code, ImportTexts.Twice.Text.With(rowOfKey[draft.Key ?? hash]));
        }

        var employer = draft.Employer;
        if (employer is null && draft.EmployerName is { } name)
        {
            if (!names.TryGetValue(name, out var known))
            {
                names[name] = known = Ids.New<OrganisationId>(clock);
                fresh.Add(new(known, name, draft.EmployerKind));
            }

            employer = known;
        }

        await bulk.AddAsync(StagedColumns.Values(import.Id, reading.Row, Ids.New<VacancyId>(clock), draft, employer, order.Source, hash, order.AsOf, session.Now), ct);
        return null;
    }

    /// <summary>False when another process has taken the import over.</summary>
    private async Task<bool> ApplyAsync(VacancyImport import, bool addOnly, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (import.State == ImportState.Staging)
        {
            await using var change = await session.ChangeAsync(ct);
            if (await session.ExecuteAsync($"update vacancies_import set state = 'Applying', beat = {session.Now} where id = {import.Id} and state = 'Staging'", ct) == 0)
            {
                return false;
            }

            (import.State, import.AddOnly) = (ImportState.Applying, addOnly);
            await db.SaveChangesAsync(ct);
            await employers.AddNamedAsync(import.Source, await staged.EmployersAsync(import.Id, ct), ct);
            await change.CommitAsync(ct);
        }

        var total = import.Added + import.Altered;
        while (await staged.ApplyNextAsync(import, ct) is { } last)
        {
            if (last == StagedRows.TakenOver)
            {
                return false;
            }

            import.Applied = last;
            progress?.Report(new(new("写入", "Writing"), Math.Min(last, total), total));
        }

        while (!import.AddOnly && await staged.WithdrawNextAsync(import, ct) is not 0 and var some)
        {
            if (some == StagedRows.TakenOver)
            {
                return false;
            }

            import.Withdrawn += some;
            progress?.Report(new(new("撤下", "Withdrawing"), import.Withdrawn, null));
        }

        // In one change: an import that is done must not leave rows behind that nobody would ever clear.
        await using var end = await session.ChangeAsync(ct);
        if (!await staged.HoldAsync(import, import.Applied, ct))
        {
            return false;
        }

        await staged.ReseatClustersAsync(ct);
        import.State = ImportState.Done;
        await db.SaveChangesAsync(ct);
        await staged.ClearAsync(import.Id, ct);
        await end.CommitAsync(ct);
        return true;
    }

    /// <summary>Leaves nothing of an import that has not begun to apply; of a dry run not even that there was one.</summary>
    private async Task GiveUpAsync(VacancyImport import, bool forget, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        await session.ExecuteAsync(
            forget ? $"delete from vacancies_import where id = {import.Id}" : (FormattableString)$"update vacancies_import set state = 'Refused' where id = {import.Id} and state = 'Staging'", ct);
        await staged.ClearAsync(import.Id, ct);
        await change.CommitAsync(ct);
    }

    /// <summary>Deals with an import of this source that did not end; answers a problem when it is still running elsewhere.</summary>
    private async Task<Problem?> FinishEarlierAsync(string source, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var waiting = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        using var timer = waiting;
        for (var waited = 0; ; waited++)
        {
            var earlier = await db.Imports.FirstOrDefaultAsync(i => i.Source == source && (i.State == ImportState.Staging || i.State == ImportState.Applying), ct);
            if (earlier is null)
            {
                return null;
            }

            if (clock.GetUtcNow() - earlier.Beat > AliveWithin && await ClaimAsync(earlier, ct))
            {
                await EndEarlierAsync(earlier, progress, ct);
                return null;
            }

            db.ChangeTracker.Clear();
            if (waited > AliveWithin.TotalSeconds + 2 || !await waiting.WaitForNextTickAsync(ct))
            {
                return ImportTexts.Running;
            }

            progress?.Report(new(new("等待上一次导入", "Waiting for an earlier import"), waited, null));
        }
    }

    /// <summary>Of several processes that find an import without a heartbeat, one takes it over.</summary>
    private async Task<bool> ClaimAsync(VacancyImport earlier, CancellationToken ct) => await session.ExecuteAsync(
        $"update vacancies_import set beat = {session.Now} where id = {earlier.Id} and state = {earlier.State} and beat = {earlier.Beat}", ct) > 0;

    private async Task EndEarlierAsync(VacancyImport earlier, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (earlier.State == ImportState.Applying)
        {
            await ApplyAsync(earlier, earlier.AddOnly, progress, ct);
            return;
        }

        await GiveUpAsync(earlier, forget: false, ct);
        db.ChangeTracker.Clear();
    }
}
