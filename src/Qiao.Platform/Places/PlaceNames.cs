using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Qiao.Platform.Places;

/// <summary>One way to write a division: whole (`渝北区`) or bare, without its generic (`渝北`).</summary>
internal readonly record struct PlaceName(Division Division, bool IsBare);

/// <summary>The names under which divisions are found, in Han and in Latin letters.</summary>
internal static partial class PlaceNames
{
    private static readonly Dictionary<string, List<PlaceName>> Han = [];
    private static readonly Dictionary<string, List<PlaceName>> Latin = [];
    private static readonly Dictionary<string, List<PlaceName>> Outdated = [];

    static PlaceNames()
    {
        foreach (var division in Divisions.Current)
        {
            AddToday(division);
        }

        foreach (var division in Divisions.Former)
        {
            Add(Outdated, division.Name.Zh, new PlaceName(division, IsBare: false));
        }

        LongestHan = Han.Keys.Max(name => name.Length);
    }

    public static int LongestHan { get; }

    public static IReadOnlyList<PlaceName> InHan(string name) => Han.GetValueOrDefault(name, []);

    public static IReadOnlyList<PlaceName> InLatin(string name) => Latin.GetValueOrDefault(name, []);

    /// <summary>Former divisions of that whole name.</summary>
    public static IReadOnlyList<PlaceName> Former(string name) => Outdated.GetValueOrDefault(name, []);

    /// <summary>Letters only, lower case, without accents: `Lu'an` and `LUAN` are one.</summary>
    public static string Fold(string latin) => string.Concat(
        string.Concat(latin.Where(character => !char.IsSurrogate(character))).Normalize(NormalizationForm.FormD)
        .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsAsciiLetter(letter))
        .Select(char.ToLowerInvariant));

    private static void AddToday(Division division)
    {
        var whole = division.Name.Zh;
        Add(Han, whole, new PlaceName(division, IsBare: false));
        Add(Latin, Fold(division.Name.En), new PlaceName(division, IsBare: LatinGeneric().Replace(division.Name.En, "") == division.Name.En));

        var bare = HanGeneric().Replace(whole, "");
        if (bare.Length >= 2 && bare.Length < whole.Length)
        {
            Add(Han, bare, new PlaceName(division, IsBare: true));
            AddLatinBare(division, bare.Length);
        }

        // 彭水县 and 阿坝州 are what people write for the autonomous county and prefecture.
        if (bare.Length >= 2 && AutonomousGeneric().Match(whole) is { Success: true } autonomous)
        {
            Add(Han, bare + autonomous.Value[^1], new PlaceName(division, IsBare: false));
        }
    }

    private static void AddLatinBare(Division division, int syllables)
    {
        Add(Latin, Fold(LatinGeneric().Replace(division.Name.En, "")), new PlaceName(division, IsBare: true));

        // Shaanxi is spelled so because its pinyin is that of Shanxi.
        if (division.Name.En != "Shaanxi")
        {
            Add(Latin, Fold(string.Concat(division.SortKey.Split(' ').Take(syllables)).Replace('v', 'u')), new PlaceName(division, IsBare: true));
        }
    }

    private static void Add(Dictionary<string, List<PlaceName>> names, string name, PlaceName entry)
    {
        if (!names.TryGetValue(name, out var entries))
        {
            names[name] = entries = [];
        }

        if (!entries.Exists(other => other.Division == entry.Division))
        {
            entries.Add(entry);
        }
    }

    private const string Peoples = "壮族|回族|维吾尔|蒙古族?|藏族|苗族|彝族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族"
        + "|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|鄂温克族|独龙族|保安族|裕固族|各族";

    [GeneratedRegex($"({Peoples})*(特别行政区|自治[区州县旗])$|(?<=.)(地区|林区|特区|[省市盟县旗]|(?<=浦东|滨海|沈北)新区|({Peoples})?区)$")]
    private static partial Regex HanGeneric();

    [GeneratedRegex("自治[州县旗]$")]
    private static partial Regex AutonomousGeneric();

    [GeneratedRegex(@" (\(.*\)|District|County|Prefecture|League|Banner|New Area|Forestry District|Special District|[A-Z][\w, -]*Autonomous (Prefecture|County|Banner))$")]
    private static partial Regex LatinGeneric();
}
