namespace Qiao.Platform.Accounts;

/// <summary>What an account may do. A grant of it may be limited to a division and everything below.</summary>
/// <param name="Code">Stable, in addresses of the permissions table and on the command line.</param>
/// <param name="IsStaff">Staff of the service; asked for a second factor.</param>
public sealed record Role(string Code, Bilingual Name, bool IsStaff)
{
    /// <summary>Runs the node: accounts, keys, settings.</summary>
    public static readonly Role Administrator = new("administrator", new("系统管理员", "Administrator"), true);

    /// <summary>Verifies employers and keeps vacancies lawful.</summary>
    public static readonly Role Clerk = new("clerk", new("审核员", "Verification clerk"), true);

    /// <summary>Reads figures, opens the recruitments of public institutions and rules on appeals in them; decides nothing else about single people.</summary>
    public static readonly Role Bureau = new("bureau", new("统计分析员", "Bureau analyst"), true);

    /// <summary>Acts for one or more employers.</summary>
    public static readonly Role Employer = new("employer", new("用人单位用户", "Employer user"), false);

    /// <summary>Looks for work; has a file of their own.</summary>
    public static readonly Role Seeker = new("seeker", new("求职者", "Job seeker"), false);

    public static readonly IReadOnlyList<Role> All = [Administrator, Clerk, Bureau, Employer, Seeker];

    public static Role? Find(string code) => All.FirstOrDefault(role => role.Code == code);
}
