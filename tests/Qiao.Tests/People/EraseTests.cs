using System.Text;
using Qiao.People;

namespace Qiao.Tests.People;

public sealed class EraseTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task The_copy_holds_the_file_the_account_consents_looks_and_messages(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var employer = await Person.VerifiedEmployerAsync(app, firm);
        await Person.LetInAsync(person, employer, "Contact");
        await firm.OpenAsync($"/seekers/{somebody.Id}");
        await SendAsync(app, somebody);

        var answer = await person.SendAsync(HttpMethod.Get, "/me/data.json");
        var copy = answer.Json;

        Assert.Equal("attachment; filename=qiao-data.json; filename*=UTF-8''qiao-data.json", answer.Header("Content-Disposition"));
        Assert.Equal((Person.Name, Person.Phone), (copy.GetProperty("file").GetProperty("name").GetString(), copy.GetProperty("file").GetProperty("phone").GetString()));
        Assert.Equal(somebody.SignInName, copy.GetProperty("account").GetProperty("signInName").GetString());
        Assert.Equal(employer.Id, Assert.Single(copy.GetProperty("consents").EnumerateArray()).GetProperty("employer").GetString());
        Assert.Equal("Consent", Assert.Single(copy.GetProperty("looks").EnumerateArray()).GetProperty("ground").GetString());
        Assert.Contains(copy.GetProperty("messages").EnumerateArray(), message => message.GetProperty("body").GetString() == "您好");
        Assert.DoesNotContain("hash", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBoth]
    public async Task After_an_erasure_nothing_personal_is_in_the_database_its_file_or_its_log(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest(), guest = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var employer = await Person.VerifiedEmployerAsync(app, firm);
        await Person.LetInAsync(person, employer, "Contact", purpose: "只有我写的理由");
        await firm.OpenAsync($"/seekers/{somebody.Id}");
        await SendAsync(app, somebody);
        string[] planted = [Person.Name, Person.Phone, somebody.SignInName, "某电力工程队", "只有我写的理由", .. await SealedAsync(app, somebody)];
        Assert.All([somebody.SignInName, Person.Phone, "只有我写的理由"], word => Assert.True(IsIn(app.Database, word) ?? true, word));

        var refused = await person.SubmitAsync(await person.OpenAsync("/me/data"), "/me/data/erasure", ("confirm", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var receipt = await person.SubmitAsync(refused, "/me/data/erasure", ("confirm", "yes"));

        Assert.Equal($"/seekers/erased/{somebody.Id}", receipt.Path);
        Assert.Contains("三年", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("1 条", receipt.Text, StringComparison.Ordinal);
        var dump = await app.Database.DumpAsync();
        foreach (var word in planted)
        {
            Assert.DoesNotContain(word, dump, StringComparison.Ordinal);
            Assert.False(IsIn(app.Database, word) ?? false, word);
        }

        Assert.Equal("/sign-in", (await person.OpenAsync("/me")).Path);
        Assert.Equal("/sign-in", (await guest.SignInAsync(somebody.SignInName)).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await firm.OpenAsync($"/seekers/{somebody.Id}")).Status);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where kind = 'seeker.erased' and subject = '{somebody.Id}'"));
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync($"/seekers/erased/{somebody.Id}")).Status);
    }

    [Theory, OnBoth]
    public async Task Who_gives_the_phone_of_another_neither_reads_nor_erases_what_was_written_to_them_and_an_earlier_phone_is_forgotten(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser person = app.Guest(), stranger = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.RegisteredAsync(app, stranger, "冒名者");
        await SendAsync(app, somebody, "只写给我的话");
        var changed = Person.File((await person.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64());
        changed["phone"] = "17000099902";
        Assert.Equal(HttpStatusCode.OK, (await Person.PutAsync(person, "/api/v1/me/file", changed)).Status);

        var (theirs, own) = (await stranger.OpenAsync("/api/v1/me/data"), await person.OpenAsync("/api/v1/me/data"));
        var erased = await stranger.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });
        var left = await app.Database.CountAsync("select count(*) from platform_message");
        await person.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });

        Assert.DoesNotContain("只写给我的话", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("只写给我的话", own.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, 1), (erased.Status, left));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from platform_message"));
    }

    [Theory, OnBoth]
    public async Task A_login_that_is_someones_place_of_work_stays_and_can_open_a_file_again(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Employer);
        await browser.OpenAsync("/account");
        await browser.PostJsonAsync("/api/v1/seekers", new { name = Person.Name, phone = Person.Phone });

        var receipt = await browser.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });

        Assert.False(receipt.Json.GetProperty("accountEnded").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/api/v1/me/file")).Status);
        Assert.Equal("/account", (await browser.OpenAsync("/account")).Path);
        Assert.Equal(HttpStatusCode.Created, (await browser.PostJsonAsync("/api/v1/seekers", new { name = Person.Name, phone = Person.Phone })).Status);
    }

    [Theory, OnBoth]
    public async Task Of_four_erasures_at_once_one_is_done_and_the_others_find_nothing(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var somebody = await Person.RegisteredAsync(app, browser);
        await browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, _ => browser.PostJsonAsync("/api/v1/me/erasure", new { confirm = true }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized]));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_erasure where id = '{somebody.Id}'"));
    }

    private static Task<bool> SendAsync(QiaoApp app, Person person, string word = "您好") => app.RunAsync(services =>
    {
        Assert.True(Ids.TryRead<SeekerId>(person.Id, out var id));
        return services.GetRequiredService<SeekerNotices>().TellAsync(id, "test.hello", Make.Name(), Bilingual.Same(word), Bilingual.Same(word), default);
    });

    // The encrypted values too: they must not be left for someone who comes by the key later.
    private static async Task<IReadOnlyList<string>> SealedAsync(QiaoApp app, Person person) =>
        [.. await app.Database.LinesAsync($"select name from people_seeker where id = '{person.Id}' union select phone from people_seeker where id = '{person.Id}' union select phone_index from people_seeker where id = '{person.Id}'")];

    /// <summary>Whether the bytes stand in SQLite's file or its write-ahead log; null on PostgreSQL, whose files are the server's.</summary>
    private static bool? IsIn(TestDatabase database, string word)
    {
        if (database.Dialect == Dialect.Postgres)
        {
            return null;
        }

        var wanted = Encoding.UTF8.GetBytes(word);
        return ((string[])[database.Name, database.Name + "-wal"]).Where(File.Exists).Any(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            file.CopyTo(content);
            return content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(wanted) >= 0;
        });
    }
}
