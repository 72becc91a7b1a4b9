namespace Qiao.Platform.Web;

/// <summary>The words of the frame and of the components.</summary>
internal static class Texts
{
    public static readonly Bilingual Product = new("Qiao 桥", "Qiao 桥");
    public static readonly Bilingual SkipToMain = new("跳到正文", "Skip to main content");
    public static readonly Bilingual LanguageName = new("中文", "English");
    public static readonly Bilingual SignIn = new("登录", "Sign in");
    public static readonly Bilingual SignOut = new("退出", "Sign out");
    public static readonly Bilingual MainNavigation = new("主导航", "Main navigation");
    public static readonly Bilingual Breadcrumb = new("当前位置", "Breadcrumb");
    public static readonly Bilingual Promise = new(
        "求职、招聘和政策服务一律免费；人人平等，不限户籍、地域和身份。",
        "Finding work, hiring and policy services are free of charge, and equal for everyone, whatever their household registration, region or status.");

    public static readonly Bilingual ErrorPrefix = new("有误：", "Error: ");
    public static readonly Bilingual ErrorTitle = new("请更正以下内容", "There is a problem");
    public static readonly Bilingual ErrorBeforeField = new("错误：", "Error: ");
    public static readonly Bilingual Optional = new("（选填）", " (optional)");
    public static readonly Bilingual ChooseOne = new("请选择", "Please choose");
    public static readonly Bilingual DayHint = new("格式如 2026-03-08", "For example 2026-03-08");
    public static readonly Bilingual CharactersAtMost = new("最多 {0} 字", "At most {0} characters");
    public static readonly Bilingual CharactersLeft = new("还可以输入 {n} 字", "You have {n} characters left");
    public static readonly Bilingual CharactersOver = new("超出 {n} 字", "You have {n} characters too many");

    public static readonly Bilingual Change = new("修改", "Change");
    public static readonly Bilingual Pages = new("翻页", "Pages");
    public static readonly Bilingual FirstPage = new("回到第一页", "First page");
    public static readonly Bilingual NextPage = new("下一页", "Next page");
    public static readonly Bilingual Search = new("搜索", "Search");
    public static readonly Bilingual Filters = new("筛选", "Filters");
    public static readonly Bilingual Apply = new("应用筛选", "Apply filters");
    public static readonly Bilingual ClearFilters = new("清除全部", "Clear all");
    public static readonly Bilingual Copy = new("复制", "Copy");
    public static readonly Bilingual Copied = new("已复制", "Copied");

    public static readonly Bilingual WhatYouCanDo = new("您可以", "What you can do");
    public static readonly Bilingual BackToStart = new("回到首页", "Go to the start page");
    public static readonly Bilingual TraceId = new("故障编号", "Reference of this fault");
}
