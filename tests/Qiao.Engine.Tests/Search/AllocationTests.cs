using Qiao.Engine.Search;

namespace Qiao.Engine.Tests.Search;

public sealed class AllocationTests
{
    /// <summary>The result itself with twenty hits and four columns of counts, the plan of the request and nothing per document.</summary>
    private const int MostBytes = 8_000;

    [Fact]
    public void A_warm_search_allocates_its_result_and_plan_and_nothing_per_document()
    {
        var index = new SearchIndex(new([new("title", 3), new("body", 1)], ["division", "skill"], ["pay"]), World.Analyser);
        index.Put(LargeIndexTests.Generated(6000));
        foreach (var (name, request) in LargeIndexTests.Requests().Where(request => request.Name != "prefix"))
        {
            for (int i = 0; i < 50; i++)
            {
                index.Search(request);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            index.Search(request);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(bytes <= MostBytes, $"{name}: {bytes} bytes");
        }
    }
}
