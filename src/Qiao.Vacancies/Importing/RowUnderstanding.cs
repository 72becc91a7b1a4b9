using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Qiao.Lexicon;
using Qiao.Platform.Tables;

namespace Qiao.Vacancies.Importing;

/// <summary>Understands one row of a source: pay, place, education, experience, skills, benefits. Never throws for what a row holds. Safe for concurrent use.</summary>
internal sealed partial class RowUnderstanding(ImportMap map, OccupationLexicon lexicon)
{
    public const int LongestTitle = 120;
    public const int LongestDescription = 20_000;
    private const int LongestKey = 200;

    private readonly WorkReader _work = new(lexicon);

    /// <summary>Understands rows on all cores, in their order, a bounded number ahead.</summary>
    public IEnumerable<RowReading> ReadAll(IEnumerable<TableRow> rows)
    {
        foreach (var some in rows.Chunk(1_000))
        {
            var readings = new RowReading[some.Length];
            Parallel.For(0, some.Length, i => readings[i] = Read(some[i]));
            foreach (var reading in readings)
            {
                yield return reading;
            }
        }
    }

    public RowReading Read(TableRow row)
    {
        if (row.Damage is { } damage)
        {
            return new(row.Number, null, [new("", "", damage)]);
        }

        var doubts = new List<RowDoubt>();
        var title = Cut(Value(row, "title"), LongestTitle, map.ColumnsOf("title")[0], doubts);
        if (title.Length == 0)
        {
            return new(row.Number, null, [new(map.ColumnsOf("title")[0], "", ImportTexts.NoTitle)]);
        }

        var description = Cut(Value(row, "description"), LongestDescription, "description", doubts);
        var draft = new VacancyDraft
        {
            Title = title,
            Description = description,
            Language = map.Language == "en" ? Language.English : Language.Chinese,
            EmployerName = Value(row, "employer") is { Length: > 0 } name ? StorableText.Beginning(name, 120) : null,
            EmployerKind = map.EmployerKinds.GetValueOrDefault(Value(row, "employer_kind")),
            Key = ReadKey(row),
            Benefits = Benefit.In(Value(row, "benefits") + " " + Value(row, "tags")),
            Posted = ReadPosted(row, doubts),
        };
        draft = ReadRequirements(row, draft, doubts);
        draft = ReadPay(row, draft, doubts);
        draft = ReadPlace(row, draft, doubts);
        return new(row.Number, ReadTrade(row, draft, doubts), doubts);
    }

