using System.Text.Json;
using Qiao.Engine.Allocating;
using Qiao.Engine.Matching;
using Qiao.Matching.Indexing;
using Qiao.People;
using Qiao.Platform.Journal;

namespace Qiao.Matching.Allocating;

/// <summary>
/// Sends the seekers who may be listed to a set of vacancies so that not everyone is sent to the same one, and keeps the
/// result with its report. The engine sees scores and weights; who is favoured and why stays here.
/// </summary>
internal sealed class RunAllocation(Session session, MatchingDb db, VacancyIndex index, SeekerIndex seekers, TimeProvider clock)
{
    private const int PairsPerSeeker = 50;
    private const int LowestFit = 450;

    // A hundredth of a percent below the best that could be, as the certificate proves.
    private static readonly AllocationSettings Settings = new() { GapMillionths = 100, Seed = 1 };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/allocations", async (Reading<AllocationForm> reading, RunAllocation use, ShowAllocations show, NodeSettings node, HttpContext http, CancellationToken ct) =>
        {
            var run = await reading.RunAsync(AllocationForm.Check, form => use.RunAsync(form, ct));
            var page = run is Outcome<AllocationId>.Done ? null : await show.AllAsync(ct);
            return run.ToPage(
                id => Flashes.Redirect(http, "matching.allocated", $"/desk/allocations/{id}"),
                reading.Raw,
                (typed, status) => ShowAllocations.Page(page!, typed, node, status));
        }).ForRoles(Role.Clerk, Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/allocations", async (Reading<AllocationForm> reading, RunAllocation use, CancellationToken ct) =>
            (await reading.RunAsync(AllocationForm.Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Created($"/api/v1/allocations/{id}", new { id = id.ToString() })))
            .ForRoles(Role.Clerk, Role.Bureau).RequireRateLimiting(RateLimits.Heavy).Accepts<AllocationForm>("application/json").WithSummary("Send seekers to a set of vacancies");
    }

    public async Task<Outcome<AllocationId>> RunAsync(AllocationForm form, CancellationToken ct)
    {
        if (AllocationForm.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<AllocationId>();
        }

        var people = seekers.All();
        var offers = index.Entries().Where(entry => IsWanted(entry.Card, form)).OrderBy(entry => entry.Traits.Key).ToList();
        if (offers.Count == 0)
        {
            return AllocationTexts.NoVacancies;
        }

        if (people.Count == 0)
        {
            return AllocationTexts.NoSeekers;
        }

        var allocation = await Task.Run(() => Allocate(form, people, offers, ct), ct);
        var id = Ids.New<AllocationId>(clock);
        await using var change = await session.ChangeAsync(ct);
        db.Allocations.Add(new()
        {
            Id = id, Name = form.Name!, Mode = form.Mode!.Value, Division = form.Division, Occupation = form.Occupation, PerSeeker = allocation.Problem.PerSeeker,
            Figures = JsonSerializer.Serialize(FiguresOf(allocation)), Created = clock.GetUtcNow(), CreatedBy = session.Caller.Actor,
        });
        db.Record(new() { Kind = "allocation.run", Subject = id.ToString(), Revision = 1, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await KeepAsync(id, allocation, people, offers, ct);
        await change.CommitAsync(ct);
        return id;
    }

    private static bool IsWanted(VacancyCard card, AllocationForm form) =>
        (form.Division is not { } within || card.Division?.ToString().StartsWith(within.TrimEnd('0'), StringComparison.Ordinal) == true)
        && (form.Occupation is not { } group || card.Occupation?.ToString().StartsWith(group, StringComparison.Ordinal) == true);

    private Allocation Allocate(AllocationForm form, IReadOnlyList<Candidate> people, List<IndexEntry> offers, CancellationToken ct)
    {
        var numbers = offers.Select((offer, number) => (offer.Traits.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number);
        var vacancies = new VacancyColumns(index.Weights);
        vacancies.Put(offers.Select(offer => offer.Traits));
        var pairs = new List<ScoredPair>();
        for (var seeker = 0; seeker < people.Count; seeker++)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var match in vacancies.Best(people[seeker].Profile, PairsPerSeeker).TakeWhile(match => match.Score >= LowestFit))
            {
                pairs.Add(new(seeker, numbers[match.Key], match.Score));
            }
        }

        var scored = new ScoredPairs(people.Count, offers.Count, pairs);
        var priority = form.Policy is null ? null : PriorityOf(form, people);
        return form.Mode == AllocationMode.OnePlace
            ? OnePlace.Run(scored, offers.Select(offer => offer.Card.Headcount), priority, Settings, ct)
            : CappedLists.Run(
                scored, offers.Select(offer => offer.Card.Headcount * (form.PerPlace ?? AllocationForm.UsualPerPlace)), form.PerSeeker ?? AllocationForm.UsualPerSeeker, priority, Settings, ct);
    }

    private static Priority PriorityOf(AllocationForm form, IReadOnlyList<Candidate> people)
    {
        var favoured = form.Favoured().People;
        return new(form.Policy!, people.Select(person => favoured.Contains(person.Id) ? form.Weight!.Value : Priority.Usual));
    }

    private static AllocationFigures FiguresOf(Allocation allocation)
    {
        var report = allocation.Report();
        var problem = allocation.Problem;
        return new(
            report.Seekers, problem.Pairs.Vacancies, problem.Caps.Sum(cap => (long)cap), problem.Pairs.Count, report.Plain, report.Allocated, report.Gained, report.Lost, report.ScoreCost,
            report.Policy, report.Granted, allocation.Certificate.Objective, allocation.Certificate.Bound, Certificate.Check(allocation));
    }

    private async Task KeepAsync(AllocationId id, Allocation allocation, IReadOnlyList<Candidate> people, List<IndexEntry> offers, CancellationToken ct)
    {
        await using var rows = await BulkRows.IntoAsync(
            session, "matching_allocated", [BulkColumn.Text("allocation"), BulkColumn.Text("seeker"), BulkColumn.Text("vacancy"), BulkColumn.Int("score")], ct);
        for (var seeker = 0; seeker < people.Count; seeker++)
        {
            foreach (var vacancy in allocation.VacanciesOf(seeker).ToArray())
            {
                await rows.AddAsync([id.ToString(), people[seeker].Id.ToString(), offers[vacancy].Card.Id.ToString(), allocation.Problem.Pairs.Score(seeker, vacancy)], ct);
            }
        }

        await rows.CompleteAsync(ct);
    }
}
