namespace Qiao.Tests.People;

/// <summary>A clerk keeps a file for someone without an account, and hands it over.</summary>
public sealed class DeskTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_clerk_opens_fills_in_and_hands_over_a_file_and_then_no_longer_writes_in_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), person = app.Guest();

        var opened = await clerk.SubmitAsync(await clerk.OpenAsync("/desk/seekers/register"), "/desk/seekers", ("name", "无机老人"), ("division", "500103"), ("agreed", "yes"));
        Assert.EndsWith("/file", opened.Path, StringComparison.Ordinal);
        var id = opened.Path.Split('/')[3];
        var saved = await clerk.SubmitAsync(opened, $"/desk/seekers/{id}/file", ("work", "保洁员"), ("divisions", ""));
        Assert.Equal($"/desk/seekers/{id}", saved.Path);
        Assert.Contains("无机老人", saved.Text, StringComparison.Ordinal);

        var made = await clerk.SubmitAsync(saved, $"/desk/seekers/{id}/handover");
        var code = made.Document.QuerySelector(".q-panel__reference strong")!.TextContent;
        Assert.DoesNotContain(code.Replace(" ", "", StringComparison.Ordinal), await app.Database.DumpAsync(), StringComparison.Ordinal);
        var name = Make.Name("person");
        var taken = await person.SubmitAsync(await person.OpenAsync("/seekers/take-over"), "/seekers/take-over", ("code", " " + code.ToLowerInvariant()), ("signInName", name), ("password", Make.Password));
        Assert.Equal("/sign-in", taken.Path);
        await person.SignInAsync(name);

        Assert.Equal("无机老人", (await person.OpenAsync("/me/file")).Value("name"));
        Assert.NotEmpty((await person.OpenAsync("/me/seen")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/desk/seekers/{id}/file")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "people.handed-over"), await CodeAsync(clerk, id));
        using var again = app.Guest();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.PostJsonAsync("/api/v1/seekers/take-over", new { code, signInName = Make.Name(), password = Make.Password })).Status);
    }

    [Theory, OnBoth]
    public async Task Of_four_who_use_a_handover_code_at_once_one_gets_the_file(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var id = await OpenedAsync(clerk);
        var code = (await clerk.PostJsonAsync($"/api/v1/desk/seekers/{id}/handover", new { })).Json.GetProperty("code").GetString();

        var answers = await Race.RunAsync(4, _ => guest.PostJsonAsync("/api/v1/seekers/take-over", new { code, signInName = Make.Name("taker"), password = Make.Password }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer =>
            Assert.Equal("people.code-wrong", answer.Json.GetProperty("fields").GetProperty("code").GetProperty("code").GetString()));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_seeker where id = '{id}' and account is not null"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_where_a_code_cannot_be_marked_as_used_several_take_the_file_over(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var id = await OpenedAsync(clerk);
        var code = (await clerk.PostJsonAsync($"/api/v1/desk/seekers/{id}/handover", new { })).Json.GetProperty("code").GetString();
        // The mark on the code and the account on the file are taken back as soon as they are made, as if the statements had no condition.
        foreach (var (table, column) in new[] { ("people_handover", "used"), ("people_seeker", "account") })
        {
            await app.Database.ExecuteAsync(dialect == Dialect.Postgres
                ? $"""
                  create function reopen_{table}() returns trigger language plpgsql as $$ begin new.{column} = null; return new; end $$;
                  create trigger reopen before update on {table} for each row execute function reopen_{table}();
                  """
                : $"create trigger reopen_{table} after update on {table} begin update {table} set {column} = null where rowid = new.rowid; end");
        }

        var answers = await Race.RunAsync(4, _ => guest.PostJsonAsync("/api/v1/seekers/take-over", new { code, signInName = Make.Name("taker"), password = Make.Password }));

        Assert.Equal(4, answers.Count(answer => answer.Status == HttpStatusCode.OK));
    }

    [Theory, OnBoth]
    public async Task A_new_code_ends_the_one_before_and_a_code_lasts_seven_days(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var id = await OpenedAsync(clerk);
        var first = (await clerk.PostJsonAsync($"/api/v1/desk/seekers/{id}/handover", new { })).Json.GetProperty("code").GetString();
        var second = (await clerk.PostJsonAsync($"/api/v1/desk/seekers/{id}/handover", new { })).Json.GetProperty("code").GetString();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TakeAsync(guest, first)).Status);
        app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TakeAsync(guest, second)).Status);
        app.Clock.Advance(TimeSpan.FromSeconds(-1));
        Assert.Equal(HttpStatusCode.OK, (await TakeAsync(guest, second)).Status);
    }

    [Theory, OnBoth]
    public async Task A_clerk_finds_by_code_and_phone_inside_the_own_area_only_and_never_by_name(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser person = app.Guest(), here = await app.SignedInAsync(Role.Clerk, "500112"), elsewhere = await app.SignedInAsync(Role.Clerk, "500103");
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var code = (await person.OpenAsync("/api/v1/me/file")).Json.GetProperty("code").GetString()!;

        foreach (var query in (string[])[code, code.ToLowerInvariant(), $"{code[..4]} {code[4..]}", Person.Phone, "+86 170 0009 9901"])
        {
            var found = (await here.OpenAsync("/api/v1/desk/seekers?q=" + Uri.EscapeDataString(query))).Json;
            Assert.Equal((query, 1), (query, found.GetProperty("total").GetInt32()));
            Assert.DoesNotContain(Person.Name, found.ToString(), StringComparison.Ordinal);
            Assert.Equal((query, 0), (query, (await elsewhere.OpenAsync("/api/v1/desk/seekers?q=" + Uri.EscapeDataString(query))).Json.GetProperty("total").GetInt32()));
        }

        foreach (var query in (string[])[Person.Name, "林", "%", code[..4], "'; drop table people_seeker; --"])
        {
            Assert.Equal((query, 0), (query, (await here.OpenAsync("/api/v1/desk/seekers?q=" + Uri.EscapeDataString(query))).Json.GetProperty("total").GetInt32()));
        }

        Assert.Equal(0, await app.Database.CountAsync("select count(*) from people_look"));
        var page = await here.OpenAsync($"/desk/seekers/{somebody.Id}");
        Assert.Contains(Person.Name, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Phone, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("button[disabled]"));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/desk/seekers/{somebody.Id}")).Status);
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from people_look where ground = 'Region' and part = 'Name'"));
    }

    [Theory, OnBoth]
    public async Task A_file_is_not_opened_outside_the_clerks_area_without_agreement_or_twice_for_a_phone(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var clerk = await app.SignedInAsync(Role.Clerk, "500105");
        await clerk.OpenAsync("/account");

        Assert.Equal("people.out-of-area", FieldCode(await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = "甲", division = "500103", agreed = true }), "division"));
        Assert.Equal("people.agreed-needed", FieldCode(await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = "甲", division = "500105" }), "agreed"));
        Assert.Equal(HttpStatusCode.Created, (await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = "甲", division = "500105", phone = "17000088801", agreed = true })).Status);
        Assert.Equal("people.phone-known", (await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = "乙", division = "500105", phone = "170 0008 8801", agreed = true })).Code);
    }

    [Theory, OnBoth]
    public async Task The_desks_list_takes_the_same_queries_for_one_file_and_for_sixty(Dialect dialect)
    {
        using var queries = new CountingQueries();
        await using var app = await QiaoApp.StartAsync(dialect);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await OpenedAsync(clerk);
        var one = await CountAsync();
        for (var i = 0; i < 51; i++)
        {
            await OpenedAsync(clerk);
        }

        Assert.Equal(one, await CountAsync());
        var first = (await clerk.OpenAsync("/api/v1/desk/seekers")).Json;
        var second = (await clerk.OpenAsync("/api/v1/desk/seekers?page=" + first.GetProperty("next").GetString())).Json;
        Assert.Equal((50, 2, 52), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength(), first.GetProperty("total").GetInt32()));
        Assert.Equal(52, first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(i => i.GetProperty("id").GetString()).Distinct().Count());

        async Task<int> CountAsync()
        {
            var before = queries.Of(app.Database);
            Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync("/desk/seekers")).Status);
            return queries.Of(app.Database) - before;
        }
    }

    private static async Task<string> OpenedAsync(Browser clerk)
    {
        await clerk.OpenAsync("/account");
        var answer = await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = "无机老人", division = "500103", agreed = true });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private static Task<Page> TakeAsync(Browser guest, string? code) =>
        guest.PostJsonAsync("/api/v1/seekers/take-over", new { code, signInName = Make.Name("taker"), password = Make.Password });

    private static async Task<(HttpStatusCode Status, string Code)> CodeAsync(Browser clerk, string id)
    {
        var answer = await clerk.PostJsonAsync($"/api/v1/desk/seekers/{id}/handover", new { });
        return (answer.Status, answer.Code);
    }

    private static string? FieldCode(Page answer, string field) => answer.Json.GetProperty("fields").GetProperty(field).GetProperty("code").GetString();
}
