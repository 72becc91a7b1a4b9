namespace Qiao.Vacancies.Templates;

internal static class TemplateTexts
{
    public static readonly Problem Enough = new("vacancies.templates-enough", new("已有 100 个模板，请先删去不用的。", "There are 100 templates already; remove one you no longer use first."));

    public static readonly Bilingual Title = new("岗位模板", "Vacancy templates");
    public static readonly Bilingual Lead = new("把常发的岗位存成模板，下次从模板开始，只改不同的地方。", "Save what you post often as a template; next time start from it and change only what differs.");
    public static readonly Bilingual Empty = new("还没有模板。打开一个已有岗位，选“存为模板”。", "No templates yet. Open one of your vacancies and choose “Save as a template”.");
    public static readonly Bilingual StartFrom = new("从模板开始", "Start from a template");
    public static readonly Bilingual Save = new("存为模板", "Save as a template");
    public static readonly Bilingual Name = new("模板名称", "Name of the template");
    public static readonly Bilingual NameHint = new("例如“夏季分拣员”。同名模板会被替换。", "For example “Summer sorters”. A template of the same name is replaced.");
    public static readonly Bilingual JobTitle = new("职位名称", "Job title");
    public static readonly Bilingual Changed = new("更新时间", "Changed");
    public static readonly Bilingual Remove = new("删去“{0}”", "Remove “{0}”");
    public static readonly Bilingual What = new("操作", "Do");
    public static readonly Bilingual WasSaved = new("模板已保存。", "The template is saved.");
    public static readonly Bilingual WasRemoved = new("模板已删去。", "The template is removed.");
}
