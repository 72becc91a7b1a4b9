namespace Qiao.Organisations;

/// <summary>The words of the public search and of the verification desk's filters.</summary>
internal static class SearchTexts
{
    public static readonly Bilingual Employers = new("用人单位查询", "Find an employer");
    public static readonly Bilingual EmployersLead = new("已核验的用人单位，可按名称或代码、区县、类型查找。", "Verified employers, by name or code, district and kind.");
    public static readonly Bilingual NoEmployers = new("还没有已核验的单位。", "No employer is verified yet.");
    public static readonly Bilingual Age = new("等待时间", "Waiting for");
    public static readonly Bilingual AtLeast = new("至少 {0} 天", "{0} days or more");
    public static readonly Bilingual VerifyChosen = new("选中的单位核验通过", "Verify the ticked ones");
    public static readonly Bilingual ChosenVerified = new("选中的申请已处理；已有人决定的保持不变。", "The ticked requests are decided; those that someone had decided stay as they were.");
    public static readonly Bilingual Earlier = new("以前的申请", "Earlier requests");
    public static readonly Bilingual Keys = new("按键：V 通过，R 不通过，再按回车提交。", "Keys: V verify, R refuse, then Enter to record.");
}
