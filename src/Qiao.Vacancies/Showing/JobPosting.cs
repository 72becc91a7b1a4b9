using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Qiao.Lexicon;

namespace Qiao.Vacancies.Showing;

/// <summary>The vacancy as schema.org JobPosting in JSON-LD: it says what the page says and nothing else.</summary>
internal static class JobPosting
{
    // The encoder still escapes &lt; and &amp;, so that no text can end the script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(VacancyView view, string origin)
    {
        var v = view.Vacancy;
        var posting = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = "Qiao", ["value"] = v.Id.ToString() },
            ["url"] = $"{origin}/jobs/{v.Id}",
            ["title"] = v.Title,
            ["description"] = v.Description.Length > 0 ? v.Description : v.Title,
            ["inLanguage"] = v.Language.Tag(),
            ["datePosted"] = v.Posted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["employmentType"] = v.Employment switch
            {
                EmploymentKind.PartTime => "PART_TIME",
                EmploymentKind.Temporary => "TEMPORARY",
                EmploymentKind.Intern => "INTERN",
                _ => "FULL_TIME",
            },
            ["totalJobOpenings"] = v.Headcount,
        };
        if (v.ValidThrough is { } last)
        {
            // The end of the day in China.
            posting["validThrough"] = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T23:59:59+08:00";
        }

        if (view.Employer is { } employer)
        {
            posting["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = employer.Name, ["url"] = $"{origin}/employers/{employer.Id}" };
        }

        AddPlace(posting, v);
        AddPay(posting, v);
        if (v.Occupation is { } occupation)
        {
            posting["occupationalCategory"] = $"{occupation} {OccupationLexicon.Carried.Find(occupation)!.Name}";
        }

        if (v.Skills.Count > 0)
        {
            posting["skills"] = string.Join(", ", v.Skills.Select(OccupationLexicon.Carried.Find).OfType<Skill>().Select(s => s.Name.ToString()));
        }

        if (v.YearsMin > 0)
        {
            posting["experienceRequirements"] = new JsonObject { ["@type"] = "OccupationalExperienceRequirements", ["monthsOfExperience"] = v.YearsMin * 12 };
        }

        return posting.ToJsonString(Options);
    }

    private static void AddPlace(JsonObject posting, VacancyContent v)
    {
        if (v.Division is not { } division)
        {
            return;
        }

        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "CN", ["addressRegion"] = Divisions.Find(division.Province)?.Name.Zh, ["addressLocality"] = Divisions.Find(division)?.Name.Zh };
        if (v.Place is not null)
        {
            address["streetAddress"] = v.Place;
        }

        var place = new JsonObject { ["@type"] = "Place", ["address"] = address };
        if (v.Point is { } point)
        {
            place["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = point.Latitude, ["longitude"] = point.Longitude };
        }

        posting["jobLocation"] = place;
    }

    private static void AddPay(JsonObject posting, VacancyContent v)
    {
        // schema.org has no pay by the piece.
        if (v.Pay is not { Unit: not PayUnit.Piece } pay)
        {
            return;
        }

        var value = new JsonObject { ["@type"] = "QuantitativeValue", ["unitText"] = pay.Unit.ToString().ToUpperInvariant() };
        if (pay.MinFen is { } min)
        {
            value["minValue"] = min / 100m;
        }

        if (pay.MaxFen is { } max)
        {
            value["maxValue"] = max / 100m;
        }

        posting["baseSalary"] = new JsonObject { ["@type"] = "MonetaryAmount", ["currency"] = "CNY", ["value"] = value };
    }
}
