using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Tables;
using Qiao.Vacancies;
using Qiao.Vacancies.Showing;

namespace Qiao.Commands.Exporting;

/// <summary>Writes every vacancy that is shown into one file, row by row, with names in one language instead of codes alone.</summary>
internal static class ExportVacancies
{
    private const int Batch = 500;

    // As the API writes them.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static readonly IReadOnlyList<string> Endings = [".csv", ".xlsx", ".ndjson"];

    /// <summary>Answers how many were written. The file appears when it is complete and takes the place of an older one.</summary>
    /// <param name="file">Its ending, one of <see cref="Endings"/>, decides the format.</param>
    public static async Task<int> RunAsync(IServiceProvider services, string file, Language language, CancellationToken ct)
    {
        var part = file + ".part";
        try
        {
            int written;
            await using (var stream = File.Create(part))
            {
                written = await WriteAsync(services, stream, Path.GetExtension(file).ToLowerInvariant(), language, ct);
            }

            File.Move(part, file, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<int> WriteAsync(IServiceProvider services, Stream stream, string ending, Language language, CancellationToken ct)
    {
        // Names in JSON follow the language of the request, and here is none.
        CultureInfo.CurrentUICulture = language.Culture();
        var columns = VacancyColumns.All.Select(column => column.Name.In(language)).ToArray();
        switch (ending)
        {
            case ".csv":
                using (var csv = new CsvWriter(stream, columns))
                {
                    return await EachAsync(services, (vacancy, employer) => csv.Row(VacancyColumns.Cells(vacancy, employer, language)), ct);
                }

            case ".xlsx":
                using (var book = new XlsxWriter(stream))
                {
                    book.Sheet(VacancyColumns.Sheet.In(language), columns);
                    return await EachAsync(services, (vacancy, employer) => book.Row(VacancyColumns.Cells(vacancy, employer, language)), ct);
                }

            case ".ndjson":
                return await EachAsync(services, (vacancy, employer) =>
                {
                    JsonSerializer.Serialize(stream, VacancyJson.Of(vacancy, employer), Json);
                    stream.WriteByte((byte)'\n');
                }, ct);
            default:
                throw new ArgumentException($"{ending} is no format to export to.", nameof(ending));
        }
    }

    private static async Task<int> EachAsync(IServiceProvider services, Action<VacancyContent, OrganisationSummary?> write, CancellationToken ct)
    {
        // Two connections: the vacancies are still being read on the first while their employers are looked up.
        await using var reading = services.SystemScope();
        await using var naming = services.SystemScope();
        var employers = naming.ServiceProvider.GetRequiredService<Employers>();
        var batch = new List<VacancyContent>(Batch);
        var written = 0;
        await foreach (var vacancy in reading.ServiceProvider.GetRequiredService<VacancyBoard>().ShownAsync(ct))
        {
            batch.Add(vacancy);
            if (batch.Count == Batch)
            {
                await FlushAsync();
            }
        }

        await FlushAsync();
        return written;

        async Task FlushAsync()
        {
            var named = await employers.FindAsync(batch.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
            foreach (var vacancy in batch)
            {
                write(vacancy, vacancy.Employer is { } id ? named.GetValueOrDefault(id) : null);
                written++;
            }

            batch.Clear();
        }
    }
}
