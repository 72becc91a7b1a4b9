using System.Globalization;

namespace Qiao.Vacancies.Interviewing;

/// <summary>The words of interviews.</summary>
internal static class InterviewTexts
{
    public static readonly Problem Gone = new("vacancies.interview-gone", new("这个时间刚被别人选走或已取消，请另选一个。", "This time has just been taken or cancelled; choose another."));
    public static readonly Problem Overlaps = new("vacancies.interview-overlaps", new("您在这个时间已有另一场面试，请另选一个。", "You have another interview at that time; choose another."));
    public static readonly Problem PanelBusy = new("vacancies.interview-panel-busy", new("这位面试官（面试室）在其中一段时间已有安排，没有添加。", "This interviewer or room is busy during one of these times; nothing was added."));
    public static readonly Problem NotInvited = new("vacancies.interview-not-invited", new("这份应聘现在不在面试阶段。", "This application is not at the stage of interviews now."));
    public static readonly Problem LinkUsed = new("vacancies.interview-link-used", new("这个链接已用过，请用最新一条消息里的链接，或登录查看。", "This link has been used; take the one in the newest message, or sign in."));
    public static readonly Problem TimesForm = new("vacancies.interview-times", new("请填 24 小时制的时间，例如 14:30。", "Give a time such as 14:30."));
    public static readonly Problem TimesOrder = new("vacancies.interview-order", new("结束时间要晚于开始时间，并容得下至少一场。", "The end must leave room for at least one interview after the start."));
    public static readonly Problem DayRange = new("vacancies.interview-day", new("请选今天起 90 天内的一天，时间不能已经过去。", "Choose a day within 90 days from today, and a time that has not passed."));
    public static readonly Problem Length = new("vacancies.interview-length", new("每场 5 到 240 分钟。", "From 5 to 240 minutes each."));
    public static readonly Problem NotYet = new("vacancies.interview-not-yet", new("面试还没有开始，或已经记录。", "The interview has not begun yet, or it has been noted already."));

    public static readonly Bilingual Title = new("面试安排", "Interviews");
    public static readonly Bilingual LeadOfInterviewer = new("面试当天来的人；面试后请登记是否到场。", "Who comes on the day; afterwards note who came.");
    public static readonly Bilingual Lead = new("给出可以面试的时间，收到面试邀请的人自己选，也能自己改期。", "Say when you can interview; those you invited choose a time themselves, and can move it.");
    public static readonly Bilingual Day = new("日期", "Day");
    public static readonly Bilingual Show = new("查看", "Show");
    public static readonly Bilingual Before = new("前一天", "Day before");
    public static readonly Bilingual After = new("后一天", "Day after");
    public static readonly Bilingual NoneThatDay = new("这一天没有面试时间", "No interview times on this day");
    public static readonly Bilingual Coming = new("有安排的日子", "Days with interviews");
    public static readonly Bilingual Add = new("添加面试时间", "Add times");
    public static readonly Bilingual From = new("从", "From");
    public static readonly Bilingual Until = new("到", "Until");
    public static readonly Bilingual Minutes = new("每场几分钟", "Minutes each");
    public static readonly Bilingual Panel = new("面试官或面试室", "Interviewer or room");
    public static readonly Bilingual PanelHint = new("同一位（间）的面试不会重叠。", "Interviews of the same one never overlap.");
    public static readonly Bilingual Mode = new("方式", "How");
    public static readonly Bilingual Place = new("地点、电话或视频链接", "Place, number or video link");
    public static readonly Bilingual ForVacancy = new("岗位", "Vacancy");
    public static readonly Bilingual AnyVacancy = new("所有岗位", "Any vacancy");
    public static readonly Bilingual Added = new("面试时间已添加，等待选择时间的人已收到通知。", "The times are added; those who wait for one have been told.");
    public static readonly Bilingual Time = new("时间", "Time");
    public static readonly Bilingual Free = new("空闲", "Free");
    public static readonly Bilingual Remove = new("取消这个时间", "Cancel this time");
    public static readonly Bilingual Removed = new("已取消。约好的人已收到通知，可另选时间。", "Cancelled. Whoever had it was told and can choose another.");
    public static readonly Bilingual Came = new("来了", "Came");
    public static readonly Bilingual Missed = new("没来", "Did not come");
    public static readonly Bilingual Attendance = new("到场", "Attendance");
    public static readonly Bilingual Noted = new("已记录。", "Noted.");
    public static readonly Bilingual Print = new("打印当天安排", "Print this day");
    public static readonly Bilingual Summary = new("共 {0} 场，已约 {1} 场", "{0} times, {1} taken");

