using Qiao.Engine.Allocating;

namespace Qiao.Examples.Engine;

/// <summary>Four people, three places: sending everyone to their own best leaves places empty; an allocation does not, and proves how good it is.</summary>
internal static class AllocateExample
{
    public static void Run(TextWriter output)
    {
        output.WriteLine("ALLOCATE");
        var pairs = new ScoredPairs(seekers: 4, vacancies: 3,
        [
            new(0, 0, 900), new(0, 1, 880), new(1, 0, 890), new(1, 2, 400), new(2, 0, 850), new(2, 1, 500), new(3, 0, 700), new(3, 2, 690),
        ]);
        var allocation = OnePlace.Run(pairs, headcounts: [1, 1, 1], settings: new AllocationSettings { GapMillionths = 0 });
        for (var seeker = 0; seeker < pairs.Seekers; seeker++)
        {
            output.WriteLine($"  person {seeker}: {(allocation.VacanciesOf(seeker) is [var vacancy] ? $"vacancy {vacancy}, score {pairs.Score(seeker, vacancy)}" : "no place")}");
        }

        var report = allocation.Report();
        output.WriteLine($"  placed {report.Allocated.Placed} instead of {report.Plain.Placed}; most sent to one vacancy {report.Allocated.MostSent} instead of {report.Plain.MostSent}");

        // Anyone who has the pairs and the prices can check the bound without trusting how they were found.
        var certificate = allocation.Certificate;
        output.WriteLine($"  worth {certificate.Objective / 100.0:#,0} points, and no allocation is worth more than {certificate.Bound / 100.0:#,0}; checked: {(Certificate.Check(allocation) == CertificateFlaw.None ? "right" : "wrong")}");
    }
}
