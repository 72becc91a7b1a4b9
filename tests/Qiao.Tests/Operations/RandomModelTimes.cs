using static Qiao.Vacancies.Applying.ApplicationState;

namespace Qiao.Tests.Operations;

/// <summary>The model's times for interviews: offered, taken back, chosen, cancelled, and who came.</summary>
internal sealed partial class RandomModel
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <summary>In the order in which they were offered; those taken back stay, so that numbers keep their meaning.</summary>
    public List<ModelTime> Times { get; } = [];

    public string OfferTime(int vacancy, int days, int minute)
    {
        var (employer, starts) = (Posts[vacancy].Employer, Days.At(Today.AddDays(days), new TimeOnly(10, minute)));
        if (Times.Any(t => t.Employer == employer && !t.IsRemoved && t.Starts < starts + Length && t.Starts + Length > starts))
        {
            return "invalid panel";
        }

        Times.Add(new(employer, starts));
        return "done";
    }

    public string RemoveTime(int vacancy, int number)
    {
        if (Find(number) is not { } time || time.Employer != Posts[vacancy].Employer || time.Attended is not null || time.Starts <= Now)
        {
            return "missing";
        }

        time.IsRemoved = true;
        return "done";
    }

    public string Attend(int vacancy, int number, bool came)
    {
        if (Find(number) is not { } time || time.Employer != Posts[vacancy].Employer)
        {
            return "missing";
        }

        if (time.TakenBy is null || time.Attended is not null || time.Starts > Now)
        {
            return "vacancies.interview-not-yet";
        }

        time.Attended = came;
        return "done";
    }

    public string ChooseTime(int person, int vacancy, int number)
    {
        var key = (person, vacancy);
        if (!Applications.TryGetValue(key, out var a))
        {
            return "missing";
        }

        if (a.State != Interview)
        {
            return "vacancies.interview-not-invited";
        }

        // One's own coming time is given back first, so it may be taken anew.
        if (Find(number) is not { } time || time.Employer != Posts[vacancy].Employer || (time.TakenBy is not null && time.TakenBy != key) || time.Starts <= Now)
        {
            return "vacancies.interview-gone";
        }

        if (Times.Any(t => t != time && !t.IsRemoved && t.TakenBy is { } by && by.Person == person && !(by == key && t.Attended is null && t.Starts > Now) && t.Starts < time.Starts + Length && t.Starts + Length > time.Starts))
        {
            return "vacancies.interview-overlaps";
        }

        if (Times.Any(t => !t.IsRemoved && t.TakenBy == key && t.Attended is null && t.Starts <= Now))
        {
            return "vacancies.interview-not-invited";
        }

        Release(key);
        time.TakenBy = key;
        return "done";
    }

    public string CancelTime(int person, int vacancy)
    {
        if (!Applications.ContainsKey((person, vacancy)))
        {
            return "missing";
        }

        return Release((person, vacancy)) ? "done" : "vacancies.interview-gone";
    }

    private ModelTime? Find(int number) => Times.Count == 0 || Times[number % Times.Count].IsRemoved ? null : Times[number % Times.Count];

    private bool Release((int Person, int Vacancy) key)
    {
        var coming = Times.Where(t => !t.IsRemoved && t.TakenBy == key && t.Attended is null && t.Starts > Now).ToList();
        coming.ForEach(t => t.TakenBy = null);
        return coming.Count > 0;
    }

    private void ForgetTimes((int Person, int Vacancy) key)
    {
        foreach (var time in Times.Where(t => t.TakenBy == key))
        {
            (time.TakenBy, time.Attended) = (null, null);
        }
    }
}

internal sealed class ModelTime(int employer, DateTimeOffset starts)
{
    public int Employer => employer;

    public DateTimeOffset Starts => starts;

    public bool IsRemoved { get; set; }

    public (int Person, int Vacancy)? TakenBy { get; set; }

    public bool? Attended { get; set; }
}