    public static readonly Bilingual Yours = new("您的面试", "Your interview");
    public static readonly Bilingual Choose = new("选择面试时间", "Choose a time");
    public static readonly Bilingual ChooseThis = new("就这个时间", "Take this time");
    public static readonly Bilingual Move = new("改到这个时间", "Move to this time");
    public static readonly Bilingual MoveTitle = new("改期", "Choose another time");
    public static readonly Bilingual Cancel = new("取消面试时间", "Cancel the interview");
    public static readonly Bilingual NoTimes = new("对方还没有给出可选的时间，给出后会通知您。", "There are no times to choose from yet; you will be told when there are.");
    public static readonly Bilingual Taken = new("面试时间已定。", "Your interview is set.");
    public static readonly Bilingual Cancelled = new("面试时间已取消，可以另选。", "The time is cancelled; you can choose another.");
    public static readonly Bilingual IntoCalendar = new("加入日历", "Add to my calendar");
    public static readonly Bilingual MyApplications = new("我的应聘", "My applications");

    public static readonly Bilingual ToldTitle = new("面试安排", "Your interview");
    public static readonly Bilingual InviteBody = new("“{0}”邀请您面试。请选择时间，不用登录：{1}", "You are invited to an interview for “{0}”. Choose a time without signing in: {1}");
    public static readonly Bilingual TakenBody = new("“{0}”的面试：{1}，{2}。改期或取消：{3}", "Interview for “{0}”: {1}, {2}. To move or cancel it: {3}");
    public static readonly Bilingual CancelledBody = new("“{0}”原定 {1} 的面试已由用人单位取消，请另选时间：{2}", "The interview for “{0}” on {1} was cancelled by the employer. Choose another time: {2}");
    public static readonly Bilingual RemindBody = new("提醒：“{0}”的面试在 {1}，{2}。来不了请改期或取消：{3}", "Reminder: the interview for “{0}” is on {1}, {2}. If you cannot come, move or cancel it: {3}");
    public static readonly Bilingual EmployerTaken = new("“{0}”的应聘者选定了面试时间：{1}。", "An applicant for “{0}” chose a time for the interview: {1}.");
    public static readonly Bilingual EmployerCancelled = new("“{0}”的应聘者取消了 {1} 的面试。", "An applicant for “{0}” cancelled the interview on {1}.");
    public static readonly Bilingual InCalendar = new("面试：{0}", "Interview: {0}");

    private static readonly Bilingual[] Weekdays =
        [new("周日", "Sunday"), new("周一", "Monday"), new("周二", "Tuesday"), new("周三", "Wednesday"), new("周四", "Thursday"), new("周五", "Friday"), new("周六", "Saturday")];

    public static Bilingual Name(this InterviewMode mode) => mode switch
    {
        InterviewMode.OnSite => new("现场", "In person"),
        InterviewMode.Phone => new("电话", "By phone"),
        _ => new("视频", "By video"),
    };

    /// <summary>`11月25日 周三 14:00–14:30` in both languages.</summary>
    public static Bilingual When(DateTimeOffset starts, DateTimeOffset ends)
    {
        var (day, hours) = (Days.Of(starts), Hours(starts, ends));
        var weekday = Weekdays[(int)day.DayOfWeek];
        return new(
            $"{day.Month}月{day.Day}日 {weekday.Zh} {hours}",
            $"{weekday.En} {day.ToString("d MMMM", CultureInfo.InvariantCulture)}, {hours}");
    }

    /// <summary>`11月25日 周三`.</summary>
    public static Bilingual Short(DateOnly day)
    {
        var weekday = Weekdays[(int)day.DayOfWeek];
        return new($"{day.Month}月{day.Day}日 {weekday.Zh}", $"{weekday.En[..3]} {day.ToString("d MMM", CultureInfo.InvariantCulture)}");
    }

    public static string Hours(DateTimeOffset starts, DateTimeOffset ends) =>
        $"{Days.TimeOf(starts).ToString("HH:mm", CultureInfo.InvariantCulture)}–{Days.TimeOf(ends).ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
