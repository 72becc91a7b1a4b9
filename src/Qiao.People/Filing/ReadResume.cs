using System.Globalization;
using Qiao.Lexicon;

namespace Qiao.People.Filing;

/// <param name="Resume">The text of a résumé.</param>
/// <param name="File">A résumé as .txt, .docx or .pdf.</param>
public sealed record ResumeForm(string? Resume, IFormFile? File);

/// <summary>A person gives a résumé; what was understood is put into the form, for correction. Nothing is saved, and the résumé is not kept.</summary>
internal sealed class ReadResume(OccupationLexicon lexicon, FileWords words, TimeProvider clock)
{
    private static readonly string[] Fields = [.. typeof(FileForm).GetProperties().Select(property => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    private readonly ResumeReader _reader = new(lexicon);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/file/reading", async (Reading<ResumeForm> reading, ReadResume use, OwnFile own, NodeSettings node, CancellationToken ct) =>
        {
            if (await own.FindAsync(ct) is not { } file)
            {
                return Results.StatusCode(404);
            }

            var standing = own.Typed(file);
            return (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                found => EditFile.Page(own, file, use.Fill(standing, found), node, 200, read: true),
                // The problems belong to the résumé's fields; the rest of the page shows the file as it stands.
                standing,
                (typed, status) => EditFile.Page(own, file, Resumed(typed, reading.Raw), node, status));
        }).ForSignedIn().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/me/file/reading", async (Reading<ResumeForm> reading, ReadResume use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(found => Results.Ok(new
            {
                occupations = Work(found).Select(code => code.ToString()), skills = found.Skills.Select(s => s.Id.ToString()), licences = found.Licences.Select(s => s.Id.ToString()),
                education = found.Education?.ToString(), years = found.YearsOfWork, payFromFen = PayFrom(found), divisions = Wished(found).Select(code => code.ToString()),
            })))
            .ForSignedIn().RequireRateLimiting(RateLimits.Heavy).Accepts<ResumeForm>("application/json", "multipart/form-data").WithSummary("What a résumé says, to be corrected; nothing is kept");
    }

    public async Task<Outcome<ResumeReading>> RunAsync(ResumeForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ResumeReading>();
        }

        var text = form.Resume ?? "";
        if (form.File is { Length: > 0 } file)
        {
            switch (await ResumeFile.ReadAsync(file, ct))
            {
                case Outcome<string>.Done read:
                    text += "\n" + read.Value;
                    break;
                case Outcome<string>.Refused no:
                    return new Outcome<ResumeReading>.Invalid(new Dictionary<string, Problem> { ["file"] = no.Reason });
            }
        }

        return _reader.Read(text, Days.Today(clock));
    }

    public static FieldProblems Check(ResumeForm form)
    {
        var problems = new FieldProblems();
        if (form.Resume is null && (form.File is null || form.File.Length == 0))
        {
            problems.Add("resume", Texts.NoResume);
        }

        return problems;
    }

    /// <summary>What the résumé says goes before what stands in the file; where it says nothing, the file stays.</summary>
    private RawForm Fill(RawForm standing, ResumeReading found)
    {
        var values = Values(standing);
        Put("work", words.Write(Work(found)));
        Put("skills", words.Write(found.Skills.Select(s => s.Id)));
        Put("licences", words.Write(found.Licences.Select(s => s.Id)));
        Put("education", found.Education?.ToString());
        Put("years", found.YearsOfWork?.ToString(CultureInfo.InvariantCulture));
        Put("payFrom", (PayFrom(found) / 100)?.ToString(CultureInfo.InvariantCulture));
        Put("divisions", [.. Wished(found).Select(code => code.ToString())]);
        return new(values, new Dictionary<string, Problem>());

        void Put(string field, params string?[] found)
        {
            if (found.OfType<string>().Where(value => value.Length > 0).ToArray() is { Length: > 0 } said)
            {
                values[field] = said;
            }
        }
    }

    private static RawForm Resumed(RawForm standing, RawForm sent)
    {
        var fields = Values(standing);
        fields["resume"] = [sent["resume"]];
        return new(fields, standing.Problems);
    }

    private static Dictionary<string, string[]> Values(RawForm form) => Fields.ToDictionary(field => field, field => form.All(field).ToArray());

    private static List<OccupationCode> Work(ResumeReading found) =>
        [.. (found.Wanted.Count > 0 ? found.Wanted : found.Held).Select(guess => guess.Occupation.Code).Distinct().Take(FileWords.MostOccupations)];

    private static long? PayFrom(ResumeReading found) => found.WantedPay?.Pay?.MonthlyFen().Min;

    private static List<DivisionCode> Wished(ResumeReading found) => [.. found.WantedPlaces.Select(place => Divisions.Recognise(place).Division?.Code).OfType<DivisionCode>().Distinct().Take(20)];
}
