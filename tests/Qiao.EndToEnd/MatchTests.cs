namespace Qiao.EndToEnd;

/// <summary>Someone without an account asks which vacancies fit.</summary>
[Collection(OneStage.Name)]
public sealed class MatchTests(Stage stage)
{
    [Theory, OnEveryScreen]
    public async Task A_few_answers_give_vacancies_with_what_fits_what_is_missing_and_what_would_change_it(Language language, int width)
    {
        await using var visit = await stage.OpenAsync(language, width);

        await AnswerAsync(visit);

        await AssertMatchedAsync(visit);
        await Expect(visit.Page.Locator(".q-match__changes li").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(visit.Say("差在", "Gaps"), new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = visit.Say("一点改变，更多机会", "A small change would open more") })).ToBeVisibleAsync();
        await visit.AssertSoundAsync();

        // Open again, the form still holds what was answered.
        await visit.Page.ClickAsync("summary");
        await Expect(visit.Page.Locator("#work")).ToHaveValueAsync(visit.Say("电工", "electrician"));
        await Expect(visit.Page.Locator("#division")).ToHaveValueAsync("500112");
        await visit.AssertSoundAsync();
        Assert.Equal(200, await visit.FollowAsync(visit.Page.Locator(".q-jobs .q-card__link").First));
    }

    [Theory, InBothLanguages]
    public async Task Matching_works_without_scripts(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390, script: false);

        await AnswerAsync(visit);

        await AssertMatchedAsync(visit);
    }

    [Theory, OnEveryScreen]
    public async Task An_empty_form_says_beside_the_field_and_on_top_what_is_needed(Language language, int width)
    {
        await using var visit = await stage.OpenAsync(language, width);
        await visit.GoAsync("/match");

        Assert.Equal(422, await visit.PressAsync("开始匹配", "Match"));

        await visit.AssertProblemAsync("work");
        await Expect(visit.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await visit.AssertSoundAsync();
        await visit.Page.ClickAsync(".govuk-error-summary a");
        await Expect(visit.Page.Locator("#work")).ToBeFocusedAsync();
    }

    [Theory, InBothLanguages]
    public async Task What_cannot_be_read_comes_back_as_it_was_typed(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390, script: false);
        await visit.GoAsync("/match");
        await visit.Page.FillAsync("#work", visit.Say("电工", "electrician"));
        await visit.Page.FillAsync("#years", visit.Say("三年多", "three or so"));

        Assert.Equal(422, await visit.PressAsync("开始匹配", "Match"));

        await visit.AssertProblemAsync("years");
        await Expect(visit.Page.Locator("#work")).ToHaveValueAsync(visit.Say("电工", "electrician"));
        await Expect(visit.Page.Locator("#years")).ToHaveValueAsync(visit.Say("三年多", "three or so"));
    }

    [Theory, InBothLanguages]
    public async Task A_pasted_resume_is_understood(Language language)
    {
        await using var visit = await stage.OpenAsync(language);
        await visit.GoAsync("/match");
        await visit.Page.FillAsync("#resume", await File.ReadAllTextAsync(Resume(visit)));

        Assert.Equal(200, await visit.PressAsync("开始匹配", "Match"));

        await AssertUnderstoodAsync(visit);
        await visit.AssertSoundAsync();
    }

    [Theory, InBothLanguages]
    public async Task An_uploaded_resume_is_understood(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390);
        await visit.GoAsync("/match");
        await visit.Page.SetInputFilesAsync("#file", Resume(visit));

        Assert.Equal(200, await visit.PressAsync("开始匹配", "Match"));

        await AssertUnderstoodAsync(visit);
    }

    [Theory, InBothLanguages]
    public async Task A_file_that_is_no_resume_is_refused_beside_its_field(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390);
        await visit.GoAsync("/match");
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "picture.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] });

        Assert.Equal(422, await visit.PressAsync("开始匹配", "Match"));

        await visit.AssertProblemAsync("file");
        await Expect(visit.Page.Locator("#file-error")).ToContainTextAsync(".docx");
    }

    private static string Resume(Visit visit) => Path.Combine(AppContext.BaseDirectory, "resumes", visit.Say("zh1_welder.txt", "en1_nurse.txt"));

    private static async Task AnswerAsync(Visit visit)
    {
        Assert.Equal(200, await visit.GoAsync("/match"));
        await visit.Page.FillAsync("#work", visit.Say("电工", "electrician"));
        await visit.Page.FillAsync("#skills", visit.Say("看图纸", "blueprint reading"));
        await visit.Page.FillAsync("#years", "1");
        await visit.Page.FillAsync("#minPay", "6000");
        await visit.Page.SelectOptionAsync("#division", "500112");
        Assert.Equal(200, await visit.PressAsync("开始匹配", "Match"));
    }

    private static async Task AssertMatchedAsync(Visit visit)
    {
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = visit.Say("适合您的岗位", "Vacancies that suit you") })).ToBeVisibleAsync();
        Assert.InRange(await visit.Page.Locator(".q-jobs .q-card").CountAsync(), 1, 20);
        await Expect(visit.Page.Locator(".q-jobs .q-card").First).ToContainTextAsync(visit.Say("符合", "Fits"));
        await Expect(visit.Page.Locator("#side")).ToContainTextAsync(visit.Say("电工", "lectrician"));
    }

    private static async Task AssertUnderstoodAsync(Visit visit)
    {
        await Expect(visit.Page.Locator("#side")).ToContainTextAsync(visit.Say("焊工", "nurs"));
        await Expect(visit.Page.Locator("#side")).ToContainTextAsync(visit.Say("13 年", "12 years"));
        Assert.InRange(await visit.Page.Locator(".q-jobs .q-card").CountAsync(), 1, 20);
    }
}
