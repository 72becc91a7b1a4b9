using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Qiao.Platform.Accounts;

namespace Qiao.Bench;

/// <summary>Someone who is signed in at a browser, and how long their pages take.</summary>
internal static partial class Desk
{
    private const int Warm = 30;

    public static async Task<HttpClient> SignedInAsync(BenchNode node, string name)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = node.Address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var token = FormToken().Match(await client.GetStringAsync("/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["signInName"] = name, ["password"] = DemoLogins.Password, ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token) });
        using var answer = await client.PostAsync("/sign-in", form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Opens a page so many times after thirty that are not counted.</summary>
    public static async Task<(double P50, double P99)> TimesAsync(HttpClient client, string path, int calls)
    {
        var times = new List<double>();
        for (var i = 0; i < calls + Warm; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            if (i >= Warm)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
