using System.Text;
using System.Text.Json;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Batching;

namespace Qiao.Tests.Vacancies.Batching;

public sealed class BatchTests(Apps apps) : IClassFixture<Apps>
{
    private const string Lawful = "负责仓库收发货、盘点和出入库登记，每周五天，每天八小时。";

    [Theory, OnBoth]
    public async Task The_template_filled_in_posts_what_is_lawful_and_tells_of_every_other_row_why_not(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var path = $"/organisations/{employer.Id}/vacancies/bulk";
        var header = await TemplateHeaderAsync(browser, path);
        var page = await browser.OpenAsync(path);
        using var form = page.Fill(path).WithFile("file", "岗位.xlsx", Workbook(header,
            Row(header, ("title", "仓库管理员"), ("description", Lawful), ("reference", "A-1")),
            Row(header, ("title", "文员"), ("description", "限女性，三十五岁以下，负责文件整理和接待来访者。")),
            Row(header, ("title", "电工"), ("description", Lawful), ("headcount", "很多")),
            Row(header, ("title", "焊工"), ("description", Lawful), ("division", "火星"))));

        var answer = await browser.SendAsync(HttpMethod.Post, path, form);
        var report = await browser.OpenAsync(answer.Header("Location")!);
        var problems = await browser.OpenAsync(answer.Header("Location")! + "?problems=true");
        var table = await browser.SendAsync(HttpMethod.Get, answer.Header("Location")! + "/table?format=csv");

        var rows = report.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains("已发布", rows[0], StringComparison.Ordinal);
        Assert.Contains("限女性", rows[1], StringComparison.Ordinal);
        Assert.Contains("招聘人数", rows[2], StringComparison.Ordinal);
        Assert.Contains("区县", rows[3], StringComparison.Ordinal);
        Assert.Equal(3, problems.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("A-1", table.Text, StringComparison.Ordinal);
        Assert.Equal(["仓库管理员|Published|500112"], await app.Database.LinesAsync($"select title || '|' || state || '|' || division from vacancies_vacancy where employer = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task A_file_that_is_no_table_or_has_other_columns_is_refused_beside_its_field(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var path = $"/organisations/{employer.Id}/vacancies/bulk";

        foreach (var (name, content) in new[] { ("a.xlsx", "no workbook"u8.ToArray()), ("a.csv", "甲,乙\n1,2\n"u8.ToArray()), ("a.exe", "MZ"u8.ToArray()), ("b.csv", "title,description\n"u8.ToArray()) })
        {
            using var form = (await browser.OpenAsync(path)).Fill(path).WithFile("file", name, content);
            var refused = await browser.SendAsync(HttpMethod.Post, path, form);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.Document.QuerySelector("#file-error"));
        }

        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_batch where employer = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task A_stream_gets_a_receipt_and_a_repetition_with_its_key_posts_nothing_more(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var lines = string.Join('\n', Enumerable.Range(1, 3).Select(i => Line($"R-{i}", $"仓库管理员 {i} 号库"))) + "\n{broken\n";

        var first = await SendAsync(employer, lines, "key-1");
        var again = await SendAsync(employer, lines, "key-1");
        var other = await SendAsync(employer, Line("R-9", "焊工"), "key-1");
        var rows = (await browser.SendAsync(HttpMethod.Get, $"/api/v1/batches/{first.Json.GetProperty("id").GetString()}/rows")).Json.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(HttpStatusCode.Accepted, first.Status);
        Assert.Equal(("Done", 3, 1), (first.Json.GetProperty("state").GetString(), first.Json.GetProperty("published").GetInt32(), first.Json.GetProperty("refused").GetInt32()));
        Assert.Equal(first.Json.GetProperty("id").GetString(), again.Json.GetProperty("id").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.batch-key-reused"), (other.Status, other.Code));
        Assert.Equal("platform.json-malformed", rows[3].GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(3, await app.Database.CountAsync($"select count(*) from vacancies_vacancy where employer = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task The_sandbox_says_what_would_happen_and_does_nothing(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;

        var tried = await SendAsync(employer, Line("S-1", "仓库管理员"), null, "?sandbox=true");

        Assert.Equal((true, 1), (tried.Json.GetProperty("sandbox").GetBoolean(), tried.Json.GetProperty("published").GetInt32()));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_vacancy where employer = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task The_same_references_sent_again_change_what_differs_and_leave_the_rest(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        await SendAsync(employer, Line("C-1", "仓库管理员") + "\n" + Line("C-2", "叉车司机"), null);

        var second = await SendAsync(employer, Line("C-1", "仓库管理员") + "\n" + Line("C-2", "叉车司机", 7) + "\n" + Line("C-2", "叉车司机", 8), null);

        Assert.Equal((1, 1, 1), (second.Json.GetProperty("unchanged").GetInt32(), second.Json.GetProperty("altered").GetInt32(), second.Json.GetProperty("refused").GetInt32()));
        Assert.Equal(["1", "7"], await app.Database.LinesAsync($"select headcount from vacancies_vacancy where employer = '{employer.Id}' order by source_key"));
    }

    [Theory, OnBoth]
    public async Task Others_see_neither_batch_nor_rows(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using Browser browser = employer.Browser, stranger = await app.SignedInAsync(Role.Employer);
        var id = (await SendAsync(employer, Line("O-1", "焊工"), null)).Json.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Get, $"/api/v1/batches/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Get, $"/api/v1/batches/{id}/rows")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/organisations/{employer.Id}/vacancies/batches/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(employer with { Browser = stranger }, Line("O-2", "焊工"), null)).Status);
    }

    [Theory, OnBoth]
    public async Task Two_processes_that_post_the_same_batch_post_each_row_once(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var (employer, batch) = await WaitingAsync(node);

        await Race.RunAsync(2, _ => node.RunAsync(async services =>
        {
            await services.GetRequiredService<ApplyBatch>().RunAsync(default);
            return 0;
        }));

        Assert.Equal(600, await node.Database.CountAsync($"select count(*) from vacancies_vacancy where employer = '{employer}'"));
        Assert.Equal(["Done|600|600"], await node.Database.LinesAsync($"select state || '|' || applied || '|' || published from vacancies_batch where id = '{batch}'"));
        Assert.Equal(600, await node.Database.CountAsync("select count(*) from journal where kind = 'vacancy.published'"));
    }

    /// <summary>Both processes have read the same cursor before either moves it; only the condition on it keeps the second from posting the same rows.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_condition_on_the_cursor_both_processes_take_the_same_rows(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var (_, batch) = await WaitingAsync(node);
        using var gate = new Barrier(2);

        var taken = await Race.RunAsync(2, _ => node.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var applied = await session.ScalarAsync<long>($"select applied from vacancies_batch where id = {batch}", default);
            gate.SignalAndWait();
            return applied == 0 ? await session.ExecuteAsync($"update vacancies_batch set applied = applied + 200 where id = {batch}", default) : 0;
        }));

        Assert.Equal(2, taken.Sum());
    }

    [Theory, OnBoth]
    public async Task Of_two_deliveries_with_one_key_at_the_same_moment_one_is_kept(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var kept = await DeliverAtOnceAsync(node);

        Assert.Single(kept.Distinct());
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from vacancies_batch"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_key_each_delivery_is_kept(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            await node.Database.ExecuteAsync("drop index ix_vacancies_batch_employer_idempotency");

            await DeliverAtOnceAsync(node);

            Assert.Equal(4, await node.Database.CountAsync("select count(*) from vacancies_batch"));
        }
    }

    private static async Task<string[]> DeliverAtOnceAsync(TestNode node)
    {
        var employer = await node.EmployerAsync();
        var account = await node.MemberAsync(employer);
        var delivery = new Delivery(BatchKind.Api, "ndjson", "00", false, "one-key", [(1, Body("K-1", "仓库管理员"))]);
        return await Race.RunAsync(4, _ => node.RunAsAsync(account, [], async services =>
            Assert.IsType<Qiao.Platform.Outcome<Batch>.Done>(await services.GetRequiredService<ReceiveBatch>().RunAsync(employer, delivery, default)).Value.Id.ToString()));
    }

    private static async Task<(string Employer, string Batch)> WaitingAsync(TestNode node)
    {
        var employer = await node.EmployerAsync();
        var account = await node.MemberAsync(employer);
        var delivery = new Delivery(BatchKind.Api, "ndjson", "00", false, null, [.. Enumerable.Range(1, 600).Select(i => ((long)i, Body($"W-{i}", $"仓库管理员 {i}")))]);
        var received = await node.RunAsAsync(account, [], services => services.GetRequiredService<ReceiveBatch>().RunAsync(employer, delivery, default));
        return (employer.ToString(), Assert.IsType<Qiao.Platform.Outcome<Batch>.Done>(received).Value.Id.ToString());
    }

    private static RowBody Body(string reference, string title) => new(
        new()
        {
            ["reference"] = [reference], ["title"] = [title], ["description"] = [Lawful], ["division"] = ["500112"], ["employment"] = ["FullTime"], ["headcount"] = ["1"],
            ["payUnit"] = ["Month"], ["payMin"] = ["5000"], ["publish"] = ["true"],
        },
        []);

    private static string Line(string reference, string title, int headcount = 1)
    {
        var form = PostingEmployer.Form(title, Lawful);
        form["reference"] = reference;
        form["headcount"] = headcount;
        return JsonSerializer.Serialize(form);
    }

    private static Task<Page> SendAsync(PostingEmployer employer, string lines, string? key, string query = "") => employer.Browser.SendAsync(
        HttpMethod.Post, $"/api/v1/organisations/{employer.Id}/batches{query}", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"),
        key is null ? [] : [("Idempotency-Key", key)]);

    private static async Task<IReadOnlyList<string>> TemplateHeaderAsync(Browser browser, string path)
    {
        var template = await browser.SendAsync(HttpMethod.Get, path + "/document");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():n}.xlsx");
        await File.WriteAllBytesAsync(file, template.Bytes);
        using var table = Assert.IsType<Qiao.Platform.Outcome<TableSource>.Done>(TableSource.Open(file)).Value;
        var header = table.Columns.ToList();
        File.Delete(file);
        return header;
    }

    /// <summary>A row with everything that is needed, and what is given.</summary>
    private static object?[] Row(IReadOnlyList<string> header, params (string Field, string Value)[] given)
    {
        (string Field, string Value)[] needed = [("division", "渝北区"), ("employment", "全职"), ("headcount", "2"), ("payUnit", "月"), ("payMin", "5000")];
        return [.. header.Select(name => given.Concat(needed).Where(cell => name.EndsWith($"({cell.Field})", StringComparison.Ordinal)).Select(cell => cell.Value).FirstOrDefault())];
    }

    private static byte[] Workbook(IReadOnlyList<string> header, params object?[][] rows)
    {
        var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
        {
            book.Sheet("岗位", [.. header]);
            foreach (var row in rows)
            {
                book.Row(row);
            }
        }

        return stream.ToArray();
    }
}
