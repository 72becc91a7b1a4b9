using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qiao.Organisations;
using Qiao.Platform.Files;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Batching;

/// <summary>What is handed in: rows with their numbers, and what they were read from.</summary>
internal sealed record Delivery(BatchKind Kind, string Name, string Sha256, bool Sandbox, string? Idempotency, IReadOnlyList<(long Number, RowBody Body)> Rows);

/// <summary>Takes many postings at once: reads every row, keeps them, and answers a receipt; <see cref="ApplyBatch"/> posts them.</summary>
internal sealed class ReceiveBatch(Session session, VacanciesDb db, Posters posters, TimeProvider clock)
{
    public const int MostRows = 10_000;

    /// <summary>The batch; the one received before when the key is known and the content the same.</summary>
    public async Task<Outcome<Batch>> RunAsync(OrganisationId employer, Delivery delivery, CancellationToken ct)
    {
        if (!await posters.MayActAsync(employer, ct) || session.Caller.Account is not { } account)
        {
            return new Outcome<Batch>.Missing();
        }

        if (delivery.Rows.Count is 0 or > MostRows)
        {
            return delivery.Rows.Count == 0 ? BatchTexts.NoRows : BatchTexts.TooManyRows;
        }

        var batch = new Batch
        {
            Id = Ids.New<BatchId>(clock), Employer = employer, Account = account, Kind = delivery.Kind, Name = delivery.Name, State = BatchState.Waiting, Sandbox = delivery.Sandbox,
            Idempotency = delivery.Idempotency, Sha256 = delivery.Sha256, Rows = delivery.Rows.Count, Created = session.Now,
        };
        try
        {
            await using var change = await session.ChangeAsync(ct);
            db.Batches.Add(batch);
            await db.SaveChangesAsync(ct);
            await using (var bulk = await BulkRows.IntoAsync(session, "vacancies_batch_row", [BulkColumn.Text("batch"), BulkColumn.Int("row"), BulkColumn.Long("number"), BulkColumn.Text("body")], ct))
            {
                foreach (var (index, (number, body)) in delivery.Rows.Index())
                {
                    await bulk.AddAsync([batch.Id.ToString(), index + 1, number, body.Write()], ct);
                }

                await bulk.CompleteAsync(ct);
            }

            await change.CommitAsync(ct);
            return batch;
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // The unique key decided: this is a repetition of one that was received already.
            db.ChangeTracker.Clear();
            var first = await db.Batches.AsNoTracking().FirstAsync(b => b.Employer == employer && b.Idempotency == delivery.Idempotency, ct);
            return first.Sha256 == delivery.Sha256 && first.Sandbox == delivery.Sandbox ? first : BatchTexts.KeyReused;
        }
    }

    /// <summary>Reads an uploaded workbook or CSV file.</summary>
    public static async Task<Outcome<Delivery>> ReadSheetAsync(IFormFile? file, bool sandbox, CancellationToken ct)
    {
        if (file is not { Length: > 0 } || file.Length > FileCabinet.MaximumBytes || Path.GetExtension(file.FileName).ToLowerInvariant() is not (".xlsx" or ".csv"))
        {
            return BatchTexts.FileNeeded;
        }

        var path = Path.Combine(Path.GetTempPath(), $"qiao-{Guid.CreateVersion7():n}{Path.GetExtension(file.FileName).ToLowerInvariant()}");
        try
        {
            await using (var copy = File.Create(path))
            {
                await file.CopyToAsync(copy, ct);
            }

            await using var again = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(again, ct));
            return ReadTable(path, StorableText.Beginning(StorableText.Of(Path.GetFileName(file.FileName)), 120), hash, sandbox);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads a stream of JSON objects, one a line.</summary>
    public static async Task<Outcome<Delivery>> ReadStreamAsync(HttpRequest request, bool sandbox, CancellationToken ct)
    {
        if (request.ContentType?.StartsWith("application/x-ndjson", StringComparison.OrdinalIgnoreCase) != true)
        {
            return BatchTexts.StreamNeeded;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var rows = new List<(long, RowBody)>();
        for (var number = 1L; await reader.ReadLineAsync(ct) is { } line; number++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            if (line.Trim().Length == 0)
            {
                continue;
            }

            if (rows.Count == MostRows)
            {
                return BatchTexts.TooManyRows;
            }

            var (values, problems) = FormReader.ReadJson(line);
            values.TryAdd("publish", ["true"]);
            rows.Add((number, new(values.ToDictionary(v => v.Key, v => Array.ConvertAll(v.Value, StorableText.Of)), [.. problems.Select(p => RowProblem.Of(p.Key, p.Value))])));
        }

        var key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 and <= 200 } given ? StorableText.Of(given) : null;
        return new Delivery(BatchKind.Api, "ndjson", Convert.ToHexStringLower(hash.GetHashAndReset()), sandbox, key, rows);
    }

    private static Outcome<Delivery> ReadTable(string path, string name, string hash, bool sandbox)
    {
        var opened = TableSource.Open(path);
        if (opened is not Outcome<TableSource>.Done { Value: var table })
        {
            return ((Outcome<TableSource>.Refused)opened).Reason;
        }

        using (table)
        {
            if (PostingSheet.Recognise(table.Columns) is not Outcome<IReadOnlyList<(string, SheetColumn)>>.Done { Value: var columns })
            {
                return BatchTexts.WrongColumns;
            }

            var rows = table.Rows().Take(MostRows + 1).Select(row => (row.Number, PostingSheet.Read(row, columns))).ToList();
            return new Delivery(BatchKind.Workbook, name, hash, sandbox, null, rows);
        }
    }
}
