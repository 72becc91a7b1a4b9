using Qiao.Lexicon;
using Qiao.People;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.People;

public sealed class EducationHistoryTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [InlineData("2014-09 至 2017-06，大专，某职业学院，机电一体化", EducationLevel.College, "机电一体化", true)]
    [InlineData("2014.9-2018.7, bachelor, Some University", EducationLevel.Bachelor, null, true)]
    [InlineData("2014年9月 到 2016年7月；高中或中专；某中学；肄业", EducationLevel.SeniorSecondary, null, false)]
    [InlineData("2024-09 至今，硕士，某大学，材料，在读", EducationLevel.Master, "材料", false)]
    [InlineData("2009-09 — 2012-07，初中及以下，某中学", EducationLevel.JuniorSecondary, null, true)]
    public void A_line_is_read_and_what_is_written_from_it_is_read_the_same(string line, EducationLevel level, string? field, bool finished)
    {
        var read = Assert.Single(EducationHistory.Read(line).Schools);

        Assert.Equal((level, field, finished), (read.Level, read.Field, read.Finished));
        Assert.Equal(read, Assert.Single(EducationHistory.Read(read.ToString()).Schools));
    }

    [Theory]
    [InlineData("某职业学院，大专")]
    [InlineData("2017-06 至 2014-09，大专，某职业学院")]
    [InlineData("2014-13 至 2017-06，大专，某职业学院")]
    [InlineData("2014-09 至 2017-06，某职业学院，机电")]
    public void A_line_that_cannot_be_read_is_named_by_its_number(string line) =>
        Assert.Equal("people.school-form", EducationHistory.Read("2009-09 至 2012-07，高中，某中学\n" + line).Problem?.Code);

    [Theory, OnBoth]
    public async Task Schools_are_kept_sealed_set_the_level_and_are_seen_where_jobs_are(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var vacancy = await employer.PostedAsync();
        using var person = await Applicant.RegisteredAsync(app);
        await Person.FillAsync(person.Browser);
        var file = Person.File((await person.Browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64());
        (file["education"], file["schools"]) = ("JuniorSecondary", "2014-09 至 2017-06，大专，暗号职业学院\n2017-09 至 2018-06，本科，暗号大学，肄业");
        Assert.Equal(HttpStatusCode.OK, (await Person.PutAsync(person.Browser, "/api/v1/me/file", file)).Status);
        var application = await person.AppliedAsync(vacancy);

        var kept = (await person.Browser.OpenAsync("/api/v1/me/data")).Json.GetProperty("file");
        var received = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications/{application}");
        var matches = await person.Browser.OpenAsync("/api/v1/me/matches");

        Assert.Equal("College", kept.GetProperty("education").GetString());
        Assert.Equal([true, false], kept.GetProperty("schools").EnumerateArray().Select(school => school.GetProperty("finished").GetBoolean()));
        Assert.Contains("暗号职业学院", received.Text, StringComparison.Ordinal);
        Assert.Contains("暗号职业学院", (await person.Browser.OpenAsync("/me/file")).Value("schools"), StringComparison.Ordinal);
        Assert.DoesNotContain("暗号", matches.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("暗号", await app.Database.DumpAsync(), StringComparison.Ordinal);
        employer.Browser.Dispose();
    }
}
