using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Search;

public sealed class SearchPropertyTests(ITestOutputHelper output)
{
    private const int Seed = 2_026_001;
    private const int Seeds = 24;

    [Fact]
    public void Changes_and_searches_in_turn_find_what_a_look_at_every_document_does()
    {
        int cases = 0;
        for (int seed = Seed; seed < Seed + Seeds; seed++)
        {
            var (compared, failures) = SearchProperties.Run(seed);
            Assert.Empty(failures);
            cases += compared;
        }

        output.WriteLine($"{cases} cases from seed {Seed}");
        Assert.True(cases > Seeds * 40);
    }
}
