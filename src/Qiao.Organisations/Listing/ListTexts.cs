namespace Qiao.Organisations.Listing;

/// <summary>The words that all lists share.</summary>
internal static class ListTexts
{
    public static readonly Bilingual Count = new("共 {0} 条", "{0} in all");
    public static readonly Bilingual NoneLeft = new("没有符合筛选条件的内容。", "Nothing matches the filters.");
    public static readonly Bilingual Beside = new("相关列表", "Related lists");
    public static readonly Bilingual Download = new("下载", "Download");
    public static readonly Bilingual All = new("全部", "All");
    public static readonly Bilingual Search = new("名称或代码", "Name or code");
    public static readonly Bilingual Choose = new("选择", "Choose");
    public static readonly Bilingual Keys = new("按键：J、K 上下移动，回车打开，X 选中。", "Keys: J and K move, Enter opens, X ticks.");
    public static readonly Bilingual WholeRegion = new("全部区县", "All districts");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual AnyState = new("全部状态", "Any state");
    public static readonly Bilingual History = new("经过", "What happened");
    public static readonly Bilingual Decision = new("决定", "Decision");
    public static readonly Bilingual Grant = new("同意", "Agree");
    public static readonly Bilingual Refuse = new("不同意", "Refuse");
    public static readonly Bilingual Remark = new("说明", "Note");
    public static readonly Bilingual RemarkHint = new("不同意时必须写明理由；当事人会看到。", "Say why when you refuse; the people concerned will read it.");
    public static readonly Bilingual Record = new("提交决定", "Record the decision");
    public static readonly Bilingual Decided = new("决定已记录。", "The decision is recorded.");
    public static readonly Bilingual Document = new("材料", "Document");
    public static readonly Bilingual NoDocument = new("没有上传", "None handed in");
    public static readonly Bilingual OpenDocument = new("打开材料", "Open the document");
    public static readonly Problem RemarkNeeded = new("organisations.remark-needed", new("不同意时请写明理由。", "Say why when you refuse."));
}
