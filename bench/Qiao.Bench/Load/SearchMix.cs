using System.Globalization;
using Qiao.Platform.Places;

namespace Qiao.Bench.Load;

/// <summary>Searches as people send them, a fifth of each kind, over the words of the golden queries.</summary>
internal static class SearchMix
{
    private const int Size = 5_000;

    private static readonly string[] Orders = ["7212", "7411", "5131", "2512", "9112", "8332", "5321", "2221", "4321", "5120", "9333", "3322"];

    public static List<string> Paths()
    {
        var words = File.ReadLines("tests/data/queries.tsv").Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')[0]).ToArray();
        var districts = Divisions.Children(DivisionCode.Parse("500100")).Where(division => division.Centre is not null).ToArray();
        var dice = new Peers.PeerDice(7);
        var paths = new List<string>(Size);
        for (var i = 0; i < Size; i++)
        {
            var (word, district) = (Uri.EscapeDataString(words[dice.Below(words.Length)]), districts[dice.Below(districts.Length)]);
            paths.Add("/api/v1/vacancies?" + (i % 5) switch
            {
                0 => $"q={word}",
                1 => $"q={word}&division={district.Code}&sort=pay",
                2 => $"q={word}+{Uri.EscapeDataString("经验")}&minPay=6000",
                3 => string.Create(CultureInfo.InvariantCulture, $"q={word}&near={district.Centre!.Value.Latitude:0.####},{district.Centre!.Value.Longitude:0.####}&radius=3&sort=distance"),
                _ => string.Join('&', Enumerable.Range(0, 4).Select(_ => $"occupation={Orders[dice.Below(Orders.Length)]}")),
            });
        }

        return paths;
    }
}
