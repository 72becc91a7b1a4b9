namespace Qiao.Platform.Web;

/// <summary>What a page says when a request cannot be answered: what happened, and what the reader can do about it.</summary>
internal sealed record ProblemTexts(Bilingual Title, Bilingual WhatHappened, IReadOnlyList<Bilingual> WhatYouCanDo)
{
    private static readonly Bilingual TryAgainLater = new("过几分钟再试", "Try again in a few minutes");

    private static readonly Dictionary<int, ProblemTexts> ByStatus = new()
    {
        [400] = new(
            new("请求无法处理", "This request cannot be handled"),
            new("页面可能打开太久已经过期，或者地址、内容不完整。没有保存任何更改。",
                "The page may have been open too long and has expired, or the address or content is incomplete. Nothing was changed."),
            [
                new("返回上一页，刷新后再提交一次", "Go back, reload the page and submit it again"),
                new("请浏览器允许本站使用 Cookie", "Allow cookies for this site in your browser"),
            ]),
        [403] = new(
            new("您无权查看此页", "You may not see this page"),
            new("此页只对有相应权限的账号开放，或者您的登录已经过期。", "This page is open only to accounts with the right role, or your sign-in has expired."),
            [
                new("用有权限的账号重新登录", "Sign in again with an account that has the role"),
                new("如果您认为应当能够查看，请联系本单位的账号负责人", "If you think you should see it, ask the person who keeps the accounts of your organisation"),
            ]),
        [404] = new(
            new("找不到这个页面", "Page not found"),
            new("地址可能有误，或者内容从未公开。", "The address may be wrong, or the content was never public."),
            [
                new("如果是手工输入的地址，请检查有无错漏", "If you typed the address, check that it is correct"),
                new("从首页或导航重新查找", "Look for it from the start page or the navigation"),
            ]),
        [409] = new(
            new("内容已被他人修改", "Someone else has changed this"),
            new("您打开页面之后，内容已被修改。为避免覆盖，您的更改没有保存。", "It was changed after you opened the page. To avoid overwriting, your change was not saved."),
            [new("返回上一页，刷新后查看最新内容，再提交您的更改", "Go back, reload to see the latest version, and submit your change again")]),
        [410] = new(
            new("内容已经下线", "This is no longer available"),
            new("此内容曾经公开，现已到期、撤回或删除。", "It was public once and has since expired, been withdrawn or been deleted."),
            [new("从首页或导航查找类似内容", "Look for something similar from the start page or the navigation")]),
        [422] = new(
            new("未能办理", "This could not be done"),
            new("提交的内容完整，但不符合办理条件。没有保存任何更改。", "What you sent was complete, but a rule does not allow it. Nothing was changed."),
            [new("返回上一页，按说明修改后再提交", "Go back, change it as explained and submit it again")]),
        [429] = new(
            new("操作太频繁", "Too many requests"),
            new("短时间内来自您的网络的请求过多。为保证所有人都能使用，本站暂停处理片刻。", "Too many requests came from your network in a short time. The service pauses them so that it stays usable for everyone."),
            [new("等一分钟，再刷新页面", "Wait a minute, then reload the page"), new("批量取数请使用开放接口", "For bulk data, use the open interface")]),
        [500] = new(
            new("服务出了故障", "Something went wrong on our side"),
            new("这不是您的问题。故障已经记录；您刚才的更改可能没有保存。", "It is not your fault. The fault has been recorded; what you just submitted may not have been saved."),
            [TryAgainLater, new("如果再次出现，请把下面的故障编号告诉我们", "If it happens again, tell us the reference below")]),
        [503] = new(
            new("服务暂时不可用", "The service is briefly unavailable"),
            new("系统正在维护或启动。", "The system is being maintained or is starting."),
            [TryAgainLater]),
    };

    public static ProblemTexts Of(int status) => ByStatus.GetValueOrDefault(status) ?? ByStatus[status >= 500 ? 500 : 400];
}
