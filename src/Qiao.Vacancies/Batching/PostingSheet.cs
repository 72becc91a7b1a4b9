using System.Globalization;
using Qiao.Lexicon;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Batching;

/// <summary>A column of the workbook for postings.</summary>
/// <param name="Field">The form's field.</param>
/// <param name="Words">Other names under which the column is known.</param>
internal sealed record SheetColumn(string Field, Bilingual Name, bool IsNeeded, string Example, Bilingual Hint, params string[] Words)
{
    /// <summary>As it stands in the template: both languages and the field's name.</summary>
    public string Header => $"{Name.Zh}{(IsNeeded ? "*" : "")} {Name.En} ({Field})";
}

/// <summary>The workbook in which employers post many vacancies: its template, and the understanding of a filled one.</summary>
internal static class PostingSheet
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("reference", BatchTexts.Reference, false, "GW-001", BatchTexts.ReferenceHint, "编号", "岗位编号"),
        new("title", PostingTexts.JobTitle, true, "低压电工", PostingTexts.JobTitleHint, "岗位", "职位名称"),
        new("description", PostingTexts.Description, true, "负责厂区配电设备的日常巡检和维护。", PostingTexts.DescriptionHint, "岗位职责", "职位描述"),
        new("division", PostingTexts.Division, true, "渝北区", BatchTexts.DivisionHint, "工作地点", "地区"),
        new("place", PostingTexts.Place, false, "空港大道 8 号", BatchTexts.AsItIs, "地址"),
        new("latitude", BatchTexts.Latitude, false, "", BatchTexts.PointHint, "纬度"),
        new("longitude", BatchTexts.Longitude, false, "", BatchTexts.PointHint, "经度"),
        new("employment", Texts.Employment, true, "全职", BatchTexts.EmploymentHint, "工作性质"),
        new("headcount", Texts.Headcount, true, "3", BatchTexts.AsItIs, "人数"),
        new("payUnit", PostingTexts.PayUnit, true, "月", BatchTexts.PayUnitHint, "薪酬单位"),
        new("payMin", PostingTexts.PayMin, true, "6000", BatchTexts.AsItIs, "最低薪酬"),
        new("payMax", PostingTexts.PayMax, false, "8000", BatchTexts.AsItIs, "最高薪酬"),
        new("payMonths", PostingTexts.PayMonths, false, "13", BatchTexts.AsItIs),
        new("education", Texts.Education, false, "大专", BatchTexts.EducationHint, "学历要求"),
        new("yearsMin", PostingTexts.YearsMin, false, "1", BatchTexts.AsItIs),
        new("yearsMax", PostingTexts.YearsMax, false, "3", BatchTexts.AsItIs),
        new("skills", Texts.Skills, false, "低压电工证、PLC", PostingTexts.SkillsHint, "技能要求"),
        new("benefits", Texts.Benefits, false, "五险一金、包吃", BatchTexts.BenefitsHint, "福利待遇"),
        new("occupation", PostingTexts.Occupation, false, "7411", PostingTexts.OccupationHint),
        new("validThrough", PostingTexts.ValidThrough, false, "", PostingTexts.ValidThroughHint, "截止日期"),
        new("plea", PostingTexts.Plea, false, "", PostingTexts.PleaHint),
    ];

    /// <summary>An empty workbook with one example and a sheet that explains the columns.</summary>
    public static byte[] Template()
    {
        var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
        {
            book.Sheet(BatchTexts.SheetName.ToString(), [.. Columns.Select(column => column.Header)]);
            book.Row([.. Columns.Select(column => (object?)(column.Example.Length == 0 ? null : column.Example))]);
            book.Sheet(BatchTexts.HelpName.ToString(), BatchTexts.Column.ToString(), BatchTexts.Needed.ToString(), BatchTexts.HowToFill.ToString());
            foreach (var column in Columns)
            {
                book.Row(column.Name.ToString(), column.IsNeeded ? BatchTexts.Yes.ToString() : null, column.Hint.ToString());
            }
        }

        return stream.ToArray();
    }

    /// <summary>For each column of a sent table the field it fills; a problem when the title's or the description's column is missing.</summary>
    public static Outcome<IReadOnlyList<(string Column, SheetColumn Field)>> Recognise(IReadOnlyList<string> columns)
    {
        var known = columns.Select(name => (name, Find(name))).Where(pair => pair.Item2 is not null).Select(pair => (pair.name, pair.Item2!)).DistinctBy(pair => pair.Item2.Field).ToList();
        return known.Exists(pair => pair.Item2.Field == "title") && known.Exists(pair => pair.Item2.Field == "description") ? known : BatchTexts.WrongColumns;
    }

    /// <summary>The texts of a row as the form reads them: names become the codes they stand for.</summary>
    public static RowBody Read(TableRow row, IReadOnlyList<(string Column, SheetColumn Field)> columns)
    {
        var values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase) { ["publish"] = ["true"] };
        foreach (var (column, field) in columns)
        {
            var text = StorableText.Of(row[column].Trim());
            if (text.Length > 0)
            {
                values[field.Field] = Coded(field.Field, text);
            }
        }

        return new(values, row.Damage is { } damage ? [RowProblem.Of("", damage)] : []);
    }

    private static SheetColumn? Find(string name)
    {
        var written = name.Trim().TrimEnd('*').Trim();
        return Columns.FirstOrDefault(column => written == column.Header || written.EndsWith($"({column.Field})", StringComparison.Ordinal)
            || written.Equals(column.Field, StringComparison.OrdinalIgnoreCase) || written == column.Name.Zh || written.Equals(column.Name.En, StringComparison.OrdinalIgnoreCase) || column.Words.Contains(written));
    }

    // What is not recognised is left as it stands, so that the field's own problem names it.
    private static string[] Coded(string field, string text) => field switch
    {
        "division" => [DivisionCode.TryRead(text, out _) ? text : Divisions.Recognise(text).Division?.Code.ToString() ?? text],
        "employment" => [CodeOf<EmploymentKind>(text, kind => kind.Name())],
        "payUnit" => [CodeOf<PayUnit>(text, unit => PayTexts.UnitName(unit))],
        "education" => [EducationReader.Read(text) is { } read ? read.Lowest.ToString() : CodeOf<EducationLevel>(text, level => level.Name())],
        "validThrough" => [DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text],
        "benefits" => [.. text.Split(['、', ',', '，', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(word => Benefit.Find(word) is not null ? [word] : Benefit.In(word) is { Count: > 0 } found ? found : [word]).Distinct()],
        _ => [text],
    };

    private static string CodeOf<T>(string text, Func<T, Bilingual> name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => name(value).Zh == text || name(value).En.Equals(text, StringComparison.OrdinalIgnoreCase)).Select(value => value.ToString()).FirstOrDefault() ?? text;
}
