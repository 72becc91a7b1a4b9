using Qiao.Examples.Engine;

namespace Qiao.Engine.Tests;

public sealed class ExampleTests
{
    [Theory]
    [InlineData("welder also finds 电焊工, because both are one concept: 2 found: job 2, job 1")]
    [InlineData("电工 also finds the job that only asks for the certificate: 2 found: job 3, job 4")]
    [InlineData("a slip: hosptial, tolerated when asked for: 1 found: job 5")]
    [InlineData("8,500 or more in the city, best paid first: 2 found: job 5, job 1")]
    [InlineData("and per district, were it not chosen: district 1: 2, district 2: 1")]
    [InlineData("within 5 km of the station: job 5 at 118 m, job 1 at 368 m")]
    [InlineData("'nihgt': did you mean 'night' (2 jobs)?")]
    [InlineData("after job 5 is gone, nurse finds: 1 found: job 6")]
    [InlineData("5 jobs, note 'change 7'")]
    [InlineData("with one bit changed: The checksum does not fit.")]
    [InlineData("for Li: vacancy 1, 788 of 1000")]
    [InlineData("getting licence 3 would open 1 more")]
    [InlineData("for vacancy 1, by the same score: person 101 with 788, person 102 with 665")]
    [InlineData("placed 3 instead of 1; most sent to one vacancy 1 instead of 4")]
    [InlineData("worth 2,460 points, and no allocation is worth more than 2,460; checked: right")]
    public void The_example_prints_what_the_engine_promises(string line)
    {
        using var output = new StringWriter();
        Program.Run(output);
        Assert.Contains(line, output.ToString(), StringComparison.Ordinal);
    }
}
