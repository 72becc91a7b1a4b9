using Qiao.Matching.Alerting;
using Qiao.Matching.Allocating;
using Qiao.Matching.Counselling;
using Qiao.Matching.Declining;
using Qiao.Matching.Inviting;

namespace Qiao.Matching;

internal sealed class MatchingDb(DbContextOptions<MatchingDb> options) : ModuleDb(options)
{
    protected override string Module => "matching";

    public DbSet<StoredAllocation> Allocations => Set<StoredAllocation>();

    public DbSet<AllocatedPlace> Places => Set<AllocatedPlace>();

    public DbSet<SavedSearch> Searches => Set<SavedSearch>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<SentVacancy> Sent => Set<SentVacancy>();

    public DbSet<AlertRound> Rounds => Set<AlertRound>();

    public DbSet<Decline> Declines => Set<Decline>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<CounselSheet> Sheets => Set<CounselSheet>();

    public DbSet<CounselledVacancy> Counselled => Set<CounselledVacancy>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<StoredAllocation>(allocation => allocation.ToTable("matching_allocation"));
        model.Entity<AllocatedPlace>(place =>
        {
            place.ToTable("matching_allocated");
            place.HasKey(p => new { p.Allocation, p.Seeker, p.Vacancy });
            place.HasIndex(p => new { p.Allocation, p.Vacancy });
            place.HasOne<StoredAllocation>().WithMany().HasForeignKey(p => p.Allocation).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<SavedSearch>(search =>
        {
            search.ToTable("matching_search");
            search.HasIndex(s => new { s.Account, s.Slot }).IsUnique();
            search.HasIndex(s => new { s.Telling, s.Likeness, s.Id });
        });
        model.Entity<Digest>(digest =>
        {
            digest.ToTable("matching_digest");
            digest.HasIndex(d => d.Hash).IsUnique();
            digest.HasOne<SavedSearch>().WithMany().HasForeignKey(d => d.Search);
        });
        model.Entity<SentVacancy>(sent =>
        {
            sent.ToTable("matching_sent");
            sent.HasKey(s => new { s.Digest, s.Vacancy });
            sent.HasIndex(s => new { s.Search, s.Vacancy }).IsUnique();
            sent.HasOne<Digest>().WithMany().HasForeignKey(s => s.Digest);
        });
        model.Entity<Arrival>(arrival =>
        {
            arrival.ToTable("matching_arrival");
            arrival.HasKey(a => a.Vacancy);
            arrival.HasIndex(a => a.Position);
            arrival.HasIndex(a => a.Arrived);
        });
        model.Entity<AlertRound>(round =>
        {
            round.ToTable("matching_round");
            round.HasKey(r => new { r.Telling, r.Day });
        });
        model.Entity<CounselSheet>(sheet =>
        {
            sheet.ToTable("matching_counsel");
            sheet.HasIndex(s => s.Seeker);
        });
        model.Entity<CounselledVacancy>(line =>
        {
            line.ToTable("matching_counselled");
            line.HasKey(l => new { l.Counsel, l.Number });
            line.HasOne<CounselSheet>().WithMany().HasForeignKey(l => l.Counsel);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("matching_invitation");
            invitation.HasIndex(i => new { i.Vacancy, i.Seeker }).IsUnique();
            invitation.HasIndex(i => i.Seeker);
            invitation.HasIndex(i => i.Account);
        });
        model.Entity<InvitedOfDay>(invited =>
        {
            invited.ToTable("matching_invited");
            invited.HasKey(i => new { i.Employer, i.Day });
        });
        model.Entity<Decline>(decline =>
        {
            decline.ToTable("matching_decline");
            decline.HasKey(d => new { d.Account, d.Vacancy });
        });
    }
}
