namespace Qiao.Organisations;

/// <summary>The words about doubles and merges.</summary>
internal static class MergeTexts
{
    public static readonly Problem AlreadyMerged = new("organisations.already-merged", new("其中一个单位刚刚已被合并，页面显示的是最新情况。", "One of the two has been merged already; the page shows how things stand."));
    public static readonly Problem SurvivesOthers = new("organisations.survives-others", new("已有别的单位并入这一个。请把它留下来，或先撤销那次合并。", "Others have been merged into this one. Keep it as the survivor, or undo that merge first."));
    public static readonly Problem SameOrganisation = new("organisations.same-organisation", new("请选择两个不同的单位。", "Choose two different organisations."));
    public static readonly Problem AlreadyUndone = new("organisations.merge-undone", new("这次合并已经撤销。", "This merge has been undone already."));
    public static readonly Problem TooLateToUndo = new("organisations.merge-too-old", new("合并满 30 天后不能再撤销。", "A merge can be undone for 30 days only."));

    public static readonly Bilingual Doubles = new("疑似重复单位", "Likely doubles");
    public static readonly Bilingual DoublesLead = new("名称相同（不计空格、标点、全半角）且在同一区县，或其中一个由导入产生。留下一个，另一个指向它；30 天内可以撤销。", "The same name, spaces and punctuation aside, in the same district, or one of them named by an import. One survives, the other points to it; this can be undone for 30 days.");
    public static readonly Bilingual NoDoubles = new("没有疑似重复的单位。", "No doubles were found.");
    public static readonly Bilingual Double = new("核对两个单位", "Compare the two");
    public static readonly Bilingual First = new("单位一", "First");
    public static readonly Bilingual Second = new("单位二", "Second");
    public static readonly Bilingual SecondCode = new("单位二的代码", "Code of the second");
    public static readonly Bilingual KeepFirst = new("是同一单位，留下第一个", "The same: keep the first");
    public static readonly Bilingual KeepSecond = new("是同一单位，留下第二个", "The same: keep the second");
    public static readonly Bilingual Merges = new("合并记录", "Merges");
    public static readonly Bilingual MergesLead = new("合并后 30 天内可以撤销，两个单位恢复原状。", "A merge can be undone for 30 days; both entries are then as before.");
    public static readonly Bilingual NoMerges = new("还没有合并过单位。", "Nothing has been merged yet.");
    public static readonly Bilingual Survivor = new("留下的单位", "Survivor");
    public static readonly Bilingual Merged = new("并入的单位", "Merged");
    public static readonly Bilingual MergedAt = new("合并时间", "Merged at");
    public static readonly Bilingual Active = new("有效", "In force");
    public static readonly Bilingual Undone = new("已撤销", "Undone");
    public static readonly Bilingual Undo = new("撤销合并", "Undo the merge");
    public static readonly Bilingual MergeDone = new("已合并。可在“合并记录”中撤销。", "Merged. You can undo it under Merges.");
    public static readonly Bilingual UndoDone = new("合并已撤销。", "The merge is undone.");
    public static readonly Bilingual Registered = new("登记时间", "Registered");
    public static readonly Bilingual MemberCount = new("成员数", "Members");
}
