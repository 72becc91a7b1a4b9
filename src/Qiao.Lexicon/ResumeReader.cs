using System.Text.RegularExpressions;
using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>Reads the plain text of a résumé in Chinese or English. Thread-safe; any text is accepted, after 200,000 characters it is cut.</summary>
public sealed partial class ResumeReader(OccupationLexicon lexicon)
{
    private const int LongestText = 200_000;

    private const int LongestLine = 400;

    private const int SureEnough = 70;

    // A résumé that names more than this is not one; the bounds keep any text below a second.
    private const int MostWishes = 12;

    private const int MostColumns = 300;

    private readonly TitleReader _titles = new(lexicon);
    private readonly SkillReader _skills = new(lexicon);

    /// <summary>What the résumé says about work.</summary>
    /// <param name="today">The day up to which a job that still goes on is counted.</param>
    public ResumeReading Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Normaliser.Fold(text.Length > LongestText ? text[..LongestText] : text);
        var wanted = new List<TitleGuess>();
        var held = new List<TitleGuess>();
        var spans = new List<(int, int)>();
        var places = new List<string>();
        PayReading? pay = null;
        EducationLevel? education = null;
        var isEducation = false;
        var wishes = 0;
        var columns = 0;
        var (before, isTarget) = ("", false);
        foreach (var whole in folded.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var line = whole.Length > LongestLine ? whole[..LongestLine] : whole;
            isEducation = Heading(line, isEducation);
            if (isTarget)
            {
                // The heading stands alone; what is wanted stands below it.
                wanted.AddRange(Alternatives().Split(line).Take(MostWishes).SelectMany(title => _titles.Read(title)));
            }

            isTarget = TargetHeading().IsMatch(line);
            ReadWishes(line, wanted, places, ref pay, ref wishes);
            education = Highest(education, line, isEducation);
            var dates = WorkDates.Spans(line, today);
            var isSchool = isEducation || School().IsMatch(line);
            if (dates.Count > 0 && !isSchool)
            {
                spans.AddRange(dates);
                var title = Dates().Replace(line, " ");
                AddHeld(title.Any(char.IsLetter) ? title : before, held, ref columns);
            }

            before = line;

            foreach (Match match in HeldTitle().Matches(line))
            {
                AddHeld(match.Groups["title"].Value, held, ref columns);
            }
        }

