using Qiao.Organisations;

namespace Qiao.Tests.Organisations;

public sealed class CreditRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Without_events_the_level_is_B() =>
        Assert.Equal((CreditLevel.B, 100, null), (CreditStanding.On(Today, []).Level, CreditStanding.On(Today, []).Points, CreditStanding.On(Today, []).BarredUntil));

    [Fact]
    public void Two_events_in_favour_make_A_and_praise_adds_up_to_twenty_points_at_most()
    {
        var praise = Enumerable.Range(1, 9).Select(day => Event(CreditEventKind.Praise, new(2026, 1, day))).ToList();

        Assert.Equal((CreditLevel.A, 110), LevelAndPoints(CreditStanding.On(Today, praise[..2])));
        Assert.Equal((CreditLevel.A, 120), LevelAndPoints(CreditStanding.On(Today, praise)));
    }

    [Fact]
    public void A_complaint_counts_when_fifteen_working_days_to_object_are_over_and_for_a_year()
    {
        CreditEvent[] events = [Event(CreditEventKind.ComplaintUpheld, new(2026, 3, 2), recorded: new(2026, 3, 3))];

        // 3 March 2026 is a Tuesday; fifteen working days later it is Tuesday the 24th.
        Assert.Equal(new DateOnly(2026, 3, 24), events[0].ObjectionsUntil);
        Assert.Equal(100, CreditStanding.On(new(2026, 3, 24), events).Points);
        Assert.Equal(90, CreditStanding.On(new(2026, 3, 25), events).Points);
        Assert.Equal(90, CreditStanding.On(new(2027, 3, 2), events).Points);
        Assert.Equal((100, null), (CreditStanding.On(new(2027, 3, 3), events).Points, CreditStanding.On(new(2027, 3, 3), events).NextChange));
    }

    [Fact]
    public void Wage_arrears_count_at_once_and_bring_D_only_with_more_and_the_bar_begins_with_D()
    {
        CreditEvent[] one = [Event(CreditEventKind.WageArrears, new(2026, 2, 1), recorded: new(2026, 2, 2))];
        CreditEvent[] two = [.. one, Event(CreditEventKind.FalseVacancy, new(2026, 3, 1), recorded: new(2026, 3, 2))];

        Assert.Equal((CreditLevel.D, 55), LevelAndPoints(CreditStanding.On(Today, one)));
        Assert.Equal((new DateOnly(2026, 2, 2), new DateOnly(2026, 7, 31)), (CreditStanding.On(Today, one).Since, CreditStanding.On(Today, one).BarredUntil!.Value));
        // Already at D: a further event does not begin the bar anew.
        Assert.Equal(new DateOnly(2026, 2, 2), CreditStanding.On(Today, two).Since);
        Assert.Equal(30, CreditStanding.On(Today, two).Points);
    }

    [Fact]
    public void What_was_cancelled_counts_as_if_it_had_never_been_and_what_was_repaired_ends_that_day()
    {
        var cancelled = Event(CreditEventKind.WageArrears, new(2026, 2, 1));
        cancelled.State = CreditEventState.Cancelled;
        var repaired = Event(CreditEventKind.FalseVacancy, new(2026, 1, 5));
        (repaired.RepairState, repaired.RepairDecided) = (RepairState.Granted, Days.Start(new(2026, 3, 9)));

        Assert.Equal(100, CreditStanding.On(Today, [cancelled]).Points);
        Assert.Equal((75, 100), (CreditStanding.On(new(2026, 3, 8), [repaired]).Points, CreditStanding.On(new(2026, 3, 9), [repaired]).Points));
    }

    [Fact]
    public void Another_rule_counts_from_its_day_on()
    {
        var harsher = CreditRules.All[0] with { Version = "made-up", From = new(2026, 6, 1), Start = 80 };
        CreditRule[] rules = [CreditRules.All[0], harsher];

        Assert.Equal((CreditLevel.B, "2026-1"), (CreditStanding.On(new(2026, 5, 31), [], rules).Level, CreditStanding.On(new(2026, 5, 31), [], rules).Rule.Version));
        Assert.Equal((CreditLevel.C, "made-up", new DateOnly(2026, 6, 1)), (CreditStanding.On(new(2026, 6, 2), [], rules).Level, CreditStanding.On(new(2026, 6, 2), [], rules).Rule.Version, CreditStanding.On(new(2026, 6, 2), [], rules).Since));
        Assert.Equal(new DateOnly(2026, 6, 1), CreditStanding.On(new(2026, 5, 31), [], rules).NextChange);
    }

    [Fact]
    public void Every_kind_of_event_has_an_effect_in_every_rule() =>
        Assert.All(CreditRules.All, rule => Assert.Equal(Enum.GetValues<CreditEventKind>().Order(), rule.Effects.Keys.Order()));

    private static (CreditLevel Level, int Points) LevelAndPoints(CreditStanding standing) => (standing.Level, standing.Points);

    private static CreditEvent Event(CreditEventKind kind, DateOnly day, DateOnly? recorded = null) => new()
    {
        Id = Ids.New<CreditEventId>(TimeProvider.System), Organisation = default, Kind = kind, Day = day, Source = "抽查", Evidence = "记录", Recorded = Days.Start(recorded ?? day), RecordedBy = "system",
        ObjectionsUntil = CreditRules.All[0].ObjectionsUntil(recorded ?? day),
    };
}
