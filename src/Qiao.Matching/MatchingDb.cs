using Qiao.Matching.Allocating;

namespace Qiao.Matching;

internal sealed class MatchingDb(DbContextOptions<MatchingDb> options) : ModuleDb(options)
{
    protected override string Module => "matching";

    public DbSet<StoredAllocation> Allocations => Set<StoredAllocation>();

    public DbSet<AllocatedPlace> Places => Set<AllocatedPlace>();

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
    }
}
