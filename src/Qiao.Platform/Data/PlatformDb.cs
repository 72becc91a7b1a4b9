using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Accounts;
using Qiao.Platform.Files;
using Qiao.Platform.Messages;
using Qiao.Platform.SavedFilters;

namespace Qiao.Platform.Data;

internal sealed class PlatformDb(DbContextOptions<PlatformDb> options) : ModuleDb(options)
{
    protected override string Module => "platform";

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RoleGrant> Grants => Set<RoleGrant>();

    public DbSet<SignedInSession> Sessions => Set<SignedInSession>();

    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("platform_account");
            account.HasIndex(a => a.SignInName).IsUnique();
        });
        model.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("platform_role_grant");
            grant.HasKey(g => new { g.Account, g.Role, g.Scope });
            grant.HasOne<Account>().WithMany().HasForeignKey(g => g.Account);
        });
        model.Entity<SignedInSession>(session =>
        {
            session.ToTable("platform_session");
            session.HasKey(s => s.Hash);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.Account);
            session.HasIndex(s => s.Account);
        });
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("platform_token");
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.Account);
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasIndex(t => t.Account);
        });
        model.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("platform_saved_filter");
            filter.HasOne<Account>().WithMany().HasForeignKey(f => f.Account);
            filter.HasIndex(f => new { f.Account, f.Path, f.Name }).IsUnique();
        });
        model.Entity<Message>(message =>
        {
            message.ToTable("platform_message");
            message.HasIndex(m => new { m.Recipient, m.Template, m.Subject, m.Day }).IsUnique();
            message.HasIndex(m => m.State);
            message.HasIndex(m => m.Owner);
        });
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("platform_file");
            file.Property(f => f.Content).HasColumnType(Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal) ? "blob" : "bytea");
            file.HasIndex(f => f.Expires);
        });
    }
}
