namespace Qiao.Platform.Accounts;

/// <summary>Says in two words which browser a session is, so that its owner recognises it.</summary>
internal static class BrowserNames
{
    // Others name themselves after the first of these they build on, so the order matters.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"), ("HuaweiBrowser", "Huawei Browser"), ("MiuiBrowser", "Mi Browser"), ("UCBrowser", "UC Browser"), ("QQBrowser", "QQ Browser"),
        ("SamsungBrowser", "Samsung Internet"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>Such as "Chrome, Android"; what no rule knows stays as it came.</summary>
    public static string Of(string agent) => (Find(Browsers, agent), Find(Systems, agent)) switch
    {
        ({ } browser, { } system) => $"{browser}, {system}",
        ({ } browser, null) => browser,
        _ => agent,
    };

    private static string? Find((string Mark, string Name)[] known, string agent)
    {
        foreach (var (mark, name) in known)
        {
            if (agent.Contains(mark, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
