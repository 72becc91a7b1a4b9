using Qiao.Platform;

namespace Qiao.Demo.Tests;

public sealed class DemoTextsTests
{
    // What an advertisement here must never ask for: sex, age, looks, origin, household registration, marriage, belief or health.
    private static readonly string[] Protected =
    [
        "男", "女", "性别", "岁", "年龄", "年轻", "青年", "形象", "气质", "五官", "相貌", "容貌", "身高", "体重", "户籍", "户口", "籍贯", "本地人", "外地", "婚", "孕", "生育", "育龄",
        "民族", "汉族", "宗教", "信仰", "党员", "政治面貌", "残疾", "身体", "健康", "疾病", "传染", "乙肝", "纹身", "视力", "听力", "属相", "星座", "血型", "体检合格",
        "阿姨", "小妹", "大姐", "嫂", "帅哥", "美女", "小伙", "小哥", "妇",
    ];

    private static readonly string[] ProtectedInEnglish =
        ["male", "female", "man", "men", "woman", "women", "he", "she", "girl", "boy", "age", "aged", "young", "old", "native", "married", "single", "healthy", "religion", "race", "attractive", "handsome", "waitress", "salesman"];

    [Fact]
    public void No_text_asks_for_a_protected_attribute()
    {
        var texts = Region.Vacancies.Select(vacancy => Region.Words(vacancy.Draft)).Concat(Region.Employers.Select(employer => $"{employer.Name}\n{employer.About}\n{employer.AboutEnglish}"));
        foreach (var text in texts)
        {
            // The certificate food handlers must hold by law is the one thing that names health.
            var asked = text.Replace("健康证", "", StringComparison.Ordinal);
            Assert.All(Protected, word => Assert.False(asked.Contains(word, StringComparison.Ordinal), $"{word}: {text}"));
            var words = asked.ToLowerInvariant().Split([.. asked.ToLowerInvariant().Where(letter => !char.IsAsciiLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
            Assert.Empty(words.Intersect(ProtectedInEnglish));
        }
    }

    [Fact]
    public void English_vacancies_are_about_six_percent_and_hold_no_Chinese_characters()
    {
        var english = Region.Vacancies.Select(vacancy => vacancy.Draft).Where(draft => draft.Language == Language.English).ToList();
        Assert.InRange(english.Count / (double)Region.Vacancies.Count, 0.045, 0.075);
        Assert.All(english, draft => Assert.DoesNotContain(Region.Words(draft), letter => letter is >= '\u2e80' and <= '\u9fff' or >= '\uff00'));
    }

    [Fact]
    public void Chinese_texts_are_neither_too_short_nor_too_long()
    {
        foreach (var draft in Region.Vacancies.Select(vacancy => vacancy.Draft).Where(draft => draft.Language == Language.Chinese))
        {
            Assert.InRange(draft.Description.Length, 80, 400);
            Assert.InRange(draft.Title.Length, 2, 30);
        }
    }

    [Fact]
    public void Hardly_a_text_is_repeated()
    {
        var distinct = Region.Vacancies.Select(vacancy => vacancy.Draft.Description).Distinct().Count();
        Assert.True(distinct >= 0.95 * Region.Vacancies.Count, $"{distinct} of {Region.Vacancies.Count}");
    }

    [Fact]
    public void About_three_percent_repeat_a_vacancy_of_the_same_employer_and_place_in_nearly_the_same_words()
    {
        var repeated = Region.Vacancies
            .GroupBy(vacancy => (vacancy.Employer, vacancy.Draft.Division, vacancy.Draft.Occupation,
                Region.Letters(vacancy.Draft.Description.Replace("速来。", "", StringComparison.Ordinal).Replace(" Apply now.", "", StringComparison.Ordinal))))
            .Sum(group => group.Count() - 1);
        Assert.InRange(repeated / (double)Region.Vacancies.Count, 0.02, 0.04);
    }
}
