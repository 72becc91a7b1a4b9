namespace Qiao.Organisations;

/// <summary>The words about branches.</summary>
internal static class BranchTexts
{
    public static readonly Problem NameTaken = new("organisations.branch-exists", new("已有同名的分支机构。", "There is a branch of this name already."));
    public static readonly Problem PointIncomplete = new("organisations.point-incomplete", new("经度和纬度要么都填（纬度 -90 到 90，经度 -180 到 180），要么都不填。", "Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."));
    public static readonly Problem TooMany = new("organisations.too-many-branches", new("一个单位最多登记 500 个分支机构。", "An organisation may have at most 500 branches."));

    public static readonly Bilingual Branch = new("分支机构", "Branch");
    public static readonly Bilingual Branches = new("分支机构", "Branches");
    public static readonly Bilingual Lead = new("门店、分公司、营业部等，会显示在单位的公开页面上。成员可以只负责某个分支机构。", "Shops, offices and other places besides the seat. They are shown on the public page; a member may work for one of them.");
    public static readonly Bilingual None = new("还没有分支机构。", "There are no branches.");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual Latitude = new("纬度", "Latitude");
    public static readonly Bilingual Longitude = new("经度", "Longitude");
    public static readonly Bilingual PointHint = new("WGS-84，例如 29.55961；不知道可以不填。", "WGS-84 degrees, such as 29.55961; leave empty when unknown.");
    public static readonly Bilingual Add = new("添加分支机构", "Add a branch");
    public static readonly Bilingual Change = new("修改", "Change");
    public static readonly Bilingual Close = new("关闭", "Close");
    public static readonly Bilingual Saved = new("分支机构已保存。", "The branch is saved.");
    public static readonly Bilingual Closed = new("分支机构已关闭，不再公开显示。", "The branch is closed and no longer shown.");
    public static readonly Bilingual Whole = new("整个单位", "The whole organisation");
}
