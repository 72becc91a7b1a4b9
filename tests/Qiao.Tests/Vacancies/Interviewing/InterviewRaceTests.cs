using Qiao.Tests.Vacancies.Posting;

namespace Qiao.Tests.Vacancies.Interviewing;

/// <summary>Changes of interview times that could wait for each other in a circle: each of them is answered, none with an error of the system.</summary>
public sealed class InterviewRaceTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Of_eight_who_offer_one_room_at_one_time_one_does_and_the_others_are_told(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        for (var day = 2; day < 22; day++)
        {
            var answers = await Race.RunAsync(8, _ => OfferAsync(employer, app, day));

            Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
            Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        }

        employer.Browser.Dispose();
    }

    private static Task<Page> OfferAsync(PostingEmployer employer, QiaoApp app, int days) => employer.Browser.PostJsonAsync(
        $"/api/v1/organisations/{employer.Id}/interviews",
        new { day = Days.Today(app.Clock).AddDays(days), from = "9:30", until = "10:30", minutes = 30, panel = "一号面试室", mode = "OnSite", place = "渝北区空港大道 8 号三楼" });
}
