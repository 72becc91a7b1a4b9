using System.Text;
using Qiao.Demo.Trades;
using Qiao.Lexicon;
using Qiao.Vacancies;

namespace Qiao.Demo;

/// <summary>Writes a vacancy as Chinese employers do: numbered, as a short story, or in three lines.</summary>
internal static class ChineseText
{
    private const int Shortest = 80;

    private static readonly (string Duties, string Requirements, string Benefits)[] Headings =
    [
        ("岗位职责：", "任职要求：", "福利待遇："), ("工作内容：", "招聘要求：", "我们提供："), ("主要工作：", "岗位要求：", "待遇："),
        ("你要做的：", "我们看重：", "你会得到："), ("职责描述：", "任职条件：", "薪酬福利："),
    ];

    private static readonly string[] OfficeHours = ["周一至周五上班，朝九晚六", "每周工作五天，法定节假日休息", "每天八小时，上午九点到岗"];

    private static readonly string[] ShiftHours =
    [
        "早晚班轮换，每班八小时", "两班倒，每月休四天", "做六休一，每天八小时", "白班为主，月休四至六天", "做四休二，班次提前一周公布", "三班轮换，夜班另计补贴", "长白班，加班另计",
    ];

    private static readonly string[] FlexHours = ["工作时间可协商", "按预约排班，每周休一天", "月休六天，旺季调休", "上午十点到岗，单休", "按任务安排，忙闲可调"];

    private static readonly string[] SiteHours = ["按工期安排，集中轮休", "项目周期三个月以上", "每天八到九小时，雨天安排室内作业", "随项目进退场，路费报销", "每月出满勤另有奖励"];

    private static readonly string[] Closings =
    [
        "有意者请在平台投递。", "投递后三个工作日内回复。", "欢迎先来看看工作环境再决定。", "面试时请带相关证书。", "可电话预约面试。", "招满即止。", "也可到招聘会现场面谈。", "入职即签订劳动合同。",
    ];

    public static (string Title, string Text) Write(Dice dice, Opening opening)
    {
        var title = dice.Pick(opening.Trade.Titles);
        var text = dice.Below(10) switch
        {
            < 4 => Numbered(dice, opening),
            < 8 => Told(dice, opening, title),
            _ => Brief(dice, opening, title),
        };
        while (text.Length < Shortest)
        {
            text += $"另外，{dice.Pick(opening.Trade.Family.Requirements)}；{dice.Pick(opening.Trade.Family.Duties)}。";
        }

        return (Decorate(dice, opening, title), text);
    }

    private static string Numbered(Dice dice, Opening opening)
    {
        var (duties, requirements, benefits) = dice.Pick(Headings);
        var text = new StringBuilder(duties);
        AppendNumbered(text, Duties(dice, opening, dice.Between(1, 3), dice.Between(1, 3)));
        text.Append('\n').Append(requirements);
        AppendNumbered(text, Requirements(dice, opening, dice.Between(1, 3)));
        if (opening.Facts.Benefits.Count > 0)
        {
            text.Append('\n').Append(benefits).Append(Perks.InChinese(dice, opening.Facts.Benefits)).Append('。');
        }

        text.Append("\n工作时间：").Append(Hours(dice, opening)).Append("。\n工作地点：").Append(Place(opening)).Append('。');
        return text.ToString();
    }

    private static string Told(Dice dice, Opening opening, string title)
    {
        var sector = Sector.All.First(sector => sector.Key == opening.Employer.Sector);
        var text = new StringBuilder();
        text.Append(dice.Below(3) switch
        {
            0 => $"{opening.Employer.Name}{sector.About}，现招{title}{opening.Facts.Headcount}人，工作地点在{Place(opening)}。",
            1 => $"我们{sector.About}，{Place(opening)}的团队需要{opening.Facts.Headcount}名{title}。",
            _ => $"因业务需要，{Place(opening)}招聘{title}{opening.Facts.Headcount}名。",
        });
        text.Append(dice.Percent(50) ? "日常工作是" : "主要负责").AppendJoin('；', Duties(dice, opening, 2, dice.Between(1, 3))).Append('。');
        text.Append(dice.Percent(50) ? "要求：" : "我们看重：").AppendJoin('；', Requirements(dice, opening, dice.Between(1, 2))).Append('。');
        text.Append(Hours(dice, opening));
        if (opening.Facts.Benefits.Count > 0)
        {
            text.Append(dice.Percent(50) ? "，有" : "，提供").Append(Perks.InChinese(dice, opening.Facts.Benefits));
        }

        return text.Append('。').Append(dice.Pick(Closings)).ToString();
    }

