using System.Text.RegularExpressions;

namespace Qiao.Vacancies.Screening;

/// <summary>Finds telephone numbers, accounts, addresses and links, also spelled out or broken up.</summary>
internal static partial class ContactReading
{
    // Digits, and the Chinese numerals that stand for one digit each.
    private const string D = "[0-9〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]";
    private const string Numerals = "〇0零0○0一1幺1么1壹1二2贰2三3叁3四4肆4五5伍5六6陆6七7柒7八8捌8九9玖9";
    private const string Between = " -.*_/~,、()+";

    public static readonly TriggeredPattern Accounts = new(
        "微信|薇信|威信|徽信|维信|v信|微❤|v❤|wx|vx|wechat|weixin|加v|加微|加我|加hr|加人事|加下|同号|同步|qq|扣扣|企鹅|球球|口口|@|at)|at]|at】|(a)|艾特|#at|{at| at |whatsapp|telegram|line", AccountOrMail());

    public static readonly TriggeredPattern Links = new(
        "http|www.|.com|.cn|.net|.org|.top|.xyz|.vip|.cc|.shop|.site|.club|二维码|扫码|点击|qr|click", LinkOrCode());

    public static void Find(string text, bool hasAccounts, bool hasLinks, List<TextFinding> findings)
    {
        FindNumbers(text, findings);
        if (hasAccounts)
        {
            Add(Rules.Contact, Accounts.Pattern, text, findings);
        }

        if (hasLinks)
        {
            Add(Rules.Link, Links.Pattern, text, findings);
        }
    }

    private static void Add(ScreeningRule rule, Regex pattern, string text, List<TextFinding> findings)
    {
        foreach (var match in pattern.EnumerateMatches(text))
        {
            // The domain of a mail address is no link.
            var (start, length) = (match.Index, match.Length);
            if (rule != Rules.Link || !findings.Exists(f => f.Rule == Rules.Contact && f.Start <= start && start < f.Start + f.Length))
            {
                findings.Add(new(rule, rule.Severity, start, length));
            }
        }
    }

    private static void FindNumbers(string text, List<TextFinding> findings)
    {
        Span<char> digits = stackalloc char[24];
        Span<int> groups = stackalloc int[24];
        for (var at = 0; at < text.Length; at++)
        {
            if (Digit(text[at]) is '\0')
            {
                continue;
            }

            var (count, groupCount, end) = Take(text, at, digits, groups);
            if (IsTelephone(digits[..count], groups[..groupCount]) || (count is >= 7 and <= 15 && HasLabel(text.AsSpan(Math.Max(0, at - 14), Math.Min(at, 14))) && groups[0] is <= 4 or >= 7))
            {
                findings.Add(new(Rules.Contact, Rules.Contact.Severity, at, end - at));
            }

            at = end;
        }
    }

