namespace Qiao.Tests.Operations;

/// <summary>Operations drawn from a seed, most of them such that they succeed, a third such that they may not.</summary>
internal sealed record RandomSequence(IReadOnlyList<(RandomOperation Operation, Draw Draw)> Steps)
{
    private const int Length = 44;
    private const int Redraws = 40;
    private static readonly int[] Everyone = [.. Enumerable.Range(0, RandomModel.People)];
    private static readonly int[] AllVacancies = [.. Enumerable.Range(0, RandomModel.Vacancies)];

    // Refusals that need much before them are kept when they come.
    private static readonly string[] Telling = ["vacancies.interview-overlaps", "vacancies.places-full", "people.codes-too-many"];

    // A third of the sequences is rather about interviews, a third about what comes after the start: evenly drawn, their long chains would hardly ever come about.
    private static readonly string[][] Themes =
        [[], ["interview", "offer a time", "choose a time", "give a time back", "attendance", "next-round"], ["start", "proof of a start", "proof taken back", "answer", "a month later"]];

    private static readonly RandomOperation[][] Weighted = [.. Themes.Select(theme => RandomOperations.All.SelectMany(o => Enumerable.Repeat(o, o.Weight * (theme.Contains(o.Name) ? 4 : 1))).ToArray())];

    public static RandomSequence Of(int seed)
    {
        var (random, model, steps) = (new Random(seed), new RandomModel(), new List<(RandomOperation Operation, Draw Draw)>());
        var weighted = Weighted[seed % Themes.Length];
        // A few meet again and again, so that their stories get long.
        var (people, vacancies) = (random.GetItems(Everyone, weighted == Weighted[0] ? 4 : 2), random.GetItems(AllVacancies, 2));
        // Of two employers, whose times may be the same.
        vacancies[1] = weighted == Weighted[1] ? (vacancies[0] + 1) % AllVacancies.Length : vacancies[1];
        while (steps.Count < Length)
        {
            // Now and then someone sends the same thing twice.
            var isTwice = steps.Count > 0 && random.Next(12) == 0;
            var (operation, draw) = isTwice ? steps[^1] : (weighted[random.Next(weighted.Length)], Next());
            var isBold = isTwice || random.Next(4) == 0;
            // What is refused changes nothing in the model, so another may be tried: rather with others than something easier.
            for (var tries = 0; operation.Model(model, draw) is var said && !said.StartsWith("done", StringComparison.Ordinal) && !Telling.Contains(said) && !isBold && tries < Redraws; tries++)
            {
                (operation, draw) = (tries % 10 == 9 ? weighted[random.Next(weighted.Length)] : operation, Next());
            }

            steps.Add((operation, draw));
        }

        return new(steps);

        // What happened last goes on, or is tried once more.
        Draw Next() => steps.Count > 0 && random.Next(3) == 0 ? steps[^1].Draw with { Number = random.Next(2) == 0 ? steps[^1].Draw.Number : random.Next(1000) } : new(
            random.Next(5) > 0 ? people[random.Next(people.Length)] : random.Next(RandomModel.People), random.Next(RandomModel.Employers),
            random.Next(10) switch { < 6 => vacancies[0], < 9 => vacancies[1], _ => random.Next(RandomModel.Vacancies) }, random.Next(1000));
    }

    /// <summary>Does everything in the program and in the model. Answers the first thing in which they differ, or null.</summary>
    /// <param name="count">Told of each operation what came of it.</param>
    public async Task<string?> RunAsync(RandomMarket market, RandomInvariants invariants, int moreThanTrue = 0, Action<string, string>? count = null)
    {
        await market.ResetAsync();
        var model = new RandomModel(moreThanTrue);
        foreach (var (i, (operation, draw)) in Steps.Index())
        {
            var (said, did) = (operation.Model(model, draw), await operation.Program(market, draw));
            count?.Invoke(operation.Name, did);
            if ((said == did ? await invariants.WhyDifferentAsync(model) : $"the program says {did}, the model {said}") is { } why)
            {
                return $"step {i + 1}, {operation.Name} ({draw}): {why}";
            }
        }

        return (await invariants.WhyBrokenAsync(model) ?? await invariants.WhyWaitingAsync(model) ?? await invariants.WhyDifferentAsync(model)) is { } broken ? "at the end: " + broken : null;
    }

    /// <summary>The sequence without every step that the failure does not need.</summary>
    public async Task<RandomSequence> ShrunkAsync(Func<RandomSequence, Task<bool>> fails)
    {
        var steps = Steps.ToList();
        for (var size = steps.Count / 2; size > 0;)
        {
            var before = steps.Count;
            for (var from = steps.Count - size; from >= 0; from -= size)
            {
                var fewer = steps.Where((_, i) => i < from || i >= from + size).ToList();
                steps = await fails(new(fewer)) ? fewer : steps;
            }

            // Single steps are tried until none can be spared.
            size = size > 1 ? size / 2 : steps.Count < before ? 1 : 0;
        }

        return new(steps);
    }

    public override string ToString() => string.Join('\n', Steps.Select((step, i) => $"  {i + 1}. {step.Operation.Name}: person {step.Draw.Person}, employer {step.Draw.Employer}, vacancy {step.Draw.Vacancy}, number {step.Draw.Number}"));
}
