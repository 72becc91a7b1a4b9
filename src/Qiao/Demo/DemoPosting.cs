using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Tables;
using Qiao.Vacancies;
using Qiao.Vacancies.Batching;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Posting;
using Qiao.Vacancies.Reporting;

namespace Qiao.Demo;

/// <summary>
/// The demo's employers post their vacancies through the doors that every employer has: the page for a few, a workbook for
/// more, a stream through the API for many. What says no pay goes to a clerk with a reason, and most of it is approved.
/// </summary>
internal sealed class DemoPosting(IServiceProvider services, DateOnly today, AccountId? visitor)
{
    private const int MostByPage = 5;
    private const int MostByWorkbook = 19;
    private const int LeftToCheck = 24;
    private const string Plea = "计件为主，收入随工作量变化，面谈时说明计算方法。";

    /// <summary>Answers how many vacancies stand published in the end.</summary>
    public async Task<int> RunAsync(IReadOnlyList<(OrganisationId Employer, AccountId Account, IReadOnlyList<VacancyDraft> Drafts)> employers, CancellationToken ct)
    {
        foreach (var (employer, account, drafts) in employers)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().BecomeAccount(account, "demo", []);
            // What visitors sign in to has an upload to look at.
            await (drafts.Count <= MostByPage && account != visitor ? ByPageAsync(scope.ServiceProvider, employer, drafts, ct)
                : drafts.Count <= MostByWorkbook || account == visitor ? ByWorkbookAsync(scope.ServiceProvider, employer, drafts, ct)
                : ByStreamAsync(scope.ServiceProvider, employer, drafts, ct));
        }