    // Digits with at most two marks between neighbours; each group is what stands together.
    private static (int Digits, int Groups, int End) Take(string text, int start, Span<char> digits, Span<int> groups)
    {
        var (count, groupCount, end, at) = (0, 0, start, start);
        while (at < text.Length)
        {
            if (Digit(text[at]) is not '\0' and var digit)
            {
                if (at > end || count == 0)
                {
                    if (groupCount < groups.Length)
                    {
                        groups[groupCount++] = 0;
                    }
                }

                if (count < digits.Length)
                {
                    digits[count++] = digit;
                    groups[groupCount - 1]++;
                }

                end = ++at;
            }
            else if (at - end < 2 && Between.Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return (count, groupCount, end);
    }

    private static bool IsTelephone(ReadOnlySpan<char> digits, ReadOnlySpan<int> groups)
    {
        if (digits.StartsWith("0086") || (digits.StartsWith("86") && digits.Length == 13))
        {
            var country = digits[0] == '0' ? 4 : 2;
            digits = digits[country..];
            groups = groups[0] == country ? groups[1..] : groups;
        }

        var grouped = groups.Length == 1 || LargestOf(groups) <= 4 || groups is [3 or 4, 7 or 8] or [7, 4];
        return grouped && digits switch
        {
            { Length: 11 } when digits[0] == '1' && digits[1] >= '3' => true,
            { Length: 10 } when digits.StartsWith("400") || digits.StartsWith("800") => groups.Length == 1 || groups[0] == 3,
            { Length: >= 10 and <= 12 } when digits[0] == '0' && digits[1] != '0' => groups is [>= 10] or [3 or 4, 7 or 8] or [3 or 4, _, _],
            _ => false,
        };
    }

    private static int LargestOf(ReadOnlySpan<int> groups)
    {
        var largest = 0;
        foreach (var group in groups)
        {
            largest = Math.Max(largest, group);
        }

        return largest;
    }

    private static bool HasLabel(ReadOnlySpan<char> before) => NumberLabel().IsMatch(before);

    private static char Digit(char c)
    {
        if (c is >= '0' and <= '9')
        {
            return c;
        }

        var at = c < '\u3007' && c != '○' ? -1 : Numerals.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? '\0' : Numerals[at + 1];
    }

    [GeneratedRegex("(?:电话|手机|热线|座机|致电|来电|联系方式|call|tel|telephone|phone|whatsapp|telegram|text)(?:号码?|咨询|联系|是|me|us|on|at|number|[ :.(+为])*$")]
    private static partial Regex NumberLabel();

    [GeneratedRegex($"(?:(?:微信|薇信|威信|徽信|维信|v信|微❤|v❤)(?:同?号码?|账号|id|同步|联系方式)?[:为是]*[ (]?(?:(?={D}|[a-z_-]{{0,19}}[0-9])(?:[a-z_-]|{D}){{5,20}})|(?:微信|薇信|威信|v信)(?:同?号码?|账号|id)[:为是]+[a-z][a-z0-9_-]{{4,19}}|(?<![a-z])(?:wx|vx|weixin|wechat)(?: ?id)?(?: ?[:：]|号[:为]?| )?(?=[a-z_-]*[0-9])[a-z0-9_-]{{5,20}}|(?:加|＋)(?:我|hr|人事|下)?(?:的)?(?:v|微)[:]?(?=[a-z_-]{{0,19}}[0-9])[a-z0-9_-]{{5,20}})|(?:微信|手机)(?:号)?(?:与|和|即)?(?:同号|同步)|(?:请|可|先|直接|欢迎|需|添?加)(?:添?加)(?:我|hr|人事|店长|经理)?的?(?:微信|qq|v信|薇信|扣扣)|加(?:我|hr|人事|店长)?的?(?:微信|v信|薇信|扣扣|qq)(?:咨询|详|了解|报名|联系|聊|沟通|投|面试|发|,|。|!|$)|(?:qq|扣扣|企鹅|球球|口口|q群)(?:群|号|号码|联系)*[:为是]?[ ]?(?:{D}[ .\\-]?){{5,12}}|(?:add|contact|message|text)(?: me| us)? (?:on|via|by|through) (?:wechat|whatsapp|qq|telegram|line)|(?:add|my) wechat|[a-z0-9][a-z0-9._+-]* ?(?:@|\\(at\\)|\\[at\\]|【at】|\\(a\\)|艾特|#at#|\\{{at\\}}) ?[a-z0-9-]+(?: ?(?:\\.|\\(dot\\)|\\[dot\\]| dot |点|。) ?[a-z0-9-]+)* ?(?:\\.|\\(dot\\)|\\[dot\\]|dot |点|。) ?(?:com|cn|net|org|edu|gov|io|me|co|hk|tw|uk|info)|[a-z0-9._]+ at [a-z0-9-]+ dot (?:com|cn|net|org)")]
    private static partial Regex AccountOrMail();

    [GeneratedRegex("https?:[/\\\\]{1,2}[!-~-[,;)]]+|(?<![a-z0-9@.])www\\.[a-z0-9-]+\\.[a-z.]{2,}[!-~-[,;)]]*|(?<![a-z0-9@.-])(?!(?:asp|ado|vb|vs|java|ml|ef|nuget|paint|dot|core|microsoft|socket|draw|plot|signalr|nancy|rabbitmq|lucene|log4|unity|akka|react|node|three|next|nest|express|electron)\\.(?:net|io|me|co))[a-z0-9-]{2,}\\.(?:com|cn|net|org|top|xyz|vip|cc|shop|site|club)(?:\\.cn)?(?![a-z0-9.])(?:/[!-~-[,;)]]*)?|(?:扫描?|识别|长按)[^,。;\\n]{0,6}二维码[^,。;\\n]{0,8}(?:报名|填|加|进|联系|投|了解|入群|咨询|申请|应聘)|扫码(?:报名|加|进群|入群|填|联系|投递|咨询|申请|应聘|了解)|点击(?:此|下方|以下|该)?(?:链接|此处)|scan (?:the|this|our) qr[- ]?code|click (?:the|this|on the) link")]
    private static partial Regex LinkOrCode();
}