    private static string Brief(Dice dice, Opening opening, string title)
    {
        var text = new StringBuilder($"招{title}，{opening.Facts.Headcount}人，{Place(opening)}。");
        text.AppendJoin('，', Duties(dice, opening, 2, 1)).Append('。');
        text.AppendJoin('，', Requirements(dice, opening, 1)).Append('。');
        text.Append(Hours(dice, opening));
        if (opening.Facts.Benefits.Count > 0)
        {
            text.Append('，').Append(Perks.InChinese(dice, opening.Facts.Benefits));
        }

        return text.Append('。').Append(dice.Pick(Closings)).ToString();
    }

    private static List<string> Duties(Dice dice, Opening opening, int own, int common) =>
        [.. dice.PickSome(opening.Trade.Duties, own), .. dice.PickSome(opening.Trade.Family.Duties, common)];

    private static List<string> Requirements(Dice dice, Opening opening, int common)
    {
        var lines = new List<string>();
        var background = string.Join('，', new[] { Schooling(opening.Facts.Education), Experience(dice, opening.Facts) }.Where(part => part.Length > 0));
        if (background.Length > 0)
        {
            lines.Add(background);
        }

        if (opening.Facts.Skills.Count > 0)
        {
            lines.Add((string)dice.Pick(["熟悉", "会", "掌握", "了解"]) + string.Join('、', opening.SkillNames.Take(dice.Between(2, 3)).Select(name => name.Zh)));
        }

        if (opening.Facts.Licences.Count > 0)
        {
            lines.Add((dice.Percent(60) ? "持有" : "有") + string.Join('、', opening.LicenceNames.Select(name => name.Zh)));
        }

        lines.AddRange(dice.PickSome(opening.Trade.Family.Requirements, common));
        return lines;
    }

    private static string Schooling(EducationLevel? level) => level switch
    {
        EducationLevel.None => "学历不限",
        EducationLevel.JuniorSecondary => "初中及以上学历",
        EducationLevel.SeniorSecondary => "高中或中专及以上学历",
        EducationLevel.College => "大专及以上学历",
        EducationLevel.Bachelor => "本科及以上学历",
        EducationLevel.Master => "硕士及以上学历",
        EducationLevel.Doctor => "博士学历",
        _ => "",
    };

    private static string Experience(Dice dice, VacancyDraft facts) => (facts.YearsMin, facts.YearsMax) switch
    {
        (null, _) => "",
        (0, _) => dice.Percent(50) ? "经验不限" : "不限经验，有人带教",
        (var low, null) => $"{low}年以上相关工作经验",
        var (low, high) => $"{low}至{high}年相关工作经验",
    };

    private static string Hours(Dice dice, Opening opening)
    {
        var facts = opening.Facts;
        if (facts.Employment != EmploymentKind.FullTime)
        {
            return dice.Pick(facts.Employment switch
            {
                EmploymentKind.PartTime => ["每周三到五个班次，时间可选", "晚间和周末为主", "每天四小时，可固定时段", "按小时排班，提前一天确认"],
                EmploymentKind.Intern => ["每周到岗四天以上，实习三个月起", "实习期有导师，可开实习证明"],
                _ => (string[])["当天安排，做完结算", "短期用工，可连续做", "早上七点集合，下午收工", "旺季用工一到三个月"],
            });
        }

        return dice.Pick(opening.Trade.Family.Hours switch
        {
            WorkingHours.Office => OfficeHours,
            WorkingHours.Shift => ShiftHours,
            WorkingHours.Flex => FlexHours,
            _ => SiteHours,
        });
    }

    private static string Place(Opening opening) => opening.District.Name.Zh + opening.Area.Zh;

    private static void AppendNumbered(StringBuilder text, List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append('\n').Append(i + 1).Append('、').Append(lines[i]).Append(i == lines.Count - 1 ? '。' : '；');
        }
    }

    private static string Decorate(Dice dice, Opening opening, string title)
    {
        if (opening.Facts.Employment == EmploymentKind.Intern)
        {
            return title + "（实习）";
        }

        var benefits = opening.Facts.Benefits;
        return dice.Below(20) switch
        {
            0 or 1 => "急招" + title,
            2 => "诚聘" + title,
            3 => $"{title}{opening.Facts.Headcount}名",
            4 or 5 => $"{title}-{opening.Area.Zh}",
            6 when opening.Facts.Employment == EmploymentKind.PartTime => title + "（兼职）",
            6 or 7 or 8 when benefits.Contains("housing") && benefits.Contains("meals") => title + "（包吃住）",
            7 or 8 or 9 when benefits.Contains("daily-pay") && !title.Contains("日结", StringComparison.Ordinal) => title + " 日结",
            9 when benefits.Contains("two-day-weekend") => title + " 双休",
            9 or 10 when benefits.Contains("social-insurance") => title + "（五险一金）",
            _ => title,
        };
    }
}
