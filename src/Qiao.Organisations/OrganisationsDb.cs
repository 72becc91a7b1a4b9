using Qiao.Platform.Identifiers;
using Qiao.Platform.Journal;

namespace Qiao.Organisations;

internal sealed class OrganisationsDb(DbContextOptions<OrganisationsDb> options) : ModuleDb(options)
{
    protected override string Module => "organisations";

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Verification> Verifications => Set<Verification>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<Takeover> Takeovers => Set<Takeover>();

    public DbSet<Branch> Branches => Set<Branch>();

    public DbSet<Merge> Merges => Set<Merge>();

    public DbSet<AgencyLicence> Licences => Set<AgencyLicence>();

    public DbSet<YearlyReturn> Returns => Set<YearlyReturn>();

    public DbSet<ReturnCorrection> Corrections => Set<ReturnCorrection>();

    public DbSet<CreditEvent> CreditEvents => Set<CreditEvent>();

    public DbSet<StoredCredit> CreditLevels => Set<StoredCredit>();

    public DbSet<CreditChange> CreditChanges => Set<CreditChange>();

    /// <summary>The organisation, or the one that stands for it since they were merged; null when there is none.</summary>
    public async Task<Organisation?> SurvivorAsync(OrganisationId id, CancellationToken ct)
    {
        var named = await Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        return named?.MergedInto is { } survivor ? await Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == survivor, ct) : named;
    }

    /// <summary>The organisation that stands for this code, spelt in any way a person types it.</summary>
    public async Task<Organisation?> FindByCodeAsync(string? code, CancellationToken ct) =>
        SocialCreditCode.TryRead(code, out var read, out _) && await Organisations.Where(o => o.Code == read).Select(o => (OrganisationId?)o.Id).FirstOrDefaultAsync(ct) is { } named
            ? await SurvivorAsync(named, ct) : null;

    /// <summary>Adds a journal entry about an organisation that has changed; its revision must be the new one.</summary>
    public void RecordOf(Organisation organisation, string kind, Visibility visibility, string? reason = null)
    {
        var scope = organisation.Division?.ToString();
        Record(new()
        {
            Kind = kind, Subject = organisation.Id.ToString(), Revision = organisation.Revision, Reason = reason, ScopeBefore = scope, ScopeAfter = scope, Visibility = visibility,
        });
    }

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
        DescribeMembers(model);
        DescribeAgencies(model);
        DescribeCredit(model);
        model.Entity<Branch>(branch =>
        {
            branch.ToTable("organisations_branch");
            branch.HasOne<Organisation>().WithMany().HasForeignKey(b => b.Organisation).OnDelete(DeleteBehavior.NoAction);
            branch.HasIndex(b => new { b.Organisation, b.Name }).IsUnique().HasFilter("closed is null");
        });
        model.Entity<Merge>(merge =>
        {
            merge.ToTable("organisations_merge");
            merge.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Survivor).OnDelete(DeleteBehavior.NoAction);
            merge.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Merged).OnDelete(DeleteBehavior.NoAction);
            merge.HasIndex(m => m.Merged).IsUnique().HasFilter("undone is null");
        });
    }

    private static void DescribeMembers(ModelBuilder model)
    {
        model.Entity<Member>(member =>
        {
            member.ToTable("organisations_member");
            member.HasKey(m => new { m.Organisation, m.Account });
            member.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.NoAction);
            member.HasIndex(m => m.Account);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("organisations_invitation");
            invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.NoAction);
            invitation.HasIndex(i => i.Hash).IsUnique();
            invitation.HasIndex(i => new { i.Organisation, i.Phone }).IsUnique().HasFilter("state = 'Open'");
        });
        model.Entity<JoinRequest>(request =>
        {
            request.ToTable("organisations_join_request");
            request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.NoAction);
            request.HasIndex(r => new { r.Organisation, r.Account }).IsUnique().HasFilter("state = 'Open'");
        });
        model.Entity<Takeover>(takeover =>
        {
            takeover.ToTable("organisations_takeover");
            takeover.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Organisation).OnDelete(DeleteBehavior.NoAction);
            takeover.HasIndex(t => t.Organisation).IsUnique().HasFilter("finished is null");
        });
    }

    private static void DescribeAgencies(ModelBuilder model)
    {
        model.Entity<AgencyLicence>(licence =>
        {
            licence.ToTable("organisations_licence");
            licence.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Organisation).OnDelete(DeleteBehavior.NoAction);
            licence.HasIndex(l => new { l.Organisation, l.State }).IsUnique().HasFilter("state <> 'Refused' and state <> 'Replaced'");
        });
        model.Entity<YearlyReturn>(yearly =>
        {
            yearly.ToTable("organisations_return");
            yearly.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.NoAction);
            yearly.HasIndex(r => new { r.Organisation, r.Year }).IsUnique();
        });
        model.Entity<ReturnCorrection>(correction =>
        {
            correction.ToTable("organisations_return_correction");
            correction.HasKey(c => new { c.YearlyReturn, c.Revision });
            correction.HasOne<YearlyReturn>().WithMany().HasForeignKey(c => c.YearlyReturn).OnDelete(DeleteBehavior.NoAction);
        });
    }

    private static void DescribeCredit(ModelBuilder model)
    {
        model.Entity<CreditEvent>(credit =>
        {
            credit.ToTable("organisations_credit_event");
            credit.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Organisation).OnDelete(DeleteBehavior.NoAction);
            credit.HasIndex(e => new { e.Organisation, e.Reference }).IsUnique();
        });
        model.Entity<StoredCredit>(level =>
        {
            level.ToTable("organisations_credit_level");
            level.HasKey(l => l.Organisation);
            level.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Organisation).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<CreditChange>(change =>
        {
            change.ToTable("organisations_credit_change");
            change.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
