using System.Globalization;
using System.Runtime.CompilerServices;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Vacancies;
using Qiao.Vacancies.Applying;
using ApplicationId = Qiao.Vacancies.ApplicationId;

namespace Qiao.Demo;

/// <summary>
/// What the demo's job seekers have sent and what became of it: applications in every state, with the ladder that follows
/// from them and nobody accepted beyond the places. Everything happened before now, as if node and people had been at it for months.
/// </summary>
internal sealed class DemoApplications(Session session, TimeProvider clock)
{
    private const int Stream = -2_000_000;
    private const int Months = 7;
    private static readonly BulkColumn[] ApplicationColumns =
    [
        BulkColumn.Text("id"), BulkColumn.Text("vacancy"), BulkColumn.Text("seeker"), BulkColumn.Text("account"), BulkColumn.Text("employer"), BulkColumn.Text("channel"), BulkColumn.Text("state"), BulkColumn.Text("reason"),
        BulkColumn.Text("message"), BulkColumn.Long("sent"), BulkColumn.Long("seen"), BulkColumn.Long("answered"), BulkColumn.Long("changed"), BulkColumn.Long("revision"), BulkColumn.Long("promised"),
    ];

    private static readonly BulkColumn[] StepColumns =
    [
        BulkColumn.Text("application"), BulkColumn.Long("revision"), BulkColumn.Text("step"), BulkColumn.Text("from_state"), BulkColumn.Text("to_state"), BulkColumn.Text("reason"), BulkColumn.Int("by_employer"), BulkColumn.Long("at"),
    ];

    private static readonly BulkColumn[] OutcomeColumns =
    [
        BulkColumn.Text("module"), BulkColumn.Text("subject"), BulkColumn.Int("number"), BulkColumn.Text("seeker"), BulkColumn.Text("employer"), BulkColumn.Int("rung"), BulkColumn.Int("rung_before"),
        BulkColumn.Text("day"), BulkColumn.Text("evidence"), BulkColumn.Text("reason"), BulkColumn.Text("actor"), BulkColumn.Long("at"),
    ];

    private static readonly BulkColumn[] GrantColumns =
    [
        BulkColumn.Text("module"), BulkColumn.Text("subject"), BulkColumn.Text("viewer"), BulkColumn.Text("seeker"), BulkColumn.Text("part"), BulkColumn.Text("purpose"), BulkColumn.Long("given"), BulkColumn.Text("until"),
    ];

    private static readonly ApplicationStep[] Invited = [ApplicationSteps.Sighting, ApplicationSteps.Invitation];

    // How many of a hundred stand where, and by which steps they came there.
    private static readonly (int Share, ApplicationStep[] Steps)[] Fates =
    [
        (12, []), (10, [ApplicationSteps.Sighting]), (7, [ApplicationSteps.Sighting, ApplicationSteps.Shortlisting]),
        (7, [ApplicationSteps.Sighting, ApplicationSteps.Invitation]), (3, [ApplicationSteps.Sighting, ApplicationSteps.Pooling]),
        (3, [ApplicationSteps.Sighting, ApplicationSteps.Invitation, ApplicationSteps.Offer]),
        (3, [ApplicationSteps.Sighting, ApplicationSteps.Invitation, ApplicationSteps.Offer, ApplicationSteps.Acceptance]),
        (22, [ApplicationSteps.Sighting, ApplicationSteps.Invitation, ApplicationSteps.Offer, ApplicationSteps.Acceptance, ApplicationSteps.Start]),
        (15, [ApplicationSteps.Sighting, ApplicationSteps.Refusal]), (8, [ApplicationSteps.Sighting, ApplicationSteps.Invitation, ApplicationSteps.Refusal]),
        (4, [ApplicationSteps.Withdrawal]), (3, [ApplicationSteps.Sighting, ApplicationSteps.Invitation, ApplicationSteps.Offer, ApplicationSteps.Declining]),
        (3, [ApplicationSteps.Sighting, ApplicationSteps.Obsolescence]),
    ];

