using Qiao.People;
using Qiao.People.Leaving;
using Qiao.People.Opening;
using Qiao.People.Outcomes;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Interviewing;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Posting;
using ApplicationId = Qiao.Vacancies.ApplicationId;

namespace Qiao.Tests.Operations;

/// <summary>What an operation is done with; each takes what it needs.</summary>
/// <param name="Number">Anything from 0 to 999: a choice, a number of days.</param>
internal sealed record Draw(int Person, int Employer, int Vacancy, int Number)
{
    public int OneOf(params int[] numbers) => numbers[Number % numbers.Length];
}

/// <summary>Something that someone does, told twice: to the model and to the program. Both answer `done`, `missing`, `invalid` or the code of a refusal.</summary>
/// <param name="Weight">How often it is drawn.</param>
internal sealed record RandomOperation(string Name, int Weight, Func<RandomModel, Draw, string> Model, Func<RandomMarket, Draw, Task<string>> Program);

/// <summary>Every operation of the random sequences. A new one is a line here and a method in the model.</summary>
internal static class RandomOperations
{
    public const string Apply = "apply", WithoutAccount = "apply without an account", Strangers = "another employer's offer";

    public static readonly IReadOnlyList<RandomOperation> All =
    [
        new(Apply, 26, (m, d) => m.Apply(d.Person, d.Vacancy), async (p, d) => Said(await p.ApplyAsync(d))),
        new(WithoutAccount, 9, (m, d) => m.ApplyAsGuest(d.Vacancy), (p, d) => p.ApplyAsGuestAsync(d with { Person = RandomModel.Guest })),
        new("take the file over", 2, (m, _) => m.TakeOver(), async (p, _) => Said(await p.TakeOverAsync())),
        new("open", 6, (m, d) => m.Open(d.Person, d.Vacancy), (p, d) => p.AsEmployerOfAsync(d.Vacancy, async (employer, services) =>
            await services.GetRequiredService<ShowApplications>().OpenAsync(employer, p.ApplicationOf(d), default) is { } view ? $"done {view.File?.Part ?? FilePart.Nothing}" : "missing")),
        ByEmployer("shortlisting", 5), ByEmployer("interview", 12), ByEmployer("next-round", 3), ByEmployer("pooling", 4), ByEmployer("offer", 26), ByEmployer("refusal", 3, "skills"), ByEmployer("start", 10), ByEmployer("no-show", 3, "did-not-start"),
        ByPerson("acceptance", 26), ByPerson("declining", 3, "pay"), ByPerson("withdrawal", 4, "distance"), ByPerson("standing-down", 4, "other-work"), ByPerson("renewal", 6),
        new(Strangers, 2, (_, _) => "missing", (p, d) => p.AsEmployerOfAsync((d.Vacancy + 1) % RandomModel.Employers == d.Vacancy % RandomModel.Employers ? d.Vacancy + 2 : d.Vacancy + 1, async (employer, services) =>
            Said(await services.GetRequiredService<AnswerApplications>().RunAsync(employer, p.ApplicationOf(d), ApplicationSteps.Offer, new(null, null, null), default)))),
        new("add places", 2, (m, d) => m.AddPlaces(d.Vacancy, d.OneOf(1, 2)), (p, d) => p.AsEmployerOfAsync(d.Vacancy, async (employer, services) =>
            Said(await services.GetRequiredService<AddPlaces>().RunAsync(employer, p.Vacancies[d.Vacancy].ToString(), new(d.OneOf(1, 2), "新产线"), default)))),
        OfVacancy("suspension", 2, "on-hold"), OfVacancy("resumption", 4), OfVacancy("fill", 1, "here"), OfVacancy("withdrawal", 1, "not-needed"), OfVacancy("renewal", 5),
        OfVacancy("inspection", 1, "under-inspection", byClerk: true), OfVacancy("clearance", 3, byClerk: true), OfVacancy("removal", 1, "false", byClerk: true), OfVacancy("reinstatement", 5, "mistaken", byClerk: true),
        new("offer a time", 14, (m, d) => m.OfferTime(d.Vacancy, d.OneOf(1, 2), MinuteOf(d)), (p, d) => p.OfferTimeAsync(d, d.OneOf(1, 2), $"10:{MinuteOf(d):00}", $"10:{MinuteOf(d) + 30:00}")),
        new("take a time back", 2, (m, d) => m.RemoveTime(d.Vacancy, d.Number), (p, d) => p.AsEmployerOfAsync(d.Vacancy, async (employer, services) =>
            Said(await services.GetRequiredService<KeepTimes>().RemoveAsync(employer, p.TimeOf(d), default)))),
        new("attendance", 6, (m, d) => m.Attend(d.Vacancy, d.Number, d.Number % 5 > 0), (p, d) => p.AsEmployerOfAsync(d.Vacancy, async (employer, services) =>
            Said(await services.GetRequiredService<KeepTimes>().NoteAsync(employer, p.TimeOf(d), new(d.Number % 5 > 0), default)))),
        new("choose a time", 18, (m, d) => m.ChooseTime(d.Person, d.Vacancy, d.Number), async (p, d) =>
            Said(await p.AsPersonAsync<BookInterview, string>(d.Person, use => use.TakeAsync(p.IdOf(d), new(p.TimeOf(d)), null, default)))),
        new("give a time back", 7, (m, d) => m.CancelTime(d.Person, d.Vacancy), async (p, d) => Said(await p.AsPersonAsync<BookInterview, string>(d.Person, use => use.CancelAsync(p.IdOf(d), null, default)))),
        new("visibility", 4, (m, d) => m.Choose(d.Person, VisibilityOf(d)), async (p, d) => Said(await p.AsPersonAsync<ChooseVisibility, long>(d.Person, use => use.RunAsync(new(VisibilityOf(d)), default)))),
        new("consent", 4, (m, d) => m.Consent(d.Person, d.Employer, PartOf(d), d.OneOf(0, 3, 40)), async (p, d) =>
        {
            var outcome = await p.AsPersonAsync<LetIn, ConsentId>(d.Person, use => use.RunAsync(new(p.Employers[d.Employer].Id, PartOf(d), "应聘", p.Today.AddDays(d.OneOf(0, 3, 40))), default));
            p.Remember(d.Person, outcome);
            return Said(outcome);
        }),
        new("withdraw consent", 3, (m, d) => m.WithdrawConsent(d.Person, d.Number), async (p, d) => Said(await p.AsPersonAsync<WithdrawConsent, DateTimeOffset>(d.Person, use => use.RunAsync(p.ConsentOf(d), default)))),
        new("look", 4, (m, d) => $"done {m.SightOf(d.Employer, d.Person)}", (p, d) => p.AsEmployerAsync(d.Employer, async (_, services) => $"done {(await p.SeenAsync(services, d.Employer, [d.Person]))[0]}")),
        new("erase", 2, (m, d) => m.Erase(d.Person), async (p, d) => Said(await p.AsPersonAsync<EraseFile, Receipt>(d.Person, use => use.RunAsync(new(true), default)))),
        new("time passes", 4, (m, d) => m.Pass(d.OneOf(1, 4, 15, 30, 31, 60)), (p, d) => p.PassAsync(d.OneOf(1, 4, 15, 30, 31, 60))),
        new("jobs", 5, (m, _) => m.RunJobs(), (p, _) => p.RunJobsAsync()),
        new("a month later", 5, (m, _) => m.Pass(30) + m.RunJobs(), async (p, _) => await p.PassAsync(30) + await p.RunJobsAsync()),
        new("proof of a start", 8, (m, d) => m.Verify(d.Person, d.Vacancy), (p, d) => p.ProveAsync(d, (ladder, of) => ladder.VerifyAsync(of, "contract", p.Today, null, default))),
        new("proof taken back", 4, (m, d) => m.TakeProofBack(d.Person, d.Vacancy), (p, d) => p.ProveAsync(d, (ladder, of) => ladder.TakeBackAsync(of, "mistake", default))),
        new("answer", 14, (m, d) => m.Answer(d.Person, d.Vacancy, d.Number % 4 != 1), async (p, d) =>
            Said(await p.UseAsync<AnswerFollowUp, FollowUpAnswer>(async use => await use.RunAsync(await p.LinkAsync(d), new(d.Number % 4 != 1 ? FollowUpAnswer.StillThere : FollowUpAnswer.Left), default)))),
    ];

