using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Batching;
using Qiao.Vacancies.Clustering;
using Qiao.Vacancies.Importing;
using Qiao.Vacancies.Interviewing;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Posting;
using Qiao.Vacancies.Recruiting;
using Qiao.Vacancies.Reporting;
using Qiao.Vacancies.Screening;
using Qiao.Vacancies.Templates;

namespace Qiao.Vacancies;

internal sealed class VacanciesDb(DbContextOptions<VacanciesDb> options) : ModuleDb(options)
{
    protected override string Module => "vacancies";

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<VacancyImport> Imports => Set<VacancyImport>();

    public DbSet<Separation> Separations => Set<Separation>();

    public DbSet<VacancyStep> Steps => Set<VacancyStep>();

    public DbSet<FirstRule> FirstRules => Set<FirstRule>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<PostingTemplate> Templates => Set<PostingTemplate>();

    public DbSet<BatchRow> BatchRows => Set<BatchRow>();

    public DbSet<StoredVerdict> Verdicts => Set<StoredVerdict>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ApplicationStepRow> ApplicationSteps => Set<ApplicationStepRow>();

    public DbSet<PlaceCount> Places => Set<PlaceCount>();

    public DbSet<GuestLink> GuestLinks => Set<GuestLink>();

    public DbSet<Interview> Interviews => Set<Interview>();

    public DbSet<InterviewLink> InterviewLinks => Set<InterviewLink>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignPost> CampaignPosts => Set<CampaignPost>();

    public DbSet<RecruitApplication> Recruits => Set<RecruitApplication>();

    public DbSet<RecruitStepRow> RecruitSteps => Set<RecruitStepRow>();

    public DbSet<HiringNotice> Notices => Set<HiringNotice>();

    public DbSet<Objection> Objections => Set<Objection>();