        var skills = _skills.SkillsIn(text.Length > LongestText ? text[..LongestText] : text);
        return new ResumeReading(
            Distinct(wanted.OrderByDescending(guess => guess.Confidence)),
            Distinct(held),
            [.. skills.Where(skill => skill.Kind != SkillKind.Licence)],
            [.. skills.Where(skill => skill.Kind == SkillKind.Licence)],
            Months(folded, spans),
            education,
            pay,
            [.. places.Distinct()]);
    }

    private static bool Heading(string line, bool isEducation) =>
        line.Trim().Length <= 30 && EducationHeading().IsMatch(line) || (isEducation && !(line.Trim().Length <= 30 && OtherHeading().IsMatch(line)));

    private void ReadWishes(string line, List<TitleGuess> wanted, List<string> places, ref PayReading? pay, ref int wishes)
    {
        foreach (Match match in Wish().Matches(line))
        {
            if (++wishes > MostWishes)
            {
                return;
            }

            var value = UpToNextLabel(match.Groups["value"].Value);
            if (match.Groups["pay"].Success)
            {
                var reading = PayReader.Read(value);
                pay ??= reading.Pay is not null || reading.IsNegotiable ? reading : null;
            }
            else if (match.Groups["place"].Success)
            {
                places.AddRange(value.Split(PlaceSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Where(place => place.Length <= 30).Take(10));
            }
            else
            {
                wanted.AddRange(_titles.Read(value));
            }
        }
    }

    private void AddHeld(string text, List<TitleGuess> held, ref int columns)
    {
        foreach (var part in Columns().Split(text))
        {
            if (part.Trim() is { Length: > 1 and <= 60 } title && columns++ < MostColumns && _titles.Read(title) is [var best, ..]
                && best.Confidence >= SureEnough && !Employer().IsMatch(title))
            {
                held.Add(best);
            }
        }
    }

    private static EducationLevel? Highest(EducationLevel? known, string line, bool isEducation)
    {
        if (!isEducation && !Schooling().IsMatch(line))
        {
            return known;
        }

        var found = EducationReader.Read(line)?.Highest;
        return known is null || found > known ? found ?? known : known;
    }

    private static int? Months(string folded, List<(int, int)> spans)
    {
        var fromDates = spans.Count > 0 ? WorkDates.Covered(spans) : (int?)null;
        var stated = StatedYears().Matches(folded)
            .Select(match => ExperienceReader.Number(match.Groups["y"].Success ? match.Groups["y"].Value : match.Groups["z"].Value))
            .Where(years => years is > 0 and <= 60).Select(years => (int?)years * 12).FirstOrDefault();
        return stated is null || fromDates > stated ? fromDates : stated;
    }

    private static string UpToNextLabel(string value) => NextLabel().Split(value)[0].Trim();

    private static List<TitleGuess> Distinct(IEnumerable<TitleGuess> guesses) => [.. guesses.DistinctBy(guess => guess.Occupation).Take(20)];

    private static readonly char[] PlaceSeparators = [',', '、', '/', ';', '|', '。'];

    [GeneratedRegex(@"(?:(?<pay>(?:期望|意向|要求|希望|目标)(?:的)?(?:月薪|年薪|薪资|薪酬|工资|待遇|薪水)|薪资(?:要求|期望)|(?:expected|desired) (?:salary|pay)|salary expectations?)|(?<place>(?:期望|意向|希望|目标)(?:工作)?(?:城市|地点|地区|地)|工作(?:地点|城市|地区)(?:意向|期望)?|(?:desired|preferred) locations?)|(?:求职意向|求职目标|(?:期望|意向|应聘|目标|求职|希望|申请)(?:从事)?(?:的)?(?:职位|岗位|职业|工作)|(?:desired|target) (?:position|job|role)|position (?:sought|wanted)|job objective|objective))(?:范围)?\s*[::]\s*(?<value>[^\n]{1,200})")]
    private static partial Regex Wish();

    [GeneratedRegex(@"^\W*(?:求职意向|求职目标|应聘岗位|期望职位|target|objective|career objective|desired (?:position|job)|position sought)\W*$")]
    private static partial Regex TargetHeading();

    [GeneratedRegex(@"\s+or\s+|[/、,;。]|或者?")]
    private static partial Regex Alternatives();

    // The next `label:` of the same line, with or without a space before it.
    [GeneratedRegex(@"(?:\s|[|;。])+[^\s:|;。]{2,12}\s*:|(?:性别|年龄|籍贯|户籍|户口|民族|婚姻|婚否|电话|手机|出生|邮箱|姓名)")]
    private static partial Regex NextLabel();

    [GeneratedRegex(@"(?:职位|岗位|职务|担任|任职|position|job title|title|role)\s*[::]?\s*(?<=[::]\s*|担任\s*|任职\s*)(?<title>[^\s,。;|:]{2,30})")]
    private static partial Regex HeldTitle();

    [GeneratedRegex(@"\t|\s{2,}|[|,。;]| (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) | at | - |职位:|岗位:|职务:")]
    private static partial Regex Columns();

    [GeneratedRegex(@"(?:[a-z]{3,9}\.?\s+|[01]?[0-9]/)?(?:19|20)[0-9]{2}[0-9./年月日\s-]*(?:~|至|到|to|until)?\s*(?:至?今|现在|present|now|current|(?:[a-z]{3,9}\.?\s+|[01]?[0-9]/)?(?:19|20)[0-9]{2}[0-9./年月日-]*)?")]
    private static partial Regex Dates();

    [GeneratedRegex("公司|集团|有限|酒店$|医院$|学校$|工厂$|中心$|\\b(?:ltd|inc|llc|co|corp|company|gmbh|plc)\\b")]
    private static partial Regex Employer();

    [GeneratedRegex("大学|学院|学校|中学|高中|中专|技校|职校|大专|专科|本科|硕士|博士|学历|主修|university|college|school|bachelor|master of|diploma|degree|full-time study")]
    private static partial Regex School();

    [GeneratedRegex("学历|大学|学院|毕业|专业|学位|本科|大专|硕士|博士|中专|高中|初中|bachelor|master|ph\\.?d|degree|diploma|school")]
    private static partial Regex Schooling();

    [GeneratedRegex(@"^\W*(?:教育|学习|学历|求学|education|academic)(?:经历|背景|情况|培训)?\b")]
    private static partial Regex EducationHeading();

    [GeneratedRegex(@"^\W*(?:工作|实习|项目|职业|技能|证书|自我|求职|个人|培训|获奖|work|employment|professional|experience|skills|projects|certificat|summary|languages)")]
    private static partial Regex OtherHeading();

    [GeneratedRegex(@"(?:工作|从业|相关)(?:经验|年限|时间|经历)\s*:?\s*(?:约|近)?(?<y>[0-9]{1,2}|[一二两三四五六七八九十])\s*年|(?<z>[0-9]{1,2}|[一二两三四五六七八九十])\s*\+?\s*(?:年(?:以上|多)?[^,。;\n]{0,10}经验|years?(?: of)?[^,.;\n]{0,30} experience)")]
    private static partial Regex StatedYears();
}
