using Qiao.Organisations;
using Qiao.Platform.Jobs;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Batching;

/// <summary>
/// Posts the rows of batches, some at a time behind a cursor: each batch of rows is one change with the outcome of every row,
/// so that a process that is killed repeats nothing and loses nothing.
/// </summary>
internal sealed class ApplyBatch(
    Session session, VacanciesDb db, Employers employers, PostingReading reading, PlaceVacancies place, EditVacancy edit, FirstWindow window, TimeProvider clock) : IJob
{
    private const int Some = 200;

    public string Name => "vacancies.post-batches";

    public TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await db.Batches.Where(b => b.State == BatchState.Waiting).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(ct))
        {
            await RunAsync(id, int.MaxValue, ct);
        }
    }

    /// <summary>Posts so many rows of a batch at most; answers false while some are left.</summary>
    public async Task<bool> RunAsync(BatchId id, int most, CancellationToken ct)
    {
        for (var done = 0; done < most; done += Some)
        {
            db.ChangeTracker.Clear();
            if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && b.State == BatchState.Waiting, ct) is not { } batch || !await SomeAsync(batch, ct))
            {
                return true;
            }
        }

        return await db.Batches.AsNoTracking().AnyAsync(b => b.Id == id && b.State == BatchState.Done, ct);
    }

    /// <summary>False when another process has taken these rows meanwhile.</summary>
    private async Task<bool> SomeAsync(Batch batch, CancellationToken ct)
    {
        var today = Days.Today(clock);
        var rows = await db.BatchRows.AsNoTracking().Where(r => r.Batch == batch.Id && r.Row > batch.Applied).OrderBy(r => r.Row).Take(Some).ToListAsync(ct);
        var readings = new ReadRow[rows.Count];
        Parallel.For(0, rows.Count, i => readings[i] = Read(rows[i], batch.Employer, today));
        var standing = await employers.StandingAsync(batch.Employer, ct);
        var known = await KnownAsync(batch.Employer, readings, ct);
        var rules = await window.RulesAsync(today, ct);
        var result = new BatchResult(batch);
        var placings = new List<Placing>();
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in readings)
        {
            var reference = row.Form.Reference;
            if (row.Problems.Count > 0 || row.Posting is not { } posting)
            {
                result.Add(row, RowOutcome.Refused, null);
            }
            else if (reference is not null && !earlier.Add(reference))
            {
                result.Add(row.With(RowProblem.Of("reference", BatchTexts.Twice)), RowOutcome.Refused, null);
            }
            else if (reference is not null && known.TryGetValue(reference, out var before))
            {
                await AlterAsync(batch, row, before, posting, result, ct);
            }
            else if (row.Form.Publish != true)
            {
                placings.Add(New(batch, row, posting, Destination.Draft, null, today));
                result.Add(row, RowOutcome.Draft, placings[^1].Id);
            }
            else if (Destinations.Of(standing, row.Form.Plea, posting) is var where && where is Outcome<Destination>.Done { Value: var goes })
            {
                placings.Add(New(batch, row, posting, goes, FirstWindow.Until(rules, posting.Draft, today), today));
                result.Add(row.With([.. posting.Verdict.Findings.Select(RowProblem.Of)]), goes.Step == LifeSteps.Publication ? RowOutcome.Published : RowOutcome.Submitted, placings[^1].Id);
            }
            else
            {
                result.Add(row.With([RowProblem.Of("", ((Outcome<Destination>.Refused)where).Reason), .. posting.Verdict.Findings.Select(RowProblem.Of)]), RowOutcome.Refused, null);
            }
        }

        return await WriteAsync(batch, placings, result, ct);
    }

    private async Task<bool> WriteAsync(Batch batch, List<Placing> placings, BatchResult result, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var (applied, ended) = (batch.Applied + result.Rows.Count, batch.Applied + result.Rows.Count >= batch.Rows);
        // The cursor is the guard: of two processes that read the same rows one posts them.
        if (await session.ExecuteAsync($"""
            update vacancies_batch set applied = {applied}, published = published + {result.Of(RowOutcome.Published)}, submitted = submitted + {result.Of(RowOutcome.Submitted)},
                drafted = drafted + {result.Of(RowOutcome.Draft)}, altered = altered + {result.Of(RowOutcome.Altered)}, unchanged = unchanged + {result.Of(RowOutcome.Unchanged)},
                refused = refused + {result.Of(RowOutcome.Refused)}, state = {(ended ? BatchState.Done : BatchState.Waiting)}, ended = {(ended ? session.Now : (DateTimeOffset?)null)}
            where id = {batch.Id} and applied = {batch.Applied} and state = 'Waiting'
            """, ct) == 0)
        {
            return false;
        }

        if (!batch.Sandbox)
        {
            await place.AddAsync(placings, ct, batch.Account.ToString());
        }

        foreach (var (row, outcome, vacancy) in result.Rows)
        {
            await session.ExecuteAsync($"""
                update vacancies_batch_row set outcome = {outcome}, vacancy = {(batch.Sandbox ? null : vacancy)}, problems = {RowProblem.Write(row.Problems)}
                where batch = {batch.Id} and row = {row.Stored.Row}
                """, ct);
        }

        await change.CommitAsync(ct);
        return true;
    }

    /// <summary>Changes the vacancy with the row's reference. Doing it twice does no harm: the second time it says the same already.</summary>
    private async Task AlterAsync(Batch batch, ReadRow row, Vacancy before, ReadPosting posting, BatchResult result, CancellationToken ct)
    {
        if (before.Hash == (posting with { Draft = posting.Draft with { Posted = before.Posted } }).Draft.ContentHash() && before.State == VacancyState.Published)
        {
            result.Add(row, RowOutcome.Unchanged, before.Id);
            return;
        }

        if (batch.Sandbox)
        {
            result.Add(row, RowOutcome.Altered, before.Id);
            return;
        }

        var outcome = await edit.RunAsync(before.Id, row.Form with { Revision = before.Revision }, ct);
        db.ChangeTracker.Clear();
        switch (outcome)
        {
            case Outcome<Posted>.Done done:
                result.Add(row, done.Value.State == VacancyState.Submitted ? RowOutcome.Submitted : RowOutcome.Altered, before.Id);
                break;
            case Outcome<Posted>.Invalid invalid:
                result.Add(row.With([.. invalid.Fields.Select(f => RowProblem.Of(f.Key, f.Value))]), RowOutcome.Refused, before.Id);
                break;
            case Outcome<Posted>.Refused refused:
                result.Add(row.With(RowProblem.Of("", refused.Reason)), RowOutcome.Refused, before.Id);
                break;
            default:
                result.Add(row, RowOutcome.Refused, null);
                break;
        }
    }

    private ReadRow Read(BatchRow stored, OrganisationId employer, DateOnly today)
    {
        var form = RowBody.Read(stored.Body).Form();
        var problems = form.Raw.Problems.Select(p => RowProblem.Of(p.Key, p.Value)).ToList();
        if (PostingForm.Check(form.Form, today).ToInvalid<Posted>() is Outcome<Posted>.Invalid { Fields: var fields })
        {
            problems.AddRange(fields.Where(f => !form.Raw.Problems.ContainsKey(f.Key)).Select(f => RowProblem.Of(f.Key, f.Value)));
        }

        return new(stored, form.Form, problems, problems.Count > 0 ? null : reading.Read(form.Form, employer, today));
    }

    private async Task<Dictionary<string, Vacancy>> KnownAsync(OrganisationId employer, IEnumerable<ReadRow> rows, CancellationToken ct)
    {
        var source = PlaceVacancies.SourceOf(employer);
        var references = rows.Select(row => row.Form.Reference).OfType<string>().Distinct().ToList();
        // Who posts for the first time has none: the common case costs one look into an index.
        return references.Count == 0 || await session.ScalarAsync<long>($"select count(*) from vacancies_vacancy where source = {source}", ct) == 0 ? [] : await db.Vacancies.AsNoTracking().Where(v => v.Source == source && references.Contains(v.SourceKey)).ToDictionaryAsync(v => v.SourceKey, StringComparer.Ordinal, ct);
    }

    private Placing New(Batch batch, ReadRow row, ReadPosting posting, Destination goes, DateOnly? firstUntil, DateOnly today) => new(
        Ids.New<VacancyId>(clock), batch.Employer, posting, goes.Step, goes.Reason, row.Form.ValidThrough ?? today.AddDays(PostingForm.UsualDays), firstUntil, row.Form.Plea, row.Form.Reference);

    private sealed record ReadRow(BatchRow Stored, PostingForm Form, IReadOnlyList<RowProblem> Problems, ReadPosting? Posting)
    {
        public ReadRow With(params IReadOnlyList<RowProblem> problems) => this with { Problems = problems };
    }

    private sealed class BatchResult(Batch batch)
    {
        public Batch Batch => batch;

        public List<(ReadRow Row, RowOutcome Outcome, VacancyId? Vacancy)> Rows { get; } = [];

        public void Add(ReadRow row, RowOutcome outcome, VacancyId? vacancy) => Rows.Add((row, outcome, vacancy));

        public int Of(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
    }
}
