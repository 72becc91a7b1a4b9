using Qiao.Lexicon;
using Qiao.Vacancies.Recruiting;

namespace Qiao.Demo;

/// <summary>A post of the demo's recruitments.</summary>
/// <param name="Unit">Which of the units, by number.</param>
public sealed record DemoPost(int Unit, string Code, string Title, EducationLevel Degree, string Fields, string Conditions, SelectionMode Mode, int Headcount, PostState State)
{
    /// <summary>How far the post's list has come.</summary>
    public DemoListing Listing { get; init; }
}

/// <summary>How far a list of the demo has come.</summary>
public enum DemoListing
{
    /// <summary>Applications of every kind wait to be checked.</summary>
    None,

    /// <summary>Everyone is scored: it can be frozen.</summary>
    Ready,

    /// <summary>The public notice runs.</summary>
    Published,
    Confirmed,
}

/// <summary>An application of the demo.</summary>
/// <param name="Person">By number, among those that apply.</param>
/// <param name="Score">In hundredths of a point; for those that come so far.</param>
public sealed record DemoRecruit(int Post, int Person, EducationLevel Degree, string School, string Field, int GraduatedAgo, IReadOnlyList<RecruitStep> Steps, string? Rule, int Score)
{
    public RecruitState State => Steps.Count == 0 ? RecruitState.Submitted : Steps[^1].To;
}

/// <summary>A recruitment of the demo with its posts and applications.</summary>
/// <param name="Opens">Days from today.</param>
public sealed record DemoCampaign(CampaignLevel Level, string Title, int Opens, int Closes, IReadOnlyList<DemoPost> Posts, IReadOnlyList<DemoRecruit> Recruits);

/// <summary>
/// Two recruitments of public institutions: a municipal one whose lists are under way (1,259 applications, 1,063 of them by doctors) and a district one that is open
/// (4,662). The figures are those that a talent conference reported; nobody and nothing else in it is real.
/// </summary>
public static class DemoRecruits
{
    public const int Municipal = 1_259, MunicipalDoctors = 1_063, District = 4_662;

    /// <summary>The first person, and the unit with number 0, belong to the demo's logins.</summary>
    public const int Units = 12;

    private const int Stream = -3_000_000, DistrictDoctors = 212, DistrictMasters = 2_240, MunicipalPosts = 64, DistrictPosts = 150;

    private static readonly string[] Schools = ["两江大学", "嘉陵理工大学", "缙云医科大学", "巴渝师范大学", "三峡农林大学", "歌乐山大学", "涂山财经大学"];

    private static readonly (string Title, string Fields, string Conditions)[] Work =
    [
        ("临床医师", "临床医学；内科学；外科学", "有执业医师资格"), ("专任教师（计算机）", "计算机科学与技术；软件工程", "有高校教学经历者先审"), ("材料研究员", "材料科学与工程", "主持过省部级课题或发表过本专业论文"),
        ("水利工程师", "水利工程；水文学", ""), ("疾病预防控制岗", "公共卫生；流行病学", "有公共卫生执业资格"), ("农业技术推广岗", "作物学；植物保护", "能在乡镇工作"), ("规划设计师", "城乡规划学；建筑学", ""),
        ("环境监测岗", "环境科学与工程；化学", ""), ("文物保护研究员", "考古学；文物与博物馆", ""), ("数据分析岗", "统计学；数据科学", "会一种数据分析工具"), ("中学教师（物理）", "物理学；课程与教学论", "有高级中学教师资格"), ("康复治疗师", "康复医学与理疗学", ""),
    ];

    public static IReadOnlyList<DemoCampaign> Make(int seed) => [MakeMunicipal(new Dice(seed, Stream)), MakeDistrict(new Dice(seed, Stream - 1))];

    private static DemoCampaign MakeMunicipal(Dice dice)
    {
        var posts = Enumerable.Range(0, MunicipalPosts).Select(i => Post(dice, i, "S", i % 8 == 7 ? EducationLevel.Master : EducationLevel.Doctor) with
        {
            // The posts of the unit that visitors try out are at every stage.
            Listing = i % Units == 0 ? (DemoListing)(i / Units % 4) : (DemoListing)dice.Below(4),
        }).ToList();
        // The last two found nobody.
        var open = Enumerable.Range(0, MunicipalPosts - 2).ToList();
        var forMasters = open.Where(i => posts[i].Degree == EducationLevel.Master).ToList();
        var recruits = new List<DemoRecruit>(Municipal);
        for (var person = 0; person < Municipal; person++)
        {
            var degree = person < Municipal - MunicipalDoctors ? EducationLevel.Master : EducationLevel.Doctor;
            // Whom the login `seeker` belongs to was refused a few days ago, and can appeal.
            var post = person == 0 ? forMasters.First(i => posts[i].Listing == DemoListing.None) : dice.Pick(degree == EducationLevel.Master ? forMasters : open);
            var steps = person == 0 ? [RecruitSteps.Finding, RecruitSteps.Failure] : Fate(dice, posts[post].Listing);
            recruits.Add(Recruit(dice, post, person, degree, posts[post], steps));
        }

        return new(CampaignLevel.Municipal, "市属事业单位公开招聘高层次人才", -60, -25, posts, Ranked(posts, recruits));
    }

