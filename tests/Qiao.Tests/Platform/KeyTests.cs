using System.Security.Cryptography;
using System.Text;
using Qiao.Platform.Keys;

namespace Qiao.Tests.Platform;

public sealed class KeyTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("居民身份证号码");

    [Theory, OnBoth]
    public async Task After_a_rotation_old_values_stay_readable_and_new_ones_use_the_new_key(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var ring = node.Services.GetRequiredService<KeyRing>();
        var old = ring.Protect(Secret);

        node.Clock.Advance(TimeSpan.FromDays(90));
        var key = ring.Rotate();
        var fresh = ring.Protect(Secret);

        Assert.Equal(Secret, ring.Reveal(old));
        Assert.Equal(Secret, ring.Reveal(fresh));
        Assert.StartsWith(key + ".", fresh, StringComparison.Ordinal);
        Assert.False(old.StartsWith(key + ".", StringComparison.Ordinal));
    }

    [Fact]
    public void Processes_that_start_at_once_make_one_key_file()
    {
        var folder = Directory.CreateTempSubdirectory("qiao-key-");
        try
        {
            var path = Path.Combine(folder.FullName, "node.db.key");
            var keys = new string[16];
            Parallel.For(0, keys.Length, new() { MaxDegreeOfParallelism = keys.Length }, i => keys[i] = Convert.ToBase64String(MasterKey.InFile(path).Bytes));

            Assert.Single(keys.Distinct());
            Assert.Equal("node.db.key", Assert.Single(folder.GetFiles()).Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, OnBoth]
    public async Task A_process_that_read_the_ring_before_a_rotation_can_read_values_made_after_it(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        using var opened = node.Database.OpenAgain();
        await using var another = node.AnotherProcess(opened);
        var (here, there) = (node.Services.GetRequiredService<KeyRing>(), another.GetRequiredService<KeyRing>());
        there.Reveal(here.Protect(Secret));

        node.Clock.Advance(TimeSpan.FromDays(90));
        here.Rotate();

        Assert.Equal(Secret, there.Reveal(here.Protect(Secret)));
        Assert.Equal(here.BlindIndex("500103"), there.BlindIndex("500103"));
    }

    [Theory, OnBoth]
    public async Task A_wrong_master_key_is_noticed_and_opens_nothing(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var box = node.Services.GetRequiredService<KeyRing>().Protect(Secret);

        var wrong = new KeyRing(node.Database.Database, MasterKey.FromBase64(Convert.ToBase64String(new byte[32])), node.Clock);

        Assert.False(wrong.IsReadable());
        Assert.ThrowsAny<CryptographicException>(() => wrong.Reveal(box));
        Assert.ThrowsAny<CryptographicException>(() => wrong.Protect(Secret));
        Assert.True(node.Services.GetRequiredService<KeyRing>().IsReadable());
    }

    [Theory, OnBoth]
    public async Task No_character_of_a_protected_value_can_be_changed_unnoticed(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var ring = node.Services.GetRequiredService<KeyRing>();
        var box = ring.Protect(Secret);

        for (var i = 0; i < box.Length; i++)
        {
            foreach (var other in (char[])['A', 'B', '!'])
            {
                if (box[i] != other && !(i == box.Length - 1 && other != '!'))
                {
                    Assert.ThrowsAny<CryptographicException>(() => ring.Reveal(box[..i] + other + box[(i + 1)..]));
                }
            }
        }

        Assert.ThrowsAny<CryptographicException>(() => ring.Reveal(box[..^4]));
        Assert.ThrowsAny<CryptographicException>(() => ring.Reveal(""));
        Assert.ThrowsAny<CryptographicException>(() => ring.Reveal("no-key.AAAA"));
    }

    [Theory, OnBoth]
    public async Task The_same_value_is_never_written_the_same_way_twice_but_its_blind_index_is_stable(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var ring = node.Services.GetRequiredService<KeyRing>();

        Assert.NotEqual(ring.Protect(Secret), ring.Protect(Secret));
        Assert.Equal(ring.BlindIndex("11010519491231002X"), ring.BlindIndex("11010519491231002X"));
        Assert.NotEqual(ring.BlindIndex("11010519491231002X"), ring.BlindIndex("110105194912310021"));
    }

    [Theory, OnBoth]
    public async Task Processes_that_meet_an_empty_ring_together_agree_on_its_keys(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var boxes = await Race.RunAsync(4, _ =>
        {
            using var opened = node.Database.OpenAgain();
            var ring = new KeyRing(opened, node.Services.GetRequiredService<MasterKey>(), TimeProvider.System);
            return Task.FromResult((Box: ring.Protect(Secret), Index: ring.BlindIndex("x")));
        });

        var settled = new KeyRing(node.Database.Database, node.Services.GetRequiredService<MasterKey>(), TimeProvider.System);
        Assert.All(boxes, made => Assert.Equal(Secret, settled.Reveal(made.Box)));
        Assert.All(boxes, made => Assert.Equal(settled.BlindIndex("x"), made.Index));
    }

    [Theory, OnBoth]
    public async Task Asking_whether_the_ring_is_readable_does_not_disturb_those_who_use_it(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var ring = node.Services.GetRequiredService<KeyRing>();
        ring.Protect(Secret);

        var fine = await Race.RunAsync(4, number =>
        {
            for (var i = 0; i < 150; i++)
            {
                if (number == 0)
                {
                    ring.IsReadable();
                }
                else
                {
                    ring.Reveal(ring.Protect(Secret));
                }
            }

            return Task.FromResult(true);
        });

        Assert.All(fine, Assert.True);
    }

    [Theory]
    [InlineData("")]
    [InlineData("too-short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_master_key_of_another_length_is_refused_with_a_way_to_make_one(string text) =>
        Assert.Contains("urandom", Assert.Throws<InvalidOperationException>(() => MasterKey.FromBase64(text)).Message, StringComparison.Ordinal);
}
