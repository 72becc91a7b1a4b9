using System.Globalization;
using Qiao.Engine.Search;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;
using Qiao.Organisations;
using Qiao.Vacancies;
using GeoPoint = Qiao.Platform.Places.GeoPoint;

namespace Qiao.Matching.Searching;

/// <summary>A search as it stands in the address: `/jobs?q=焊工&amp;division=500112&amp;minPay=6000`.</summary>
/// <param name="MinPay">Yuan per month.</param>
/// <param name="Experience">Whole years the person has.</param>
/// <param name="Near">`lat,lon`, WGS-84.</param>
/// <param name="Radius">Kilometres around <paramref name="Near"/>.</param>
/// <param name="Days">Posted within so many days.</param>
public sealed record SearchForm(
    string? Q, IReadOnlyList<string>? Division, IReadOnlyList<string>? Occupation, IReadOnlyList<string>? Skill, int? MinPay,
    IReadOnlyList<EducationLevel>? Education, int? Experience, IReadOnlyList<EmploymentKind>? Employment, IReadOnlyList<OrganisationKind>? EmployerKind,
    string? Near, double? Radius, int? Days, SearchOrder? Sort, int? Limit, string? After)
{
    public const int LongestQuery = 200;
    public const int UsualLimit = 20;
    public const int HighestLimit = 100;

    public GeoPoint? NearPoint =>
        Near?.Split(',') is [var lat, var lon]
        && double.TryParse(lat, CultureInfo.InvariantCulture, out var north) && double.TryParse(lon, CultureInfo.InvariantCulture, out var east)
        && GeoPoint.TryCreate(north, east, out var point) ? point : null;

    public static FieldProblems Check(SearchForm form)
    {
        var problems = new FieldProblems();
        problems.Limit("q", form.Q, LongestQuery);
        CheckEach(problems, "division", form.Division, code => DivisionCode.TryRead(code, out var division) && Divisions.Find(division) is not null, SearchTexts.DivisionUnknown);
        CheckEach(problems, "occupation", form.Occupation, IsOccupation, SearchTexts.OccupationUnknown);
        CheckEach(problems, "skill", form.Skill, id => SkillId.TryRead(id, out var skill) && OccupationLexicon.Carried.Find(skill) is not null, SearchTexts.SkillUnknown);
        CheckRange(problems, "minPay", form.MinPay, 0, 10_000_000);
        CheckRange(problems, "experience", form.Experience, 0, 60);
        CheckRange(problems, "days", form.Days, 1, 3650);
        CheckRange(problems, "limit", form.Limit, 1, HighestLimit);
        if (form.Near is not null && form.NearPoint is null)
        {
            problems.Add("near", SearchTexts.NearForm);
        }

        if (form.Radius is { } radius && (!double.IsFinite(radius) || radius is <= 0 or > 2000))
        {
            problems.Add("radius", SearchTexts.OutOfRange(1, 2000));
        }

        if (form.After is not null && !SearchCursor.TryParse(form.After, out _))
        {
            problems.Add("after", SearchTexts.AfterForm);
        }

        if ((form.Sort == SearchOrder.Distance || form.Radius is not null) && form.Near is null)
        {
            problems.Add("near", SearchTexts.NearNeeded);
        }

        return problems;
    }

    /// <summary>The search in the engine's terms, without the cursor.</summary>
    internal SearchRequest ToRequest(VacancyIndex index, DateOnly today) => new()
    {
        Text = index.Queries.Parse(Q ?? ""),
        Facets = [.. Filters(index)],
        Numbers = [.. Ranges(today)],
        Circle = NearPoint is { } centre && Radius is { } km ? new(new(centre.Latitude, centre.Longitude), km * 1000) : null,
        Sort = Sort switch
        {
            SearchOrder.Date => SearchSort.Descending(VacancyWriting.Posted),
            SearchOrder.Pay => SearchSort.Descending(VacancyWriting.PayLow),
            SearchOrder.Distance when NearPoint is { } from => SearchSort.Distance(new(from.Latitude, from.Longitude)),
            // Without words there is nothing to be relevant to.
            null when Q is null => SearchSort.Descending(VacancyWriting.Posted),
            _ => SearchSort.Relevance,
        },
        Recency = new(VacancyWriting.Posted, today.DayNumber, HalfLife: 30),
        Limit = Limit ?? UsualLimit,
    };

    private IEnumerable<FacetFilter> Filters(VacancyIndex index)
    {
        if (Division is { Count: > 0 })
        {
            yield return new(VacancyWriting.Division, Division.Select(code => int.Parse(code, CultureInfo.InvariantCulture)).ToList());
        }

        if (Occupation is { Count: > 0 })
        {
            yield return new(VacancyWriting.Occupation, Occupation.Select(code => int.Parse(code, CultureInfo.InvariantCulture)).ToList());
        }

        if (Skill is { Count: > 0 })
        {
            yield return new(VacancyWriting.Skill, index.Writing.Ordinals(Skill.Select(SkillId.Parse)));
        }

        if (Education is { Count: > 0 })
        {
            yield return new(VacancyWriting.Education, Education.Select(level => (int)level).ToList());
        }

        if (Employment is { Count: > 0 })
        {
            yield return new(VacancyWriting.Employment, Employment.Select(kind => (int)kind).ToList());
        }

        if (EmployerKind is { Count: > 0 })
        {
            yield return new(VacancyWriting.EmployerKind, EmployerKind.Select(kind => (int)kind).ToList());
        }
    }

    private IEnumerable<NumberFilter> Ranges(DateOnly today)
    {
        if (MinPay is { } yuan)
        {
            yield return new(VacancyWriting.PayHigh, yuan * 100L, null);
        }

        if (Experience is { } years)
        {
            yield return new(VacancyWriting.Years, null, years, IncludeUnknown: true);
        }

        if (Days is { } days)
        {
            yield return new(VacancyWriting.Posted, today.DayNumber - days, null);
        }
    }

    private static bool IsOccupation(string code) =>
        code.Length is >= 1 and <= 4 && code.All(char.IsAsciiDigit) && code[0] != '0' && OccupationLexicon.Carried.NameOf(code) is not null;

    private static void CheckEach(FieldProblems problems, string field, IReadOnlyList<string>? values, Predicate<string> isKnown, Problem otherwise)
    {
        if (values?.Count > 100 || values?.Any(value => !isKnown(value)) == true)
        {
            problems.Add(field, otherwise);
        }
    }

    private static void CheckRange(FieldProblems problems, string field, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            problems.Add(field, SearchTexts.OutOfRange(least, most));
        }
    }
}

/// <summary>The orders a list of vacancies can stand in.</summary>
public enum SearchOrder
{
    Relevance,
    Date,
    Pay,
    Distance,
}
