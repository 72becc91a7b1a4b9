using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qiao.Lexicon;
using Qiao.Matching.Searching;
using Qiao.Organisations;

namespace Qiao.Matching.Alerting;

/// <summary>A search as it is kept: the query of its address in one order and spelling, so that searches that ask the same are the same text.</summary>
internal static class StoredQuery
{
    /// <summary>Browsers and proxies take addresses of this length.</summary>
    public const int Longest = 4_000;

    /// <summary>The search without its page. The form must have passed its check.</summary>
    public static string Write(SearchForm form)
    {
        var parts = new List<string>();
        One("q", form.Q is null ? null : string.Join(' ', form.Q.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Each("division", form.Division);
        Each("occupation", form.Occupation);
        Each("skill", form.Skill);
        One("minPay", form.MinPay);
        Each("education", form.Education?.Select(level => level.ToString()));
        One("experience", form.Experience);
        Each("employment", form.Employment?.Select(kind => kind.ToString()));
        Each("employerKind", form.EmployerKind?.Select(kind => kind.ToString()));
        One("near", form.NearPoint is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude},{point.Longitude}") : null);
        One("radius", form.Radius);
        One("days", form.Days);
        One("sort", form.Sort?.ToString().ToLowerInvariant());
        return string.Join('&', parts);

        void One(string name, object? value)
        {
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
            {
                parts.Add($"{name}={Uri.EscapeDataString(text)}");
            }
        }

        void Each(string name, IEnumerable<string>? values) =>
            parts.AddRange((values ?? []).Distinct().Order(StringComparer.Ordinal).Select(value => $"{name}={Uri.EscapeDataString(value)}"));
    }

    /// <summary>What was kept, as a form again; written out by hand because a round reads a million of them.</summary>
    public static SearchForm Read(string query)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = part[..equals];
            if (!values.TryGetValue(name, out var list))
            {
                values[name] = list = [];
            }

            list.Add(Uri.UnescapeDataString(part[(equals + 1)..]));
        }

        return new(
            One("q"), All("division"), All("occupation"), All("skill"), Whole("minPay"), Names<EducationLevel>("education"), Whole("experience"), Names<EmploymentKind>("employment"),
            Names<OrganisationKind>("employerKind"), One("near"), One("radius") is { } radius ? double.Parse(radius, CultureInfo.InvariantCulture) : null, Whole("days"),
            One("sort") is { } sort ? Enum.Parse<SearchOrder>(sort, ignoreCase: true) : null, null, null);

        List<string>? All(string name) => values.GetValueOrDefault(name);

        string? One(string name) => All(name)?[0];

        int? Whole(string name) => One(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

        List<T>? Names<T>(string name)
            where T : struct, Enum => All(name)?.ConvertAll(Enum.Parse<T>);
    }

    public static string LikenessOf(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
}
