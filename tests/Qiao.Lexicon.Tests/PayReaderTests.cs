using System.Globalization;

namespace Qiao.Lexicon.Tests;

public sealed class PayReaderTests
{
    [Theory]
    [InlineData("7-12K·13薪", PayUnit.Month, "7000", "12000", 13)]
    [InlineData("130-150元/天", PayUnit.Day, "130", "150", 12)]
    [InlineData("1.1-1.5万", PayUnit.Month, "11000", "15000", 12)]
    [InlineData("6千-1万", PayUnit.Month, "6000", "10000", 12)]
    [InlineData("1.5千及以下", PayUnit.Month, "", "1500", 12)]
    [InlineData("20-30万/年", PayUnit.Year, "200000", "300000", 12)]
    [InlineData("15元/小时", PayUnit.Hour, "15", "15", 12)]
    [InlineData("20元/时", PayUnit.Hour, "20", "20", 12)]
    [InlineData("8000-10000", PayUnit.Month, "8000", "10000", 12)]
    [InlineData("8k以上", PayUnit.Month, "8000", "", 12)]
    [InlineData("8000起", PayUnit.Month, "8000", "", 12)]
    [InlineData("8000+", PayUnit.Month, "8000", "", 12)]
    [InlineData("1.5-2万·14薪", PayUnit.Month, "15000", "20000", 14)]
    [InlineData("6000-8000元/月", PayUnit.Month, "6000", "8000", 12)]
    [InlineData("5千/月", PayUnit.Month, "5000", "5000", 12)]
    [InlineData("1千以下/天", PayUnit.Day, "", "1000", 12)]
    [InlineData("１２０００～１５０００元／月", PayUnit.Month, "12000", "15000", 12)]
    [InlineData("12,000-15,000", PayUnit.Month, "12000", "15000", 12)]
    [InlineData("8000-1.2万", PayUnit.Month, "8000", "12000", 12)]
    [InlineData("1000-1500元/周", PayUnit.Week, "1000", "1500", 12)]
    [InlineData("计件0.3-0.5元/个", PayUnit.Piece, "0.3", "0.5", 12)]
    [InlineData("年薪20万", PayUnit.Year, "200000", "200000", 12)]
    [InlineData("底薪3000+提成", PayUnit.Month, "3000", "", 12)]
    [InlineData("月薪4000-6000元，包吃住，五险一金", PayUnit.Month, "4000", "6000", 12)]
    [InlineData("不低于5000元", PayUnit.Month, "5000", "", 12)]
    [InlineData("CNY 8,000 - 12,000 per month", PayUnit.Month, "8000", "12000", 12)]
    public void Pay_is_read_as_it_is_written(string text, PayUnit unit, string min, string max, int months)
    {
        var reading = PayReader.Read(text);
        Assert.Equal(new Pay(unit, Fen(min), Fen(max), months), reading.Pay);
        Assert.Empty(reading.Doubts);
        Assert.False(reading.IsNegotiable);
    }

    [Theory]
    [InlineData("面议")]
    [InlineData("薪资面议")]
    [InlineData("Negotiable")]
    public void Negotiable_pay_has_no_amount(string text) => Assert.True(PayReader.Read(text) is { Pay: null, IsNegotiable: true });

    [Theory]
    [InlineData("")]
    [InlineData("待遇优厚")]
    public void A_text_without_pay_reads_as_nothing(string text) =>
        Assert.True(PayReader.Read(text) is { Pay: null, IsNegotiable: false, Doubts.Count: 0 });

    [Theory]
    [InlineData("10000-8000", "pay.swapped")]
    [InlineData("123456789-987654321", "pay.too-large,pay.wide-span")]
    [InlineData("1234567890123456789", "pay.too-large")]
    [InlineData("8-10", "pay.unclear-period")]
    [InlineData("100元/月", "pay.too-small")]
    [InlineData("1-2万·99薪", "pay.odd-months")]
    [InlineData("1000-9000", "pay.wide-span")]
    public void Odd_pay_is_doubted_and_not_refused(string text, string codes)
    {
        var doubts = PayReader.Read(text).Doubts;
        Assert.Equal(codes, string.Join(',', doubts.Select(doubt => doubt.Code)));
        Assert.All(doubts, doubt => Assert.False(string.IsNullOrEmpty(doubt.Text.Zh) || string.IsNullOrEmpty(doubt.Text.En)));
    }

    [Fact]
    public void Swapped_ends_are_put_right() => Assert.Equal(new Pay(PayUnit.Month, 800_000, 1_000_000), PayReader.Read("10000-8000").Pay);

    [Theory]
    [InlineData("7000-9000元/月", "7000", "9000")]
    [InlineData("12-24万/年", "10000", "20000")]
    [InlineData("200元/天", "4350", "4350")]
    [InlineData("20元/小时", "3480", "3480")]
    [InlineData("1000元/周", "4350", "4350")]
    [InlineData("1-1.2万·16薪", "10000", "12000")]
    [InlineData("8k以上", "8000", "")]
    [InlineData("2元/件", "", "")]
    public void A_month_of_pay_follows_the_stated_assumptions(string text, string min, string max) =>
        Assert.Equal((Fen(min), Fen(max)), PayReader.Read(text).Pay!.MonthlyFen());

    private static long? Fen(string yuan) => yuan.Length == 0 ? null : (long)(decimal.Parse(yuan, CultureInfo.InvariantCulture) * 100);
}
