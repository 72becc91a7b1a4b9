using System.Text;
using Qiao.Organisations;
using Qiao.Organisations.Registering;

namespace Qiao.Tests.Organisations;

public sealed class RegisterOrganisationTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly byte[] Licence = Encoding.ASCII.GetBytes("%PDF-1.7 licence");

    [Theory, OnBoth]
    public async Task An_employer_registers_on_the_page_and_then_signs_in_to_its_organisation(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var form = Employer.Form();

        var after = await browser.SubmitAsync(await browser.OpenAsync("/employers/register"), "/employers/register", Values(form));
        var mine = await browser.SubmitAsync(after, "/sign-in", ("signInName", form["signInName"]), ("password", form["password"]));

        Assert.Contains("登记成功", after.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", after.Path);
        Assert.Equal("/organisations", mine.Path);
        Assert.Contains(form["name"], mine.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Registering_writes_the_organisation_its_login_the_request_and_one_private_entry(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var program = app.Guest();
        var form = Employer.Form();

        var answer = await program.PostJsonAsync("/api/v1/organisations", form);
        var id = answer.Json.GetProperty("id").GetString();

        Assert.Equal((HttpStatusCode.Created, $"/api/v1/organisations/{id}"), (answer.Status, answer.Header("Location")));
        Assert.Equal([form["code"]], await app.Database.LinesAsync("select code from organisations_organisation"));
        Assert.Equal([form["signInName"]], await app.Database.LinesAsync("select sign_in_name from platform_account"));
        Assert.Equal([id!], await app.Database.LinesAsync("select organisation from organisations_member"));
        Assert.Equal(["Open"], await app.Database.LinesAsync("select state from organisations_verification"));
        Assert.Equal(["Private"], await app.Database.LinesAsync("select visibility from journal where kind = 'organisation.registered'"));
    }

    [Theory, OnBoth]
    public async Task Someone_signed_in_registers_without_making_another_login(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync();
        var form = Employer.Form();

        var page = await browser.OpenAsync("/employers/register");
        Assert.Null(page.Value("signInName"));
        var after = await browser.SubmitAsync(page, "/employers/register", Values(form).Where(v => v.Name is not ("signInName" or "password")).ToArray());

        Assert.Equal("/organisations", after.Path);
        Assert.Contains(form["name"], after.Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_refused_registration_keeps_everything_typed_but_the_password(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var form = Employer.Form(code: "91500103MA0000001X");
        form["name"] = "<script>alert('甲')</script>'); drop table organisations_organisation; --";
        form["contactPhone"] = "１２";
        form["password"] = "short";

        var page = await browser.SubmitAsync(await browser.OpenAsync("/employers/register"), "/employers/register", Values(form));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(form.Where(f => f.Key != "password"), typed => Assert.Equal(typed.Value, page.Value(typed.Key)));
        Assert.Equal("", page.Value("password"));
        Assert.NotNull(page.Document.QuerySelector("#code-error"));
        Assert.NotNull(page.Document.QuerySelector("#contactPhone-error"));
        Assert.NotNull(page.Document.QuerySelector("#password-error"));
        Assert.Equal("#code", page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.DoesNotContain(page.Document.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.StartsWith("有误：", page.Document.Title, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_code_that_is_registered_already_is_refused_on_the_page_and_by_the_api(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), program = app.Guest(), first = app.Guest();
        var taken = (await Employer.RegisteredAsync(app, first)).Code;

        var page = await browser.SubmitAsync(await browser.OpenAsync("/en/employers/register"), "/en/employers/register", Values(Employer.Form(taken.ToLowerInvariant())));
        var answer = await program.PostJsonAsync("/api/v1/organisations", Employer.Form(taken));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("registered already", page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "organisations.code-taken"), (answer.Status, answer.Code));
    }

    [Theory, OnBoth]
    public async Task A_sign_in_name_that_is_taken_is_refused_beside_its_field_and_nothing_is_registered(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();
        var form = Employer.Form();
        form["signInName"] = await app.AddAccountAsync();

        var answer = await program.PostJsonAsync("/api/v1/organisations", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("accounts.name-taken", answer.Json.GetProperty("fields").GetProperty("signInName").GetProperty("code").GetString());
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from organisations_organisation where code = '{form["code"]}'"));
    }

    [Theory]
    [OnBoth("licence.pdf", 16, HttpStatusCode.Found)]
    [OnBoth("empty.pdf", 0, HttpStatusCode.Found)]
    [OnBoth("large.pdf", 10 * 1024 * 1024 + 1, HttpStatusCode.UnprocessableEntity)]
    public async Task A_licence_is_kept_or_refused_beside_its_field(Dialect dialect, string name, int size, HttpStatusCode status)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var content = new byte[size];
        Licence.AsSpan(0, Math.Min(size, Licence.Length)).CopyTo(content);
        using var form = (await browser.OpenAsync("/employers/register")).Fill("/employers/register", Values(Employer.Form())).WithFile("document", name, content);

        var answer = await browser.SendAsync(HttpMethod.Post, "/employers/register", form);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == HttpStatusCode.UnprocessableEntity, answer.Document.QuerySelector("#document-error") is not null);
    }

    [Theory, OnBoth]
    public async Task Of_four_who_register_one_code_at_the_same_moment_one_does(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await RegisterAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<OrganisationId>.Done);
        Assert.All(outcomes.OfType<Outcome<OrganisationId>.Refused>(), refused => Assert.Equal("organisations.code-taken", refused.Reason.Code));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_organisation"));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_verification"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_index_the_code_stands_several_times_on_postgres_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            await node.Database.ExecuteAsync("drop index ix_organisations_organisation_code");

            var outcomes = await RegisterAtOnceAsync(node);

            // On SQLite a change begins with the write lock: the look that comes before the insert already stands in a row.
            var registered = outcomes.Count(outcome => outcome is Outcome<OrganisationId>.Done);
            Assert.True(dialect == Dialect.Postgres ? registered > 1 : registered == 1, $"{registered} registered in run {run}.");
        }
    }

    private static async Task<Outcome<OrganisationId>[]> RegisterAtOnceAsync(TestNode node)
    {
        if (node.Database.Dialect == Dialect.Postgres)
        {
            // Holds every insert for a moment, so that all have looked before the first one commits.
            await node.Database.ExecuteAsync("""
                create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.4); return new; end $$;
                create trigger slowly before insert on organisations_organisation for each row execute function slowly();
                """);
        }

        var code = CreditCodes.Next();
        return await Race.RunAsync(4, _ => node.RunAsync(scope => scope.GetRequiredService<RegisterOrganisation>().RunAsync(FormOf(code), default)));
    }

    private static RegistrationForm FormOf(string code) =>
        new(code, "重庆两江精密机械有限公司", OrganisationKind.Private, "500103", null, "王小明", "13800001234", null, null, null);

    private static (string Name, string Value)[] Values(Dictionary<string, string> form) => form.Select(f => (f.Key, f.Value)).ToArray();
}
