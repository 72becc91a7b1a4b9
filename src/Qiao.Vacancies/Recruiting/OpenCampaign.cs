using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Recruiting;

/// <param name="MostPosts">For how many posts one person may apply; 1 when not said.</param>
/// <param name="NoticeDays">Working days of the public notice; 7 when not said.</param>
/// <param name="AppealDays">Days to appeal; 5 when not said.</param>
public sealed record CampaignForm(string? Title, CampaignLevel? Level, string? Division, DateOnly? Opens, DateOnly? Closes, int? MostPosts, int? NoticeDays, int? AppealDays);

/// <summary>The bureau opens a recruitment in its division; units then write their posts.</summary>
internal sealed class OpenCampaign(Session session, VacanciesDb db, TimeProvider clock)
{
    private const int LongestTitle = 120;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/recruitments", async (Reading<CampaignForm> reading, OpenCampaign use, ShowRecruitDesk show, HttpContext http, CancellationToken ct) =>
            await reading.RunAsync(use.Check, form => use.RunAsync(form, ct)) switch
            {
                Outcome<CampaignId>.Done done => Flashes.Redirect(http, "vacancies.campaign-opened", $"/desk/recruitments/{done.Value}"),
                Outcome<CampaignId>.Invalid bad => await show.PageAsync(reading.Raw.With(bad.Fields), 422, ct),
                _ => Results.StatusCode(404),
            }).ForRoles(Role.Bureau);
        routes.MapPost("/api/v1/desk/recruitments", async (Reading<CampaignForm> reading, OpenCampaign use, CancellationToken ct) =>
            (await reading.RunAsync(use.Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Created($"/api/v1/recruitments/{id}", new { id = id.ToString() })))
            .ForRoles(Role.Bureau).Accepts<CampaignForm>("application/json").WithSummary("Open a recruitment of public institutions");
    }

    public async Task<Outcome<CampaignId>> RunAsync(CampaignForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<CampaignId>();
        }

        var campaign = new Campaign
        {
            Id = Ids.New<CampaignId>(clock), Title = form.Title!, Level = form.Level!.Value, Division = DivisionCode.Parse(form.Division!), Opens = form.Opens!.Value, Closes = form.Closes!.Value,
            MostPosts = form.MostPosts ?? 1, NoticeDays = form.NoticeDays ?? 7, AppealDays = form.AppealDays ?? 5, Opened = session.Now,
        };
        await using var change = await session.ChangeAsync(ct);
        db.Campaigns.Add(campaign);
        db.Record(new() { Kind = "campaign.opened", Subject = campaign.Id.ToString(), ScopeAfter = campaign.Division.ToString(), Visibility = Visibility.Public });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return campaign.Id;
    }

    private FieldProblems Check(CampaignForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("title", form.Title, LongestTitle);
        problems.Require("level", form.Level);
        problems.Require("division", form.Division);
        if (form.Division is not null && (!DivisionCode.TryRead(form.Division, out var division) || !session.Caller.Has(Role.Bureau, division.ToString())))
        {
            problems.Add("division", RecruitTexts.NotYourDivision);
        }

        problems.Require("opens", form.Opens);
        problems.Require("closes", form.Closes);
        if (form.Opens < Days.Today(clock))
        {
            problems.Add("opens", RecruitTexts.OpensPast);
        }

        if (form.Closes < form.Opens)
        {
            problems.Add("closes", RecruitTexts.ClosesBefore);
        }

        Range("mostPosts", form.MostPosts, 1, 10);
        Range("noticeDays", form.NoticeDays, 5, 30);
        Range("appealDays", form.AppealDays, 3, 30);
        return problems;

        void Range(string field, int? value, int low, int high)
        {
            if (value < low || value > high)
            {
                problems.Add(field, RecruitTexts.OutOfRange(low, high));
            }
        }
    }
}
