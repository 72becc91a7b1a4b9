using System.Globalization;

namespace Qiao.Tests.Matching;

/// <summary>Filtering as one would do it by hand over the rows: what the search must equal.</summary>
internal static class ByHand
{
    public static bool Passes(MadeUpVacancy row, Dictionary<string, List<string>> filters) => filters.All(filter => filter.Key switch
    {
        "minPay" => row.High >= Whole(filter.Value) * 100L,
        "experience" => row.Years is null || row.Years <= Whole(filter.Value),
        "days" => DateOnly.ParseExact(row.Posted, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(Whole(filter.Value)) >= new DateOnly(2026, 3, 10),
        _ => filter.Value.Any(value => Has(row, filter.Key, value)),
    });

    public static bool Has(MadeUpVacancy row, string field, string value) => field switch
    {
        "division" => row.Division == value || (value.EndsWith("0000", StringComparison.Ordinal) && row.Division?[..2] == value[..2])
            || (value.EndsWith("00", StringComparison.Ordinal) && row.Division?[..4] == value[..4]),
        "occupation" => row.Occupation?.StartsWith(value, StringComparison.Ordinal) == true,
        "skill" => row.Skills.Split(';').Contains(value),
        _ => Value(row, field) == value,
    };

    public static string? Value(MadeUpVacancy row, string field) => field switch { "education" => row.Education, "employment" => row.Employment, _ => row.Kind };

    public static int Whole(List<string> values) => int.Parse(values[0], CultureInfo.InvariantCulture);
}
