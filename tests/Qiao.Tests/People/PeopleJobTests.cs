using Qiao.People;
using Qiao.Platform.Jobs;

namespace Qiao.Tests.People;

public sealed class PeopleJobTests
{
    [Theory, OnBoth]
    public async Task Looks_and_receipts_are_deleted_after_three_years_and_not_a_day_sooner(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await node.RunAsync(async services =>
        {
            var db = services.GetRequiredService<PeopleDb>();
            var id = Ids.New<SeekerId>(node.Clock);
            db.Looks.Add(new() { Id = Ids.New<LookId>(node.Clock), Seeker = id, Part = FilePart.Facts, Ground = SightGround.Region, Purpose = "test", Time = node.Clock.Now });
            db.Erasures.Add(new() { Id = id, Erased = node.Clock.Now, AccountEnded = true, LooksKept = 1, KeepUntil = Days.Of(node.Clock.Now).AddYears(3) });
            await db.SaveChangesAsync();
        });

        node.Clock.Now = node.Clock.Now.AddYears(3);
        await TidyAsync(node);
        Assert.Equal((1L, 1L), await CountsAsync(node));
        node.Clock.Advance(TimeSpan.FromDays(1));
        await TidyAsync(node);
        Assert.Equal((0L, 0L), await CountsAsync(node));
    }

    [Theory, OnBoth]
    public async Task A_code_that_nobody_typed_goes_after_a_day_with_its_message_and_the_phone(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await node.RunAsync(services => services.GetRequiredService<GuestFiles>().AskAsync("某人", "17000012345", "anything", null, default));

        node.Clock.Advance(TimeSpan.FromHours(23));
        await TidyAsync(node);
        var kept = await LeftAsync(node);
        node.Clock.Advance(TimeSpan.FromHours(2));
        await TidyAsync(node);

        Assert.Equal((1L, 1L), kept);
        Assert.Equal((0L, 0L), await LeftAsync(node));
    }

    private static async Task<(long Proofs, long Messages)> LeftAsync(TestNode node) =>
        (await node.Database.CountAsync("select count(*) from people_phone_proof"), await node.Database.CountAsync("select count(*) from platform_message where recipient = '17000012345'"));

    private static Task TidyAsync(TestNode node) =>
        node.RunAsync(services => services.GetServices<IJob>().Single(job => job.Name == "people.tidy").RunAsync(default));

    private static async Task<(long Looks, long Receipts)> CountsAsync(TestNode node) =>
        (await node.Database.CountAsync("select count(*) from people_look"), await node.Database.CountAsync("select count(*) from people_erasure"));
}
