namespace Qiao.People.Leaving;

/// <summary>What an erasure takes away, what stays, for how long and why.</summary>
internal static class ErasureTexts
{
    /// <summary>The Personal Information Protection Law asks that records of processing be kept for three years (article 56).</summary>
    public const int YearsKept = 3;

    public static readonly Bilingual KeptLead = new("以下内容仍保留一段时间，都不含姓名、电话或求职内容：", "This is kept for a while; none of it holds your name, phone or anything of the file:");

    public static readonly IReadOnlyList<Bilingual> Gone =
    [
        new("求职档案的全部内容：姓名、电话、经历、技能、意向。", "The whole file: name, phone, jobs held, skills, wishes."),
        new("您给出的同意，以及各项业务取得的查看权限。", "The consents you gave, and what other services were allowed to see."),
        new("发给您手机和邮箱的消息记录。", "The record of messages to your phone and mail address."),
        new("您的应聘和其中的留言、交来核实的合同、您说过的工资；统计中只留没有姓名的结果。", "Your applications and what you wrote in them, the contract you sent to be checked, and what you told of your pay; figures keep only results without a person."),
        new("您登录后举报岗位时写的话和联系方式；举报及其处理结果保留。", "What you wrote in reports of vacancies while signed in, and your contact there; that there was a report, and its decision, stays."),
        new("您保存的搜索、为其通知过的岗位、您不想再看到的岗位、收到的邀请，以及服务台给您的清单。", "The searches you saved, the vacancies you were told of, those you did not want to see again, invitations to you, and lists that the service desk made for you."),
        new("您的登录账号、登录中的设备和令牌；账号还有其他角色的，账号保留，只去掉求职者角色。", "Your login with its sessions and tokens; a login that has other roles stays and loses only that of a job seeker."),
    ];

    /// <summary>Of these only the first three can be in a file that a clerk kept: the rest needs a login.</summary>
    public static IEnumerable<Bilingual> GoneOf(Receipt receipt) => receipt.ByDesk ? Gone.Take(3) : Gone;

    public static readonly IReadOnlyList<Bilingual> Kept =
    [
        new("谁在什么时候看过您的档案，只有编号：三年，用于追查滥用（个人信息保护法第五十六条）。", "Who looked at your file and when, by number only: three years, so that misuse can be traced (Personal Information Protection Law, article 56)."),
        new("这份回执：三年，作为已删除的凭证。", "This receipt: three years, as proof of the erasure."),
        new("变更日志中的编号和时间：与日志同期，日志不可改写，才能查账。", "Number and times in the journal of changes: as long as the journal, which nobody can rewrite, so that it can be audited."),
        new("未登录时举报留下的联系方式：处理后九十天删除，不能从中认出是您。", "A contact left with a report while not signed in: deleted 90 days after the decision; it cannot be told that it is yours."),
        new("数据库备份：到备份轮换为止；从备份恢复后须再次删除。", "Backups of the database: until they are rotated; after a restore the erasure is to be repeated."),
    ];
}
