namespace Qiao.Vacancies.Feeding;

/// <summary>What the page about feeds says.</summary>
internal static class FeedTexts
{
    public static readonly Bilingual Title = new("开放数据", "Open data");
    public static readonly Bilingual Lead = new("所有公开岗位都可以用程序读取，不用登录。岗位下架或到期，这里立即跟随。", "All public vacancies can be read by programs, without signing in. What ends or is taken off is gone from here at once.");
    public static readonly Bilingual Feed = new("最新岗位（JSON Feed 1.1）", "Newest vacancies (JSON Feed 1.1)");
    public static readonly Bilingual FeedNote = new("最近修改的 100 个，next_url 指向下一页；可加 division（行政区划代码）和 occupation（ISCO-08 代码开头）。", "The 100 changed last; next_url leads on. Takes division (a division code) and occupation (the beginning of an ISCO-08 code).");
    public static readonly Bilingual Dump = new("全部岗位（NDJSON）", "All vacancies (NDJSON)");
    public static readonly Bilingual DumpNote = new("每行一个 schema.org JobPosting；带 ETag，没有变化时回答 304；接受 gzip。", "One schema.org JobPosting a line; with an ETag, so that an unchanged one answers 304; gzip if accepted.");
    public static readonly Bilingual Sitemap = new("网站地图", "Sitemap");
    public static readonly Bilingual SitemapNote = new("每个岗位和用人单位的页面，中英文各一个地址。", "Every page of a vacancy or an employer, with an address for each language.");
    public static readonly Bilingual Api = new("接口说明", "The API");
    public static readonly Bilingual ApiNote = new("搜索、单个岗位、发布等接口（OpenAPI 3.1）。", "Search, single vacancies, posting and more (OpenAPI 3.1).");
}
