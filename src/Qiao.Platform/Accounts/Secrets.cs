using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Qiao.Platform.Accounts;

/// <summary>Random secrets for cookies, tokens and links, of which only a hash is stored.</summary>
public static class Secrets
{
    /// <summary>256 bits, for programs.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>128 bits in 26 letters and digits that survive being read aloud and typed, for the links in messages.</summary>
    public static string NewCode() => Ids.Spell(new Guid(RandomNumberGenerator.GetBytes(16)));

    // The secret is random and long, so a plain hash cannot be searched backwards.
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
