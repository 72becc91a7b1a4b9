namespace Qiao.Lexicon.Tests;

public sealed class TitleReaderTests
{
    private static readonly TitleReader Reader = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("电焊工", "7212", TitleBasis.Exact)]
    [InlineData("急招 Java开发工程师(成都)", "2512", TitleBasis.Exact)]
    [InlineData("高薪诚聘【電焊工】包吃住", "7212", TitleBasis.Exact)]
    [InlineData("Java高级开发工程师", "2512", TitleBasis.Exact)]
    [InlineData("成都电焊工10名 6000-8000元/月 五险双休", "7212", TitleBasis.Exact)]
    [InlineData("叉车师傅", "8344", TitleBasis.Exact)]
    [InlineData("堆高车驾驶员", "8344", TitleBasis.Exact)]
    [InlineData("船用氩弧焊操作工", "7212", TitleBasis.Phrase)]
    [InlineData("大型半挂司机", "8332", TitleBasis.Phrase)]
    [InlineData("工地架子上维修电工", "7411", TitleBasis.Phrase)]
    [InlineData("医疗器械销售", "3322", TitleBasis.HeadWord)]
    [InlineData("货物驾驶渣土车", "8332", TitleBasis.Likeness)]
    [InlineData("Senior Java Developer (remote)", "2512", TitleBasis.Exact)]
    [InlineData("Night shift forklift operators wanted", "8344", TitleBasis.Phrase)]
    public void The_occupation_of_a_title_is_recognised(string title, string code, TitleBasis basis)
    {
        var best = Reader.Read(title)[0];
        Assert.Equal((code, basis), (best.Occupation.Code.ToString(), best.Basis));
        Assert.InRange(best.Confidence, 1, 100);
    }

    [Fact]
    public void A_title_of_two_trades_gives_both_the_first_named_first() =>
        Assert.Equal(["7411", "7212"], Reader.Read("维修电工/电焊工").Select(guess => guess.Occupation.Code.ToString()));

    [Fact]
    public void The_surer_the_basis_the_higher_the_confidence()
    {
        var confidences = new[] { "电焊工", "急聘电焊工", "船厂大型电焊工", "医疗器械销售" }.Select(title => Reader.Read(title)[0].Confidence).ToList();
        Assert.Equal(confidences.OrderDescending(), confidences);
        Assert.Equal(confidences.Distinct(), confidences);
    }

    [Theory]
    [InlineData("")]
    [InlineData("诚聘")]
    [InlineData("包吃住五险双休")]
    [InlineData("宇宙观察")]
    [InlineData("!!!")]
    public void A_title_that_says_nothing_known_stays_unknown(string title) => Assert.Empty(Reader.Read(title));

    [Fact]
    public void Skills_decide_what_the_title_leaves_open()
    {
        Assert.Empty(Reader.Read("急聘"));
        var guess = Assert.Single(Reader.Read("急聘", [SkillId.Parse("forklift-licence")]));
        Assert.Equal(("8344", TitleBasis.Skills), (guess.Occupation.Code.ToString(), guess.Basis));
    }
}
