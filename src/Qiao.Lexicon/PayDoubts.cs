using Qiao.Platform;

namespace Qiao.Lexicon;

internal static class PayDoubts
{
    public static readonly Problem Swapped = new(
        "pay.swapped", new("最低薪酬高于最高薪酬，已对调，请核对。", "The lowest pay was above the highest; they were exchanged. Please check."));

    public static readonly Problem TooLarge = new(
        "pay.too-large", new("金额过大，请核对是否多写了位数。", "The amount is too large. Please check the number of digits."));

    public static readonly Problem OddMonths = new(
        "pay.odd-months", new("每年发薪月数应为 12 至 36，已按 12 计。", "Months paid per year should be 12 to 36; 12 was assumed."));

    private static readonly Problem UnclearPeriod = new(
        "pay.unclear-period", new("没有写明是每小时、每天还是每月，暂按每月计。", "It is not said whether the pay is per hour, day or month; a month was assumed."));

    private static readonly Problem TooSmall = new(
        "pay.too-small", new("折合月薪过低，请核对金额和单位。", "This is very little for a month's work. Please check amount and unit."));

    private static readonly Problem WideSpan = new(
        "pay.wide-span", new("最高薪酬超过最低的五倍，请核对。", "The highest pay is more than five times the lowest. Please check."));

    public static void Add(Pay pay, bool isUnitStated, List<Problem> doubts)
    {
        var (min, max) = pay.MonthlyFen();
        var highest = pay.Unit == PayUnit.Piece ? pay.MaxFen ?? pay.MinFen : max ?? min;
        if (highest >= 1_000_000_00L)
        {
            doubts.Add(TooLarge);
        }

        if (highest < 500_00L && pay.Unit != PayUnit.Piece)
        {
            doubts.Add(isUnitStated ? TooSmall : UnclearPeriod);
        }

        if (pay.MinFen > 0 && pay.MaxFen / 5 > pay.MinFen)
        {
            doubts.Add(WideSpan);
        }
    }
}
