namespace Qiao.Tests.Matching;

/// <summary>Help for what is being typed, and for what was mistyped.</summary>
public sealed class SuggestSearchTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory]
    [OnBoth("焊")]
    [OnBoth("电")]
    [OnBoth("jav")]
    [OnBoth("焊工 ")]
    public async Task Every_completion_finds_something(Dialect dialect, string typed)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();

        var items = (await guest.OpenAsync($"/api/v1/suggestions?q={Uri.EscapeDataString(typed)}")).Json.GetProperty("items");

        Assert.InRange(items.GetArrayLength(), 1, 8);
        foreach (var item in items.EnumerateArray())
        {
            var text = item.GetProperty("text").GetString()!;
            var found = (await guest.OpenAsync($"/api/v1/vacancies?q={Uri.EscapeDataString(text)}")).Json;
            Assert.True(found.GetProperty("total").GetInt32() > 0 && !found.GetProperty("relaxed").GetBoolean(), text);
        }
    }

    [Theory]
    [OnBoth("")]
    [OnBoth("   ")]
    [OnBoth("完全没有人会这样找工作")]
    public async Task What_leads_nowhere_offers_nothing(Dialect dialect, string typed)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();

        Assert.Equal(0, (await guest.OpenAsync($"/api/v1/suggestions?q={Uri.EscapeDataString(typed)}")).Json.GetProperty("items").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task A_word_with_a_mistake_is_found_all_the_same(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();

        var found = (await guest.OpenAsync("/api/v1/vacancies?q=registerd")).Json;

        Assert.Contains(found.GetProperty("items").EnumerateArray(), item => item.GetProperty("title").GetString() == "Registered nurse");
    }
}