    /// <summary>Answers how many were sent.</summary>
    /// <param name="visitor">The employer and the job seeker that visitors sign in to have some of each kind.</param>
    public async Task<int> RunAsync(int seed, (OrganisationId Employer, AccountId Seeker) visitor, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var open = await VacanciesAsync(ct);
        var byTrade = open.Where(v => v.Occupation is not null).GroupBy(v => v.Occupation!).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var visitors = open.Where(v => v.Employer == visitor.Employer.ToString()).ToList();
        var dice = new Dice(seed, Stream);
        var made = new List<Sent>();
        foreach (var seeker in await SeekersAsync(ct))
        {
            var fits = seeker.Occupations.Split(';').SelectMany(code => byTrade.GetValueOrDefault(code) ?? []).ToList();
            var isVisitor = seeker.Account == visitor.Seeker.ToString();
            var wanted = isVisitor ? 6 : dice.Percent(30) ? dice.Between(1, 3) : 0;
            var near = visitors.Where(v => v.Occupation is not null && seeker.Occupations.Contains(v.Occupation, StringComparison.Ordinal)).ToList();
            var chosen = dice.PickSome(fits.Count > 0 ? fits : open, wanted).Concat(near.Count > 0 && dice.Percent(40) ? [dice.Pick(near)] : isVisitor && visitors.Count > 0 ? [dice.Pick(visitors)] : []).DistinctBy(v => v.Id);
            foreach (var (i, vacancy) in chosen.Index())
            {
                // The visitor is to have an interview to look at.
                made.Add(Make(dice, seeker, vacancy, isVisitor && i == 0 ? Invited : null));
            }
        }

        await WriteAsync(made, new(new Dice(seed, Stream - 1)), ct);
        await change.CommitAsync(ct);
        return made.Count;
    }

    private Sent Make(Dice dice, Applicant seeker, OpenVacancy vacancy, ApplicationStep[]? fate)
    {
        var steps = fate ?? Fates[dice.Weighted(Numbers.Sums(Fates.Select(f => f.Share)))].Steps;
        // The last place may be gone: then the offer is still open.
        if (steps.Contains(ApplicationSteps.Acceptance) && vacancy.Accepted >= vacancy.Headcount)
        {
            steps = [.. steps.TakeWhile(step => step != ApplicationSteps.Acceptance)];
        }

        vacancy.Accepted += steps.Contains(ApplicationSteps.Acceptance) ? 1 : 0;
        var now = clock.GetUtcNow();
        // What ended well ended some time ago, so that the ladder has something to follow up.
        var oldest = steps.Contains(ApplicationSteps.Start) ? Months * 30 : 40;
        var at = now.AddDays(-dice.Between(steps.Length == 0 ? 0 : 2 * steps.Length, oldest)).AddMinutes(-dice.Between(1, 600));
        var moments = new List<DateTimeOffset> { at };
        foreach (var step in steps)
        {
            at = step == ApplicationSteps.Start ? at.AddDays(dice.Between(1, 5)) : at.AddHours(dice.Between(3, 40));
            moments.Add(at < now ? at : now);
        }

        return new(Ids.New<ApplicationId>(clock), seeker, vacancy, steps, [.. steps.Select(step => step.Reasons.Count == 0 ? null : dice.Pick(step.Reasons).Code)], moments, Lasted(dice, steps, moments[^1]));
    }

    // Of those who started, some leave; the others are still there when they are asked.
    private List<(Rung Rung, DateOnly Day, string? Reason)> Lasted(Dice dice, ApplicationStep[] steps, DateTimeOffset started)
    {
        var lasted = new List<(Rung, DateOnly, string?)>();
        foreach (var (rung, days, stays) in steps.Contains(ApplicationSteps.Start) ? new[] { (Rung.After30Days, 30, 92), (Rung.After90Days, 90, 88), (Rung.After180Days, 180, 90) } : [])
        {
            var day = Days.Of(started).AddDays(days);
            if (day > Days.Today(clock))
            {
                break;
            }

            if (!dice.Percent(stays))
            {
                lasted.Add((Rung.Accepted, day, dice.Percent(60) ? "other-work" : "left"));
                break;
            }

            lasted.Add((rung, day, null));
        }

        return lasted;
    }

