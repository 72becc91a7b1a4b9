using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Qiao.Platform.Http;

namespace Qiao.Tests.Architecture;

/// <summary>
/// Asks every address as a guest and as every role, with made-up ids and empty forms, and compares the answer with
/// docs/permissions.md: who may not is refused, who may is not, and nobody is answered with a fault.
/// </summary>
public sealed partial class RoleWalkTests(Apps apps) : IClassFixture<Apps>
{
    private const string NoSuchId = "01h00000000000000000000000";

    [Theory, OnBoth]
    public async Task Every_address_answers_every_role_as_the_table_of_permissions_says(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var asked = Asked();
        var wrong = new List<string>();

        foreach (var role in Role.All.Prepend(null))
        {
            using var browser = role is null ? app.Guest() : await app.SignedInAsync(role);
            foreach (var address in asked.Where(a => a.Path is not "/sign-out"))
            {
                if (await WhyWrongAsync(browser, role, address) is null)
                {
                    continue;
                }

                // Some answers end the session, as erasing one's file does: only what is wrong for a fresh one is wrong.
                using var again = role is null ? app.Guest() : await app.SignedInAsync(role);
                if (await WhyWrongAsync(again, role, address) is { } why)
                {
                    wrong.Add(why);
                }

                if (role is not null)
                {
                    await browser.SignInAsync(await app.AddAccountAsync(role));
                }
            }
        }

        Assert.True(asked.Count > 200, $"Only {asked.Count} addresses were asked.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<string?> WhyWrongAsync(Browser browser, Role? role, Address address)
    {
        var answer = await AskAsync(browser, address, address.Method is "GET" or "HEAD" or "DELETE" ? null : new StringContent("{}", Encoding.UTF8, "application/json"));
        if (answer.Status == HttpStatusCode.UnsupportedMediaType)
        {
            // What takes files or streams only is chosen by its type before anyone asks who sends it.
            answer = await AskAsync(browser, address, new MultipartFormDataContent { { new StringContent(""), "nothing" } });
            answer = answer.Status == HttpStatusCode.UnsupportedMediaType ? await AskAsync(browser, address, new StringContent("", Encoding.UTF8, "application/x-ndjson")) : answer;
        }

        var status = (int)answer.Status;
        var asksToSignIn = status == 401 || (status == 302 && answer.Header("Location")!.Contains("sign-in", StringComparison.Ordinal));
        var isRight = status < 500 && (address.IsFor(role) ? !asksToSignIn && status is not 403 and not 429 : role is null ? asksToSignIn : status == 403);
        return isRight ? null : $"{address.Method} {address.Path} as {role?.Code ?? "guest"}: {status}";
    }

    private static async Task<Page> AskAsync(Browser browser, Address address, HttpContent? body)
    {
        using (body)
        {
            return await browser.SendAsync(new HttpMethod(address.Method), address.Path, body, ("Accept", address.IsApi ? "application/json" : "text/html"));
        }
    }

    private static List<Address> Asked()
    {
        // Both databases have the same addresses; the table itself is compared with them elsewhere.
        var rows = Source.Read("docs/permissions.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.Contains("/_content/", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return rows.Where(cells => cells[2] != "*").Select(cells => new Address(Parameter().Replace(cells[1].Trim('`'), Value), cells[2], cells[3])).ToList();
    }

    private static string Value(Match parameter) => parameter.Value.Contains(":int", StringComparison.Ordinal) || parameter.Value.Contains(":long", StringComparison.Ordinal) ? "1" : NoSuchId;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    /// <param name="Who">The table's English column.</param>
    private sealed record Address(string Path, string Method, string Who)
    {
        public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

        public bool IsFor(Role? role) => Who == "everyone" || (role is not null && (Who == "anyone signed in" || Who.Split(", ").Contains(role.Name.En)));
    }
}
