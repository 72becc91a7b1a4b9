using System.Globalization;
using System.Reflection;
using System.Text;

namespace Qiao.Platform.Forms;

/// <summary>Reads one field's text as a value of a type. Full-width digits and signs are read like plain ones.</summary>
internal static class FieldText
{
    /// <summary>The value; null for an empty text or with a problem.</summary>
    public static object? Read(Type type, string text, out Problem? problem)
    {
        problem = null;
        if (text.Length > FormReader.MaximumText)
        {
            problem = FormTexts.TooLong(FormReader.MaximumText);
            return null;
        }

        if (type == typeof(string))
        {
            return ReadText(text, out problem);
        }

        var plain = Plain(text);
        if (plain.Length == 0)
        {
            return null;
        }

        var value = ReadValue(type, plain);
        problem = value is null ? ProblemFor(type) : null;
        return value;
    }

    private static string? ReadText(string text, out Problem? problem)
    {
        problem = null;
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || !IsWellFormed(text))
        {
            problem = FormTexts.ControlCharacters;
            return null;
        }

        var tidy = text.Trim().Normalize(NormalizationForm.FormC);
        return tidy.Length == 0 ? null : tidy;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && ++i < text.Length && char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static object? ReadValue(Type type, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        var digits = text.Replace(",", "", StringComparison.Ordinal);
        if (type == typeof(int))
        {
            return int.TryParse(digits, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null;
        }

        if (type == typeof(long))
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null;
        }

        if (type == typeof(decimal))
        {
            return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var number) ? number : null;
        }

        if (type == typeof(double))
        {
            return double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var number) && double.IsFinite(number) ? number : null;
        }

        if (type == typeof(bool))
        {
            return text switch { "true" or "on" or "1" or "yes" => true, "false" or "off" or "0" or "no" => false, _ => null };
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text.Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], culture, DateTimeStyles.None, out var day) ? day : null;
        }

        if (type.IsEnum)
        {
            var name = Enum.GetNames(type).FirstOrDefault(n => n.Equals(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            return name is null ? null : Enum.Parse(type, name);
        }

        return type.GetInterfaces().Any(Data.StoredValue.IsId) ? ReadId(type, text) : throw new NotSupportedException($"A form cannot hold a {type.Name}.");
    }

    private static object? ReadId(Type type, string text)
    {
        object?[] arguments = [text, null];
        return (bool)typeof(Ids).GetMethod(nameof(Ids.TryRead))!.MakeGenericMethod(type).Invoke(null, arguments)! ? arguments[1] : null;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            plain.Append(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c == '　' ? ' ' : c);
        }

        return plain.ToString().Trim();
    }

    private static Problem ProblemFor(Type type) =>
        type == typeof(DateOnly) ? FormTexts.NotADay
        : type == typeof(int) || type == typeof(long) ? FormTexts.NotAWholeNumber
        : type == typeof(decimal) || type == typeof(double) ? FormTexts.NotANumber
        : FormTexts.NotAChoice;
}
