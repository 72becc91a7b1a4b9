namespace Qiao.Tests.Operations;

/// <summary>The model's person without an account: applies with a code to the phone, follows by a link, and may take the file over some day.</summary>
internal sealed partial class RandomModel
{
    private const int CodesADay = 5;

    /// <summary>With an account by now, it is used.</summary>
    public string ApplyAsGuest(int vacancy)
    {
        var (who, post) = (Persons[Guest], Posts[vacancy]);
        if (!who.IsGuest)
        {
            return Apply(Guest, vacancy);
        }

        if (post.State != Qiao.Vacancies.VacancyState.Published || post.ValidThrough < Today)
        {
            return "vacancies.application-closed";
        }

        if (who.Codes.Day == Today && who.Codes.Sent == CodesADay)
        {
            return "people.codes-too-many";
        }

        who.Codes = (Today, who.Codes.Day == Today ? who.Codes.Sent + 1 : 1);
        who.TakeOverUntil = Now.AddDays(7);
        // Whoever has applied before is led to what they sent, by a new link.
        if (!Applications.TryGetValue((Guest, vacancy), out var a))
        {
            a = Applications[(Guest, vacancy)] = new() { SightUntil = Today.AddDays(180) };
        }

        a.LinkUntil = Now.AddDays(90);
        return "done";
    }

    /// <summary>A step of the applicant's: by the account, or by the newest link.</summary>
    public string TakeByPerson(int person, int vacancy, string step) =>
        Persons[person].IsGuest && !(Applications.GetValueOrDefault((person, vacancy))?.LinkUntil > Now) ? "missing" : Take(person, vacancy, step);

    public string TakeOver()
    {
        var who = Persons[Guest];
        if (!who.IsGuest || !(who.TakeOverUntil > Now))
        {
            return "invalid code";
        }

        who.IsGuest = false;
        return "done";
    }
}