    private static DemoCampaign MakeDistrict(Dice dice)
    {
        var posts = Enumerable.Range(0, DistrictPosts).Select(i => Post(dice, i, "Q", i % 3 == 0 ? EducationLevel.Master : EducationLevel.Bachelor) with
        {
            State = i == DistrictPosts - 1 ? PostState.Returned : i >= DistrictPosts - 3 ? PostState.Submitted : PostState.Open,
        }).ToList();
        var forAll = Enumerable.Range(0, DistrictPosts - 9).Where(i => posts[i].Degree == EducationLevel.Bachelor).ToList();
        var forMasters = Enumerable.Range(0, DistrictPosts - 9).ToList();
        var recruits = Enumerable.Range(0, District).Select(person =>
        {
            var degree = person < DistrictDoctors ? EducationLevel.Doctor : person < DistrictDoctors + DistrictMasters ? EducationLevel.Master : EducationLevel.Bachelor;
            var post = dice.Pick(degree == EducationLevel.Bachelor ? forAll : forMasters);
            return Recruit(dice, post, person, degree, posts[post], dice.Percent(12) ? [RecruitSteps.Pass] : dice.Percent(2) ? [RecruitSteps.Withdrawal] : []);
        }).ToList();
        return new(CampaignLevel.District, "区县事业单位公开招聘", -10, 12, posts, recruits);
    }

    private static DemoPost Post(Dice dice, int number, string letter, EducationLevel degree)
    {
        var (title, fields, conditions) = dice.Pick(Work);
        return new(
            number % Units, $"{letter}{number + 1:000}", title, degree, fields, conditions, degree == EducationLevel.Doctor ? SelectionMode.Review : SelectionMode.Exam, dice.Between(1, degree == EducationLevel.Bachelor ? 4 : 2), PostState.Open);
    }

    private static DemoRecruit Recruit(Dice dice, int number, int person, EducationLevel degree, DemoPost post, IReadOnlyList<RecruitStep> steps) => new(
        number, person, degree, dice.Pick(Schools), post.Fields.Split('；')[0], dice.Between(0, 12), steps,
        steps.Contains(RecruitSteps.Finding) ? dice.Pick(RecruitSteps.Finding.Rules).Code : null, dice.Between(6_000, 9_500));

    private static RecruitStep[] Fate(Dice dice, DemoListing listing) => listing == DemoListing.None
        ? dice.Below(100) switch
        {
            < 30 => [],
            < 36 => [RecruitSteps.Return],
            < 60 => [RecruitSteps.Pass],
            < 68 => [RecruitSteps.Finding],
            < 76 => [RecruitSteps.Finding, RecruitSteps.Failure],
            < 82 => [RecruitSteps.Finding, RecruitSteps.Failure, RecruitSteps.Appeal],
            < 96 => [RecruitSteps.Pass, RecruitSteps.Scoring],
            _ => [RecruitSteps.Withdrawal],
        }
        : dice.Below(100) switch
        {
            < 12 => [RecruitSteps.Finding, RecruitSteps.Failure],
            < 15 => [RecruitSteps.Withdrawal],
            _ => [RecruitSteps.Pass, RecruitSteps.Scoring],
        };

    // The best of a list that is published are to be hired; the others have come too far to wait.
    private static List<DemoRecruit> Ranked(List<DemoPost> posts, List<DemoRecruit> recruits) =>
        recruits.GroupBy(r => r.Post).SelectMany(group =>
        {
            var post = posts[group.Key];
            var scored = group.Where(r => r.State == RecruitState.Interviewed).OrderByDescending(r => r.Score).ToList();
            return post.Listing < DemoListing.Published
                ? group
                : group.Except(scored).Concat(scored.Select((r, rank) => r with
                {
                    Steps = [.. r.Steps, .. rank < post.Headcount
                        ? post.Listing == DemoListing.Confirmed ? new[] { RecruitSteps.Notice, RecruitSteps.Hiring } : [RecruitSteps.Notice]
                        : post.Listing == DemoListing.Confirmed ? [RecruitSteps.Ranking, RecruitSteps.Ending] : [RecruitSteps.Ranking]],
                }));
        }).ToList();
}
