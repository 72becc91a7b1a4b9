using System.Globalization;

namespace Qiao.Platform;

/// <summary>Civil days, which are days in China whatever zone the host is in.</summary>
public static class Days
{
    // China has kept UTC+8 without summer time since 1992; a fixed offset needs no zone database.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    public static DateOnly Today(TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>The civil time of a moment.</summary>
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment of a civil day and time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The first moment of a civil day.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The day that is so many working days later: Monday to Friday; public holidays are counted as they fall.</summary>
    public static DateOnly AfterWorkingDays(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    /// <summary>`2026年3月5日` or `5 March 2026`.</summary>
    public static string Write(DateOnly day) => Languages.Current == Language.English
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The civil day and time of a moment, to the minute.</summary>
    public static string Write(DateTimeOffset moment) =>
        Write(Of(moment)) + " " + moment.ToOffset(Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
}
