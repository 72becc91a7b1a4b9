namespace Qiao.People.Merging;

/// <summary>The words about two files of one person.</summary>
internal static class MergeTexts
{
    public static readonly Problem SameFile = new("people.same-file", new("请选择两份不同的档案。", "Choose two different files."));
    public static readonly Problem AlreadyMerged = new("people.already-merged", new("这两份档案刚刚已被合并。", "The two have just been merged."));
    public static readonly Problem SurvivesOthers = new("people.survives-others", new("另一份档案不久前并入了这一份。请把它留下来，或先撤销那次合并。", "Another file was merged into this one lately. Keep it as the one that stays, or undo that merge first."));
    public static readonly Problem AlreadyUndone = new("people.merge-undone", new("这次合并已经撤销。", "This merge has been undone already."));
    public static readonly Problem TooLateToUndo = new("people.merge-too-old", new("合并满 30 天后不能再撤销。", "A merge can be undone for 30 days only."));
    public static readonly Problem LoginElsewhere = new("people.merge-login", new("原来的登录名又登记了一份新档案，不能撤销。请先合并或删除那份新档案。", "The login of before has opened another file since, so this cannot be undone. Merge or erase that file first."));
    public static readonly Problem UnknownField = new("people.merge-field", new("没有这一项内容。", "There is no such part of a file."));

    public static readonly Bilingual Doubles = new("疑似重复档案", "Likely double files");
    public static readonly Bilingual DoublesLead = new("手机号相同，或姓名和区县相同的两份档案。请核对后决定；系统不会自动合并。", "Two files with the same phone, or the same name and district. Compare and decide; nothing is merged by itself.");
    public static readonly Bilingual NoDoubles = new("没有疑似重复的档案。", "No likely doubles.");
    public static readonly Bilingual First = new("档案一", "First file");
    public static readonly Bilingual Second = new("档案二", "Second file");
    public static readonly Bilingual Reasons = new("依据", "Because of");
    public static readonly Bilingual Compare = new("核对两份档案", "Compare the two files");
    public static readonly Bilingual Part = new("内容", "Part");
    public static readonly Bilingual Take = new("取自另一份", "Take from the other");
    public static readonly Bilingual TakeLead = new("留下的档案保持原样；勾选的各项改用另一份的内容。", "The file that stays keeps what it says, except the ticked parts, which come from the other.");
    public static readonly Bilingual NotShown = new("已填，不向您显示", "Filled in, not shown to you");
    public static readonly Bilingual Login = new("登录名", "Login");
    public static readonly Bilingual HasLogin = new("有", "Has one");
    public static readonly Bilingual Stays = new("留下哪一份", "Which file stays");
    public static readonly Bilingual KeepFirst = new("留下第一份", "Keep the first");
    public static readonly Bilingual KeepSecond = new("留下第二份", "Keep the second");
    public static readonly Bilingual MergeNow = new("合并", "Merge");
    public static readonly Bilingual MergeLead = new("应聘、同意、查看记录等都会跟过来；30 天内可以撤销，本人会收到通知。", "Applications, consents and the record of looks follow. It can be undone for 30 days, and the person is told.");
    public static readonly Bilingual TwoPeople = new("是两个人", "These are two people");
    public static readonly Bilingual Merges = new("已合并的档案", "Merged files");
    public static readonly Bilingual NoMerges = new("还没有合并过。", "Nothing has been merged yet.");
    public static readonly Bilingual MergedAt = new("合并时间", "Merged at");
    public static readonly Bilingual Into = new("留下的档案", "The file that stays");
    public static readonly Bilingual Merged = new("并入的档案", "The file merged into it");
    public static readonly Bilingual Undo = new("撤销合并", "Undo the merge");
    public static readonly Bilingual Undone = new("已撤销", "Undone");
    public static readonly Bilingual InForce = new("有效", "In force");
    public static readonly Bilingual MergeDone = new("已合并，并通知了本人。30 天内可以撤销。", "Merged, and the person was told. It can be undone for 30 days.");
    public static readonly Bilingual UndoDone = new("合并已撤销，两份档案恢复原状。", "The merge is undone; both files are as before.");
    public static readonly Bilingual ApartDone = new("已记录，这两份档案不再列出。", "Recorded; the two are not listed again.");
    public static readonly Bilingual LoginOpensNothing = new("您的两份档案已合并为一份，请用另一个登录名登录。如有误，30 天内可请服务台撤销。", "Your two files were made one; sign in with your other login. If that was wrong, the service desk can undo it for 30 days.");

    public static readonly Bilingual SamePhone = new("手机号相同", "The same phone");
    public static readonly Bilingual SameName = new("姓名和区县相同", "The same name and district");
    public static readonly Bilingual SameEducation = new("学历相同", "The same education");
    public static readonly Bilingual SameWork = new("想做的工作相同", "The same work wanted");

    public static readonly Bilingual ToldTitle = new("您的两份求职档案已合并", "Your two files were merged");
    public static readonly Bilingual ToldBody = new("工作人员核对后，把您登记的两份求职档案合并为一份，编号 {0}。应聘记录都已保留。如果这不是您本人的档案，请在 30 天内告诉服务台，可以恢复原状。", "After checking, the staff made one of the two files that you registered, code {0}. Your applications are kept. If this is a mistake, tell the service desk within 30 days; it can be put back.");
    public static readonly Bilingual ToldUndoneTitle = new("档案合并已撤销", "The merge of your files was undone");
    public static readonly Bilingual ToldUndoneBody = new("工作人员撤销了求职档案的合并，两份档案恢复原状，编号 {0}。", "The staff undid the merge of your files; both are as before, code {0}.");
}
