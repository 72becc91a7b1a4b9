using System.Text.RegularExpressions;
using Qiao.Platform.Identifiers;

namespace Qiao.Platform.Places;

/// <summary>Reads a place from the left, name by name, each below the one before.</summary>
internal static partial class PlaceReader
{
    /// <summary>
    /// Bare names that are a prefecture's too, but which most readers would take for a district of Beijing: not decided.
    /// </summary>
    private static readonly string[] Undecided = ["朝阳"];

    public static RecognisedPlace Read(string text, DivisionCode? within)
    {
        var plain = Written.InHalfWidth(text).Trim();
        return plain.Length > 0 && char.IsAsciiLetter(plain[0])
            ? LatinPlaceReader.Read(plain, within)
            : ReadHan(plain, within);
    }

    /// <summary>
    /// The one that is meant: the only one; the one that contains all others (吉林 is the province, 长沙 the city); else,
    /// among bare names, the only province or the only prefecture, because a district is not named without its city.
    /// </summary>
    public static Division? Decide(IReadOnlyList<PlaceName> names, string written)
    {
        if (names.Count == 1)
        {
            return names[0].Division;
        }

        foreach (var (division, _) in names)
        {
            if (names.All(other => division.Code.Contains(other.Division.Code)))
            {
                return division;
            }
        }

        if (!names.All(name => name.IsBare) || Undecided.Contains(written))
        {
            return null;
        }

        var highest = names.Min(name => name.Division.Code.Level);
        var top = names.Where(name => name.Division.Code.Level == highest).ToArray();
        return highest != DivisionLevel.County && top.Length == 1 ? top[0].Division : null;
    }

    /// <summary>Names below the division already read; at the start those where the text was written go first.</summary>
    public static IReadOnlyList<PlaceName> Narrow(IReadOnlyList<PlaceName> names, Division? found, DivisionCode? within)
    {
        if (found is not null)
        {
            return [.. names.Where(name => name.Division != found && found.Code.Contains(name.Division.Code))];
        }

        var near = within is null ? [] : names.Where(name => within.Value.Contains(name.Division.Code)).ToArray();
        return near.Length > 0 ? near : names;
    }

    public static Bilingual? NoteOn(Division? division, string rest) => division is not null && Zone().Match(rest) is { Success: true } zone
        ? new Bilingual("“{0}”不是行政区划，按{1}计", "“{0}” is not a division; taken as {2}").With(zone.Value, division.Name.Zh, division.Name.En)
        : null;

    private static RecognisedPlace ReadHan(string text, DivisionCode? within)
    {
        Division? found = null;
        Bilingual? note = null;
        var at = 0;
        while (true)
        {
            at = SkipFiller(text, at, found);
            var (names, length) = Longest(text, at, found, within);
            if (FormerName(text, at, found, within) is { } former && former.Length > length)
            {
                (names, length, note) = former;
            }

            if (names.Count == 0)
            {
                var rest = text[at..];
                return new RecognisedPlace(found, rest, [], note ?? NoteOn(found, rest));
            }

            if (Decide(names, text.Substring(at, length)) is not { } decided)
            {
                return new RecognisedPlace(found, text[at..], [.. names.Select(name => name.Division)], note);
            }

            found = decided;
            at += length;
        }
    }

    private static (IReadOnlyList<PlaceName> Names, int Length) Longest(string text, int at, Division? found, DivisionCode? within)
    {
        for (var length = Math.Min(PlaceNames.LongestHan, text.Length - at); length >= 2; length--)
        {
            var end = at + length;
            var names = Narrow(PlaceNames.InHan(text.Substring(at, length)), found, within);
            IReadOnlyList<PlaceName> standing = [.. names.Where(name => !name.IsBare || StandsBare(name.Division, text, end, found))];
            if (standing.Count > 0)
            {
                return (standing, length);
            }
        }

        return ([], 0);
    }

    /// <summary>A bare name is no name in 南京路 or 江北机场; alone at the start a county's must be the whole word.</summary>
    private static bool StandsBare(Division division, string text, int end, Division? found) =>
        end == text.Length || Separators().IsMatch(text.AsSpan(end, 1))
        || (!Landmark().IsMatch(text.AsSpan(end))
            && (division.Code.Level != DivisionLevel.County || (found is not null && !"县区市旗".Contains(text[end], StringComparison.Ordinal))));

    private static (IReadOnlyList<PlaceName> Names, int Length, Bilingual? Note)? FormerName(
        string text, int at, Division? found, DivisionCode? within)
    {
        for (var length = Math.Min(PlaceNames.LongestHan, text.Length - at); length >= 2; length--)
        {
            var written = text.Substring(at, length);
            var today = PlaceNames.Former(written)
                .Select(name => Divisions.SuccessorsOf(name.Division.Code, name.Division.Until - 1))
                .Select(followed => followed is Succession.Known { Divisions: [var only] } ? only : null)
                .Distinct().ToArray();
            if (today is [{ } successor] && Narrow([new PlaceName(successor, IsBare: false)], found, within) is [var name])
            {
                return ([name], length, new Bilingual("“{0}”是旧名，今为{1}", "“{0}” is a former name of {2}")
                    .With(written, successor.Name.Zh, successor.Name.En));
            }
        }

        return null;
    }

    /// <summary>Separators, the heading 市辖区, and the same name once more (重庆重庆市).</summary>
    private static int SkipFiller(string text, int at, Division? found)
    {
        while (at < text.Length)
        {
            var repeated = found is null ? null : (string?[])[found.Name.Zh, "市辖区"];
            if (Separators().IsMatch(text.AsSpan(at, 1)))
            {
                at++;
            }
            else if (repeated?.FirstOrDefault(name => text.AsSpan(at).StartsWith(name, StringComparison.Ordinal)) is { } again)
            {
                at += again.Length;
            }
            else if (found is not null && Repeats(text, at, found) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int Repeats(string text, int at, Division found)
    {
        for (var length = Math.Min(found.Name.Zh.Length, text.Length - at); length >= 2; length--)
        {
            var end = at + length;
            if ((end == text.Length || Separators().IsMatch(text.AsSpan(end, 1)))
                && PlaceNames.InHan(text.Substring(at, length)).Any(name => name.Division == found))
            {
                return length;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"[\s·•・\-‐–—_/\\,，、;；:：>|()（）]")]
    private static partial Regex Separators();

    [GeneratedRegex("^([东西南北中]|[一二三四五六七八九十])?(路|街|大道|大街|巷|站|机场|桥|大桥|大厦|广场|国际|中心)")]
    private static partial Regex Landmark();

    [GeneratedRegex(@"^[^\s·\-/,]*?(高新技术产业开发区|高新区|经济技术开发区|经开区|开发区|工业园区|工业园|产业园|保税区|自贸区|示范区|科学城|新区)")]
    private static partial Regex Zone();
}
