using Qiao.Matching;
using Qiao.Matching.Indexing;
using Qiao.Matching.Searching;

namespace Qiao.Tests.Matching;

/// <summary>The file from which a start takes its index.</summary>
public sealed class IndexFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"qiao-index-{Guid.CreateVersion7():n}");

    [Theory, OnBoth]
    public async Task A_start_from_the_file_finds_the_same_and_takes_up_what_came_since(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(Rows(40)).TakeAsync(node.Database);
        await Follower(node.Services).BuildAsync(default);
        await Follower(node.Services).SaveAsync(File(), default);
        await source.Holds([.. Rows(40).Skip(3), new("late", "皮划艇教练") { Text = "教青少年皮划艇。" }]).TakeAsync(node.Database);
        await Follower(node.Services).CatchUpAsync(default);

        using var opened = node.Database.OpenAgain();
        await using var later = node.AnotherProcess(opened);
        Assert.True(await Follower(later).OpenAsync(File(), default));

        Assert.Equal(38, later.GetRequiredService<VacancyIndex>().Count);
        foreach (var words in (string?[])["焊工", "皮划艇", "第 3 号", null])
        {
            Assert.Equal(Found(node.Services, words), Found(later, words));
        }

        Assert.NotEmpty(Found(later, "皮划艇"));
    }

    [Theory, OnBoth]
    public async Task A_file_of_another_database_or_ahead_of_it_is_passed_over(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await using var other = await TestNode.NewAsync(dialect);
        foreach (var some in (TestNode[])[node, other])
        {
            using var source = new MadeUpSource();
            await source.Holds(Rows(some == node ? 12 : 5)).TakeAsync(some.Database);
        }

        await Follower(node.Services).BuildAsync(default);
        await Follower(node.Services).SaveAsync(File(), default);

        Assert.False(await Follower(other.Services).OpenAsync(File(), default));
        Assert.Equal(0, other.Services.GetRequiredService<VacancyIndex>().Count);
    }

    [Fact]
    public async Task A_file_that_is_torn_or_changed_anywhere_or_of_another_build_is_passed_over()
    {
        await using var node = await TestNode.NewAsync(Dialect.Sqlite);
        using var source = new MadeUpSource();
        await source.Holds(Rows(12)).TakeAsync(node.Database);
        await Follower(node.Services).BuildAsync(default);
        await Follower(node.Services).SaveAsync(File(), default);
        var whole = await System.IO.File.ReadAllBytesAsync(_path);

        Assert.False(await Opens(node, whole, new IndexFile(_path, "another build")));
        for (var at = 0; at < whole.Length; at += 1 + (whole.Length / 60))
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x10;
            Assert.False(await Opens(node, changed, File()), $"A changed byte at {at} of {whole.Length} was not noticed.");
            Assert.False(await Opens(node, whole[..at], File()), $"An end at {at} of {whole.Length} was not noticed.");
        }

        Assert.True(await Opens(node, whole, File()));
    }

    public void Dispose() => System.IO.File.Delete(_path);

    private static async Task<bool> Opens(TestNode node, byte[] bytes, IndexFile file)
    {
        await System.IO.File.WriteAllBytesAsync(file.Path, bytes);
        return await Follower(node.Services).OpenAsync(file, default);
    }

    private static IndexFollower Follower(IServiceProvider services) => services.GetRequiredService<IndexFollower>();

    private static string Found(IServiceProvider services, string? words)
    {
        var found = Assert.IsType<Outcome<SearchView>.Done>(services.GetRequiredService<SearchVacancies>().Run(new(words, null, null, null, null, null, null, null, null, null, null, null, null, 100, null))).Value;
        return $"{found.Total}: {string.Join('\n', found.Items)} {string.Join(' ', found.Facets.SelectMany(facet => facet.Value))}";
    }

    private static MadeUpRow[] Rows(int count) => Enumerable.Range(1, count).Select(i => new MadeUpRow($"r{i}", i % 3 == 0 ? "焊工" : "厨师")
    {
        Text = $"编号 {i} 的岗位。", Employer = $"第 {i % 7} 号单位", Pay = "4000-6000元/月", Place = "重庆·渝北区", Education = "大专", Experience = "1-3年",
    }).ToArray();

    private IndexFile File() => new(_path, "test");
}
