using Qiao.Commands;

namespace Qiao.Tests.Vacancies.Screening;

public sealed class ScreenCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qiao-screen-tests-");

    [Fact]
    public void A_text_file_is_screened_line_by_line_and_every_finding_is_in_the_report()
    {
        var (texts, report) = (Write("texts.txt", "招聘保洁员，男女不限\n\n前台接待，女性优先\nNo disabled applicants\n"), Path.Combine(_folder.FullName, "report.csv"));

        Assert.Equal(0, Run(texts, "--report", report));

        var rows = File.ReadAllLines(report);
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("3,description,refuse,sex,女性优先,性别限制,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("4,description,refuse,health,No disabled,Limit by health or disability,", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_screened_with_its_map_facts_included()
    {
        var map = Write("map.yaml", "source: test\ncolumns:\n  title: job\n  description: text\n  pay: pay\n  place: place\n  employer: employer\n");
        var table = Write("jobs.csv", "job,text,pay,place,employer\n保洁员,打扫办公楼层和会议室,3000-4000元/月,重庆渝北区,两江物业\n保洁员,打扫办公楼层和会议室,面议,重庆渝北区,两江物业\n");
        var report = Path.Combine(_folder.FullName, "report.csv");

        Assert.Equal(0, Run(table, "--map", map, "--report", report));

        Assert.StartsWith("3,facts,ask,missing-pay,,", Assert.Single(File.ReadAllLines(report).Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_map_and_a_report_of_another_kind_are_wrong_calls()
    {
        var table = Write("jobs.csv", "job\n保洁员\n");

        Assert.Equal(2, Run(table));
        Assert.Equal(2, Run(Write("texts.txt", "保洁员"), "--report", "report.pdf"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static int Run(params string[] arguments) => ScreenCommand.Build().Parse(arguments).Invoke();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
