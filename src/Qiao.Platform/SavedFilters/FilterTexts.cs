namespace Qiao.Platform.SavedFilters;

internal static class FilterTexts
{
    public static readonly Problem Enough = new("filters.enough", new("这个列表已存了 20 个筛选，请先删去不用的。", "This list has 20 saved filters; remove one you no longer use first."));
    public static readonly Problem PathUnknown = new("filters.path", new("这不是本平台的列表地址。", "This is not the address of a list here."));

    public static readonly Bilingual Saved = new("我存的筛选", "My saved filters");
    public static readonly Bilingual Save = new("保存当前筛选", "Save these filters");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual NameHint = new("同名的会被替换。只有您看得到。", "One of the same name is replaced. Only you see it.");
    public static readonly Bilingual Manage = new("整理", "Tidy up");
    public static readonly Bilingual Remove = new("删去“{0}”", "Remove “{0}”");
    public static readonly Bilingual WasSaved = new("筛选已保存。", "The filters are saved.");
    public static readonly Bilingual WasRemoved = new("已删去。", "Removed.");
}
