using System.CommandLine;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Keys;

namespace Qiao.Commands;

/// <summary>`qiao keys rotate`: a new key for what is encrypted from now on.</summary>
internal static class KeysCommand
{
    private static readonly Bilingual NoKey = new("找不到主密钥：既没有 QIAO_KEY，也没有 {0}。", "There is no master key: neither QIAO_KEY nor {0}.");
    private static readonly Bilingual WrongKey = new("主密钥（{0}）打不开密钥环，未作改动。", "The master key ({0}) does not open the key ring. Nothing was changed.");

    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var rotate = new Command("rotate", "Encrypt from now on with a new key; what is encrypted stays readable") { database };
        rotate.SetAction((parsed, _) =>
        {
            using var opened = CommandLine.OpenExisting(parsed.GetValue(database)!);
            return Task.FromResult(opened is null ? 2 : Report.Of(Rotate(opened, TimeProvider.System), id => $"New values are encrypted with key {id} from now on."));
        });
        return new Command("keys", "The key ring that encrypts single values") { rotate };
    }

    /// <summary>Adds a key, unless the master key at hand is not the one that wraps the ring: a key wrapped by another would make the whole ring unreadable.</summary>
    internal static Outcome<KeyId> Rotate(Database database, TimeProvider clock)
    {
        if (MasterKeyPlace.Find(database) is not { } master)
        {
            return new Problem("keys.no-master-key", NoKey.With(MasterKeyPlace.FileOf(database)));
        }

        var ring = new KeyRing(database, master, clock);
        return ring.IsReadable() ? ring.Rotate() : new Problem("keys.wrong-master-key", WrongKey.With(master.Origin));
    }
}
