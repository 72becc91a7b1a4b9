using Qiao.Matching.Indexing;
using Qiao.People;
using Qiao.Platform.Files;
using Qiao.Tests.People;

namespace Qiao.Tests.Privacy;

/// <summary>After an erasure no word of the person is left: not in a table, not in the files of the database, not in the index.</summary>
public sealed class ErasureTests
{
    private static readonly byte[] Pdf = "%PDF-1.4 龘靐文件"u8.ToArray();

    [Theory, OnBoth]
    public async Task Who_has_applied_searched_let_someone_in_reported_and_asked_to_join_leaves_no_word(Dialect dialect)
    {
        await using var world = await PlantedWorld.MadeAsync(dialect);
        var (app, leaving) = (world.App, (string[])["applicant", "hidden", "findable", "reporter"]);
        var file = Path.Combine(Path.GetTempPath(), $"qiao-erasure-{Guid.CreateVersion7():n}.index");
        await KeepAsync(world, "applicant");
        // A number given earlier has its messages, too.
        var revision = (await world.Viewers["applicant"].OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64();
        Assert.Equal(HttpStatusCode.OK, (await People.Person.PutAsync(world.Viewers["applicant"], "/api/v1/me/file", People.Person.File(revision))).Status);
        // The walk of those who may look, so that their looks are logged.
        foreach (var viewer in (string[])["employer A", "employer B", "clerk"])
        {
            await new PlantedWalk(world).AsAsync(viewer, world.Seekers.Values.Select(id => $"/seekers/{id}"));
        }

        string[] words = ["龘靐文件", .. world.All.Where(planted => leaving.Contains(planted.Whose) && planted.Kind != "resume").Select(planted => planted.Text), .. await SealedAsync(world, leaving)];
        var before = await StoredWords.FindAsync(app.Database, words);
        var filesBefore = StoredWords.InFiles(app.Database, words);

        foreach (var person in leaving)
        {
            var erased = await world.Viewers[person].PostJsonAsync("/api/v1/me/erasure", new { confirm = true });
            Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);
        }

        await app.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);
        await app.Services.GetRequiredService<IndexFollower>().SaveAsync(new IndexFile(file, "test"), default);
        var index = await System.IO.File.ReadAllBytesAsync(file);
        System.IO.File.Delete(file);

