using System.Text.Json;
using Qiao.People;

namespace Qiao.Vacancies.Applying;

/// <summary>
/// The applications of a person whose two files become one. Where both had applied for one vacancy, the application that is
/// further goes on; the other stays with the file that is merged and ends as obsolete.
/// </summary>
internal sealed class MovedApplications(Session session, VacanciesDb db, ApplicationWriting writing) : IMovedWithPerson
{
    // From what has come to nothing to what is work.
    private static readonly ApplicationState[] Ranks =
    [
        ApplicationState.Refused, ApplicationState.Withdrawn, ApplicationState.Obsolete, ApplicationState.New, ApplicationState.Seen, ApplicationState.Pool, ApplicationState.Shortlisted,
        ApplicationState.Interview, ApplicationState.Offered, ApplicationState.Accepted, ApplicationState.Hired,
    ];

    public string Name => "applications";

    public async Task<Problem?> WhyNotAsync(FileMove move, CancellationToken ct) =>
        (await OfBothAsync(move, ct)).Where(a => a.State is ApplicationState.Accepted or ApplicationState.Hired).GroupBy(a => a.Vacancy).Any(same => same.Count() > 1) ? ApplicationTexts.AcceptedTwice
        : await db.Interviews.AnyAsync(one => one.Seeker == move.From && db.Interviews.Any(other => other.Seeker == move.To && other.Starts < one.Ends && other.Ends > one.Starts), ct) ? ApplicationTexts.InterviewsAtOnce
        : null;

    public async Task<string> MoveAsync(FileMove move, CancellationToken ct)
    {
        var all = await OfBothAsync(move, ct);
        List<Application> aside = [];
        List<Place> after = [];
        foreach (var same in all.GroupBy(a => a.Vacancy))
        {
            var inOrder = same.OrderByDescending(a => Array.IndexOf(Ranks, a.State)).ThenByDescending(a => a.Seeker == move.To).ToList();
            after.Add(new(inOrder[0].Id.ToString(), move.To.ToString(), Login(inOrder[0])));
            foreach (var lesser in inOrder.Skip(1))
            {
                after.Add(new(lesser.Id.ToString(), move.From.ToString(), Login(lesser)));
                aside.Add(lesser);
            }
        }

        var before = all.ConvertAll(a => new Place(a.Id.ToString(), a.Seeker.ToString(), a.Account?.ToString()));
        var changed = after.Except(before).ToList();
        await AssignAsync(changed, ct);
        var retired = new List<Retired>();
        foreach (var a in aside.Where(a => a.IsOpen))
        {
            var title = await db.Vacancies.Where(v => v.Id == a.Vacancy).Select(v => v.Title).FirstAsync(ct);
            if (await writing.TakeAsync(a, title, ApplicationSteps.Obsolescence, null, null, ct) is Outcome<ApplicationState>.Done)
            {
                retired.Add(new(a.Id.ToString(), a.State, a.Reason, a.Answered?.ToUnixTimeMilliseconds(), a.Revision));
            }
        }

        return JsonSerializer.Serialize(new Moved(before.Where(b => changed.Any(c => c.Application == b.Application)).ToList(), retired));

        // What the login that ends had sent is erased with the login that stays.
        string? Login(Application a) => (a.Account is null || a.Account == move.Ended ? move.Kept : a.Account)?.ToString();
    }

    public async Task BackAsync(FileMove move, string moved, CancellationToken ct)
    {
        var (places, retired) = JsonSerializer.Deserialize<Moved>(moved)!;
        await AssignAsync(places, ct);
        foreach (var (id, state, reason, answered, revision) in retired)
        {
            // Only what has not gone on since opens again; the step that ended it never was.
            if (await session.ExecuteAsync($"""
                update vacancies_application set state = {state}, reason = {reason}, answered = {answered}, revision = {revision}
                where id = {id} and state = {ApplicationState.Obsolete} and revision = {revision + 1}
                """, ct) == 1 && Ids.TryRead<ApplicationId>(id, out var application))
            {
                await session.ExecuteAsync($"delete from vacancies_application_step where application = {id} and revision = {revision + 1}", ct);
                var row = await db.Applications.AsNoTracking().FirstAsync(a => a.Id == application, ct);
                await writing.LetReadAsync(application, row.Seeker, row.Employer, ct);
            }
        }
    }

    private Task<List<Application>> OfBothAsync(FileMove move, CancellationToken ct) =>
        db.Applications.AsNoTracking().Where(a => a.Seeker == move.From || a.Seeker == move.To).OrderBy(a => a.Id).ToListAsync(ct);

    // Two may change places: first each stands by itself, so that none meets the unique key on the way.
    private async Task AssignAsync(IReadOnlyList<Place> places, CancellationToken ct)
    {
        foreach (var (application, _, _) in places)
        {
            await session.ExecuteAsync($"update vacancies_application set seeker = id where id = {application}", ct);
        }

        foreach (var (application, seeker, account) in places)
        {
            await session.ExecuteAsync($"update vacancies_application set seeker = {seeker}, account = {account} where id = {application}", ct);
            await session.ExecuteAsync($"update vacancies_interview set seeker = {seeker} where application = {application}", ct);
        }
    }

    private sealed record Place(string Application, string Seeker, string? Account);

    private sealed record Retired(string Application, ApplicationState State, string? Reason, long? Answered, long Revision);

    private sealed record Moved(IReadOnlyList<Place> Places, IReadOnlyList<Retired> Retired);
}
