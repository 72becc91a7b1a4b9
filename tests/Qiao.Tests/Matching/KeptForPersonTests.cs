using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>What this module keeps for a person is in their copy and goes with their erasure.</summary>
public sealed class KeptForPersonTests
{
    private static readonly string[] Tables = ["matching_search", "matching_digest", "matching_sent", "matching_decline"];

    [Theory, OnBoth]
    public async Task Searches_what_was_told_and_declines_are_in_the_copy_and_gone_after_the_erasure_but_those_of_others_stay(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser person = app.Guest(), other = app.Guest();
        var names = new Dictionary<Browser, string>();
        foreach (var browser in (Browser[])[person, other])
        {
            names[browser] = (await Person.RegisteredAsync(app, browser)).SignInName;
            await Alerted.SavedAsync(browser, new { name = "只有我起的名字", telling = "Daily", q = "电工" });
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var vacancy = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1));
        await Alerted.NextMorningAsync(app);
        foreach (var browser in (Browser[])[person, other])
        {
            // Sessions do not last the night.
            await browser.SignInAsync(names[browser]);
            Assert.Equal(HttpStatusCode.NoContent, (await browser.PostJsonAsync("/api/v1/me/declined", new { vacancy, reason = "Hours" })).Status);
        }

        var copy = (await person.OpenAsync("/api/v1/me/data")).Json;
        var search = Assert.Single(copy.GetProperty("others").GetProperty("searches").EnumerateArray());
        Assert.Equal("只有我起的名字", search.GetProperty("name").GetString());
        Assert.Equal(vacancy, Assert.Single(search.GetProperty("sent").EnumerateArray()).GetProperty("vacancy").GetString());
        Assert.Equal("Hours", Assert.Single(copy.GetProperty("others").GetProperty("declined").EnumerateArray()).GetProperty("reason").GetString());
        Assert.Contains(copy.GetProperty("messages").EnumerateArray(), message => message.GetProperty("body").GetString()!.Contains(vacancy, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await person.PostJsonAsync("/api/v1/me/erasure", new { confirm = true })).Status);

        foreach (var table in Tables)
        {
            Assert.Equal(1, await app.Database.CountAsync($"select count(*) from {table}"));
        }

        Assert.Single((await other.OpenAsync("/api/v1/me/searches")).Json.GetProperty("items").EnumerateArray());
    }
}
