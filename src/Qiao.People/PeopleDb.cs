using Qiao.People.Outcomes;

namespace Qiao.People;

internal sealed class PeopleDb(DbContextOptions<PeopleDb> options) : ModuleDb(options)
{
    protected override string Module => "people";

    public DbSet<Seeker> Seekers => Set<Seeker>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Look> Looks => Set<Look>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Guests.PhoneProof> PhoneProofs => Set<Guests.PhoneProof>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<OutcomeRow> Outcomes => Set<OutcomeRow>();

    public DbSet<StartRow> Starts => Set<StartRow>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<FileMerge> Merges => Set<FileMerge>();

    public DbSet<Apart> Aparts => Set<Apart>();

    /// <summary>The id of the file that stands for this one: its own, or the one that it was merged into.</summary>
    public async Task<SeekerId> StandingAsync(SeekerId id, CancellationToken ct) =>
        await Merges.Where(m => m.Merged == id && m.Undone == null).Select(m => (SeekerId?)m.Survivor).FirstOrDefaultAsync(ct) ?? id;

    /// <summary>The journal entry of a change to a file.</summary>
    public void RecordChange(Seeker seeker, string? before, string? reason = null) => Record(new()
    {
        Kind = "seeker.changed", Subject = seeker.Id.ToString(), Revision = seeker.Revision, Reason = reason,
        ScopeBefore = before, ScopeAfter = seeker.Division?.ToString(), Visibility = Platform.Journal.Visibility.Private,
    });

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Seeker>(seeker =>
        {
            seeker.ToTable("people_seeker");
            seeker.HasIndex(s => new { s.Division, s.Id }).HasFilter("account is null");
            seeker.Property(s => s.Revision).IsConcurrencyToken();
            seeker.HasIndex(s => s.Code).IsUnique();
            seeker.HasIndex(s => s.Account).IsUnique();
            seeker.HasIndex(s => s.PhoneIndex);
            seeker.HasIndex(s => s.NameIndex);
            seeker.HasIndex(s => s.Visibility);
            seeker.HasIndex(s => s.Division);
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("people_consent");
            consent.HasOne<Seeker>().WithMany().HasForeignKey(c => c.Seeker);
            consent.HasIndex(c => c.Seeker);
            consent.HasIndex(c => c.Viewer);
        });
        model.Entity<Grant>(grant =>
        {
            grant.ToTable("people_grant");
            grant.HasKey(g => new { g.Module, g.Subject, g.Viewer, g.Seeker });
            grant.HasOne<Seeker>().WithMany().HasForeignKey(g => g.Seeker);
            grant.HasIndex(g => g.Seeker);
            grant.HasIndex(g => g.Viewer);
        });
        model.Entity<Look>(look =>
        {
            look.ToTable("people_look");
            look.HasIndex(l => new { l.Seeker, l.Time });
            look.HasIndex(l => l.Time);
        });
        model.Entity<Handover>(handover =>
        {
            handover.ToTable("people_handover");
            handover.HasKey(h => h.Hash);
            handover.HasOne<Seeker>().WithMany().HasForeignKey(h => h.Seeker);
            handover.HasIndex(h => h.Seeker);
        });
        model.Entity<Guests.PhoneProof>(proof =>
        {
            proof.ToTable("people_phone_proof");
            proof.HasIndex(p => p.Made);
        });
        model.Entity<FileMerge>(merge =>
        {
            merge.ToTable("people_merge");
            merge.HasOne<Seeker>().WithMany().HasForeignKey(m => m.Survivor);
            merge.HasIndex(m => m.Pair).IsUnique().HasFilter("undone is null");
            merge.HasIndex(m => m.Merged).IsUnique().HasFilter("undone is null");
            merge.HasIndex(m => m.Survivor);
            merge.HasIndex(m => m.Code);
            merge.HasIndex(m => m.Account);
        });
        model.Entity<Apart>(apart =>
        {
            apart.ToTable("people_apart");
            apart.HasKey(a => new { a.First, a.Second });
        });
        model.Entity<Erasure>().ToTable("people_erasure");
        model.Entity<OutcomeRow>(outcome =>
        {
            outcome.ToTable("people_outcome");
            outcome.HasKey(o => new { o.Module, o.Subject, o.Number });
            outcome.HasOne<Seeker>().WithMany().HasForeignKey(o => o.Seeker).OnDelete(DeleteBehavior.SetNull);
            outcome.HasIndex(o => o.Seeker);
            outcome.HasIndex(o => o.Subject);
            outcome.HasIndex(o => new { o.Rung, o.Day });
        });
        model.Entity<StartRow>(start =>
        {
            start.ToTable("people_start");
            start.HasKey(s => new { s.Module, s.Subject });
            start.HasOne<Seeker>().WithMany().HasForeignKey(s => s.Seeker);
            start.HasIndex(s => s.Seeker);
            start.HasIndex(s => new { s.State, s.Day, s.Subject });
        });
        model.Entity<FollowUp>(asked =>
        {
            asked.ToTable("people_follow_up");
            asked.HasKey(f => new { f.Module, f.Subject, f.Days });
            asked.HasOne<Seeker>().WithMany().HasForeignKey(f => f.Seeker);
            asked.HasIndex(f => f.Hash).IsUnique();
            asked.HasIndex(f => f.Seeker);
        });
    }
}
