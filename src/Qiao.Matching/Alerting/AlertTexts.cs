namespace Qiao.Matching.Alerting;

internal static class AlertTexts
{
    public static readonly Problem TooMany = new("matching.searches-too-many", new("最多保存 20 个搜索，请先删去一个。", "At most 20 searches can be kept; delete one first."));
    public static readonly Problem Empty = new("matching.search-empty", new("请写下要找什么，或先在“找工作”里选好条件。", "Say what to look for, or choose filters at “Find work” first."));
    public static readonly Problem TooLong = new("matching.search-too-long", new("条件太多，请减少一些。", "There are too many filters; leave some out."));
    public static readonly Problem CannotTell = new("matching.cannot-tell", new("没有可以通知您的手机或邮箱：先填写求职档案，或选择“不通知”。", "There is no phone or mail address to tell you at: fill in your file first, or choose “never”."));
    public static readonly Problem CodeUnknown = new("matching.alert-code-unknown", new("没有这个退订码；搜索删除后，退订码随之失效，也不再有消息。", "There is no such code. The codes of a search that was deleted are gone with it, and so are its messages."));

    public static readonly Bilingual Title = new("保存的搜索", "Saved searches");
    public static readonly Bilingual Lead = new("有新岗位时，可以每天或每周通知您一次，每次最多十个，不会重复。", "You can be told daily or weekly of what is new: at most ten vacancies each time, none of them twice.");
    public static readonly Bilingual Save = new("保存这个搜索", "Save this search");
    public static readonly Bilingual SaveNew = new("保存一个搜索", "Save a search");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual Words = new("找什么", "What to look for");
    public static readonly Bilingual Asked = new("条件", "Filters");
    public static readonly Bilingual Tell = new("有新岗位时通知我", "Tell me of new vacancies");
    public static readonly Bilingual Instead = new("代替已保存的搜索", "In place of a saved search");
    public static readonly Bilingual AsNew = new("另存为新的", "Keep as a new one");
    public static readonly Bilingual HowToBeTold = new("填写手机号后才能收到通知。", "To be told, leave a phone number in your file.");
    public static readonly Bilingual ToFile = new("我的求职", "My job search");
    public static readonly Bilingual None = new("还没有保存的搜索", "No saved searches yet");
    public static readonly Bilingual NoneHint = new("先搜索岗位，再选“保存这个搜索”。", "Search for vacancies, then choose “Save this search”.");
    public static readonly Bilingual ToSearch = new("去找工作", "Find work");
    public static readonly Bilingual Fresh = new("{0} 个新岗位", "{0} new");
    public static readonly Bilingual NothingFresh = new("没有新岗位", "Nothing new");
    public static readonly Bilingual SinceLook = new("自 {0} 以来", "since {0}");
    public static readonly Bilingual LastTold = new("上次通知：{0}", "Last told {0}");
    public static readonly Bilingual StoppedOn = new("{0} 已停止通知", "Messages stopped {0}");
    public static readonly Bilingual Open = new("打开", "Open");
    public static readonly Bilingual Change = new("修改名称和通知", "Change name and messages");
    public static readonly Bilingual Keep = new("保存", "Save");
    public static readonly Bilingual Delete = new("删除", "Delete");
    public static readonly Bilingual Saved = new("搜索已保存。", "The search is saved.");
    public static readonly Bilingual Changed = new("已修改。", "Changed.");
    public static readonly Bilingual Deleted = new("搜索已删除。", "The search is deleted.");

    public static readonly Bilingual PayFrom = new("月薪 {0} 元起", "from {0} yuan a month");
    public static readonly Bilingual WithYears = new("{0} 年经验", "{0} years of experience");
    public static readonly Bilingual Around = new("附近 {0} 公里", "within {0} km");

    public static readonly Bilingual Stop = new("停止通知", "Stop messages");
    public static readonly Bilingual StopLead = new("消息里的链接会直接打开这一页；也可以输入消息里的退订码。", "The link in a message opens this page; you can also type the code that stands in it.");
    public static readonly Bilingual Code = new("退订码", "Code");
    public static readonly Bilingual Go = new("继续", "Go on");
    public static readonly Bilingual StopThis = new("不再为这个搜索发送消息", "Stop the messages for this search");
    public static readonly Bilingual StopDone = new("已经停止，不再发送消息", "Stopped: no more messages are sent");
    public static readonly Bilingual StopAlready = new("之前已经停止，没有消息在发送", "This was stopped before; no messages are sent");
    public static readonly Bilingual StopDoneHint = new("搜索仍然保存着。要重新接收，请登录后在“保存的搜索”里修改。", "The search itself is kept. To be told again, sign in and change it at “Saved searches”.");

    public static readonly Bilingual MailTitle = new("“{0}”：{1} 个新岗位", "“{0}”: {1} new");
    public static readonly Bilingual MailItem = new("{0}. {1}，{2}，{3} {4}", "{0}. {1}, {2}, {3} {4}");
    public static readonly Bilingual MailMore = new("还有 {0} 个：{1}", "{0} more: {1}");
    public static readonly Bilingual MailAll = new("查看：{0}", "See them: {0}");
    public static readonly Bilingual MailStop = new("停止通知：{0}", "Stop these messages: {0}");

    public static Bilingual NameOf(Telling telling) => telling switch
    {
        Telling.Daily => new("每天", "Daily"),
        Telling.Weekly => new("每周一", "Weekly, on Mondays"),
        _ => new("不通知", "Never"),
    };
}
