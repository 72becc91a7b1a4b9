using System.Text.RegularExpressions;

namespace Qiao.Platform.Places;

/// <summary>Reads `Chengdu`, `Chongqing Yubei` and `Yubei District, Chongqing`: larger first or smaller first.</summary>
internal static partial class LatinPlaceReader
{
    private static readonly string[] Noise = ["city", "province", "municipality", "shi", "sheng", "china", "prc"];

    public static RecognisedPlace Read(string text, DivisionCode? within)
    {
        var parts = Separators().Split(text).Where(part => part.Trim().Length > 0).ToArray();
        var largerFirst = ReadParts(text, parts, within);
        var smallerFirst = parts.Length > 1 ? ReadParts(text, [.. parts.Reverse()], within) : largerFirst;
        return Certainty(smallerFirst).CompareTo(Certainty(largerFirst)) > 0 ? smallerFirst : largerFirst;
    }

    /// <summary>The deeper division, then the one that leaves less unread.</summary>
    private static (int Depth, int Unread) Certainty(RecognisedPlace place) =>
        (place.Division is null ? -1 : (int)place.Division.Code.Level, -place.Rest.Length);

    private static RecognisedPlace ReadParts(string text, string[] parts, DivisionCode? within)
    {
        Division? found = null;
        var rest = new List<string>();
        foreach (var part in parts)
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var at = 0;
            while (at < words.Length)
            {
                if (Noise.Contains(PlaceNames.Fold(words[at])) && rest.Count == 0)
                {
                    at++;
                    continue;
                }

                var (names, length) = rest.Count == 0 ? Longest(words, at, found, within) : ([], 0);
                if (names.Count == 0)
                {
                    break;
                }

                if (PlaceReader.Decide(names, "") is not { } decided)
                {
                    return new RecognisedPlace(found, found is null ? text : string.Join(' ', words[at..]), [.. names.Select(name => name.Division)]);
                }

                found = decided;
                at += length;
            }

            if (at < words.Length)
            {
                rest.Add(string.Join(' ', words[at..]));
            }
        }

        return found is null ? RecognisedPlace.None(text) : new RecognisedPlace(found, string.Join(", ", rest), []);
    }

    private static (IReadOnlyList<PlaceName> Names, int Length) Longest(string[] words, int at, Division? found, DivisionCode? within)
    {
        for (var length = words.Length - at; length > 0; length--)
        {
            var names = PlaceReader.Narrow(PlaceNames.InLatin(PlaceNames.Fold(string.Concat(words[at..(at + length)]))), found, within);
            var isWhole = at + length == words.Length || Noise.Contains(PlaceNames.Fold(words[at + length]));
            var isStreet = !isWhole && Landmark().IsMatch(words[at + length]);
            IReadOnlyList<PlaceName> standing =
                [.. names.Where(name => isWhole || (!isStreet && (found is not null || name.Division.Code.Level != DivisionLevel.County || !name.IsBare)))];
            if (standing.Count > 0)
            {
                return (standing, length);
            }
        }

        return ([], 0);
    }

    [GeneratedRegex(@"[,，;；/|·>]|\s[-–—]\s|(?<=\w)-(?=\p{Lu})")]
    private static partial Regex Separators();

    [GeneratedRegex("^(Road|Rd|Street|St|Avenue|Ave|Airport|Station|Bridge|East|West|North|South)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Landmark();
}