    private async Task WriteAsync(List<Sent> made, DemoFollowUps followUps, CancellationToken ct)
    {
        await FillAsync("vacancies_application", ApplicationColumns, made.Select((a, i) => (object?[])
        [
            // Without an account people come as guests or to a desk.
            a.Id.ToString(), a.Vacancy.Id, a.Seeker.Id, a.Seeker.Account, a.Vacancy.Employer,
            (a.Seeker.Account is not null ? ApplicationChannel.Own : i % 3 == 0 ? ApplicationChannel.Counsellor : ApplicationChannel.Guest).ToString(), a.State.ToString(), a.Reasons.LastOrDefault(), "", Ms(a.Moments[0]),
            a.Steps.Any(step => step.By != ApplicationSide.Applicant) ? Ms(a.Moments[1]) : null,
            Array.FindIndex(a.Steps, step => step.By == ApplicationSide.Employer) is >= 0 and var first ? Ms(a.Moments[first + 1]) : null, Ms(a.Moments[^1]), a.Steps.Length + 1L,
            a.Steps.Contains(ApplicationSteps.Offer) ? a.Vacancy.Pay : null,
        ]), ct);
        await FillAsync("vacancies_application_step", StepColumns, made.SelectMany(a => a.Moments.Select((moment, i) => (object?[])
        [
            a.Id.ToString(), i + 1L, i == 0 ? "sending" : a.Steps[i - 1].Code, i == 0 ? null : i == 1 ? nameof(ApplicationState.New) : a.Steps[i - 2].To.ToString(),
            i == 0 ? nameof(ApplicationState.New) : a.Steps[i - 1].To.ToString(), i == 0 ? null : a.Reasons[i - 1], i > 0 && a.Steps[i - 1].By == ApplicationSide.Employer ? 1 : 0, Ms(moment),
        ])), ct);
        await FillAsync("people_outcome", OutcomeColumns, made.SelectMany(a => Ladder(a, a.State == ApplicationState.Hired ? followUps.Evidence() : null)), ct);
        await FillAsync("people_follow_up", DemoFollowUps.Columns, made.SelectMany(a => followUps.Rows(a.Id.ToString(), a.Seeker.Id, a.Vacancy.Pay, a.Lasted)), ct);
        await FillAsync("people_grant", GrantColumns, made.Where(a => a.Steps.All(step => !step.EndsSight)).Select(a => (object?[])
            ["vacancies", a.Id.ToString(), a.Vacancy.Employer, a.Seeker.Id, nameof(FilePart.Contact), "vacancies.application", Ms(a.Moments[0]), Day(Days.Of(a.Moments[0]).AddDays(300))]), ct);
        await FillAsync("vacancies_places", [BulkColumn.Text("vacancy"), BulkColumn.Int("accepted"), BulkColumn.Int("added")],
            made.Select(a => a.Vacancy).Distinct().Where(v => v.Accepted > 0).Select(v => (object?[])[v.Id, v.Accepted, 0]), ct);
    }

    private static IEnumerable<object?[]> Ladder(Sent a, string? proof)
    {
        var climbed = a.Steps.Select((step, i) => (step.Rung, Day: Days.Of(a.Moments[i + 1]), Reason: (string?)null)).Where(step => step.Rung is not null)
            .Select(step => (Rung: step.Rung!.Value, step.Day, step.Reason, Evidence: "employer")).Prepend((Rung.Resume, Days.Of(a.Moments[0]), null, "application"))
            .Concat(proof is null ? [] : [(Rung.Verified, Days.Of(a.Moments[^1]), null, proof)])
            .Concat(a.Lasted.Select(step => (step.Rung, step.Day, step.Reason, Evidence: "answer"))).ToList();
        return climbed.Select((step, i) => (object?[])
        [
            "vacancies", a.Id.ToString(), i + 1, a.Seeker.Id, a.Vacancy.Employer, (int)step.Rung, i == 0 ? 0 : (int)climbed[i - 1].Rung, Day(step.Day), step.Evidence, step.Reason, "system", Ms(a.Moments[0]),
        ]);
    }

    private async Task FillAsync(string table, BulkColumn[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var bulk = await BulkRows.IntoAsync(session, table, columns, ct);
        foreach (var row in rows)
        {
            await bulk.AddAsync(row, ct);
        }

        await bulk.CompleteAsync(ct);
    }

    private async Task<List<OpenVacancy>> VacanciesAsync(CancellationToken ct)
    {
        var open = new List<OpenVacancy>();
        await using var command = await session.CommandAsync(FormattableStringFactory.Create("select id, employer, occupation, headcount, monthly_min_fen from vacancies_vacancy where state = 'Published' and cluster = id and employer is not null order by source, source_key"), ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            open.Add(new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetInt64(4)));
        }

        return open;
    }

    private async Task<List<Applicant>> SeekersAsync(CancellationToken ct)
    {
        var seekers = new List<Applicant>();
        await using var command = await session.CommandAsync(FormattableStringFactory.Create("select id, account, occupations from people_seeker where occupations <> '' order by code"), ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            seekers.Add(new(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)));
        }

        return seekers;
    }

    private static long Ms(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Applicant(string Id, string? Account, string Occupations);

    private sealed record OpenVacancy(string Id, string Employer, string? Occupation, int Headcount, long? Pay)
    {
        public int Accepted { get; set; }
    }

    private sealed record Sent(
        ApplicationId Id, Applicant Seeker, OpenVacancy Vacancy, ApplicationStep[] Steps, string?[] Reasons, IReadOnlyList<DateTimeOffset> Moments, IReadOnlyList<(Rung Rung, DateOnly Day, string? Reason)> Lasted)
    {
        public ApplicationState State => Steps.Length == 0 ? ApplicationState.New : Steps[^1].To;
    }
}