        Assert.Subset(before.Select(hit => hit.Column).ToHashSet(), new HashSet<string>(
        [
            "platform_message.recipient", "vacancies_application.message", "vacancies_application_step.remark", "matching_search.name", "people_consent.purpose", "vacancies_complaint.text",
            "organisations_join_request.message", "platform_file.content", "people_seeker.name",
        ]));
        Assert.Empty(await StoredWords.FindAsync(app.Database, words));
        Assert.Empty(StoredWords.InFiles(app.Database, words));
        Assert.True(dialect == Dialect.Postgres || filesBefore.Count > 10, "The search finds nothing in files that hold it.");
        Assert.NotEmpty(index);
        Assert.DoesNotContain(words, word => index.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)) >= 0);
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from vacancies_complaint where text is null and account is null and contact is null and reporter is null"));
        // Whoever stays keeps everything.
        Assert.Equal(world.Text("stranger", "name"), (await world.Viewers["stranger"].OpenAsync("/api/v1/me/file")).Json.GetProperty("name").GetString());
    }

    [Theory, OnBoth]
    public async Task A_clerk_erases_a_file_kept_for_someone_with_a_reason_and_the_receipt_can_be_printed(Dialect dialect)
    {
        await using var world = await PlantedWorld.MadeAsync(dialect);
        var (clerk, id, database) = (world.Viewers["clerk"], world.Seekers["kept"], world.App.Database);
        await KeepAsync(world, "kept");
        await TellAsync(world, "kept");
        string[] words = ["龘靐文件", "龘靐消息", .. world.All.Where(planted => planted.Whose == "kept").Select(planted => planted.Text), .. await SealedAsync(world, "kept")];
        var before = await StoredWords.FindAsync(database, words);

        var file = await clerk.OpenAsync($"/desk/seekers/{id}");
        var page = await clerk.OpenAsync($"/desk/seekers/{id}/erasure");
        var unsaid = await clerk.SubmitAsync(page, $"/desk/seekers/{id}/erasure", ("confirm", "yes"), ("reason", ""));
        var unsure = await clerk.PostJsonAsync($"/api/v1/desk/seekers/{id}/erasure", new { reason = "AskedAtDesk" });
        var receipt = await clerk.SubmitAsync(unsaid, $"/desk/seekers/{id}/erasure", ("confirm", "yes"), ("reason", "AskedAtDesk"));
        var english = await clerk.OpenAsync($"/en/seekers/erased/{id}");

        Assert.Contains($"/desk/seekers/{id}/erasure", file.Text, StringComparison.Ordinal);
        Assert.All(new[] { unsaid, unsure }, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Equal($"/seekers/erased/{id}", receipt.Path);
        Assert.Contains("没有登录账号", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("there was no login", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your login", english.Text, StringComparison.Ordinal);
        Assert.NotEmpty(before);
        Assert.Empty(await StoredWords.FindAsync(database, words));
        Assert.Empty(StoredWords.InFiles(database, words));
        Assert.Equal(["AskedAtDesk"], await database.LinesAsync($"select reason from journal where kind = 'seeker.erased' and subject = '{id}'"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/desk/seekers/{id}")).Status);
    }

    [Theory, OnBoth]
    public async Task Who_applied_without_an_account_and_took_the_file_over_leaves_no_word_nor_the_code_that_came_to_the_phone(Dialect dialect)
    {
        await using var world = await PlantedWorld.MadeAsync(dialect);
        var database = world.App.Database;
        string[] words = ["龘靐壬", "17000011177", "龘靐访客"];
        using var guest = world.App.Guest();
        var asked = await guest.PostJsonAsync($"/api/v1/vacancies/{world.Vacancies[1]}/applications/guest", new { name = words[0], phone = words[1], message = words[2] });
        var proof = asked.Json.GetProperty("proof").GetString()!;
        var sent = await guest.PostJsonAsync("/api/v1/applications/code/" + proof, new { code = await database.PhoneCodeAsync(proof) });
        var name = Make.Name("person");
        var taken = await guest.PostJsonAsync("/api/v1/seekers/take-over", new { code = sent.Json.GetProperty("takeOver").GetString(), signInName = name, password = Make.Password });
        var before = await StoredWords.FindAsync(database, words);

        await guest.SignInAsync(name, Make.Password);
        var erased = await guest.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains(before, hit => hit.Column == "platform_message.recipient");
        Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);
        Assert.Empty(await StoredWords.FindAsync(database, words));
        Assert.Empty(StoredWords.InFiles(database, words));
        Assert.Equal(0, await database.CountAsync("select count(*) from people_phone_proof"));
    }

    [Theory, OnBoth]
    public async Task A_clerk_erases_only_files_that_clerks_keep_in_the_own_area_and_of_two_one_does(Dialect dialect)
    {
        await using var world = await PlantedWorld.MadeAsync(dialect);
        var (id, own) = (world.Seekers["kept"], world.Seekers["hidden"]);
        var form = new { reason = "AskedInWriting", confirm = true };

        var elsewhere = await world.Viewers["clerk elsewhere"].PostJsonAsync($"/api/v1/desk/seekers/{id}/erasure", form);
        var others = await world.Viewers["clerk"].PostJsonAsync($"/api/v1/desk/seekers/{own}/erasure", form);
        var answers = await Race.RunAsync(4, _ => world.Viewers["clerk"].PostJsonAsync($"/api/v1/desk/seekers/{id}/erasure", form));

        Assert.All(new[] { elsewhere, others }, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound]));
        Assert.Equal(1, await world.App.Database.CountAsync($"select count(*) from people_erasure where id = '{id}' and by_desk = 1"));
        Assert.Equal(1, await world.App.Database.CountAsync($"select count(*) from people_seeker where id = '{own}'"));
    }

    private static Task<Outcome<FileId>> KeepAsync(PlantedWorld world, string whose) => world.App.RunAsync(services =>
        services.GetRequiredService<FileCabinet>().KeepAsync("龘靐文件.pdf", Pdf, world.Seekers[whose], "test", null, ["application/pdf"], default));

    private static Task<bool> TellAsync(PlantedWorld world, string whose) => world.App.RunAsync(services =>
    {
        Assert.True(Ids.TryRead<SeekerId>(world.Seekers[whose], out var id));
        return services.GetRequiredService<SeekerNotices>().TellAsync(id, "test.hello", id.ToString(), Bilingual.Same("龘靐消息"), Bilingual.Same("龘靐消息"), default);
    });

    // The encrypted values too: they must not be left for someone who comes by the key later.
    private static async Task<IReadOnlyList<string>> SealedAsync(PlantedWorld world, params string[] people)
    {
        var ids = string.Join(',', people.Select(person => $"'{world.Seekers[person]}'"));
        var words = new List<string>();
        foreach (var column in (string[])["name", "phone", "phone_index", "contact", "history"])
        {
            words.AddRange((await world.App.Database.LinesAsync($"select {column} from people_seeker where id in ({ids})")).Where(word => word.Length > 0));
        }

        return words;
    }
}
