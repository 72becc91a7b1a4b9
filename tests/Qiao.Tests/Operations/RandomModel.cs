using Qiao.People;
using Qiao.Vacancies;
using Qiao.Vacancies.Applying;
using static Qiao.Vacancies.Applying.ApplicationState;

namespace Qiao.Tests.Operations;

/// <summary>
/// What the program should do, said a second time and as plainly as possible: no database, no clock but its own. Each
/// operation answers `done`, `missing` or the code of the refusal; a refused one changes nothing.
/// </summary>
internal sealed partial class RandomModel
{
    public const int People = 6, Employers = 3, Vacancies = 5;

    /// <summary>Who has no account at first.</summary>
    public const int Guest = People - 1;

    private static readonly ApplicationState[] Undecided = [New, Seen, Shortlisted, Interview, Pool];

    /// <summary>From where to where each step leads, and on which rung it puts the person.</summary>
    public static readonly Dictionary<string, (ApplicationState[] From, ApplicationState To, Rung? Rung)> Steps = new()
    {
        ["shortlisting"] = ([New, Seen, Pool], Shortlisted, null), ["interview"] = ([New, Seen, Shortlisted, Pool], Interview, Rung.Interview), ["pooling"] = ([New, Seen, Shortlisted, Interview], Pool, null),
        ["offer"] = (Undecided, Offered, Rung.Offer), ["next-round"] = ([Interview], Interview, null), ["refusal"] = ([.. Undecided, Offered], Refused, null), ["start"] = ([Accepted], Hired, Rung.Started), ["no-show"] = ([Accepted], Refused, Rung.Resume),
        ["acceptance"] = ([Offered], Accepted, Rung.Accepted), ["declining"] = ([Offered], Withdrawn, null), ["withdrawal"] = (Undecided, Withdrawn, null), ["standing-down"] = ([Accepted], Withdrawn, Rung.Resume),
        ["renewal"] = ([Withdrawn], New, null),
    };

    public static readonly Dictionary<string, (VacancyState[] From, VacancyState To)> LifeSteps = new()
    {
        ["suspension"] = ([VacancyState.Published], VacancyState.Suspended), ["resumption"] = ([VacancyState.Suspended], VacancyState.Published), ["renewal"] = ([VacancyState.Expired], VacancyState.Published),
        ["fill"] = ([VacancyState.Published, VacancyState.Suspended, VacancyState.Expired], VacancyState.Filled), ["withdrawal"] = ([VacancyState.Published, VacancyState.Suspended, VacancyState.Expired], VacancyState.Withdrawn),
        ["inspection"] = ([VacancyState.Published], VacancyState.Suspended), ["clearance"] = ([VacancyState.Suspended], VacancyState.Published),
        ["removal"] = ([VacancyState.Published, VacancyState.Suspended, VacancyState.Expired], VacancyState.Removed), ["reinstatement"] = ([VacancyState.Removed], VacancyState.Published),
    };

    private readonly int _moreThanTrue;

    /// <param name="moreThanTrue">So many places more than there are: a model that is wrong, to see that it is noticed.</param>
    public RandomModel(int moreThanTrue = 0) => _moreThanTrue = moreThanTrue;

    public DateTimeOffset Now { get; private set; } = FixedClock.Start;

    public DateOnly Today => Days.Of(Now);

    public IReadOnlyList<ModelPerson> Persons { get; } = [.. Enumerable.Range(0, People).Select(person => new ModelPerson { IsGuest = person == Guest })];

    public IReadOnlyList<ModelVacancy> Posts { get; } = [.. Enumerable.Range(0, Vacancies).Select(i => new ModelVacancy(i % Employers, HeadcountOf(i), Days.Of(FixedClock.Start).AddDays(30)))];

    public Dictionary<(int Person, int Vacancy), ModelApplication> Applications { get; } = [];

    public static int HeadcountOf(int vacancy) => 1 + (vacancy % 2);

    public int HeldAt(int vacancy) => Posts[vacancy].Nameless + Applications.Count(a => a.Key.Vacancy == vacancy && a.Value.State is Accepted or Hired);

    public string Apply(int person, int vacancy)
    {
        var post = Posts[vacancy];
        if (!Persons[person].HasAccount)
        {
            return "vacancies.application-file";
        }

        if (post.State != VacancyState.Published || post.ValidThrough < Today)
        {
            return "vacancies.application-closed";
        }

        return Applications.TryAdd((person, vacancy), new() { SightUntil = Today.AddDays(180) }) ? "done" : "vacancies.applied-already";
    }

    public string Take(int person, int vacancy, string step)
    {
        var ((from, to, rung), post) = (Steps[step], Posts[vacancy]);
        if (!Applications.TryGetValue((person, vacancy), out var a))
        {
            return "missing";
        }

        if (!from.Contains(a.State))
        {
            return "vacancies.application-not-now";
        }

        if (step == "renewal" && post.State != VacancyState.Published)
        {
            return "vacancies.application-closed";
        }

        if (step == "acceptance" && HeldAt(vacancy) >= post.Headcount + post.Added + _moreThanTrue)
        {
            return "vacancies.places-full";
        }

        Move((person, vacancy), to);
        if (rung is { } reached && (to is Refused or Withdrawn || (int)reached > a.Ladder[^1]))
        {
            a.Ladder.Add((int)reached);
        }

        if (step == "renewal")
        {
            a.SightUntil = Today.AddDays(180);
        }
        else if (step == "start")
        {
            a.Started = Today;
            foreach (var other in Applications.Where(o => o.Key.Person == person && (Undecided.Contains(o.Value.State) || o.Value.State == Offered)))
            {
                Move(other.Key, Obsolete);
            }
        }

        return "done";
    }

