using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Text;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("ＪＡＶＡ開發工程師", "java开发工程师")]
    [InlineData("１２～１５Ｋ", "12~15k")]
    [InlineData("Café ŁÓDŹ Straße", "cafe lodz strasse")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("電焊工　叉車司機", "电焊工 叉车司机")]
    [InlineData("電\u200b焊\ufeff工\u00ad", "电焊工")]
    [InlineData("3–5年 — 經驗", "3-5年 - 经验")]
    [InlineData("“護士”", "\"护士\"")]
    [InlineData("㎡ ﬁ ①", "m2 fi 1")]
    [InlineData("line\r\nnext\tcell", "line \nnext cell")]
    [InlineData("著名 乾隆", "著名 乾隆")]
    [InlineData("", "")]
    public void Different_spellings_of_one_text_become_the_same(string text, string expected) =>
        Assert.Equal(expected, Normaliser.Fold(text));

    [Fact]
    public void A_text_with_nothing_to_fold_is_returned_itself()
    {
        var text = "电焊工 welder";
        Assert.Same(text, Normaliser.Fold(text));
    }

    [Fact]
    public void Every_traditional_character_becomes_a_different_simplified_one_and_stays_so()
    {
        var folded = Enumerable.Range(0x4e00, 0x5200).Select(c => (char)c)
            .Select(c => (From: c, To: TraditionalCharacters.Simplify(c))).Where(pair => pair.From != pair.To).ToList();
        Assert.True(folded.Count > 1800, $"only {folded.Count} pairs");
        Assert.All(folded, pair => Assert.Equal(pair.To, TraditionalCharacters.Simplify(pair.To)));
    }

    [Fact]
    public void A_place_in_the_folded_text_leads_back_to_the_original()
    {
        var text = "急\u200b聘 ﬁtter 電焊工";
        var folded = Normaliser.Normalise(text);
        Assert.Equal("急聘 fitter 电焊工", folded.Text);
        Assert.Equal("電焊工", text[folded.ToOriginal(folded.Text.IndexOf("电焊工", StringComparison.Ordinal), 3)]);
        Assert.Equal("ﬁ", text[folded.ToOriginal(3, 1)]);
        Assert.Equal("急\u200b", text[folded.ToOriginal(0, 1)]);
        Assert.Equal(text.Length, folded.ToOriginal(folded.Text.Length));
    }
}
