using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Places;
using Qiao.Vacancies;
using Qiao.Vacancies.Recruiting;

namespace Qiao.Demo;

/// <summary>Stores the demo's recruitments of public institutions: posts, applications at every stage with their ladder, lists in public and confirmed.</summary>
internal sealed class DemoRecruiting(Session session, OrganisationsDb organisations, VacanciesDb db, Sealing sealing, TimeProvider clock)
{
    private static readonly BulkColumn[] RecruitColumns =
    [
        BulkColumn.Text("id"), BulkColumn.Text("post"), BulkColumn.Text("seeker"), BulkColumn.Text("account"), BulkColumn.Long("version"), BulkColumn.Text("degree"), BulkColumn.Text("school"), BulkColumn.Text("field"),
        BulkColumn.Int("graduated"), BulkColumn.Int("verified"), BulkColumn.Text("state"), BulkColumn.Int("returns"), BulkColumn.Int("score"), BulkColumn.Int("rank"), BulkColumn.Text("rule"), BulkColumn.Text("evidence"),
        BulkColumn.Text("checker"), BulkColumn.Text("second"), BulkColumn.Long("failed"), BulkColumn.Text("appeal"), BulkColumn.Long("sent"), BulkColumn.Long("changed"), BulkColumn.Long("revision"),
    ];

    private static readonly BulkColumn[] StepColumns =
        [BulkColumn.Text("recruit"), BulkColumn.Long("revision"), BulkColumn.Text("step"), BulkColumn.Text("from_state"), BulkColumn.Text("to_state"), BulkColumn.Text("remark"), BulkColumn.Long("at")];

    private static readonly BulkColumn[] GrantColumns =
        [BulkColumn.Text("module"), BulkColumn.Text("subject"), BulkColumn.Text("viewer"), BulkColumn.Text("seeker"), BulkColumn.Text("part"), BulkColumn.Text("purpose"), BulkColumn.Long("given"), BulkColumn.Text("until")];

    private static readonly BulkColumn[] OutcomeColumns =
    [
        BulkColumn.Text("module"), BulkColumn.Text("subject"), BulkColumn.Int("number"), BulkColumn.Text("seeker"), BulkColumn.Text("employer"), BulkColumn.Int("rung"), BulkColumn.Int("rung_before"), BulkColumn.Text("day"),
        BulkColumn.Text("evidence"), BulkColumn.Text("actor"), BulkColumn.Long("at"),
    ];

    /// <param name="visitor">The employer and the job seeker that visitors sign in to.</param>
    public async Task RunAsync(int seed, (OrganisationId Employer, AccountId Account, AccountId Seeker) visitor, DivisionCode region, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var units = await UnitsAsync(visitor.Employer, visitor.Account, ct);
        if (units.Count < DemoRecruits.Units)
        {
            return;
        }

        var people = await PeopleAsync(visitor.Seeker, ct);
        foreach (var made in DemoRecruits.Make(seed))
        {
            await WriteAsync(made, units, people, region, ct);
        }

        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
    }

    /// <summary>The first is the visitor's own employer where that is a public institution, else one for which the visitor recruits besides; its id then comes after the own one's, which stays the first choice.</summary>
    private async Task<List<Unit>> UnitsAsync(OrganisationId own, AccountId visitor, CancellationToken ct)
    {
        var institutions = (await organisations.Organisations.Where(o => o.Kind == OrganisationKind.Institution && o.Verified != null && o.Code != null).Select(o => new { o.Id, o.Name, o.Code }).ToListAsync(ct))
            .OrderBy(o => o.Code!.Value, StringComparer.Ordinal).ToList();
        var owners = (await organisations.Members.AsNoTracking().Where(m => m.Role == MemberRole.Owner).ToListAsync(ct)).GroupBy(m => m.Organisation).ToDictionary(g => g.Key, g => g.First().Account);
        var first = institutions.FirstOrDefault(o => o.Id == own) ?? institutions.FirstOrDefault(o => string.CompareOrdinal(o.Id.ToString(), own.ToString()) > 0) ?? institutions.FirstOrDefault();
        if (first is null)
        {
            return [];
        }

        var known = await organisations.Members.Where(m => m.Organisation == first.Id).Select(m => m.Account).ToListAsync(ct);
        var colleague = Ids.TryRead<AccountId>(await session.ScalarAsync<string>($"select id from platform_account where sign_in_name = 'recruiter'", ct), out var recruiter) ? recruiter : visitor;
        foreach (var account in new[] { visitor, colleague }.Distinct().Except(known))
        {
            organisations.Members.Add(new() { Organisation = first.Id, Account = account, Role = MemberRole.Recruiter, Since = session.Now });
        }

        await organisations.SaveChangesAsync(ct);
        return institutions.OrderByDescending(o => o.Id == first.Id).Take(DemoRecruits.Units).Select(o => new Unit(o.Id, o.Name, owners[o.Id].ToString())).ToList();
    }

