using System.Diagnostics;
using Xunit.Abstractions;

namespace Qiao.Platform.Tests.Tables;

public sealed class RealTables(ITestOutputHelper output)
{
    [RealDataFact]
    public void Adverts_of_boss_are_read_whole() => Read("zh_jobs_boss_2023/boss_2023.csv", 15_897, 16);

    [RealDataFact]
    public void Adverts_of_51job_are_read_whole() => Read("zh_jobs_51job_2023/jobs.csv", 6_824, 12);

    [RealDataFact]
    public void Adverts_with_long_descriptions_are_read_whole() => Read("zh_jobs_51job_it_2022/all.csv", 30_059, 9);

    private void Read(string name, int rows, int columns)
    {
        var path = Path.Combine(RealDataFactAttribute.Folder!, name);
        var started = Stopwatch.GetTimestamp();
        using var table = Folder.Opened(path);
        int count = 0, damaged = 0;
        foreach (var row in table.Rows())
        {
            count++;
            damaged += row.Damage is null ? 0 : 1;
        }

        output.WriteLine($"{name}: {count} rows, {new FileInfo(path).Length / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e6:N0} MB/s");
        Assert.Equal((rows, 0, columns), (count, damaged, table.Columns.Count));
    }
}
