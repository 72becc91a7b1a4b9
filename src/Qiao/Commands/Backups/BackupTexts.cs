using Qiao.Platform;

namespace Qiao.Commands.Backups;

/// <summary>Why a backup or a restore was refused.</summary>
internal static class BackupTexts
{
    public static readonly Problem Exists = new("backup.exists", new(
        "{0} 已经存在。备份不会覆盖文件，请换一个名称。", "{0} exists. A backup never overwrites a file; choose another name."));

    public static readonly Problem NoFile = new("backup.no-file", new("没有文件 {0}。", "There is no file {0}."));

    public static readonly Problem NoDatabase = new("backup.no-database", new("没有数据库 {0}。", "There is no database {0}."));

    public static readonly Problem NotWhole = new("backup.not-whole", new(
        "备份写完后核对不符：{0}。文件已删除。", "The backup did not hold what it should when it was read back: {0}. It was deleted."));

    public static readonly Problem Unreadable = new("restore.unreadable", new(
        "{0} 不是完好的备份：{1}", "{0} is not a sound backup: {1}"));

    public static readonly Problem OtherDatabase = new("restore.other-database", new(
        "{0} 不是这种数据库的备份（SQLite 与 PostgreSQL 的备份不能互换）。", "{0} is a backup of the other kind of database; SQLite and PostgreSQL cannot take each other's."));

    public static readonly Problem Newer = new("restore.newer", new(
        "备份来自更新的版本，本程序不认识：{0}。", "The backup was made by a later version; this program does not know {0}."));

    public static readonly Problem NotEmpty = new("restore.not-empty", new(
        "{0} 里已有数据。确实要换掉，请加 --force。", "There are tables in {0} already. To replace them, add --force."));

    public static readonly Problem InUse = new("restore.in-use", new(
        "{0} 正在使用。请先停止服务。", "{0} is in use. Stop the server first."));

    public static readonly Problem Damaged = new("restore.damaged-target", new(
        "{0} 已损坏（{1}）。请把它连同 -wal、-shm 文件移走后再恢复。", "{0} is damaged ({1}). Move it and its -wal and -shm files away, then restore again."));

    public static readonly Problem NoKey = new("restore.no-key", new(
        "找不到主密钥，备份中加密的内容将无法读取。请把原节点的密钥放到 {0} 或 QIAO_KEY；没有密钥也要恢复，请加 --without-key。",
        "There is no master key, so nothing encrypted in the backup could be read. Put the old node's key at {0} or in QIAO_KEY; to restore without it, add --without-key."));

    public static readonly Problem WrongKey = new("restore.wrong-key", new(
        "这里的主密钥（{0}）打不开备份的密钥环。请换成原节点的密钥；没有密钥也要恢复，请加 --without-key。",
        "The master key here ({0}) does not open the backup's key ring. Put the old node's key in its place; to restore without it, add --without-key."));

    public static readonly Problem NoTools = new("backup.no-tools", new(
        "找不到 {0}。请安装 PostgreSQL 客户端程序（例如 postgresql-client），或把它加入 PATH。",
        "{0} was not found. Install PostgreSQL's client programs (such as postgresql-client) or put them on the PATH."));

    public static readonly Problem ToolFailed = new("backup.tool-failed", new("{0} 失败：{1}", "{0} failed: {1}"));

    public static Problem With(this Problem problem, params object[] values) => problem with { Text = problem.Text.With(values) };
}