    private VacancyDraft ReadRequirements(TableRow row, VacancyDraft draft, List<RowDoubt> doubts)
    {
        var (educationText, experienceText) = (Value(row, "education"), Value(row, "experience"));
        var education = educationText.Length == 0 ? null : EducationReader.Read(educationText);
        var daysPerWeek = DaysPerWeek().IsMatch(experienceText);
        var experience = experienceText.Length == 0 || daysPerWeek ? null : ExperienceReader.Read(experienceText);
        var employment = ReadEmployment(Value(row, "employment"), draft.Title);
        var headcount = ReadHeadcount(row, doubts);
        if (daysPerWeek)
        {
            // Interns' cards show attendance where the others show experience, and the length of stay in place of education.
            employment = EmploymentKind.Intern;
            doubts.Add(new(Column("experience"), experienceText, ImportTexts.Shifted));
        }
        else if (experienceText.Length > 0 && experience is null)
        {
            doubts.Add(new(Column("experience"), experienceText, ImportTexts.ExperienceUnread));
        }

        if (educationText.Length > 0 && education is null)
        {
            var recruits = Recruits().Match(educationText);
            headcount = recruits.Success && int.TryParse(recruits.Groups[1].Value, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : headcount;
            doubts.Add(new(Column("education"), educationText, recruits.Success || Months().IsMatch(educationText) ? ImportTexts.Shifted : ImportTexts.EducationUnread));
        }

        return draft with
        {
            Education = education?.Lowest,
            YearsMin = experience?.MinYears,
            YearsMax = experience?.MaxYears,
            Employment = employment,
            Headcount = headcount,
        };
    }

    private VacancyDraft ReadPay(TableRow row, VacancyDraft draft, List<RowDoubt> doubts)
    {
        if (map.ColumnsOf("pay_min").Count > 0)
        {
            var (low, high) = (Yuan(Value(row, "pay_min")), Yuan(Value(row, "pay_max")));
            if (low is null && high is null)
            {
                return draft;
            }

            // Only whole yuan a month in two columns; the text reader doubts amounts that cannot be.
            var reading = PayReader.Read($"{low ?? high}-{high ?? low}元/月");
            doubts.AddRange(reading.Doubts.Select(doubt => new RowDoubt(Column("pay_min"), $"{low}-{high}", doubt)));
            return draft with { Pay = reading.Pay };
        }

        var text = Value(row, "pay");
        if (text.Length == 0)
        {
            return draft;
        }

        var read = PayReader.Read(text);
        if (read.Pay is null && !read.IsNegotiable)
        {
            doubts.Add(new(Column("pay"), text, ImportTexts.PayUnread));
        }

        doubts.AddRange(read.Doubts.Select(doubt => new RowDoubt(Column("pay"), text, doubt)));
        return draft with { Pay = read.Pay };
    }

    private VacancyDraft ReadPlace(TableRow row, VacancyDraft draft, List<RowDoubt> doubts)
    {
        var text = string.Join('·', map.ColumnsOf("place").Select(column => Tidy(row[column])).Where(part => part.Length > 0));
        if (text.Length > 0)
        {
            var place = Divisions.Recognise(text);
            if (place.Division is null)
            {
                doubts.Add(new(Column("place"), text, place.IsAmbiguous ? ImportTexts.PlaceAmbiguous : ImportTexts.PlaceUnread));
            }

            var rest = place.Rest.Trim('·', '-', ' ');
            var address = Value(row, "address");
            draft = draft with { Division = place.Division?.Code, Place = (address.Length > 0 ? address : rest) is { Length: > 0 } written ? StorableText.Beginning(written, 200) : null };
        }

        var (lat, lon) = (Value(row, "latitude"), Value(row, "longitude"));
        if (lat.Length == 0 && lon.Length == 0)
        {
            return draft;
        }

        if (double.TryParse(lat, CultureInfo.InvariantCulture, out var north) && double.TryParse(lon, CultureInfo.InvariantCulture, out var east)
            && north is > 3 and < 54 && east is > 73 and < 136)
        {
            return draft with { Point = new GeoPoint(north, east) };
        }

        doubts.Add(new(Column("latitude"), $"{lat},{lon}", ImportTexts.PointUnread));
        return draft;
    }

    private VacancyDraft ReadTrade(TableRow row, VacancyDraft draft, List<RowDoubt> doubts)
    {
        var work = _work.Read(draft.Title, string.Join('\n', Value(row, "skills"), Tags().Replace(Value(row, "tags"), " ; "), draft.Description));
        if (work.Occupation is null)
        {
            doubts.Add(new(map.ColumnsOf("title")[0], draft.Title, ImportTexts.OccupationUnknown));
        }

        // What stands in the skills column but not in the description still belongs to the text people search.
        var named = string.Join(' ', new[] { Value(row, "skills"), Tags().Replace(Value(row, "tags"), " ") }.Where(text => text.Trim().Length > 0)).Trim();
        return draft with
        {
            Occupation = work.Occupation,
            Skills = work.Skills,
            Licences = work.Licences,
            Description = draft.Description.Length > 0 ? draft.Description : named,
        };
    }

    // Without a value in any of its key columns a row is known by its content. A database's index holds no endless keys.
    private string? ReadKey(TableRow row)
    {
        var parts = map.Key.Select(column => Tidy(row[column])).ToList();
        var key = string.Join('|', parts);
        return parts.All(part => part.Length == 0) ? null
            : key.Length <= LongestKey ? key
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private DateOnly? ReadPosted(TableRow row, List<RowDoubt> doubts)
    {
        var text = Value(row, "posted");
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length >= 8 && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is > 1990 and < 2100)
        {
            return DateOnly.FromDateTime(moment);
        }

        doubts.Add(new(Column("posted"), text, ImportTexts.PostedUnread));
        return null;
    }

    private int ReadHeadcount(TableRow row, List<RowDoubt> doubts)
    {
        var text = Value(row, "headcount");
        if (text.Length == 0)
        {
            return 1;
        }

        if (Digits().Match(text) is { Success: true } match && int.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000)
        {
            return number;
        }

        doubts.Add(new(Column("headcount"), text, ImportTexts.HeadcountUnread));
        return 1;
    }

    private static EmploymentKind ReadEmployment(string text, string title) =>
        text.Contains("实习", StringComparison.Ordinal) || text.Contains("intern", StringComparison.OrdinalIgnoreCase) ? EmploymentKind.Intern
        : text.Contains("兼职", StringComparison.Ordinal) || text.Contains("part", StringComparison.OrdinalIgnoreCase) ? EmploymentKind.PartTime
        : text.Contains("临时", StringComparison.Ordinal) || text.Contains("temp", StringComparison.OrdinalIgnoreCase) ? EmploymentKind.Temporary
        : text.Length == 0 && title.Contains("实习", StringComparison.Ordinal) ? EmploymentKind.Intern
        : text.Length == 0 && title.Contains("兼职", StringComparison.Ordinal) ? EmploymentKind.PartTime
        : EmploymentKind.FullTime;

    private static long? Yuan(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && yuan is > 0 and < 1_000_000_000 ? (long)yuan : null;

    private string Value(TableRow row, string field)
    {
        var columns = map.ColumnsOf(field);
        return columns.Count == 1 ? Tidy(row[columns[0]]) : string.Join(' ', columns.Select(column => Tidy(row[column])).Where(text => text.Length > 0));
    }

    private string Column(string field) => string.Join('+', map.ColumnsOf(field));

    private string Tidy(string text)
    {
        var tidy = text.Trim();
        return map.Empty.Contains(tidy) ? "" : StorableText.Of(tidy);
    }

    private static string Cut(string text, int limit, string column, List<RowDoubt> doubts)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        doubts.Add(new(column, StorableText.Beginning(text, 40) + "…", ImportTexts.TextTooLong));
        return StorableText.Beginning(text, limit);
    }

    [GeneratedRegex(@"^\d天/周$")]
    private static partial Regex DaysPerWeek();

    [GeneratedRegex(@"^\d{1,2}个月$")]
    private static partial Regex Months();

    [GeneratedRegex(@"^招(\d+|若干)人$")]
    private static partial Regex Recruits();

    [GeneratedRegex(@"['""\[\],，、]+")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
