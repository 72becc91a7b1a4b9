using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;

namespace Qiao.Organisations;

internal sealed class OrganisationsDb(DbContextOptions<OrganisationsDb> options) : ModuleDb(options)
{
    protected override string Module => "organisations";

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Verification> Verifications => Set<Verification>();

    public DbSet<Member> Members => Set<Member>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("organisations_organisation");
            organisation.Property(o => o.Revision).IsConcurrencyToken();
            organisation.HasIndex(o => o.Code).IsUnique();
            organisation.HasIndex(o => new { o.Source, o.Name }).IsUnique();
        });
        model.Entity<Verification>(verification =>
        {
            verification.ToTable("organisations_verification");
            verification.HasOne<Organisation>().WithMany().HasForeignKey(v => v.Organisation).OnDelete(DeleteBehavior.NoAction);
            verification.HasIndex(v => new { v.State, v.Asked });
            verification.HasIndex(v => v.Organisation).IsUnique().HasFilter("state = 'Open'");
        });
        model.Entity<Member>(member =>
        {
            member.ToTable("organisations_member");
            member.HasKey(m => new { m.Organisation, m.Account });
            member.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.NoAction);
            member.HasIndex(m => m.Account);
        });
    }
}
