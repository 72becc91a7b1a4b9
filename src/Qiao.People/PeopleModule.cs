using Microsoft.Extensions.DependencyInjection;
using Qiao.Lexicon;
using Qiao.People.Assisting;
using Qiao.People.Filing;
using Qiao.People.Leaving;
using Qiao.People.Looking;
using Qiao.People.Merging;
using Qiao.People.Opening;
using Qiao.People.Outcomes;
using Qiao.People.Registering;
using Qiao.Platform.Files;
using Qiao.Platform.Jobs;
using Qiao.Platform.Messages;

namespace Qiao.People;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class PeopleModule : IModule
{
    public string Name => "people";

    public IEnumerable<NavigationItem> Navigation =>
    [
        new("/seekers/register", Texts.Register, 25),
        new("/me", Texts.Me, 15, Role.Seeker.Code),
        new("/seekers", Texts.LetInList, 45, Role.Employer.Code),
        new("/desk/seekers", Texts.Desk, 55, Role.Clerk.Code),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<PeopleDb>();
        services.AddSingleton<Sealing>();
        services.AddSingleton(_ => new FileWords(OccupationLexicon.Carried));
        services.AddScoped<ReadFiles>();
        services.AddScoped(p => new SeekerBoard(p.GetRequiredService<PeopleDb>(), p.GetRequiredService<Session>(), p.GetRequiredService<ReadFiles>()));
        services.AddScoped(p => new GrantWriting(p.GetRequiredService<Session>()));
        services.AddScoped(p => new SeekerNotices(p.GetRequiredService<PeopleDb>(), p.GetRequiredService<Sealing>(), p.GetRequiredService<Outbox>()));
        services.AddScoped(p => new GuestFiles(
            p.GetRequiredService<Session>(), p.GetRequiredService<PeopleDb>(), p.GetRequiredService<Sealing>(), p.GetRequiredService<Outbox>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new OutcomeLadder(p.GetRequiredService<PeopleDb>(), p.GetRequiredService<Session>()));
        services.AddScoped(p => new StartProofs(p.GetRequiredService<PeopleDb>(), p.GetRequiredService<Session>(), p.GetRequiredService<FileCabinet>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<ShowStarts>();
        services.AddScoped<VerifyStart>();
        services.AddScoped<AnswerFollowUp>();
        services.AddScoped<TellPay>();
        services.AddScoped<IJob, AskFollowUps>();
        services.AddScoped<RegisterSeeker>();
        services.AddScoped<TakeOverFile>();
        services.AddScoped<OwnFile>();
        services.AddSingleton<FileJson>();
        services.AddScoped<EditFile>();
        services.AddSingleton(p => new ReadResume(OccupationLexicon.Carried, p.GetRequiredService<FileWords>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<ChooseVisibility>();
        services.AddScoped<LetIn>();
        services.AddScoped<WithdrawConsent>();
        services.AddScoped<ShowSeen>();
        services.AddScoped<ShowSeeker>();
        services.AddScoped<ShowHeld>();
        services.AddScoped<EraseFile>();
        services.AddScoped<IJob, TidyPeople>();
        services.AddScoped<DeskFiles>();
        services.AddScoped<RegisterForOther>();
        services.AddScoped<HandOver>();
        services.AddScoped<EraseForOther>();
        services.AddSingleton<FilePieces>();
        services.AddScoped<IMovedWithPerson, MovedFileRows>();
        services.AddScoped<ShowDoubles>();
        services.AddScoped<MergeFiles>();
        Flashes.Register("people.start-verified", StartTexts.Done);
        Flashes.Register("people.start-taken-back", StartTexts.TakenBack);
        Flashes.Register("people.merged", MergeTexts.MergeDone);
        Flashes.Register("people.merge-undone", MergeTexts.UndoDone);
        Flashes.Register("people.apart", MergeTexts.ApartDone);
        Flashes.Register("people.registered", Texts.Registered);
        Flashes.Register("people.taken-over", Texts.TakenOver);
        Flashes.Register("people.saved", Texts.Saved);
        Flashes.Register("people.visibility-chosen", Texts.VisibilityChosen);
        Flashes.Register("people.let-in", Texts.LetInDone);
        Flashes.Register("people.withdrawn", Texts.Withdrawn);
        Flashes.Register("people.opened", Texts.FileOpened);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        RegisterSeeker.Map(routes);
        TakeOverFile.Map(routes);
        ShowMe.Map(routes);
        EditFile.Map(routes);
        ReadResume.Map(routes);
        ChooseVisibility.Map(routes);
        LetIn.Map(routes);
        WithdrawConsent.Map(routes);
        ShowSeen.Map(routes);
        ShowSeeker.Map(routes);
        ShowHeld.Map(routes);
        EraseFile.Map(routes);
        DeskFiles.Map(routes);
        ShowDoubles.Map(routes);
        MergeFiles.Map(routes);
        RegisterForOther.Map(routes);
        HandOver.Map(routes);
        EraseForOther.Map(routes);
        AnswerFollowUp.Map(routes);
        TellPay.Map(routes);
        ShowStarts.Map(routes);
        VerifyStart.Map(routes);
    }
}
