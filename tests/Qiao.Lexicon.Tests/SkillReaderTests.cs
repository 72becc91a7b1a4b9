namespace Qiao.Lexicon.Tests;

public sealed class SkillReaderTests
{
    private static readonly SkillReader Reader = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("熟悉Java，持低压电工证，会手工电弧焊", "java electrician-licence arc-welding")]
    [InlineData("Ｊａｖａ／叉車證", "java forklift-licence")]
    [InlineData("JavaScript", "")]
    [InlineData("需要叉车证和C1驾驶证", "forklift-licence c1-driving-licence")]
    [InlineData("无需叉车证", "")]
    [InlineData("不要求叉车证、C1证和英语", "")]
    [InlineData("无需经验，会电弧焊", "arc-welding")]
    [InlineData("无需经验会电弧焊", "arc-welding")]
    [InlineData("无需英语，有叉车证优先", "forklift-licence")]
    [InlineData("英语不要求，有C1证即可", "c1-driving-licence")]
    [InlineData("英语、Java不限", "")]
    [InlineData("No forklift licence required; English is needed", "english")]
    [InlineData("Forklift licence not required", "")]
    [InlineData("you will go to the site and access word lists", "")]
    [InlineData("Experience with Go and Microsoft Word", "go word")]
    [InlineData("熟悉go或java", "go java")]
    [InlineData("", "")]
    public void Skills_are_those_named_and_not_denied(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Reader.SkillsIn(text).Select(skill => skill.Id.ToString())));

    [Fact]
    public void Each_mention_knows_its_place_in_the_original_text()
    {
        var text = "　　持叉\u200b車證，懂ＪＡＶＡ";
        var found = Reader.Read(text);
        Assert.Equal(["叉\u200b車證", "ＪＡＶＡ"], found.Select(mention => text.Substring(mention.Start, mention.Length)));
        Assert.Equal([SkillKind.Licence, SkillKind.Tool], found.Select(mention => mention.Skill.Kind));
    }
}
