using Qiao.Demo.Trades;
using Qiao.Lexicon;
using Qiao.Vacancies;

namespace Qiao.Demo;

/// <summary>Which benefits advertisements of a kind promise, and how they word them.</summary>
internal static class Perks
{
    private static readonly (string Code, int Percent)[] Office =
    [
        ("social-insurance", 95), ("two-day-weekend", 85), ("paid-leave", 60), ("year-end-bonus", 50), ("performance-bonus", 30), ("check-up", 35), ("training", 20),
        ("meals", 30), ("communication", 15), ("flexible-hours", 12), ("holiday-gifts", 30), ("travel", 12), ("stock-options", 4), ("no-overtime", 5), ("supplementary-insurance", 12),
    ];

    private static readonly (string Code, int Percent)[] Shift =
    [
        ("social-insurance", 75), ("meals", 60), ("housing", 45), ("performance-bonus", 45), ("year-end-bonus", 25), ("paid-leave", 25), ("training", 25),
        ("holiday-gifts", 30), ("transport", 20), ("check-up", 18),
    ];

    private static readonly (string Code, int Percent)[] Flex =
        [("social-insurance", 60), ("performance-bonus", 55), ("meals", 35), ("housing", 25), ("training", 40), ("flexible-hours", 25), ("holiday-gifts", 20)];

    private static readonly (string Code, int Percent)[] Site =
        [("meals", 70), ("housing", 75), ("supplementary-insurance", 45), ("social-insurance", 45), ("performance-bonus", 30), ("transport", 12)];

    private static readonly (string Code, int Percent)[] Daily = [("meals", 45), ("supplementary-insurance", 40), ("transport", 12)];

    public static IReadOnlyList<string> Draw(Dice dice, Trade trade, bool isFullTime)
    {
        var paidByTime = trade.Unit is PayUnit.Day or PayUnit.Hour or PayUnit.Piece || !isFullTime;
        var odds = paidByTime ? Daily : trade.Family.Hours switch
        {
            WorkingHours.Office => Office,
            WorkingHours.Shift => Shift,
            WorkingHours.Flex => Flex,
            _ => Site,
        };
        var drawn = odds.Where(odd => dice.Percent(odd.Percent)).Select(odd => odd.Code).ToList();
        if (trade.Flag("daily") is not null)
        {
            drawn.Add("daily-pay");
        }

        return drawn;
    }

    /// <summary>`五险一金、包吃、年终奖`; every word is one that <see cref="Benefit.In"/> finds again.</summary>
    public static string InChinese(Dice dice, IReadOnlyList<string> codes) => string.Join('、', codes.Select(code =>
    {
        var words = Benefit.Find(code)!.Words.Where(word => !char.IsAsciiLetter(word[0])).ToList();
        // 包吃住 would name the meals twice, and 六险一金 is rarer than its place in the list.
        return code is "housing" or "social-insurance" ? words[0] : words[dice.Below(Math.Min(2, words.Count))];
    }));

    public static string InEnglish(IReadOnlyList<string> codes) =>
        string.Join(", ", codes.Select(code => Benefit.Find(code)!.Name.En.ToLowerInvariant()));
}
