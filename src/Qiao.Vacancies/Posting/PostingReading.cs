using System.Globalization;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Posting;

/// <summary>A posting as it will be stored, and what screening says of it.</summary>
internal sealed record ReadPosting(VacancyDraft Draft, Verdict Verdict);

/// <summary>Understands what an employer wrote, and writes a stored vacancy back into its form. Safe for concurrent use.</summary>
internal sealed class PostingReading(OccupationLexicon lexicon)
{
    private readonly WorkReader _work = new(lexicon);

    /// <param name="form">Without impossible values, see <see cref="PostingForm.Check"/>.</param>
    public ReadPosting Read(PostingForm form, OrganisationId employer, DateOnly today)
    {
        var (title, description) = (StorableText.Of(form.Title ?? ""), StorableText.Of(form.Description ?? ""));
        var work = _work.Read(title, form.Skills + "\n" + description);
        var draft = new VacancyDraft
        {
            Title = title,
            Description = description,
            Language = LanguageOf(title + description),
            Employer = employer,
            Occupation = OccupationCode.TryRead(form.Occupation, out var chosen) ? chosen : work.Occupation,
            Division = DivisionCode.TryRead(form.Division, out var division) ? division : null,
            Place = form.Place is { } place ? StorableText.Of(place) : null,
            Point = form is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null,
            Pay = form.PayUnit is { } unit && (form.PayMin ?? form.PayMax) is not null ? new(unit, Fen(form.PayMin), Fen(form.PayMax), form.PayMonths ?? 12) : null,
            Education = form.Education,
            YearsMin = form.YearsMin,
            YearsMax = form.YearsMax,
            Employment = form.Employment ?? EmploymentKind.FullTime,
            Headcount = form.Headcount ?? 1,
            Skills = work.Skills,
            Licences = work.Licences,
            Benefits = form.Benefits?.Distinct().ToList() ?? [],
            Posted = today,
            Key = form.Reference,
        };
        return new(draft, VacancyScreening.Read(ScreenedText.Of(draft)));
    }

    /// <summary>The form that would say the same, for the page on which it is changed or copied.</summary>
    public RawForm Typed(Vacancy vacancy)
    {
        var values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        Put("title", vacancy.Title);
        Put("description", vacancy.Description);
        Put("occupation", vacancy.Occupation);
        Put("division", vacancy.Division?.ToString());
        Put("place", vacancy.Place);
        Put("latitude", vacancy.Latitude?.ToString(CultureInfo.InvariantCulture));
        Put("longitude", vacancy.Longitude?.ToString(CultureInfo.InvariantCulture));
        Put("payUnit", vacancy.PayUnit?.ToString());
        Put("payMin", Yuan(vacancy.PayMinFen));
        Put("payMax", Yuan(vacancy.PayMaxFen));
        Put("payMonths", vacancy.PayMonths is { } months and not 12 ? Number(months) : null);
        Put("education", vacancy.Education?.ToString());
        Put("yearsMin", Number(vacancy.YearsMin));
        Put("yearsMax", Number(vacancy.YearsMax));
        Put("employment", vacancy.Employment.ToString());
        Put("headcount", Number(vacancy.Headcount));
        Put("skills", string.Join('、', (vacancy.Licences + ";" + vacancy.Skills).Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => SkillId.TryRead(id, out var skill) ? lexicon.Find(skill)?.Name.In(vacancy.Language) : null).OfType<string>()));
        values["benefits"] = vacancy.Benefits.Split(';', StringSplitOptions.RemoveEmptyEntries);
        Put("validThrough", vacancy.ValidThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put("revision", Number(vacancy.Revision));
        return new(values, new Dictionary<string, Problem>());

        void Put(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                values[field] = [value];
            }
        }
    }

    // Chinese texts name tools and products in Latin letters; English ones hold no Chinese.
    private static Language LanguageOf(string text)
    {
        var (han, latin) = (text.Count(c => c is >= '\u4e00' and <= '\u9fff'), text.Count(char.IsAsciiLetter));
        return han * 8 < latin ? Language.English : Language.Chinese;
    }

    private static long? Fen(decimal? yuan) => yuan is { } amount ? Money.Yuan(amount).Fen : null;

    private static string? Yuan(long? fen) => fen is { } amount ? (amount / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
