using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Batching;

/// <param name="File">The filled workbook.</param>
/// <param name="Sandbox">Only check.</param>
public sealed record UploadForm(IFormFile? File, bool? Sandbox);

/// <summary>A batch as its sender sees it.</summary>
public sealed record BatchView(
    BatchId Id, OrganisationId Employer, string Name, BatchState State, bool Sandbox, int Rows, int Applied, int Published, int Submitted, int Drafted, int Altered, int Unchanged, int Refused,
    DateTimeOffset Created, DateTimeOffset? Ended, string Sha256)
{
    internal static BatchView Of(Batch b) => new(
        b.Id, b.Employer, b.Name, b.State, b.Sandbox, b.Rows, b.Applied, b.Published, b.Submitted, b.Drafted, b.Altered, b.Unchanged, b.Refused, b.Created, b.Ended, b.Sha256);
}

/// <summary>A row of a batch as its sender sees it.</summary>
public sealed record BatchRowView(long Number, string? Reference, string Title, RowOutcome? Outcome, VacancyId? Vacancy, IReadOnlyList<RowProblemView> Problems);

public sealed record RowProblemView(string Field, string Code, Bilingual Text);

/// <summary>Many vacancies at once: upload with template, stream through the API, what became of every row.</summary>
internal sealed class ShowBatches(VacanciesDb db, Posters posters, ReceiveBatch receive, ApplyBatch apply)
{
    private const int PageLength = 100;

