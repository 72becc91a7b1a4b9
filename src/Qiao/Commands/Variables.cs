using System.Globalization;
using System.Text.RegularExpressions;
using Qiao.Platform.Places;

namespace Qiao.Commands;

/// <summary>An environment variable that this program reads; docs/operations.md has a row for each.</summary>
/// <param name="WhyNot">What is wrong with a value, or null.</param>
internal sealed record Variable(string Name, Func<string, string?> WhyNot)
{
    /// <summary>Read by tests and tools only, but no mistake where developers work.</summary>
    public static readonly IReadOnlyList<string> OfDevelopers = ["QIAO_DATA", "QIAO_POSTGRES"];

    public static readonly IReadOnlyList<Variable> All =
    [
        new("QIAO_ADDRESS", text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "wants an address such as https://jobs.example.cn"),
        new("QIAO_DATABASE", text => Platform.Data.Database.TryRead(text, out var opened, out var problem) ? Close(opened) : problem.Text.En),
        new("QIAO_DEMO_DATA", Anything),
        new("QIAO_INDEX", Anything),
        new("QIAO_DIVISION", text => DivisionCode.TryRead(text, out var code) && Divisions.Find(code) is { IsCurrent: true } ? null : "wants the six-digit code of a division of today, such as 500000"),
        new("QIAO_KEY", text => Convert.TryFromBase64String(text.Trim(), new byte[64], out var length) && length == 32 ? null : "wants 32 bytes in base 64"),
        new("QIAO_MAIL_FROM", text => System.Net.Mail.MailAddress.TryCreate(text, out _) ? null : "wants a mail address"),
        new("QIAO_NAME_EN", Anything),
        new("QIAO_NAME_ZH", Anything),
        new("QIAO_NODE", text => Regex.IsMatch(text, "^[a-z]{2}-[0-9]{6}$") ? null : "wants a node such as cn-500000"),
        new("QIAO_PASSWORD", Anything),
        new("QIAO_PROXY", Proxies.WhyNot),
        new("QIAO_RATE_LIMITS", text => text == "off" ? null : "is either `off` or not set"),
        new("QIAO_SECOND_FACTOR", text => text == "off" ? null : "is either `off` or not set"),
        new("QIAO_SMTP", text => text.Split(':') is [{ Length: > 0 }, var port] && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "wants host:port"),
    ];

    private static string? Anything(string text) => null;

    private static string? Close(Platform.Data.Database opened)
    {
        opened.Dispose();
        return null;
    }
}
