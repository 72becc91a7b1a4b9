using Qiao.Platform;

namespace Qiao.Home;

internal static class HomeTexts
{
    public static readonly Bilingual Heading = new("在家门口，找到好工作", "Good work, close to home");
    public static readonly Bilingual Lead = new("找工作、招人，都不收费。不看户籍，不分出身。", "Free for job seekers and employers. Where you come from makes no difference.");
    public static readonly Bilingual SearchLabel = new("职位、技能、证书或地点", "Job, skill, licence or place");
    public static readonly Bilingual Try = new("试试", "Try");
    public static readonly Bilingual MatchTitle = new("不知道搜什么？", "Not sure what to search for?");
    public static readonly Bilingual MatchText = new("写几句您会做什么，或粘贴简历，马上看到合适的岗位和还差什么。不用注册。", "Say what you can do, or paste your résumé, and see at once what fits and what is missing. No account needed.");
    public static readonly Bilingual EmployersTitle = new("我要招人", "For employers");
    public static readonly Bilingual EmployersText = new("登记一次，全域可见。国有、民营、个体一视同仁。", "Register once and be seen everywhere. State-owned, private or one-person: all on equal terms.");
    public static readonly Bilingual StaffTitle = new("工作人员", "For staff");
    public static readonly Bilingual StaffText = new("登录后进入核验和服务工作台。", "Sign in to reach the verification and service desks.");

    /// <summary>Words people type, as links under the search box.</summary>
    public static readonly IReadOnlyList<Bilingual> Examples =
        [new("电工", "electrician"), new("护士", "nurse"), new("养老护理", "elderly care"), new("渝北 焊工", "welder Yubei"), new("Java", "Java")];
}
