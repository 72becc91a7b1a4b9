using System.Text;
using Qiao.Lexicon;
using Qiao.Platform.Places;
using Qiao.Vacancies;
using Qiao.Vacancies.Screening;
using Xunit.Abstractions;

namespace Qiao.Tests.Vacancies.Screening;

public sealed class ScreeningTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_122;
    private const string Marks = " ·-,，。\n\t1３②";

    [Theory]
    [InlineData("户籍不限")]
    [InlineData("可协助办理重庆户口")]
    [InlineData("客户口头确认")]
    [InlineData("年满18周岁")]
    [InlineData("女装导购")]
    [InlineData("清真食堂")]
    [InlineData("must be able to lift 20 kg")]
    public void Innocent_words_have_no_finding(string text) => Assert.Empty(LabelledSentence.Codes(text));

    [Theory]
    [InlineData("限本市户口", "household")]
    [InlineData("35岁以下", "age")]
    [InlineData("形象气质佳女性优先", "looks", "sex")]
    [InlineData("已婚已育", "family")]
    [InlineData("限 女 性，3 5 岁 以 下", "age", "sex")]
    [InlineData("限.女.性", "sex")]
    [InlineData("ｆｅｍａｌｅ ｏｎｌｙ", "sex")]
    [InlineData("f e m a l e  o n l y", "sex")]
    [InlineData("電話：壹叁捌 ②②②② ００００", "contact")]
    [InlineData("hr【at】example点com", "contact")]
    public void Words_that_break_a_rule_are_found_however_they_are_spelled(string text, params string[] codes) => Assert.Equal(codes, LabelledSentence.Codes(text));

    [Fact]
    public void The_open_part_is_read_with_precision_and_recall_of_95_percent()
    {
        var wrong = LabelledSentence.OpenPart.Where(sentence => !sentence.IsRight()).Select(sentence => $"{sentence.Text} → {string.Join(',', LabelledSentence.Codes(sentence.Text))}").ToList();

        Assert.True(wrong.Count <= LabelledSentence.OpenPart.Count() / 20, string.Join('\n', wrong));
    }

    [Fact]
    public void The_hidden_part_is_read_nearly_as_well()
    {
        var right = LabelledSentence.HiddenPart.Count(sentence => sentence.IsRight());

        Assert.True(right >= 85, $"{right} of {LabelledSentence.HiddenPart.Count()}");
    }

    [Fact]
    public void No_disguise_changes_what_is_found()
    {
        (string Name, Func<string, string> Apply)[] disguises =
        [
            ("full-width", text => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xfee0) : c))),
            ("upper case", text => text.ToUpperInvariant()),
            ("zero-width", text => string.Join('\u200b', text.ToCharArray())),
            ("traditional", text => string.Concat(text.Select(c => Traditional.GetValueOrDefault(c, c)))),
            ("spaced", text => BetweenHan(text, " ")),
            ("spaced by full-width spaces", text => BetweenHan(text, "\u3000")),
            ("dotted", text => BetweenHan(text, "·")),
            ("punctuated", text => BetweenHan(text, "-")),
            ("starred", text => BetweenHan(text, "*")),
        ];

        Assert.Empty(from sentence in LabelledSentence.OpenPart
                     let plain = LabelledSentence.Codes(sentence.Text)
                     from disguise in disguises
                     let seen = LabelledSentence.Codes(disguise.Apply(sentence.Text))
                     where !seen.SequenceEqual(plain)
                     select $"{disguise.Name}: {sentence.Text}: {string.Join(',', plain)} became {string.Join(',', seen)}");
    }

    [Fact]
    public void A_pattern_matches_only_where_one_of_its_triggers_stands()
    {
        TriggeredPattern[] patterns = [.. PersonWordings.All.Concat(GroupWordings.All).Concat(MoneyWordings.All).SelectMany(w => new[] { w.Chinese, w.English }), ContactReading.Accounts, ContactReading.Links];
        var texts = LabelledSentence.OpenPart.Select(sentence => CompactText.Of(sentence.Text).Text).ToList();

        Assert.Empty(from pattern in patterns
                     from text in texts
                     where pattern.Pattern.IsMatch(text) && !pattern.MayMatch(text)
                     select $"{text}: {string.Join('|', pattern.Triggers)}");
    }

    [Fact]
    public void A_finding_points_to_its_words_in_the_original_and_tells_in_both_languages()
    {
        var text = new ScreenedText("诚聘女文員", "工作内容：接待。\n要求：３５ 周岁以下，\u200b已婚已育，联系电话：13800138000。");

        var findings = VacancyScreening.Read(text).Findings;

        Assert.Equal(["sex", "age", "family", "contact"], findings.Select(finding => finding.Rule.Code));
        Assert.Contains("３５ 周岁以下", findings[1].Words, StringComparison.Ordinal);
        Assert.Equal("13800138000", findings[3].Words[^11..]);
        Assert.All(findings, finding => Assert.Equal(finding.Words, (finding.Part == ScreenedPart.Title ? text.Title : text.Description)[finding.Range]));
        Assert.All(Rules.All.SelectMany(rule => new[] { rule.Name, rule.Source, rule.Better }), told => Assert.True(told.Zh.Length > 0 && told.En.Length > 0));
    }

    [Fact]
    public void A_statutory_limit_is_innocent_when_it_names_its_law_and_a_person_is_asked_when_it_might()
    {
        Assert.Empty(LabelledSentence.Codes("煤矿井下采掘，依据《女职工劳动保护特别规定》附录限男性"));
        Assert.Equal(Severity.Ask, VacancyScreening.Read(new ScreenedText("", "煤矿井下采掘，限男性")).Worst);
        Assert.Equal(Severity.Refuse, VacancyScreening.Read(new ScreenedText("", "仓库管理，限男性")).Worst);
        Assert.Equal(["sex"], LabelledSentence.Codes("依据《公司管理规定》限男性"));
    }

    [Fact]
    public void Mandatory_content_and_unbelievable_pay_are_found_in_the_facts()
    {
        var complete = new ScreenedFacts(true, OccupationCode.Parse("9112"), DivisionCode.Parse("500112"), true, new Pay(PayUnit.Month, 300_000, 400_000), EmploymentKind.FullTime, 2);

        string[] Found(ScreenedFacts facts, string description = "打扫办公楼层和会议室") =>
            [.. VacancyScreening.Read(new ScreenedText("保洁员", description, facts)).Findings.Select(finding => finding.Rule.Code)];

        Assert.Empty(Found(complete));
        Assert.Equal(["missing-duties"], Found(complete, "打扫"));
        Assert.Equal(["missing-employer", "missing-place", "missing-pay", "missing-headcount"], Found(complete with { HasEmployer = false, HasPlace = false, Division = null, Pay = null, Headcount = 0 }));
        Assert.Equal(["pay-high"], Found(complete with { Pay = new Pay(PayUnit.Month, 3_000_000, 4_000_000) }));
        Assert.Equal(["pay-low"], Found(complete with { Pay = new Pay(PayUnit.Month, 100_000, 150_000) }));
        Assert.Empty(Found(complete with { Pay = new Pay(PayUnit.Month, 100_000, 150_000), Employment = EmploymentKind.PartTime }));
    }

    [Fact]
    public void No_text_makes_it_throw_and_every_range_lies_in_the_original()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var pieces = LabelledSentence.OpenPart.Select(sentence => sentence.Text).ToArray();
        for (var round = 0; round < 2_000; round++)
        {
            var text = RandomText(random, pieces);
            Assert.All(VacancyScreening.Read(new ScreenedText(text, text)).Findings, finding => Assert.True(finding.Words.Length > 0 && text[finding.Range] == finding.Words, text));
        }
    }

    private static readonly Dictionary<char, char> Traditional = new()
    {
        ['户'] = '戶', ['岁'] = '歲', ['优'] = '優', ['龄'] = '齡', ['联'] = '聯', ['话'] = '話', ['电'] = '電', ['仅'] = '僅', ['养'] = '養', ['无'] = '無', ['历'] = '歷', ['员'] = '員',
        ['气'] = '氣', ['质'] = '質', ['证'] = '證', ['费'] = '費', ['纹'] = '紋', ['边'] = '邊', ['体'] = '體', ['检'] = '檢', ['传'] = '傳', ['党'] = '黨', ['录'] = '錄', ['为'] = '為', ['业'] = '業', ['审'] = '審',
    };

    private static string BetweenHan(string text, string mark)
    {
        var apart = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            apart.Append(i > 0 && IsHan(text[i - 1]) && IsHan(text[i]) ? mark : "").Append(text[i]);
        }

        return apart.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static string RandomText(Random random, string[] pieces)
    {
        var text = new StringBuilder();
        for (var i = random.Next(0, 12); i >= 0; i--)
        {
            _ = random.Next(5) switch
            {
                0 => text.Append((char)random.Next(0x10000)),
                1 => text.Append((char)random.Next(0xd800, 0xe000)),
                2 => text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000))),
                3 => text.Append(Marks[random.Next(Marks.Length)]),
                _ => text.Append(pieces[random.Next(pieces.Length)]),
            };
        }

        return text.ToString();
    }
}
