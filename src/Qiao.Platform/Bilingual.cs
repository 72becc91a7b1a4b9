using System.Globalization;

namespace Qiao.Platform;

/// <summary>A text for readers in both languages of the product; a missing translation does not compile.</summary>
public sealed record Bilingual(string Zh, string En)
{
    /// <summary>A text that is the same in both languages, such as a code or a proper name in Latin letters.</summary>
    public static Bilingual Same(string text) => new(text, text);

    public string In(Language language) => language == Language.English ? En : Zh;

    /// <summary>Fills {0}, {1} … in both languages; numbers are written plainly, a text with two languages stands in each in its own.</summary>
    public Bilingual With(params object[] values) => new(Fill(Zh, Language.Chinese, values), Fill(En, Language.English, values));

    /// <summary>The text in the language of the current request.</summary>
    public override string ToString() => In(Languages.Current);

    private static string Fill(string text, Language language, object[] values) =>
        string.Format(CultureInfo.InvariantCulture, text, Array.Exists(values, v => v is Bilingual) ? Array.ConvertAll(values, v => v is Bilingual both ? both.In(language) : v) : values);
}

/// <summary>The two languages every page and message exists in. Chinese is the default.</summary>
public enum Language
{
    Chinese,
    English,
}

/// <summary>The language of the current request, taken from the address (`/en/…`), for the API from Accept-Language.</summary>
public static class Languages
{
    public static readonly CultureInfo ChineseCulture = CultureInfo.GetCultureInfo("zh-CN");

    public static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en");

    public static Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Chinese;

    public static CultureInfo Culture(this Language language) => language == Language.English ? EnglishCulture : ChineseCulture;

    /// <summary>The value of an HTML lang attribute: `zh-CN` or `en`.</summary>
    public static string Tag(this Language language) => language == Language.English ? "en" : "zh-CN";
}
