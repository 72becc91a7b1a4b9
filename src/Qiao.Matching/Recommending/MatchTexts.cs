using Qiao.Engine.Matching;

namespace Qiao.Matching.Recommending;

internal static class MatchTexts
{
    public static readonly Problem NothingSaid = new("matching.nothing-said", new("请写下想做的工作，或粘贴、上传简历。", "Say what work you want, or paste or upload a résumé."));
    public static readonly Problem NothingUnderstood = new("matching.nothing-understood", new("没有看懂职业或技能，请换个说法，例如“电工”“会做川菜”。", "No trade or skill was recognised; try other words, such as “electrician” or “Sichuan cooking”."));

    public static readonly Bilingual Title = new("为我匹配岗位", "Match me");
    public static readonly Bilingual Lead = new("回答其中几个问题，或粘贴简历，看看哪些岗位适合您，差在哪里。各项都可以不填；不用注册，内容不保存。", "Answer some of the questions or paste your résumé to see which vacancies suit you and what is missing. Every answer may be left out; no account is needed and nothing is kept.");
    public static readonly Bilingual Fair = new("匹配只看技能、职业、薪酬、距离、经验和学历，不看性别、年龄、户籍、民族、婚育。", "Matching looks at skills, trade, pay, distance, experience and education only; never at sex, age, household registration, ethnicity or family.");
    public static readonly Bilingual Work = new("想做什么工作", "What work do you want?");
    public static readonly Bilingual WorkHint = new("例如：电工；养老护理；Java 开发", "For example: electrician; care of the elderly; Java developer");
    public static readonly Bilingual Skills = new("会什么，有什么证", "What can you do, which licences do you hold?");
    public static readonly Bilingual SkillsHint = new("例如：低压电工证、看图纸、Excel", "For example: low-voltage electrician licence, blueprint reading, Excel");
    public static readonly Bilingual Education = new("学历", "Education");
    public static readonly Bilingual Years = new("工作了几年", "Years of work");
    public static readonly Bilingual MinPay = new("期望月薪不低于（元）", "Wanted pay per month from (yuan)");
    public static readonly Bilingual Division = new("从哪里出发", "Where would you set out from?");
    public static readonly Bilingual Reach = new("最远愿意去（公里）", "How far would you go (km)?");
    public static readonly Bilingual Employment = new("用工形式", "Employment");
    public static readonly Bilingual Resume = new("或者粘贴简历", "Or paste your résumé");
    public static readonly Bilingual File = new("或者上传简历", "Or upload it");
    public static readonly Bilingual FileHint = new(".txt、.docx、.pdf，不超过 10 MB。读完即丢弃。", ".txt, .docx or .pdf, at most 10 MB. It is read and thrown away.");
    public static readonly Bilingual Send = new("开始匹配", "Match");
    public static readonly Bilingual Again = new("修改后重新匹配", "Change and match again");
    public static readonly Bilingual Understood = new("我们这样理解您", "How we understood you");
    public static readonly Bilingual Results = new("适合您的岗位", "Vacancies that suit you");
    public static readonly Bilingual None = new("没有合适的岗位", "No vacancy fits");
    public static readonly Bilingual NoneHint = new("放宽距离或薪酬，或者看看下面怎样能打开更多岗位。", "Widen distance or pay, or see below what would open more.");
    public static readonly Bilingual Fits = new("符合", "Fits");
    public static readonly Bilingual Gaps = new("差在", "Gaps");
    public static readonly Bilingual Score = new("{0} 分（满分 1000）", "{0} of 1000 points");
    public static readonly Bilingual WouldOpen = new("一点改变，更多机会", "A small change would open more");
    public static readonly Bilingual WouldOpenLine = new("{0}：多 {1} 个岗位", "{0}: {1} more vacancies");
    public static readonly Bilingual Occupations = new("职业", "Occupations");
    public static readonly Bilingual SkillsHeld = new("技能", "Skills");
    public static readonly Bilingual LicencesHeld = new("证书", "Licences");
    public static readonly Bilingual YearsValue = new("{0} 年", "{0} years");
    public static readonly Bilingual Worth = new("{0}，加 {1} 分", "{0}: {1} points more");

    public static readonly Bilingual Learn = new("学会“{0}”", "learn “{0}”");
    public static readonly Bilingual Get = new("取得“{0}”", "get “{0}”");
    public static readonly Bilingual Gain = new("再工作 {0} 年", "{0} more years of work");
    public static readonly Bilingual Reached = new("学历达到“{0}”", "reach “{0}”");
    public static readonly Bilingual Move = new("住到附近", "live nearby");
    public static readonly Bilingual GoFar = new("愿意去 {0} 公里", "go as far as {0} km");
    public static readonly Bilingual Accept = new("接受月薪 {0}", "accept {0} a month");
    public static readonly Bilingual AcceptKind = new("接受{0}", "accept {0}");

    public static readonly Bilingual SameOccupation = new("正是您要的职业", "the occupation you want");
    public static readonly Bilingual NearOccupation = new("职业相近", "a related occupation");
    public static readonly Bilingual PayEnough = new("薪酬达到期望", "the pay you want");
    public static readonly Bilingual NearPlace = new("约 {0} 公里", "about {0} km away");
    public static readonly Bilingual EnoughYears = new("经验足够", "enough experience");
    public static readonly Bilingual SkillsGap = new("还缺：{0}", "missing: {0}");
    public static readonly Bilingual PayGap = new("薪酬比期望少 {0}", "pays {0} less than you want");
    public static readonly Bilingual YearsGap = new("经验少 {0} 年", "{0} years of experience short");
    public static readonly Bilingual OccupationGap = new("职业不同", "another occupation");

    public static readonly Bilingual OccupationWished = new("正是对方想做的职业", "the occupation they want");
    public static readonly Bilingual PayWished = new("薪酬达到对方期望", "the pay they want");
    public static readonly Bilingual PayBelowWish = new("薪酬比对方期望少 {0}", "pays {0} less than they want");

    public static readonly Bilingual Mine = new("我的匹配", "My matches");
    public static readonly Bilingual MineEmpty = new("求职档案还没有内容", "Your file says nothing yet");
    public static readonly Bilingual MineEmptyHint = new("填写想做的工作或会的技能，就能看到合适的岗位。", "Fill in the work you want or what you can do, and vacancies that suit you appear here.");
    public static readonly Bilingual FillFile = new("填写求职档案", "Fill in my file");
    public static readonly Bilingual EditFile = new("修改求职档案", "Change my file");
    public static readonly Bilingual Candidates = new("合适的求职者", "Candidates");
    public static readonly Bilingual CandidatesFair = new(
        "只有愿意被找到的人在这里；系统只看技能、职业、薪酬、距离、经验和学历。每次查看都会告诉本人。",
        "Only people who agreed to be found are here. Skills, trade, pay, distance, experience and education decide, nothing else. They are told that you looked.");
    public static readonly Bilingual NoCandidates = new("暂时没有合适的人", "Nobody fits for now");
    public static readonly Bilingual NoCandidatesHint = new("有人愿意被找到、且符合要求时，会出现在这里。", "People who agree to be found and who fit appear here.");
    public static readonly Bilingual Person = new("求职者", "Person");
    public static readonly Bilingual ScoreOnly = new("匹配分", "Score");

    public static Bilingual NameOf(MatchPart part) => part switch
    {
        MatchPart.Skills => new("技能", "Skills"),
        MatchPart.Occupation => new("职业", "Occupation"),
        MatchPart.Pay => new("薪酬", "Pay"),
        MatchPart.Distance => new("距离", "Distance"),
        _ => new("经验", "Experience"),
    };
}
