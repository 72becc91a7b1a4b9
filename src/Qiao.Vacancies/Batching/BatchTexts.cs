namespace Qiao.Vacancies.Batching;

/// <summary>What is said about postings handed in together.</summary>
internal static class BatchTexts
{
    public static readonly Problem WrongColumns = new("vacancies.batch-columns", new("表格里找不到“岗位名称”和“岗位说明”两列，请使用下载的模板。", "The columns for title and description are missing; use the template."));
    public static readonly Problem NoRows = new("vacancies.batch-empty", new("表格里没有岗位。", "There are no vacancies in it."));
    public static readonly Problem TooManyRows = new("vacancies.batch-too-long", new("一次最多 10,000 行，请分批提交。", "At most 10,000 rows at once; send them in parts."));
    public static readonly Problem FileNeeded = new("vacancies.batch-file", new("请选择一个 .xlsx 或 .csv 文件。", "Choose an .xlsx or .csv file."));
    public static readonly Problem KeyReused = new("vacancies.batch-key-reused", new("这个幂等键已用于另一批内容。", "This idempotency key was used for other content."));
    public static readonly Problem StreamNeeded = new("vacancies.batch-media-type", new("请以 application/x-ndjson 发送，每行一个 JSON 对象。", "Send application/x-ndjson, one JSON object a line."));
    public static readonly Problem Twice = new("vacancies.batch-twice", new("同一批里编号重复。", "The reference stands in this batch twice."));

    public static readonly Bilingual Reference = new("编号", "Reference");
    public static readonly Bilingual ReferenceHint = new("您自己的编号。再次提交同一编号会修改原岗位，而不是重复发布。", "Your own key. Sending it again changes the vacancy instead of posting another.");
    public static readonly Bilingual AsItIs = new("照实填写。", "As it is.");
    public static readonly Bilingual DivisionHint = new("区县名称或六位代码。", "The district's name or its six digits.");
    public static readonly Bilingual Latitude = new("纬度", "Latitude");
    public static readonly Bilingual Longitude = new("经度", "Longitude");
    public static readonly Bilingual PointHint = new("WGS-84；两个都填或都不填。", "WGS-84; both or neither.");
    public static readonly Bilingual EmploymentHint = new("全职、兼职、临时或实习。", "Full-time, Part-time, Temporary or Internship.");
    public static readonly Bilingual PayUnitHint = new("月、天、小时、周、年或件。", "month, day, hour, week, year or piece.");
    public static readonly Bilingual EducationHint = new("学历不限、初中、高中或中专、大专、本科、硕士、博士；不填为未说明。", "Junior secondary to Doctorate, as in the form; empty when not stated.");
    public static readonly Bilingual BenefitsHint = new("用顿号分开，例如五险一金、包吃。", "Separated by commas.");
    public static readonly Bilingual SheetName = new("岗位", "Vacancies");
    public static readonly Bilingual HelpName = new("填写说明", "How to fill it in");
    public static readonly Bilingual Column = new("列", "Column");
    public static readonly Bilingual Needed = new("必填", "Needed");
    public static readonly Bilingual HowToFill = new("说明", "How");
    public static readonly Bilingual Yes = new("是", "yes");

    public static readonly Bilingual Title = new("批量发布岗位", "Post many vacancies");
    public static readonly Bilingual Lead = new("下载模板，每行填一个岗位，再上传。每一行单独检查：通过的发布，有问题的告诉您原因，其余不受影响。", "Download the template, one vacancy a row, and upload it. Each row is checked on its own: what passes is published, what does not is told with its reason.");
    public static readonly Bilingual Download = new("下载模板", "Download the template");
    public static readonly Bilingual File = new("填好的表格", "The filled workbook");
    public static readonly Bilingual FileHint = new(".xlsx 或 .csv，最大 10 MB，最多 10,000 行", ".xlsx or .csv, at most 10 MB and 10,000 rows");
    public static readonly Bilingual Upload = new("上传并发布", "Upload and post");
    public static readonly Bilingual Try = new("只检查，不发布", "Only check, post nothing");
    public static readonly Bilingual Earlier = new("以前提交的", "Sent before");
    public static readonly Bilingual When = new("时间", "When");
    public static readonly Bilingual Name = new("文件", "File");
    public static readonly Bilingual Rows = new("行数", "Rows");
    public static readonly Bilingual Row = new("行", "Row");
    public static readonly Bilingual Outcome = new("结果", "Outcome");
    public static readonly Bilingual Problems = new("原因", "Why");
    public static readonly Bilingual Working = new("正在处理，已完成 {0} / {1} 行。刷新页面查看进度。", "Working: {0} of {1} rows. Reload to see how it goes.");
    public static readonly Bilingual Sandbox = new("只检查，没有发布", "Checked only, nothing was posted");
    public static readonly Bilingual OnlyProblems = new("只看有问题的", "Only those with problems");
    public static readonly Bilingual Report = new("下载逐行报告", "Download the report");

    public static Bilingual NameOf(RowOutcome? outcome) => outcome switch
    {
        RowOutcome.Published => new("已发布", "Published"),
        RowOutcome.Submitted => new("待审核", "Submitted"),
        RowOutcome.Draft => new("草稿", "Draft"),
        RowOutcome.Altered => new("已修改", "Changed"),
        RowOutcome.Unchanged => new("没有变化", "Unchanged"),
        RowOutcome.Refused => new("未通过", "Refused"),
        _ => new("等待处理", "Waiting"),
    };
}
