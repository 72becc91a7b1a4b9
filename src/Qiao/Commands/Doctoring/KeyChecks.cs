using Qiao.Platform.Data;
using Qiao.Platform.Keys;

namespace Qiao.Commands.Doctoring;

/// <summary>Looks for the master key and whether it opens the key ring, without making either.</summary>
internal static class KeyChecks
{
    private const string Check = "keys";

    public static async Task<IEnumerable<Finding>> OfAsync(Database database, Looking look, TimeProvider clock, CancellationToken ct)
    {
        var findings = new List<Finding>();
        var keys = await look.NumberAsync("select count(*) from platform_key where purpose in ('values', 'indexes')", ct);
        MasterKey? key;
        try
        {
            key = MasterKeyPlace.Find(database);
        }
        catch (InvalidOperationException unreadable)
        {
            return [Finding.Problem(Check, $"The master key cannot be used: {unreadable.Message}", "Put the right key back from where you keep its copy.")];
        }

        if (key is null)
        {
            findings.Add(keys == 0
                ? Finding.Warning(Check, $"There is no master key yet; the first start makes {MasterKeyPlace.FileOf(database)}.", "Set QIAO_KEY, or keep a copy of that file away from the database once it is made.")
                : Finding.Problem(Check, $"The master key is missing: neither QIAO_KEY nor {MasterKeyPlace.FileOf(database)}, but the database has a key ring.", "Put the key back from where you keep its copy, before anything starts: a new key opens nothing."));
            return findings;
        }

        // An empty ring would be filled by the look at it.
        var opens = keys == 0 || new KeyRing(database, key, clock).IsReadable();
        findings.Add(opens
            ? Finding.Ok(Check, $"The master key ({key.Origin}) opens the key ring ({keys} keys).")
            : Finding.Problem(Check, $"The master key ({key.Origin}) does not open the key ring.", "It is another node's key or a damaged one; put the right one back from where you keep its copy."));
        if (!MasterKeyPlace.IsInEnvironment && !OperatingSystem.IsWindows())
        {
            var open = File.GetUnixFileMode(key.Origin) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            if (open != UnixFileMode.None)
            {
                findings.Add(Finding.Problem(Check, $"{key.Origin} is open to more than its owner ({open}).", $"chmod 600 {key.Origin}"));
            }
        }

        return findings;
    }
}
