using Qiao.Matching.Alerting;
using Qiao.Matching.Searching;

namespace Qiao.Tests.Matching;

public sealed class StoredQueryTests
{
    private static readonly SearchForm Full = new(
        "焊工 & 电工", ["500112", "500103"], ["7212"], ["java"], 6000, [Qiao.Lexicon.EducationLevel.College], 3, [Qiao.Lexicon.EmploymentKind.FullTime], [Qiao.Organisations.OrganisationKind.State],
        "29.56,106.55", 12.5, 30, SearchOrder.Distance, null, null);

    [Fact]
    public void Everything_that_a_search_asks_comes_back_as_it_was()
    {
        var read = StoredQuery.Read(StoredQuery.Write(Full));

        Assert.Equal(StoredQuery.Write(Full), StoredQuery.Write(read));
        Assert.Equal((Full.Q, Full.MinPay, Full.Experience, Full.Near, Full.Radius, Full.Days, Full.Sort), (read.Q, read.MinPay, read.Experience, read.Near, read.Radius, read.Days, read.Sort));
        Assert.Equal(["500103", "500112"], read.Division!);
        Assert.Equal((Full.Occupation![0], Full.Skill![0], Full.Education![0], Full.Employment![0], Full.EmployerKind![0]), (read.Occupation![0], read.Skill![0], read.Education![0], read.Employment![0], read.EmployerKind![0]));
    }

    [Fact]
    public void Searches_that_ask_the_same_are_the_same_text_and_others_are_not()
    {
        var likeness = StoredQuery.LikenessOf(StoredQuery.Write(Full));

        Assert.Equal(likeness, StoredQuery.LikenessOf(StoredQuery.Write(Full with { Q = " 焊工  &  电工 ", Division = ["500103", "500112", "500103"], Near = "29.560, 106.5500", Limit = 5, After = "x" })));
        Assert.NotEqual(likeness, StoredQuery.LikenessOf(StoredQuery.Write(Full with { Sort = SearchOrder.Pay })));
        Assert.NotEqual(likeness, StoredQuery.LikenessOf(StoredQuery.Write(Full with { MinPay = 6001 })));
        Assert.Equal("", StoredQuery.Write(new(null, null, [], null, null, null, null, null, null, null, null, null, null, 10, null)));
    }
}