        await CheckAsync(ct);
        await ReportSomeAsync(ct);
        return await AgeAsync(employers.SelectMany(e => e.Drafts), ct);
    }

    private static async Task ByPageAsync(IServiceProvider scope, OrganisationId employer, IEnumerable<VacancyDraft> drafts, CancellationToken ct)
    {
        foreach (var draft in drafts)
        {
            Expect(await scope.GetRequiredService<PostVacancy>().RunAsync(employer, FormReader.Build<PostingForm>(Texts(draft), []).Form, ct));
        }
    }

    private static async Task ByWorkbookAsync(IServiceProvider scope, OrganisationId employer, IReadOnlyList<VacancyDraft> drafts, CancellationToken ct)
    {
        var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
        {
            book.Sheet(BatchTexts.SheetName.Zh, [.. PostingSheet.Columns.Select(column => column.Header)]);
            foreach (var texts in drafts.Select(Texts))
            {
                book.Row([.. PostingSheet.Columns.Select(column => (object?)(texts.GetValueOrDefault(column.Field) is { } values ? string.Join('、', values) : null))]);
            }
        }

        stream.Position = 0;
        var delivery = await ReceiveBatch.ReadSheetAsync(new FormFile(stream, 0, stream.Length, "file", "岗位.xlsx"), sandbox: false, ct);
        await DeliverAsync(scope, employer, Expect(delivery), ct);
    }

    private static async Task ByStreamAsync(IServiceProvider scope, OrganisationId employer, IEnumerable<VacancyDraft> drafts, CancellationToken ct)
    {
        var lines = string.Join('\n', drafts.Select(Json));
        var request = new DefaultHttpContext().Request;
        (request.ContentType, request.Body) = ("application/x-ndjson", new MemoryStream(Encoding.UTF8.GetBytes(lines)));
        await DeliverAsync(scope, employer, Expect(await ReceiveBatch.ReadStreamAsync(request, sandbox: false, ct)), ct);
    }

    private static async Task DeliverAsync(IServiceProvider scope, OrganisationId employer, Delivery delivery, CancellationToken ct)
    {
        var batch = Expect(await scope.GetRequiredService<ReceiveBatch>().RunAsync(employer, delivery, ct));
        await scope.GetRequiredService<ApplyBatch>().RunAsync(batch.Id, int.MaxValue, ct);
    }

    /// <summary>A clerk approves what was submitted, but for what the demo's clerk is to find in the queue.</summary>
    private async Task CheckAsync(CancellationToken ct)
    {
        await using var scope = services.SystemScope();
        var submitted = await scope.ServiceProvider.GetRequiredService<VacanciesDb>().Vacancies.Where(v => v.State == VacancyState.Submitted).OrderBy(v => v.Id).Select(v => v.Id).ToListAsync(ct);
        foreach (var id in submitted.Skip(LeftToCheck))
        {
            Expect(await scope.ServiceProvider.GetRequiredService<TakeStep>().RunAsync(id, LifeSteps.Approval, new("lawful", null, null), ct));
        }
    }

    /// <summary>Visitors report a few vacancies, one of them three times.</summary>
    private async Task ReportSomeAsync(CancellationToken ct)
    {
        await using var scope = services.SystemScope();
        var some = await scope.ServiceProvider.GetRequiredService<VacanciesDb>().Vacancies.Where(v => v.State == VacancyState.Published).OrderBy(v => v.Id).Select(v => v.Id).Take(400).ToListAsync(ct);
        (ComplaintKind Kind, string Text)[] said =
        [
            (ComplaintKind.WrongPay, "面试时说的底薪比页面上低一千多。"), (ComplaintKind.AlreadyFilled, "打电话去说已经招满了。"), (ComplaintKind.FeeAsked, "要求先交三百元服装费。"),
            (ComplaintKind.FalseVacancy, "到了地址没有这家单位。"), (ComplaintKind.Other, "工作地点和写的不一样，在另一个区。"),
        ];
        for (var i = 0; i < 12; i++)
        {
            var (kind, text) = said[i % said.Length];
            Expect(await scope.ServiceProvider.GetRequiredService<ReportVacancy>().RunAsync(some[(i < 10 ? i : 0) * 37], new(kind, null, text, null), $"192.0.2.{i + 1}", ct));
        }
    }

    /// <summary>The season has been running for weeks: each vacancy gets the day of its draft, and the last day that follows from it.</summary>
    private async Task<int> AgeAsync(IEnumerable<VacancyDraft> drafts, CancellationToken ct)
    {
        await using var scope = services.SystemScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        await using var change = await session.ChangeAsync(ct);
        foreach (var some in drafts.GroupBy(draft => draft.Posted!.Value))
        {
            var until = today.AddDays(Math.Max(3, PostingForm.UsualDays - (today.DayNumber - some.Key.DayNumber)));
            foreach (var keys in some.Select(draft => draft.Key!).Chunk(400))
            {
                var places = string.Join(", ", keys.Select((_, i) => "{" + (i + 2).ToString(CultureInfo.InvariantCulture) + "}"));
                await session.ExecuteAsync(
                    System.Runtime.CompilerServices.FormattableStringFactory.Create(
                        $"update vacancies_vacancy set posted = {{0}}, valid_through = {{1}} where source like 'org:%' and source_key in ({places})", [some.Key, until, .. keys]),
                    ct);
            }
        }

        await change.CommitAsync(ct);
        return await session.ScalarAsync<int>($"select count(*) from vacancies_vacancy where state = 'Published'", ct);
    }

    /// <summary>The same as a line of the API.</summary>
    internal static string Json(VacancyDraft draft) => JsonSerializer.Serialize(Texts(draft).ToDictionary(text => text.Key, text => text.Key == "benefits" ? (object)text.Value : text.Value[0]));

    /// <summary>What an employer would have typed to say the same.</summary>
    private static Dictionary<string, string[]> Texts(VacancyDraft draft)
    {
        var lexicon = OccupationLexicon.Carried;
        var texts = new Dictionary<string, string?>
        {
            ["reference"] = draft.Key,
            ["title"] = draft.Title.Length <= PostingForm.LongestTitle ? draft.Title : draft.Title[..PostingForm.LongestTitle],
            ["description"] = draft.Description,
            ["occupation"] = draft.Occupation?.ToString(),
            ["division"] = draft.Division?.ToString(),
            ["place"] = draft.Place,
            ["latitude"] = draft.Point?.Latitude.ToString(CultureInfo.InvariantCulture),
            ["longitude"] = draft.Point?.Longitude.ToString(CultureInfo.InvariantCulture),
            ["payUnit"] = draft.Pay?.Unit.ToString(),
            ["payMin"] = Yuan(draft.Pay?.MinFen),
            ["payMax"] = Yuan(draft.Pay?.MaxFen),
            ["payMonths"] = draft.Pay?.MonthsPerYear is { } months and not 12 ? months.ToString(CultureInfo.InvariantCulture) : null,
            ["education"] = draft.Education?.ToString(),
            ["yearsMin"] = draft.YearsMin?.ToString(CultureInfo.InvariantCulture),
            ["yearsMax"] = draft.YearsMax?.ToString(CultureInfo.InvariantCulture),
            ["employment"] = draft.Employment.ToString(),
            ["headcount"] = draft.Headcount.ToString(CultureInfo.InvariantCulture),
            ["skills"] = string.Join('、', draft.Licences.Concat(draft.Skills).Select(id => lexicon.Find(id)?.Name.In(draft.Language)).OfType<string>()),
            ["plea"] = draft.Pay is null ? Plea : null,
            ["publish"] = "true",
        };
        var typed = texts.Where(text => !string.IsNullOrEmpty(text.Value)).ToDictionary(text => text.Key, text => new[] { text.Value! }, StringComparer.OrdinalIgnoreCase);
        typed["benefits"] = [.. draft.Benefits];
        return typed;
    }

    private static string? Yuan(long? fen) => fen is { } amount ? (amount / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;

    private static T Expect<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done { Value: var value }
        ? value
        : throw new InvalidOperationException(outcome switch
        {
            Outcome<T>.Invalid invalid => string.Join("; ", invalid.Fields.Select(field => $"{field.Key}: {field.Value.Text.En}")),
            Outcome<T>.Refused refused => refused.Reason.Text.En,
            _ => "missing",
        });
}
