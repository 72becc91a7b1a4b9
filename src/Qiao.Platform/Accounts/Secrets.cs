using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Qiao.Platform.Accounts;

/// <summary>Random secrets for cookies and tokens: 256 bits, of which only a hash is stored.</summary>
internal static class Secrets
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    // The secret is random and long, so a plain hash cannot be searched backwards.
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
