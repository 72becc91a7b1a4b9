namespace Qiao.People;

/// <summary>The rungs of the ladder from first contact to lasting work, the same for every module. The numbers are stored.</summary>
public enum Rung
{
    Contact = 1,
    Resume = 2,
    Interview = 3,
    Intention = 4,
    Offer = 5,
    Accepted = 6,
    Started = 7,

    /// <summary>Shown by a contract or by social insurance.</summary>
    Verified = 8,
    After30Days = 9,
    After90Days = 10,
    After180Days = 11,
}

public static class Rungs
{
    public static Bilingual Name(this Rung rung) => rung switch
    {
        Rung.Contact => new("接触", "Contact"),
        Rung.Resume => new("投递简历", "Résumé sent"),
        Rung.Interview => new("面试", "Interview"),
        Rung.Intention => new("达成意向", "Mutual intention"),
        Rung.Offer => new("录用通知", "Offer"),
        Rung.Accepted => new("接受录用", "Offer accepted"),
        Rung.Started => new("上岗", "Started"),
        Rung.Verified => new("核实就业", "Verified"),
        Rung.After30Days => new("稳定就业 30 天", "Still employed after 30 days"),
        Rung.After90Days => new("稳定就业 90 天", "Still employed after 90 days"),
        _ => new("稳定就业 180 天", "Still employed after 180 days"),
    };

    /// <summary>The rung that still being employed so many days after the start stands for.</summary>
    internal static Rung AfterDays(int days) => days >= 180 ? Rung.After180Days : days >= 90 ? Rung.After90Days : Rung.After30Days;
}
