namespace Qiao.Vacancies.Importing;

/// <summary>What the import says about rows and about the whole.</summary>
internal static class ImportTexts
{
    public static readonly Problem NoTitle = new("vacancies.import-no-title", new("没有岗位名称，未导入。", "There is no title; the row was not taken."));
    public static readonly Problem TextTooLong = new("vacancies.import-text-long", new("文字超过上限，已截短。", "The text is over the limit and was cut."));
    public static readonly Problem PayUnread = new("vacancies.import-pay-unread", new("看不懂薪酬，按“未说明”处理。", "The pay cannot be read; it is taken as not stated."));
    public static readonly Problem PlaceUnread = new("vacancies.import-place-unread", new("看不懂地点。", "The place cannot be read."));
    public static readonly Problem PlaceAmbiguous = new("vacancies.import-place-ambiguous", new("多个地方同名，没有猜测。", "Several places have this name; none was guessed."));
    public static readonly Problem EducationUnread = new("vacancies.import-education-unread", new("看不懂学历要求。", "The education asked for cannot be read."));
    public static readonly Problem ExperienceUnread = new("vacancies.import-experience-unread", new("看不懂经验要求。", "The experience asked for cannot be read."));
    public static readonly Problem Shifted = new("vacancies.import-shifted", new("这一列的内容像是别的列的，可能错位。", "This column seems to hold another column's content; the row may be shifted."));
    public static readonly Problem OccupationUnknown = new("vacancies.import-occupation-unknown", new("没有认出职业，岗位仍可按文字搜到。", "The occupation was not recognised; the vacancy can still be found by its words."));
    public static readonly Problem Twice = new("vacancies.import-twice", new("与第 {0} 行相同，只导入一次。", "The same as row {0}; taken once."));
    public static readonly Problem PostedUnread = new("vacancies.import-posted-unread", new("看不懂发布日期。", "The posting date cannot be read."));
    public static readonly Problem HeadcountUnread = new("vacancies.import-headcount-unread", new("看不懂招聘人数，按 1 人计。", "The headcount cannot be read; taken as 1."));
    public static readonly Problem PointUnread = new("vacancies.import-point-unread", new("坐标不在中国范围内或写法有误。", "The coordinates are malformed or outside the country."));
    public static readonly Problem ColumnMissing = new("vacancies.import-column-missing", new("文件里没有映射所说的列 {0}。", "The file has no column {0} that the map names."));
    public static readonly Problem ColumnUnmapped = new("vacancies.import-column-unmapped", new("列 {0} 没有映射，内容未导入。", "Column {0} is not mapped; its content was not taken."));
    public static readonly Problem ColumnNeeded = new("vacancies.import-column-needed", new("文件里没有岗位名称列或标识列 {0}，什么也没有改变。", "The file lacks {0}, a column of titles or keys; nothing was changed."));
    public static readonly Problem TakenOver = new("vacancies.import-taken-over", new("另一个进程接手了这次导入。", "Another process has taken this import over."));
    public static readonly Problem Running = new("vacancies.import-running", new("这个来源正有另一次导入在进行，请稍后再试。", "Another import of this source is running; try again shortly."));
    public static readonly Problem NothingTaken = new("vacancies.import-nothing", new("没有一行可以导入，什么也没有改变。", "No row could be taken; nothing was changed."));

    public static readonly Problem WithdrawsTooMuch = new("vacancies.import-withdraws-too-much", new(
        "这份文件会撤下该来源 {1} 条岗位中的 {0} 条，超过 20%。确认无误请加 --force；只增不减请加 --add。",
        "This file would withdraw {0} of the source's {1} vacancies, more than 20 %. If that is meant, add --force; to add only, --add."));
}