    // So many rows are posted while the sender waits; the rest by the job.
    private const int AtOnce = 400;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/vacancies/bulk", async (string id, Posters posters, ShowBatches use, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer ? await use.BulkPageAsync(employer, RawForm.Empty, 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/vacancies/bulk/document", async (string id, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is not null
                ? Results.File(PostingSheet.Template(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "vacancies.xlsx")
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/vacancies/bulk", async (string id, Reading<UploadForm> reading, Posters posters, ShowBatches use, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return Results.StatusCode(404);
            }

            var outcome = await use.TakeAsync(employer.Id, await ReceiveBatch.ReadSheetAsync(reading.Form.File, reading.Form.Sandbox == true, ct), ct);
            return outcome is Outcome<Batch>.Done { Value: var batch }
                ? Results.LocalRedirect(Links.To($"/organisations/{employer.Id}/vacancies/batches/{batch.Id}"))
                : await use.BulkPageAsync(employer, reading.Raw.With(new Dictionary<string, Problem> { ["file"] = ((Outcome<Batch>.Refused)outcome).Reason }), 422, ct);
        }).ForSignedIn().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/organisations/{id}/vacancies/batches/{batch}", async Task<IResult> (string id, string batch, bool? problems, int? page, ShowBatches use, CancellationToken ct) =>
        {
            if (await use.FindAsync(batch, ct) is not { } found || found.Employer.ToString() != id)
            {
                return Results.StatusCode(404);
            }

            var (rows, total) = await use.RowsAsync(found.Id, problems == true, page ?? 1, ct);
            return new RazorComponentResult<BatchPage>(new { View = BatchView.Of(found), Rows = rows, Total = total, Problems = problems == true, Number = Math.Max(1, page ?? 1), Length = PageLength });
        }).ForSignedIn();
        routes.MapGet("/organisations/{id}/vacancies/batches/{batch}/table", async (string id, string batch, string? format, ShowBatches use, CancellationToken ct) =>
            await use.FindAsync(batch, ct) is { } found && found.Employer.ToString() == id ? (await use.TableAsync(found, ct)).Download("report", format) : Results.StatusCode(404)).ForSignedIn();
        MapApi(routes);
    }

    private static void MapApi(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/organisations/{id}/batches", async (string id, bool? sandbox, Posters posters, ShowBatches use, HttpRequest request, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            var outcome = await use.TakeAsync(employer.Id, await ReceiveBatch.ReadStreamAsync(request, sandbox == true, ct), ct);
            return outcome.ToJson(batch => Results.Accepted($"/api/v1/batches/{batch.Id}", BatchJson.Of(batch)));
        }).ForSignedIn().RequireRateLimiting(RateLimits.Heavy).Accepts<PostingForm>("application/x-ndjson")
            .WithSummary("Post many vacancies, one JSON object a line; answers a receipt").Produces<BatchJson>(202);
        routes.MapGet("/api/v1/batches/{id}", async (string id, ShowBatches use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } batch ? Results.Ok(BatchJson.Of(batch)) : OutcomeHttp.Problem(404, OutcomeHttp.Missing))
            .ForSignedIn().WithSummary("How far a batch is").Produces<BatchJson>();
        routes.MapGet("/api/v1/batches/{id}/rows", async (string id, int? page, bool? problems, ShowBatches use, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { } batch)
            {
                return OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            var (rows, total) = await use.RowsAsync(batch.Id, problems == true, page ?? 1, ct);
            return Results.Ok(new
            {
                total,
                items = rows.Select(row => new
                {
                    row = row.Number, row.Reference, outcome = row.Outcome?.ToString(), vacancy = row.Vacancy?.ToString(),
                    problems = row.Problems.Select(p => new { p.Field, p.Code, text = p.Text.ToString() }),
                }),
            });
        }).ForSignedIn().WithSummary("What became of every row of a batch");
    }

    private async Task<Outcome<Batch>> TakeAsync(OrganisationId employer, Outcome<Delivery> delivery, CancellationToken ct)
    {
        if (delivery is not Outcome<Delivery>.Done { Value: var sent })
        {
            return ((Outcome<Delivery>.Refused)delivery).Reason;
        }

        var received = await receive.RunAsync(employer, sent, ct);
        if (received is Outcome<Batch>.Done { Value: { State: BatchState.Waiting } batch })
        {
            await apply.RunAsync(batch.Id, AtOnce, ct);
            return await db.Batches.AsNoTracking().FirstAsync(b => b.Id == batch.Id, ct);
        }

        return received;
    }

    private async Task<Batch?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<BatchId>(id, out var batch) && await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batch, ct) is { } found && await posters.MayActAsync(found.Employer, ct) ? found : null;

    private async Task<(IReadOnlyList<BatchRowView> Rows, int Total)> RowsAsync(BatchId batch, bool problems, int page, CancellationToken ct)
    {
        var rows = db.BatchRows.AsNoTracking().Where(r => r.Batch == batch && (!problems || r.Problems != null));
        var total = await rows.CountAsync(ct);
        var some = await rows.OrderBy(r => r.Row).Skip((Math.Clamp(page, 1, 1_000) - 1) * PageLength).Take(PageLength).ToListAsync(ct);
        return (some.ConvertAll(View), total);
    }

    private async Task<TableFile> TableAsync(Batch batch, CancellationToken ct)
    {
        var rows = (await db.BatchRows.AsNoTracking().Where(r => r.Batch == batch.Id).OrderBy(r => r.Row).ToListAsync(ct)).ConvertAll(View);
        return new(
            BatchTexts.Title,
            [BatchTexts.Row, BatchTexts.Reference, PostingTexts.JobTitle, BatchTexts.Outcome, BatchTexts.Problems],
            rows.Select(r => new object?[] { r.Number, r.Reference, r.Title, BatchTexts.NameOf(r.Outcome).ToString(), string.Join('\n', r.Problems.Select(p => p.Text.ToString())) }));
    }

    private async Task<RazorComponentResult<BulkPage>> BulkPageAsync(OrganisationSummary employer, RawForm typed, int status, CancellationToken ct)
    {
        var earlier = await db.Batches.AsNoTracking().Where(b => b.Employer == employer.Id).OrderByDescending(b => b.Id).Take(20).ToListAsync(ct);
        return new(new { Employer = employer, Typed = typed, Earlier = earlier.ConvertAll(BatchView.Of) }) { StatusCode = status };
    }

    private static BatchRowView View(BatchRow row)
    {
        var values = RowBody.Read(row.Body).Values;
        return new(
            row.Number, values.GetValueOrDefault("reference")?.FirstOrDefault(), values.GetValueOrDefault("title")?.FirstOrDefault() ?? "", row.Outcome, row.Vacancy,
            RowProblem.Read(row.Problems).Select(p => new RowProblemView(p.Field, p.Code, new(p.Zh, p.En))).ToList());
    }
}

/// <summary>The receipt of a batch and how far it is.</summary>
public sealed record BatchJson(
    string Id, string State, bool Sandbox, int Rows, int Applied, int Published, int Submitted, int Drafted, int Altered, int Unchanged, int Refused, string Sha256, DateTimeOffset Created, DateTimeOffset? Ended)
{
    internal static BatchJson Of(Batch b) => new(
        b.Id.ToString(), b.State.ToString(), b.Sandbox, b.Rows, b.Applied, b.Published, b.Submitted, b.Drafted, b.Altered, b.Unchanged, b.Refused, b.Sha256, b.Created, b.Ended);
}