    // Those with most schooling first, behind the visitor: they state the higher degrees.
    private async Task<List<Person>> PeopleAsync(AccountId visitor, CancellationToken ct)
    {
        var people = new List<(Person Person, int Level, string Code)>();
        await using var command = await session.CommandAsync(FormattableStringFactory.Create("select id, account, name, education, code from people_seeker"), ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var person = new Person(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2));
            people.Add((person, row.IsDBNull(3) ? 0 : (int)Enum.Parse<Lexicon.EducationLevel>(row.GetString(3)), row.GetString(4)));
        }

        return people.OrderByDescending(p => p.Person.Account == visitor.ToString()).ThenByDescending(p => p.Level).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => p.Person).ToList();
    }

    private async Task WriteAsync(DemoCampaign made, List<Unit> units, List<Person> people, DivisionCode region, CancellationToken ct)
    {
        var (today, now) = (Days.Today(clock), session.Now);
        var campaign = new Campaign
        {
            Id = Ids.New<CampaignId>(clock), Title = $"{today.AddDays(made.Opens).Year}年{made.Title}", Level = made.Level, Division = region, Opens = today.AddDays(made.Opens), Closes = today.AddDays(made.Closes),
            MostPosts = 1, NoticeDays = 7, AppealDays = 5, Opened = Days.Start(today.AddDays(made.Opens - 10)),
        };
        var sent = made.Recruits.CountBy(r => r.Post).ToDictionary();
        var posts = made.Posts.Select((p, i) => new CampaignPost
        {
            Id = Ids.New<CampaignPostId>(clock), Campaign = campaign.Id, Unit = units[p.Unit].Id, Code = p.Code, Title = p.Title, Headcount = p.Headcount, Degree = p.Degree, Fields = p.Fields, Conditions = p.Conditions, Mode = p.Mode,
            State = p.State, Remark = p.State == PostState.Returned ? "请写明需要的职称。" : null, Version = 1, Sent = sent.GetValueOrDefault(i), Changed = campaign.Opened,
        }).ToList();
        db.Campaigns.Add(campaign);
        db.CampaignPosts.AddRange(posts);
        await db.SaveChangesAsync(ct);

        var rows = made.Recruits.Select(r => new Row(Ids.New<RecruitId>(clock).ToString(), r, people[r.Person], posts[r.Post], units[made.Posts[r.Post].Unit], Moments(r, made, today, now))).ToList();
        var ranks = rows.Where(r => r.Made.Steps.Any(step => step == RecruitSteps.Notice || step == RecruitSteps.Ranking)).GroupBy(r => r.Post.Id)
            .SelectMany(g => g.OrderByDescending(r => r.Made.Score).Select((r, i) => (r.Id, Rank: i + 1))).ToDictionary(r => r.Id, r => r.Rank);
        await FillAsync("vacancies_recruit", RecruitColumns, rows.Select(r => Recruit(r, ranks.TryGetValue(r.Id, out var rank) ? rank : null, today)), ct);
        await FillAsync("vacancies_recruit_step", StepColumns, rows.SelectMany(r => r.Moments.Select((at, i) => (object?[])
        [
            r.Id, i + 1L, i == 0 ? "sending" : r.Made.Steps[i - 1].Code, i == 0 ? null : i == 1 ? nameof(RecruitState.Submitted) : r.Made.Steps[i - 2].To.ToString(), i == 0 ? nameof(RecruitState.Submitted) : r.Made.Steps[i - 1].To.ToString(),
            i > 0 && r.Made.Steps[i - 1].NeedsWords ? Words(r.Made.Steps[i - 1]) : null, Ms(at),
        ])), ct);
        await FillAsync("vacancies_recruit_tally", [BulkColumn.Text("campaign"), BulkColumn.Text("seeker"), BulkColumn.Int("taken")],
            rows.Where(r => r.Made.State != RecruitState.Withdrawn).Select(r => (object?[])[campaign.Id.ToString(), r.Person.Id, 1]), ct);
        await FillAsync("people_grant", GrantColumns, rows.Where(r => !r.Made.Steps.Any(step => step.EndsSight)).Select(r => (object?[])
            ["vacancies", r.Id, r.Unit.Id.ToString(), r.Person.Id, nameof(FilePart.Contact), RecruitWriting.Purpose, Ms(r.Moments[0]), Day(campaign.Closes.AddDays(300))]), ct);
        await FillAsync("people_outcome", OutcomeColumns, rows.SelectMany(Ladder), ct);
        foreach (var (i, post) in made.Posts.Index().Where(p => p.Item.Listing >= DemoListing.Published))
        {
            Publish(campaign, posts[i], post, units[post.Unit], rows.Where(r => r.Post == posts[i] && r.Made.Steps.Contains(RecruitSteps.Notice)).OrderBy(r => ranks[r.Id]).ToList(), today);
        }
    }

    private void Publish(Campaign campaign, CampaignPost post, DemoPost made, Unit unit, List<Row> chosen, DateOnly today)
    {
        if (chosen.Count == 0)
        {
            return;
        }

        var published = today.AddDays(made.Listing == DemoListing.Confirmed ? -16 : -3);
        var ends = Days.AfterWorkingDays(published, campaign.NoticeDays);
        var content = NoticeText.Write(campaign, post, unit.Name, published, ends, chosen.Select((r, i) => new NoticeLine(i + 1, sealing.Open(r.Person.SealedName), r.Made.Degree, r.Made.Score)));
        db.Notices.Add(new()
        {
            Post = post.Id, Content = content, Hash = NoticeText.Hash(content), Published = Days.Start(published).AddHours(9), Ends = ends, NamedUntil = ends.AddDays(FreezeNotice.DaysNamed),
            Confirmed = made.Listing == DemoListing.Confirmed ? Days.Start(ends.AddDays(1)).AddHours(10) : null, Erased = false,
        });
        if (made is { Listing: DemoListing.Published, Unit: 0 })
        {
            db.Objections.Add(new() { Id = Ids.New<ObjectionId>(clock), Post = post.Id, Words = "第 1 名的工作经历与公开资料不一致，请核实。", State = ObjectionState.Open, At = session.Now.AddHours(-20) });
        }
    }

    private static object?[] Recruit(Row r, int? rank, DateOnly today)
    {
        var (made, steps) = (r.Made, r.Made.Steps);
        var failure = steps.ToList().IndexOf(RecruitSteps.Failure);
        return
        [
            r.Id, r.Post.Id.ToString(), r.Person.Id, r.Person.Account, 1L, made.Degree.ToString(), made.School, made.Field, today.Year - made.GraduatedAgo, steps.Contains(RecruitSteps.Pass) ? 1 : 0, made.State.ToString(),
            steps.Contains(RecruitSteps.Return) ? 1 : 0, steps.Contains(RecruitSteps.Scoring) ? made.Score : null, rank, made.Rule, made.Rule is null ? null : Words(RecruitSteps.Finding), made.Rule is null ? null : "system",
            failure >= 0 ? r.Unit.Owner : null, failure >= 0 ? Ms(r.Moments[failure + 1]) : null, steps.Contains(RecruitSteps.Appeal) ? Words(RecruitSteps.Appeal) : null, Ms(r.Moments[0]), Ms(r.Moments[^1]), steps.Count + 1L,
        ];
    }

    private static IEnumerable<object?[]> Ladder(Row r)
    {
        var climbed = r.Made.Steps.Select((step, i) => (step.Rung, At: r.Moments[i + 1])).Where(step => step.Rung is not null).Select(step => (Rung: step.Rung!.Value, step.At, Evidence: "employer"))
            .Prepend((Rung: Rung.Resume, At: r.Moments[0], Evidence: "application")).ToList();
        return climbed.Select((step, i) => (object?[])
        [
            "vacancies", r.Id, i + 1, r.Person.Id, r.Unit.Id.ToString(), (int)step.Rung, i == 0 ? 0 : (int)climbed[i - 1].Rung, Day(Days.Of(step.At)), step.Evidence, "system", Ms(step.At),
        ]);
    }

    // Sent while applications were open; what came after is spread over the time until the list, or until now.
    private static List<DateTimeOffset> Moments(DemoRecruit r, DemoCampaign made, DateOnly today, DateTimeOffset now)
    {
        var first = Days.Start(today.AddDays(made.Opens)).AddHours(9);
        var closed = made.Closes < 0 ? Days.Start(today.AddDays(made.Closes)) : now;
        // Numbers spread evenly and the same for the same person.
        var sent = first + (closed - first) * ((r.Person * 7919 % 1000) / 1000d);
        var moments = new List<DateTimeOffset> { sent };
        var end = r.Steps.Contains(RecruitSteps.Hiring) || r.Steps.Contains(RecruitSteps.Ending) ? now.AddDays(-4) : r.Steps.Contains(RecruitSteps.Notice) || r.Steps.Contains(RecruitSteps.Ranking) ? now.AddDays(-3)
            // Where a list can be frozen, nobody can appeal any more.
            : made.Posts[r.Post].Listing == DemoListing.None ? now.AddDays(-1) : now.AddDays(-8);
        for (var i = 1; i <= r.Steps.Count; i++)
        {
            moments.Add(sent + (end - sent) * (i / (double)r.Steps.Count));
        }

        return moments;
    }

    private static string Words(RecruitStep step) =>
        step == RecruitSteps.Appeal ? "本人所学专业属于公告所列学科的二级学科，请复核培养方案。" : step == RecruitSteps.Return ? "请补交学位证扫描件。" : "材料与公告条件逐项对照后不一致，见第 2 页。";

    private async Task FillAsync(string table, BulkColumn[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var bulk = await BulkRows.IntoAsync(session, table, columns, ct);
        foreach (var row in rows)
        {
            await bulk.AddAsync(row, ct);
        }

        await bulk.CompleteAsync(ct);
    }

    private static long Ms(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Unit(OrganisationId Id, string Name, string Owner);

    private sealed record Person(string Id, string? Account, string SealedName);

    private sealed record Row(string Id, DemoRecruit Made, Person Person, CampaignPost Post, Unit Unit, IReadOnlyList<DateTimeOffset> Moments);
}
