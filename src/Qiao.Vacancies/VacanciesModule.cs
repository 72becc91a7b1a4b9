using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Lexicon;
using Qiao.People;
using Qiao.Platform.Jobs;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Batching;
using Qiao.Vacancies.Checking;
using Qiao.Vacancies.Clustering;
using Qiao.Vacancies.Feeding;
using Qiao.Vacancies.FirstRules;
using Qiao.Vacancies.Importing;
using Qiao.Vacancies.Interviewing;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Looking;
using Qiao.Vacancies.Managing;
using Qiao.Vacancies.Posting;
using Qiao.Vacancies.Recruiting;
using Qiao.Vacancies.Reporting;
using Qiao.Vacancies.Showing;
using Qiao.Vacancies.Templates;

namespace Qiao.Vacancies;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class VacanciesModule : IModule
{
    public string Name => "vacancies";

    public IEnumerable<NavigationItem> Navigation =>
    [
        new("/our-vacancies", ManageTexts.Title, 42, Role.Employer.Code),
        new("/me/applications", ApplicationTexts.Mine, 44, Role.Seeker.Code),
        new("/me/first", Texts.First, 45, Role.Seeker.Code),
        new("/desk/vacancies", ManageTexts.DeskTitle, 52, Role.Clerk.Code),
        new("/desk/reports", ReportTexts.DeskTitle, 53, Role.Clerk.Code),
        new("/desk/first-rules", FirstRuleTexts.Title, 61, Role.Bureau.Code),
        new("/recruitments", RecruitTexts.Title, 22),
        new("/desk/recruitments", RecruitDeskTexts.DeskTitle, 62, Role.Bureau.Code),
        new("/open-data", FeedTexts.Title, PageLayout.FooterOrder + 20),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<VacanciesDb>();
        services.AddScoped(p => new VacancyBoard(p.GetRequiredService<VacanciesDb>(), p.GetRequiredService<Session>()));
        services.AddScoped(p => new DeskApplications(
            p.GetRequiredService<Session>(), p.GetRequiredService<VacanciesDb>(), p.GetRequiredService<ApplyForVacancy>(), p.GetRequiredService<SeekerBoard>(), p.GetRequiredService<GuestLinks>(), p.GetRequiredService<SeekerNotices>()));
        services.AddSingleton(_ => new PostingReading(OccupationLexicon.Carried));
        services.AddSingleton<LookCounter>();
        services.AddHostedService<WriteLooks>();
        services.AddScoped<Looks>();
        services.AddScoped<ClusterHeads>();
        services.AddScoped<Posters>();
        services.AddScoped<Destinations>();
        services.AddScoped<FirstWindow>();
        services.AddScoped<PlaceVacancies>();
        services.AddScoped<PostVacancy>();
        services.AddScoped<EditVacancy>();
        services.AddScoped<VacancySteps>();
        services.AddScoped<TakeStep>();
        services.AddScoped<ConfirmVacancy>();
        services.AddScoped<ShowFirst>();
        services.AddScoped<ShowManaged>();
        services.AddScoped<ShowOwnVacancies>();
        services.AddScoped<ShowSubmitted>();
        services.AddScoped<ApproveSome>();
        services.AddScoped<ReceiveBatch>();
        services.AddScoped<ApplyBatch>();
        services.AddScoped<ShowBatches>();
        services.AddScoped<KeepTemplates>();
        services.AddScoped<ApplicationWriting>();
        services.AddScoped<IKeptForPerson, KeptApplications>();
        services.AddScoped<InterviewLinks>();
        services.AddScoped<BookInterview>();
        services.AddScoped<OwnInterview>();
        services.AddScoped<KeepTimes>();
        services.AddScoped<ShowInterviews>();
        services.AddScoped<IJob, RemindInterviews>();
        services.AddScoped<IKeptForPerson, KeptReports>();
        services.AddScoped<IMovedWithPerson, MovedApplications>();
        services.AddScoped<IMovedWithPerson, MovedRecruits>();
        services.AddScoped<AnswerTimes>();
        services.AddScoped<ApplyForVacancy>();
        services.AddScoped<GuestLinks>();
        services.AddScoped<ApplyAsGuest>();
        services.AddScoped<FollowAsGuest>();
        services.AddScoped<OwnApplications>();
        services.AddScoped<SendContract>();
        services.AddScoped<IPanel<OutcomeSubject>, StartedVacancy>();
        services.AddScoped<ShowApplications>();
        services.AddScoped<AnswerApplications>();
        services.AddScoped<AddPlaces>();
        services.AddScoped<IJob, TendApplications>();
        services.AddScoped<IJob>(p => p.GetRequiredService<ApplyBatch>());
        services.AddScoped<IJob, ExpireVacancies>();
        services.AddScoped<IJob, RemindEmployers>();
        services.AddScoped<ShowFirstRules>();
        services.AddScoped<AddFirstRule>();
        services.AddScoped<EndFirstRule>();
        services.AddScoped<FeedRows>();
        services.AddScoped<ShowFeed>();
        services.AddScoped<ShowSitemap>();
        services.AddScoped<ReporterKeys>();
        services.AddScoped<CreditEffect>();
        services.AddScoped<ReportVacancy>();
        services.AddScoped<LookUpReport>();
        services.AddScoped<ShowReports>();
        services.AddScoped<ShowReported>();
        services.AddScoped<DecideReports>();
        services.AddScoped<IJob, EraseReporters>();
        services.AddScoped<ShowRecruitments>();
        services.AddScoped<RecruitWriting>();
        services.AddScoped<ApplyForPost>();
        services.AddScoped<OwnRecruits>();
        services.AddScoped<UnitPosts>();
        services.AddScoped<WritePost>();
        services.AddScoped<ShowRecruits>();
        services.AddScoped<CheckRecruits>();
        services.AddScoped<ShowRecruitDesk>();
        services.AddScoped<OpenCampaign>();
        services.AddScoped<DecidePost>();
        services.AddScoped<RuleAppeal>();
        services.AddScoped<FreezeNotice>();
        services.AddScoped<ShowNotice>();
        services.AddScoped<DecideObjection>();
        services.AddScoped<IKeptForPerson, KeptRecruits>();
        services.AddScoped<IJob, TidyNotices>();
        services.AddScoped<StagedRows>();
        services.AddScoped<ImportVacancies>();
        services.AddScoped<ShowVacancy>();
        services.AddScoped<SeparateVacancy>();
        Flashes.Register("vacancies.separated", Texts.Separated);
        Flashes.Register("vacancies.posted-published", PostingTexts.PostedPublished);
        Flashes.Register("vacancies.posted-submitted", PostingTexts.PostedSubmitted);
        Flashes.Register("vacancies.applied", ApplicationTexts.Sent);
        Flashes.Register("vacancies.contract-sent", ApplicationTexts.ContractSent);
        Flashes.Register("vacancies.application-stepped", ApplicationTexts.Stepped);
        Flashes.Register("vacancies.interview-taken", InterviewTexts.Taken);
        Flashes.Register("vacancies.interview-cancelled", InterviewTexts.Cancelled);
        Flashes.Register("vacancies.interview-times-added", InterviewTexts.Added);
        Flashes.Register("vacancies.interview-removed", InterviewTexts.Removed);
        Flashes.Register("vacancies.interview-noted", InterviewTexts.Noted);
        Flashes.Register("vacancies.template-saved", TemplateTexts.WasSaved);
        Flashes.Register("vacancies.template-removed", TemplateTexts.WasRemoved);
        Flashes.Register("vacancies.posted-draft", PostingTexts.PostedDraft);
        Flashes.Register("vacancies.posted-suspended", PostingTexts.PostedSaved);
        Flashes.Register("vacancies.posted-returned", PostingTexts.PostedSaved);
        Flashes.Register("vacancies.confirmed", ManageTexts.Confirmed);
        Flashes.Register("vacancies.approved-some", ManageTexts.ApprovedSome);
        Flashes.Register("vacancies.first-rule-added", FirstRuleTexts.Added);
        Flashes.Register("vacancies.first-rule-ended", FirstRuleTexts.EndedNow);
        Flashes.Register("vacancies.reported", ReportTexts.Sent);
        Flashes.Register("vacancies.reports-decided", ReportTexts.Decided);
        Flashes.Register("vacancies.recruit-sent", RecruitTexts.WasSent);
        Flashes.Register("vacancies.recruit-stepped", RecruitTexts.Stepped);
        Flashes.Register("vacancies.campaign-opened", RecruitDeskTexts.Opened);
        Flashes.Register("vacancies.campaign-post", RecruitDeskTexts.PostSent);
        Flashes.Register("vacancies.objected", RecruitDeskTexts.Objected);
        foreach (var step in LifeSteps.All)
        {
            Flashes.Register("vacancies.stepped-" + step.Code, ManageTexts.Told(step));
        }
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        ShowVacancy.Map(routes);
        ShowFirst.Map(routes);
        PostVacancy.Map(routes);
        EditVacancy.Map(routes);
        TakeStep.Map(routes);
        ConfirmVacancy.Map(routes);
        ShowManaged.Map(routes);
        ShowBatches.Map(routes);
        KeepTemplates.Map(routes);
        ApplyForVacancy.Map(routes);
        ApplyAsGuest.Map(routes);
        FollowAsGuest.Map(routes);
        OwnApplications.Map(routes);
        SendContract.Map(routes);
        ShowApplications.Map(routes);
        AnswerApplications.Map(routes);
        AddPlaces.Map(routes);
        OwnInterview.Map(routes);
        ShowInterviews.Map(routes);
        KeepTimes.Map(routes);
        ShowLists.Map(routes);
        ChooseEmployer.Map(routes);
        ShowOwnVacancies.Map(routes);
        ShowSubmitted.Map(routes);
        ApproveSome.Map(routes);
        SeparateVacancy.Map(routes);
        ShowFirstRules.Map(routes);
        AddFirstRule.Map(routes);
        EndFirstRule.Map(routes);
        ShowFeed.Map(routes);
        ShowDump.Map(routes);
        ShowSitemap.Map(routes);
        routes.MapGet("/open-data", IResult () => new RazorComponentResult<OpenDataPage>()).ForEveryone();
        ReportVacancy.Map(routes);
        LookUpReport.Map(routes);
        ShowReports.Map(routes);
        ShowReported.Map(routes);
        DecideReports.Map(routes);
        ShowRecruitments.Map(routes);
        ApplyForPost.Map(routes);
        OwnRecruits.Map(routes);
        UnitPosts.Map(routes);
        WritePost.Map(routes);
        ShowRecruits.Map(routes);
        CheckRecruits.Map(routes);
        ShowRecruitDesk.Map(routes);
        OpenCampaign.Map(routes);
        DecidePost.Map(routes);
        RuleAppeal.Map(routes);
        FreezeNotice.Map(routes);
        ShowNotice.Map(routes);
        DecideObjection.Map(routes);
    }
}
