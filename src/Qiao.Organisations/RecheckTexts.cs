namespace Qiao.Organisations;

/// <summary>The words about the look at a verified organisation after six months.</summary>
internal static class RecheckTexts
{
    public static readonly Problem NotDue = new("organisations.recheck-not-due", new("这个单位现在不需要复核，或刚刚已有人复核。", "No re-check of this organisation is due, or someone has just done it."));

    public static readonly Bilingual Rechecks = new("到期复核", "Due re-checks");
    public static readonly Bilingual Lead = new("核验满六个月的单位要再看一次：证照是否有效，单位是否仍在经营。先到期的在前。", "Six months after its verification an organisation is looked at again: is the licence good, is it still in business? The oldest first.");
    public static readonly Bilingual None = new("没有到期的复核。", "No re-check is due.");
    public static readonly Bilingual Due = new("应复核日期", "Due since");
    public static readonly Bilingual Told = new("已通知单位", "Employer told");
    public static readonly Bilingual VerifiedAt = new("核验时间", "Verified on");
    public static readonly Bilingual VerifiedBy = new("核验人", "Verified by");
    public static readonly Bilingual LastRecheck = new("最近复核", "Last re-check");
    public static readonly Bilingual Decide = new("复核结果", "Result of the re-check");
    public static readonly Bilingual StillGood = new("仍然有效", "Still good");
    public static readonly Bilingual Lapsed = new("不再有效：结束核验", "No longer good: end the verification");
    public static readonly Bilingual AllGood = new("选中的单位仍然有效", "The ticked ones are still good");
    public static readonly Bilingual Done = new("复核已记录。", "The re-check is recorded.");
    public static readonly Bilingual DueMail = new("单位核验即将复核", "Your verification will be looked at again");
    public static readonly Bilingual DueMailBody = new("{0}：核验已满六个月，工作人员将复核。如证照或地址有变化，请登录更新。", "{0}: your verification is six months old and will be looked at again. Sign in and update the entry if anything has changed.");
    public static readonly Bilingual LapsedMail = new("单位核验已结束", "Your verification has ended");
    public static readonly Bilingual LapsedMailBody = new("{0}：复核未通过，核验已结束。原因：{1}。请更新资料后重新申请核验。", "{0}: the re-check ended the verification. Reason: {1}. Update the entry and ask for verification again.");
}