    protected override void Describe(ModelBuilder model)
    {
        model.Entity<Vacancy>(vacancy =>
        {
            vacancy.ToTable("vacancies_vacancy");
            vacancy.HasIndex(v => new { v.Source, v.SourceKey }).IsUnique();
            vacancy.HasIndex(v => v.DoubleGroup);
            vacancy.HasIndex(v => v.Cluster);
            vacancy.HasIndex(v => new { v.Employer, v.Id });
        });
        model.Entity<VacancyImport>(import =>
        {
            import.ToTable("vacancies_import");
            import.HasIndex(i => i.Source).IsUnique().HasFilter("state in ('Staging', 'Applying')");
        });
        model.Entity<VacancyStep>().ToTable("vacancies_step").HasKey(s => new { s.Vacancy, s.Revision });
        model.Entity<StoredVerdict>().ToTable("vacancies_verdict").HasKey(v => new { v.Vacancy, v.Revision });
        model.Entity<FirstRule>(rule =>
        {
            rule.ToTable("vacancies_first_rule");
            rule.HasIndex(r => new { r.Occupation, r.Division, r.Since }).IsUnique();
        });
        model.Entity<Batch>(batch =>
        {
            batch.ToTable("vacancies_batch");
            batch.HasIndex(b => new { b.Employer, b.Idempotency }).IsUnique();
        });
        model.Entity<PostingTemplate>(template =>
        {
            template.ToTable("vacancies_template");
            template.HasIndex(t => new { t.Employer, t.Name }).IsUnique();
        });
        model.Entity<BatchRow>().ToTable("vacancies_batch_row").HasKey(r => new { r.Batch, r.Row });
        model.Entity<Application>(application =>
        {
            application.ToTable("vacancies_application");
            application.HasIndex(a => new { a.Vacancy, a.Seeker }).IsUnique();
            application.HasOne<Vacancy>().WithMany().HasForeignKey(a => a.Vacancy).OnDelete(DeleteBehavior.NoAction);
            application.HasIndex(a => a.Seeker);
            application.HasIndex(a => a.Account);
            application.HasIndex(a => new { a.Employer, a.State });
            application.HasIndex(a => new { a.Employer, a.Sent, a.Answered });
            application.HasIndex(a => new { a.Employer, a.Id });
        });
        model.Entity<ApplicationStepRow>(step =>
        {
            step.ToTable("vacancies_application_step");
            step.HasKey(s => new { s.Application, s.Revision });
            step.HasOne<Application>().WithMany().HasForeignKey(s => s.Application);
        });
        model.Entity<GuestLink>(link =>
        {
            link.ToTable("vacancies_application_link");
            link.HasKey(l => l.Hash);
            link.HasOne<Application>().WithMany().HasForeignKey(l => l.Application);
            link.HasIndex(l => l.Application);
        });
        model.Entity<Interview>(interview =>
        {
            interview.ToTable("vacancies_interview");
            interview.Ignore(i => i.Time);
            interview.HasOne<Vacancy>().WithMany().HasForeignKey(i => i.Vacancy).OnDelete(DeleteBehavior.NoAction);
            interview.HasOne<Application>().WithMany().HasForeignKey(i => i.Application).OnDelete(DeleteBehavior.NoAction);
            interview.HasIndex(i => i.Application).IsUnique().HasFilter("attended is null");
            interview.HasIndex(i => new { i.Employer, i.Starts });
            interview.HasIndex(i => i.Starts);
        });
        model.Entity<InterviewLink>(link =>
        {
            link.ToTable("vacancies_interview_link");
            link.HasKey(l => l.Hash);
            link.HasOne<Application>().WithMany().HasForeignKey(l => l.Application);
            link.HasIndex(l => l.Application);
        });
        model.Entity<PlaceCount>(places =>
        {
            places.ToTable("vacancies_places");
            places.HasKey(p => p.Vacancy);
            places.HasOne<Vacancy>().WithMany().HasForeignKey(p => p.Vacancy).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<Complaint>(complaint =>
        {
            complaint.ToTable("vacancies_complaint");
            complaint.HasIndex(c => c.Code).IsUnique();
            complaint.HasIndex(c => new { c.Vacancy, c.Reporter }).IsUnique().HasFilter("state = 'Open'");
        });
        model.Entity<Campaign>().ToTable("vacancies_campaign");
        model.Entity<CampaignPost>(post =>
        {
            post.ToTable("vacancies_campaign_post");
            post.HasIndex(p => new { p.Campaign, p.Code }).IsUnique();
            post.HasOne<Campaign>().WithMany().HasForeignKey(p => p.Campaign).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<RecruitApplication>(recruit =>
        {
            recruit.ToTable("vacancies_recruit");
            recruit.HasIndex(r => new { r.Post, r.Seeker }).IsUnique().HasFilter("state <> 'Withdrawn'");
            recruit.HasOne<CampaignPost>().WithMany().HasForeignKey(r => r.Post).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<RecruitStepRow>(step =>
        {
            step.ToTable("vacancies_recruit_step");
            step.HasKey(s => new { s.Recruit, s.Revision });
            step.HasOne<RecruitApplication>().WithMany().HasForeignKey(s => s.Recruit);
        });
        model.Entity<RecruitTally>(tally =>
        {
            tally.ToTable("vacancies_recruit_tally");
            tally.HasKey(t => new { t.Campaign, t.Seeker });
            tally.HasOne<Campaign>().WithMany().HasForeignKey(t => t.Campaign).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<HiringNotice>(notice =>
        {
            notice.ToTable("vacancies_notice");
            notice.HasKey(n => n.Post);
            notice.HasOne<CampaignPost>().WithMany().HasForeignKey(n => n.Post).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<Objection>(objection =>
        {
            objection.ToTable("vacancies_objection");
            objection.HasOne<HiringNotice>().WithMany().HasForeignKey(o => o.Post).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<Separation>().ToTable("vacancies_separation").HasKey(s => s.Vacancy);
    }
}
