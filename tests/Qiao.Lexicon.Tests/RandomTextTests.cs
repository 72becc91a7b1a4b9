using System.Text;
using Xunit.Abstractions;

namespace Qiao.Lexicon.Tests;

public sealed class RandomTextTests(ITestOutputHelper output)
{
    private const int Seed = 20_251_123;

    private static readonly string[] Pieces =
    [
        "电焊工", "java", "无需", "叉车证", "求职意向：", "期望薪资:", "2019.03-", "2022年6月", "至今", "7-12K", "13薪", "元/天", "万", "以上", "本科",
        "3-5年", "工作经验", "(", "【", "、", "/", "-", " ", "\n", "\t", "９９９９９９９９９", "٣٤", "9999999999999", "0.", ".5", "years", "not required",
    ];

    [Fact]
    public void No_text_makes_a_reader_throw()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var lexicon = SmallLexicon.Lexicon;
        var (titles, skills, resumes, names) = (new TitleReader(lexicon), new SkillReader(lexicon), new ResumeReader(lexicon), new NameFinder(lexicon));
        for (var round = 0; round < 3000; round++)
        {
            var text = RandomText(random);
            Assert.All(titles.Read(text), guess => Assert.InRange(guess.Confidence, 1, 100));
            Assert.All(skills.Read(text), found => Assert.NotEmpty(text.Substring(found.Start, found.Length)));
            var pay = PayReader.Read(text).Pay;
            Assert.True(pay is null || (pay.MinFen ?? pay.MaxFen) <= (pay.MaxFen ?? pay.MinFen), text);
            _ = pay?.MonthlyFen();
            var years = ExperienceReader.Read(text);
            Assert.True(years is null || years.MinYears <= (years.MaxYears ?? 60), text);
            var education = EducationReader.Read(text);
            Assert.True(education is null || education.Lowest <= education.Highest, text);
            Assert.InRange(resumes.Read(text, new DateOnly(2025, 6, 15)).YearsOfWork ?? 0, 0, 60);
            Assert.InRange(names.FindOccupations(text, 3).Count, 0, 3);
            _ = LexiconDoctor.Check([new LexiconFile("occupations", text), new LexiconFile("skills", text), new LexiconFile("groups", text)]);
            _ = OccupationLexicon.Read([new LexiconFile("occupations", text), new LexiconFile("skills", text), new LexiconFile("groups", text)]);
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(0, 40);
        for (var i = 0; i < length; i++)
        {
            _ = random.Next(6) switch
            {
                0 => text.Append((char)random.Next(0x10000)),
                1 => text.Append((char)random.Next(0xd800, 0xe000)),
                2 => text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000))),
                _ => text.Append(Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text.ToString();
    }
}
