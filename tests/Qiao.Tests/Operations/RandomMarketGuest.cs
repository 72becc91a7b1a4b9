using Qiao.People;
using Qiao.People.Registering;
using Qiao.Tests.People;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Life;
using ApplicationId = Qiao.Vacancies.ApplicationId;

namespace Qiao.Tests.Operations;

/// <summary>How people apply and answer: by their account, or, as long as they have none, by codes and links.</summary>
internal sealed partial class RandomMarket
{
    private const string Phone = "17000099909";
    private readonly Dictionary<int, string> _links = [];
    private string _takeOver = NoSuchId;

    public async Task<Outcome<ApplicationId>> ApplyAsync(Draw d)
    {
        var outcome = await AsPersonAsync<ApplyForVacancy, ApplicationId>(d.Person, use => use.RunAsync(Vacancies[d.Vacancy], new("你好"), default));
        if (outcome is Outcome<ApplicationId>.Done { Value: var id })
        {
            _applications[(d.Person, d.Vacancy)] = id.ToString();
        }

        return outcome;
    }

    public async Task<string> ApplyAsGuestAsync(Draw d)
    {
        if (People[d.Person].Account != default)
        {
            return RandomOperations.Said(await ApplyAsync(d));
        }

        var asked = await _node.RunAsNobodyAsync(async services => await services.GetRequiredService<ApplyForVacancy>().FindAsync(Vacancies[d.Vacancy].ToString(), default) is { } view
            ? await services.GetRequiredService<ApplyAsGuest>().AskAsync(view, new("访客", Phone, "你好"), default)
            : new Outcome<ProofId>.Missing());
        if (asked is not Outcome<ProofId>.Done { Value: var proof })
        {
            return RandomOperations.Said(asked);
        }

        var code = await Database.PhoneCodeAsync(proof.ToString());
        var sent = await _node.RunAsNobodyAsync(services => services.GetRequiredService<ApplyAsGuest>().RunAsync(proof.ToString(), new(code), default));
        if (sent is Outcome<GuestApplied>.Done { Value: var done })
        {
            (_applications[(d.Person, d.Vacancy)], _links[d.Vacancy], _takeOver) = (done.Id.ToString(), done.Path.Split('/')[^1], done.TakeOver);
            Assert.True(Ids.TryRead<SeekerId>((await Database.LinesAsync($"select seeker from vacancies_application where id = '{done.Id}'"))[0], out var seeker));
            People[d.Person] = (seeker, default);
        }

        return RandomOperations.Said(sent);
    }

    public Task<Outcome<ApplicationState>> TakeByPersonAsync(Draw d, ApplicationStep step, StepForm form) => d.Person == RandomModel.Guest && People[d.Person].Account == default
        ? _node.RunAsNobodyAsync(services => services.GetRequiredService<FollowAsGuest>().RunAsync(_links.GetValueOrDefault(d.Vacancy, NoSuchId), step, form, default))
        : AsPersonAsync<OwnApplications, ApplicationState>(d.Person, use => use.RunAsync(ApplicationOf(d), step, form, default));

    public async Task<Outcome<SeekerId>> TakeOverAsync()
    {
        var outcome = await _node.RunAsNobodyAsync(services => services.GetRequiredService<TakeOverFile>().RunAsync(new(_takeOver, Make.Name("person"), Make.Password), default));
        if (outcome is Outcome<SeekerId>.Done { Value: var seeker })
        {
            Assert.True(Ids.TryRead<AccountId>((await Database.LinesAsync($"select account from people_seeker where id = '{seeker}'"))[0], out var account));
            People[RandomModel.Guest] = (seeker, account);
        }

        return outcome;
    }
}
