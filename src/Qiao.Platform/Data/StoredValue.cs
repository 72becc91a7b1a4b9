using System.Globalization;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Places;

namespace Qiao.Platform.Data;

/// <summary>How a value stands in a column, on both databases: ids in their one spelling, moments as milliseconds, days as ISO text.</summary>
public static class StoredValue
{
    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        string or int or long or double or byte[] => value,
        DateTimeOffset moment => moment.ToUnixTimeMilliseconds(),
        DateOnly day => Day(day),
        Money money => money.Fen,
        DivisionCode or SocialCreditCode => value.ToString()!,
        Enum name => name.ToString(),
        bool flag => flag ? 1 : 0,
        _ when SpellId(value) is { } id => id,
        _ => value,
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? SpellId(object value) =>
        value.GetType().GetInterfaces().Any(IsId) && value.GetType().GetProperty("Value")?.GetValue(value) is Guid guid ? Ids.Spell(guid) : null;

    internal static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);
}
