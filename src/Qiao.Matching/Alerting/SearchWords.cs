using System.Globalization;
using Qiao.Lexicon;
using Qiao.Matching.Searching;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

/// <summary>Says in words what a search asks for.</summary>
internal static class SearchWords
{
    public static Bilingual Of(SearchForm form, OccupationLexicon lexicon)
    {
        List<Bilingual> parts =
        [
            .. form.Q is { } words ? (Bilingual[])[Bilingual.Same(words)] : [],
            .. (form.Division ?? []).Select(code => DivisionCode.TryRead(code, out var read) && Divisions.Find(read) is { } division ? division.Name : Bilingual.Same(code)),
            .. (form.Occupation ?? []).Select(code => lexicon.NameOf(code) ?? Bilingual.Same(code)),
            .. (form.Skill ?? []).Select(id => SkillId.TryRead(id, out var read) && lexicon.Find(read) is { } skill ? skill.Name : Bilingual.Same(id)),
            .. form.MinPay is { } pay ? (Bilingual[])[AlertTexts.PayFrom.With(pay)] : [],
            .. (form.Education ?? []).Select(level => level.Name()),
            .. form.Experience is { } years ? (Bilingual[])[AlertTexts.WithYears.With(years)] : [],
            .. (form.Employment ?? []).Select(kind => kind.Name()),
            .. (form.EmployerKind ?? []).Select(kind => kind.Name()),
            .. form.Radius is { } km ? (Bilingual[])[AlertTexts.Around.With(km.ToString(CultureInfo.InvariantCulture))] : [],
            .. form.Days is { } days ? (Bilingual[])[SearchTexts.WithinDays.With(days)] : [],
        ];
        return new(string.Join(" · ", parts.Select(part => part.Zh)), string.Join(" · ", parts.Select(part => part.En)));
    }
}