    public static string Said<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done => "done",
        Outcome<T>.Refused refused => refused.Reason.Code,
        Outcome<T>.Invalid invalid => "invalid " + string.Join(' ', invalid.Fields.Keys),
        _ => "missing",
    };

    private static RandomOperation ByEmployer(string step, int weight, string? reason = null) => new(step, weight, (m, d) => m.Take(d.Person, d.Vacancy, step), (p, d) => p.AsEmployerOfAsync(d.Vacancy, async (employer, services) =>
        Said(await services.GetRequiredService<AnswerApplications>().RunAsync(employer, p.ApplicationOf(d), ApplicationSteps.Find(step)!, new(reason, null, null), default))));

    private static RandomOperation ByPerson(string step, int weight, string? reason = null) => new(step + " by the person", weight, (m, d) => m.TakeByPerson(d.Person, d.Vacancy, step), async (p, d) =>
        Said(await p.TakeByPersonAsync(d, ApplicationSteps.Find(step)!, new(reason, null, null))));

    private static RandomOperation OfVacancy(string step, int weight, string? reason = null, bool byClerk = false) => new(step + " of the vacancy", weight, (m, d) => m.TakeLife(d.Vacancy, step), async (p, d) =>
    {
        var (id, form) = (p.Vacancies[d.Vacancy], new StepForm(reason, null, null));
        return byClerk
            ? Said(await p.AsClerkAsync(services => services.GetRequiredService<TakeStep>().RunAsync(id, LifeSteps.Find(step)!, form, default)))
            : await p.AsEmployerOfAsync(d.Vacancy, async (_, services) => Said(await services.GetRequiredService<TakeStep>().RunAsync(id, LifeSteps.Find(step)!, form, default)));
    });

    private static int MinuteOf(Draw d) => d.Number / 2 % 2 * 15;

    private static SeekerVisibility VisibilityOf(Draw d) => (SeekerVisibility)d.OneOf(0, 1, 2);

    private static FilePart PartOf(Draw d) => (FilePart)(1 + (d.Number / 3 % 3));
}