    /// <summary>The employer opens an application; answers with the part of the file that it reads.</summary>
    public string Open(int person, int vacancy)
    {
        if (!Applications.TryGetValue((person, vacancy), out var a))
        {
            return "missing";
        }

        if (a.State == New)
        {
            Move((person, vacancy), Seen);
        }

        return "done " + (a.State is Refused or Withdrawn or Obsolete ? FilePart.Nothing : SightOf(Posts[vacancy].Employer, person));
    }

    /// <summary>What an employer reads of a person today: the widest of visibility, consents and applications.</summary>
    public FilePart SightOf(int employer, int person)
    {
        var who = Persons[person];
        var byVisibility = who.IsErased || who.Visibility == SeekerVisibility.Hidden ? FilePart.Nothing : who.Visibility == SeekerVisibility.Open ? FilePart.Name : FilePart.Facts;
        var byApplication = Applications.Any(a => a.Key.Person == person && Posts[a.Key.Vacancy].Employer == employer && a.Value.SightUntil >= Today) ? FilePart.Contact : FilePart.Nothing;
        return who.Consents.Where(c => c.Employer == employer && !c.IsWithdrawn && c.Until >= Today).Select(c => c.Part).Append(byVisibility).Append(byApplication).Max();
    }

    public string TakeLife(int vacancy, string step)
    {
        var ((from, to), post) = (LifeSteps[step], Posts[vacancy]);
        if (!from.Contains(post.State))
        {
            return "vacancies.step-not-now";
        }

        if (step == "resumption" && post.IsUnderInspection)
        {
            return "vacancies.under-inspection";
        }

        (post.State, post.IsUnderInspection) = (to, step == "inspection");
        post.Closed = to is VacancyState.Filled or VacancyState.Withdrawn or VacancyState.Removed ? Now : null;
        post.ValidThrough = to == VacancyState.Published && post.ValidThrough < Today ? Today.AddDays(30) : post.ValidThrough;
        return "done";
    }

    public string AddPlaces(int vacancy, int more)
    {
        Posts[vacancy].Added += more;
        return "done";
    }

    public string Choose(int person, SeekerVisibility visibility)
    {
        var who = Persons[person];
        who.Visibility = who.HasAccount ? visibility : who.Visibility;
        return who.HasAccount ? "done" : "missing";
    }

    public string Consent(int person, int employer, FilePart part, int days)
    {
        if (Persons[person].HasAccount)
        {
            Persons[person].Consents.Add(new(employer, part, Today.AddDays(days)));
            return "done";
        }

        return "missing";
    }

    public string WithdrawConsent(int person, int number)
    {
        var consents = Persons[person].Consents;
        if (consents.Count == 0)
        {
            return "missing";
        }

        consents[number % consents.Count].IsWithdrawn = true;
        return "done";
    }

    public string Erase(int person)
    {
        var who = Persons[person];
        if (!who.HasAccount)
        {
            return "missing";
        }

        foreach (var ((_, vacancy), a) in Applications.Where(a => a.Key.Person == person).ToList())
        {
            Posts[vacancy].Nameless += a.State == Hired ? 1 : 0;
            ForgetTimes((person, vacancy));
            Applications.Remove((person, vacancy));
        }

        who.IsErased = true;
        who.Consents.Clear();
        return "done";
    }

    /// <summary>The newest question is answered.</summary>
    public string Answer(int person, int vacancy, bool isThere)
    {
        if (!Applications.TryGetValue((person, vacancy), out var a) || a.Questions.Count == 0)
        {
            return "missing";
        }

        var (days, question) = a.Questions.MaxBy(q => q.Key);

        if (question.Answered || question.Asked.AddDays(21) <= Now)
        {
            return question.Answered ? "people.follow-up-answered" : "people.follow-up-unknown";
        }

        a.Questions[days] = (question.Asked, true);
        var rung = (int)(days == 180 ? Rung.After180Days : days == 90 ? Rung.After90Days : Rung.After30Days);
        if (!isThere || rung > a.Ladder[^1])
        {
            a.Ladder.Add(isThere ? rung : (int)Rung.Accepted);
        }

        return "done";
    }

    public string Pass(int days)
    {
        Now = Now.AddDays(days);
        return "done";
    }

    /// <summary>Vacancies expire, who waits at an ended one is answered, who started is asked.</summary>
    public string RunJobs()
    {
        foreach (var post in Posts.Where(p => p.State == VacancyState.Published && p.ValidThrough < Today))
        {
            (post.State, post.Closed) = (VacancyState.Expired, Now);
        }

        foreach (var (key, _) in Applications.Where(a => Undecided.Contains(a.Value.State)))
        {
            if (Posts[key.Vacancy] is { State: VacancyState.Filled or VacancyState.Withdrawn or VacancyState.Removed or VacancyState.Expired, Closed: { } closed } post && (post.State != VacancyState.Expired || closed < Now.AddDays(-14)))
            {
                Move(key, Refused);
            }
        }

        foreach (var days in (int[])[30, 90, 180])
        {
            foreach (var a in Applications.Values.Where(a => a.Started <= Today.AddDays(-days) && a.Started > Today.AddDays(-days - 14) && a.Ladder[^1] >= (int)Rung.Started))
            {
                a.Questions.TryAdd(days, (Now, false));
            }
        }

        return "done";
    }

    private void Move((int Person, int Vacancy) key, ApplicationState to)
    {
        var a = Applications[key];
        (a.State, a.Revision) = (to, a.Revision + 1);
        if (to is Refused or Withdrawn or Obsolete)
        {
            a.SightUntil = null;
            Release(key);
        }
    }
}
