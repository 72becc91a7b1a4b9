using System.Diagnostics;
using System.Globalization;
using Qiao.Platform.Tables;
using Xunit.Abstractions;

namespace Qiao.Platform.Tests.Tables;

/// <summary>Memory is counted for the whole process, so nothing may run beside.</summary>
[CollectionDefinition(nameof(LargeTables), DisableParallelization = true)]
[Collection(nameof(LargeTables))]
public sealed class LargeTables(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 100_000;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Csv_of_a_hundred_thousand_rows_is_read_in_constant_memory()
    {
        var path = _folder.Place("a.csv");
        using (var text = new StreamWriter(path))
        {
            text.WriteLine("id,职位,城市,薪酬,描述");
            for (var i = 0; i < Rows; i++)
            {
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i},钳工,重庆市渝北区,{6000 + (i % 4000)},\"负责设备维护，{i}，倒班\""));
            }
        }

        Assert.InRange(Measure(path, perRow: 600), 0, 8_000_000);
    }

    [Fact]
    public void Ndjson_of_a_hundred_thousand_rows_is_read_in_constant_memory()
    {
        var path = _folder.Place("a.ndjson");
        using (var text = new StreamWriter(path))
        {
            for (var i = 0; i < Rows; i++)
            {
                text.WriteLine($$"""{"id":{{i}},"title":"钳工","place":{"city":"重庆"},"tags":["五险","一金"]}""");
            }
        }

        Assert.InRange(Measure(path, perRow: 900), 0, 8_000_000);
    }

    [Fact]
    public void Workbook_of_a_hundred_thousand_rows_is_written_and_read_in_constant_memory()
    {
        var path = _folder.Place("a.xlsx");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        long held;
        using (var file = File.Create(path))
        using (var book = new XlsxWriter(file))
        {
            book.Sheet("s", "id", "职位", "日");
            for (var i = 0; i < Rows; i++)
            {
                book.Row(i, "钳工", new DateOnly(2026, 3, 5));
            }

            held = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        output.WriteLine($"written: {Rows / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} rows/s, {held:N0} bytes held");
        Assert.InRange(held, 0, 8_000_000);
        Assert.InRange(Measure(path, perRow: 6000), 0, 8_000_000);
    }

    /// <summary>The most memory held while reading, above what was held before.</summary>
    private long Measure(string path, long perRow)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        long most = 0, count = 0;
        var pauses = TimeSpan.Zero;
        using var table = Folder.Opened(path);
        foreach (var row in table.Rows())
        {
            Assert.Null(row.Damage);
            if (++count % 20_000 == 0)
            {
                var pause = Stopwatch.GetTimestamp();
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                pauses += Stopwatch.GetElapsedTime(pause);
            }
        }

        var seconds = (Stopwatch.GetElapsedTime(started) - pauses).TotalSeconds;
        var bytesPerRow = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rows;
        output.WriteLine($"{Path.GetExtension(path)}: {new FileInfo(path).Length / seconds / 1e6:N0} MB/s, {count / seconds:N0} rows/s, {bytesPerRow} bytes allocated per row, {most:N0} held");
        Assert.Equal(Rows, count);
        Assert.InRange(bytesPerRow, 0, perRow);
        return Math.Max(0, most);
    }
}
