using Qiao.Organisations;
using Qiao.Vacancies.Clustering;

namespace Qiao.Vacancies.Importing;

/// <summary>How a staged source compares with what is published of it.</summary>
internal sealed record StagedCounts(int Added, int Altered, int Unchanged, int Gone, int Existing);

/// <summary>The statements over the rows of a running import; whole sets at a time, so that 100,000 rows take seconds.</summary>
internal sealed class StagedRows(Session session)
{
    /// <summary>Answered in place of a number when another process has taken the import over.</summary>
    public const int TakenOver = -1;

    private const int ApplyBatch = 2_000;

    public async Task AddEmployersAsync(ImportId import, IEnumerable<ImportedOrganisation> employers, CancellationToken ct)
    {
        await using var bulk = await BulkRows.IntoAsync(session, "vacancies_staged_employer", [BulkColumn.Text("import"), BulkColumn.Text("id"), BulkColumn.Text("name"), BulkColumn.Text("kind")], ct);
        foreach (var employer in employers)
        {
            await bulk.AddAsync([import.ToString(), employer.Id.ToString(), employer.Name, employer.Kind.ToString()], ct);
        }

        await bulk.CompleteAsync(ct);
    }

    public async Task<IReadOnlyList<ImportedOrganisation>> EmployersAsync(ImportId import, CancellationToken ct)
    {
        await using var command = await session.CommandAsync($"select id, name, kind from vacancies_staged_employer where import = {import} order by id", ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        var employers = new List<ImportedOrganisation>();
        while (await row.ReadAsync(ct))
        {
            Qiao.Platform.Ids.TryRead<OrganisationId>(row.GetString(0), out var id);
            employers.Add(new(id, row.GetString(1), Enum.Parse<OrganisationKind>(row.GetString(2))));
        }

        return employers;
    }

    /// <summary>Gives rows that are known their vacancy's id, marks each row added, altered or same, and counts. What a clerk has taken off stays off.</summary>
    public async Task<StagedCounts> CompareAsync(ImportId import, string source, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        await session.ExecuteAsync($"""
            update vacancies_staged
            set id = v.id, revision = v.revision + 1, cluster = v.cluster,
                change = case when v.state in ('Suspended', 'Removed') or v.hash = vacancies_staged.hash and v.state = 'Published' then 'same' else 'altered' end
            from vacancies_vacancy v
            where vacancies_staged.import = {import} and v.source = {source} and v.source_key = vacancies_staged.source_key
            """, ct);
        await session.ExecuteAsync($"update vacancies_staged set change = 'added' where import = {import} and change is null", ct);
        await change.CommitAsync(ct);
        return new(
            await CountAsync("added"), await CountAsync("altered"), await CountAsync("same"),
            await session.ScalarAsync<int>($"""
                select count(*) from vacancies_vacancy v where v.source = {source} and v.state = 'Published'
                and not exists (select 1 from vacancies_staged s where s.import = {import} and s.source_key = v.source_key)
                """, ct),
            await session.ScalarAsync<int>($"select count(*) from vacancies_vacancy where source = {source} and state = 'Published'", ct));

        Task<int> CountAsync(string kind) => session.ScalarAsync<int>($"select count(*) from vacancies_staged where import = {import} and change = {kind}", ct);
    }

    /// <summary>Finds doubles among the staged rows and between them and what stays published; answers how many staged rows have one.</summary>
    /// <param name="addOnly">What the source no longer has stays published, too.</param>
    public async Task<int> FindDoublesAsync(ImportId import, string source, bool addOnly, CancellationToken ct)
    {
        var candidates = new List<DoubleCandidate>();
        var stagedAt = new Dictionary<string, (long Row, string Cluster)>(StringComparer.Ordinal);
        await ReadAsync($"""
            select s.id, s.double_group, s.fingerprint, case when a.vacancy is null then 0 else 1 end, s.row, s.cluster
            from vacancies_staged s left join vacancies_separation a on a.vacancy = s.id where s.import = {import}
            """, staged: true);
        await ReadAsync($"""
            select v.id, v.double_group, v.fingerprint, case when a.vacancy is null then 0 else 1 end
            from vacancies_vacancy v left join vacancies_separation a on a.vacancy = v.id
            where v.state = 'Published'
              and (v.source <> {source} or ({addOnly} = 1 and not exists (select 1 from vacancies_staged s where s.import = {import} and s.source_key = v.source_key)))
              and v.double_group in (select double_group from vacancies_staged where import = {import})
            """, staged: false);
        var heads = Doubles.Heads(candidates);
        await using var change = await session.ChangeAsync(ct);
        foreach (var (id, (at, _)) in stagedAt.Where(s => heads[s.Key] != s.Value.Cluster))
        {
            await session.ExecuteAsync($"""
                update vacancies_staged set cluster = {heads[id]}, change = case when change = 'same' then 'altered' else change end
                where import = {import} and row = {at}
                """, ct);
        }

        await change.CommitAsync(ct);
        var shared = heads.GroupBy(h => h.Value).Where(g => g.Count() > 1).SelectMany(g => g).Select(h => h.Key);
        return shared.Count(stagedAt.ContainsKey);

        async Task ReadAsync(FormattableString sql, bool staged)
        {
            await using var command = await session.CommandAsync(sql, ct);
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                candidates.Add(new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3) == 1));
                if (staged)
                {
                    stagedAt[row.GetString(0)] = (row.GetInt64(4), row.GetString(5));
                }
            }
        }
    }

    /// <summary>
    /// Takes the import for the open change and moves its cursor; false when another process has moved or ended it. A process that
    /// was only stopped for a while finds out here that it was given up: without this it would apply rows twice, or, when the staged
    /// rows are cleared, withdraw the whole source.
    /// </summary>
    public async Task<bool> HoldAsync(VacancyImport import, long applied, CancellationToken ct) => await session.ExecuteAsync($"""
        update vacancies_import set applied = {applied}, beat = {session.Now} where id = {import.Id} and state = 'Applying' and applied = {import.Applied}
        """, ct) > 0;

    /// <summary>Applies the next batch in one change with its journal entries and the cursor; answers the last row applied, or null at the end.</summary>
    public async Task<long?> ApplyNextAsync(VacancyImport import, CancellationToken ct)
    {
        var last = await session.ScalarAsync<long?>($"""
            select max(row) from (select row from vacancies_staged
            where import = {import.Id} and row > {import.Applied} and change <> 'same' order by row limit {ApplyBatch}) batch
            """, ct);
        if (last is not { } end)
        {
            return null;
        }

        await using var change = await session.ChangeAsync(ct);
        if (!await HoldAsync(import, end, ct))
        {
            return TakenOver;
        }

        var now = session.Now;
        await session.ExecuteAsync($"""
            insert into journal (time, module, kind, subject, revision, hash, scope_before, scope_after, visibility, actor, reason)
            select {now}, 'vacancies', case s.change when 'added' then 'vacancy.published' else 'vacancy.altered' end,
                   s.id, s.revision, s.hash, v.division, s.division, 'Public', {session.Caller.Actor}, 'import'
            from vacancies_staged s left join vacancies_vacancy v on v.id = s.id
            where s.import = {import.Id} and s.row > {import.Applied} and s.row <= {end} and s.change <> 'same' order by s.row
            """, ct);
        var names = StagedColumns.Names();
        var updates = string.Join(", ", StagedColumns.OfVacancy.Where(c => c.Name is not ("id" or "source" or "source_key")).Select(c => $"{c.Name} = excluded.{c.Name}"));
        await session.ExecuteAsync(
            System.Runtime.CompilerServices.FormattableStringFactory.Create(
                $"insert into vacancies_vacancy ({names}) select {names} from vacancies_staged where import = {{0}} and row > {{1}} and row <= {{2}} and change <> 'same' order by row on conflict (id) do update set {updates}",
                import.Id, import.Applied, end),
            ct);
        await change.CommitAsync(ct);
        return end;
    }

    /// <summary>Withdraws the next batch of vacancies that the source no longer has; answers how many.</summary>
    public async Task<int> WithdrawNextAsync(VacancyImport import, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (!await HoldAsync(import, import.Applied, ct))
        {
            return TakenOver;
        }

        var now = session.Now;
        await session.ExecuteAsync($"""
            insert into journal (time, module, kind, subject, revision, scope_before, scope_after, visibility, actor, reason)
            select {now}, 'vacancies', 'vacancy.withdrawn', v.id, v.revision + 1, v.division, v.division, 'Public', {session.Caller.Actor}, 'import-gone'
            from vacancies_vacancy v where v.source = {import.Source} and v.state = 'Published'
              and not exists (select 1 from vacancies_staged s where s.import = {import.Id} and s.source_key = v.source_key)
            order by v.id limit {ApplyBatch}
            """, ct);
        var withdrawn = await session.ExecuteAsync($"""
            update vacancies_vacancy set state = 'Withdrawn', revision = revision + 1, changed = {now}
            where id in (select v.id from vacancies_vacancy v where v.source = {import.Source} and v.state = 'Published'
              and not exists (select 1 from vacancies_staged s where s.import = {import.Id} and s.source_key = v.source_key)
            order by v.id limit {ApplyBatch})
            """, ct);
        await session.ExecuteAsync($"update vacancies_import set withdrawn = withdrawn + {withdrawn} where id = {import.Id}", ct);
        await change.CommitAsync(ct);
        return withdrawn;
    }

    /// <summary>Clusters whose head is no longer published get the oldest published member as their head.</summary>
    public async Task ReseatClustersAsync(CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        await session.ExecuteAsync($"""
            insert into journal (time, module, kind, subject, revision, hash, scope_before, scope_after, visibility, actor, reason)
            select {session.Now}, 'vacancies', 'vacancy.altered', v.id, v.revision + 1, v.hash, v.division, v.division, 'Public', {session.Caller.Actor}, 'cluster'
            from vacancies_vacancy v join vacancies_vacancy h on h.id = v.cluster
            where v.state = 'Published' and h.state <> 'Published' order by v.id
            """, ct);
        await session.ExecuteAsync($"""
            update vacancies_vacancy set revision = revision + 1,
                cluster = (select min(m.id) from vacancies_vacancy m where m.cluster = vacancies_vacancy.cluster and m.state = 'Published')
            where state = 'Published' and cluster in (select h.id from vacancies_vacancy h where h.state <> 'Published')
            """, ct);
        await change.CommitAsync(ct);
    }

    public async Task ClearAsync(ImportId import, CancellationToken ct)
    {
        await session.ExecuteAsync($"delete from vacancies_staged where import = {import}", ct);
        await session.ExecuteAsync($"delete from vacancies_staged_employer where import = {import}", ct);
    }
}
