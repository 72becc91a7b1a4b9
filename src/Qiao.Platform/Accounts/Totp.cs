using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Qiao.Platform.Accounts;

/// <summary>Time-based one-time codes: RFC 6238 with HMAC-SHA-1, 30-second steps and six digits, as every authenticator app reads them.</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 30;

    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 apps understand HMAC-SHA-1; collisions do not weaken it as a MAC.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, one step early or late allowed, or null.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The secret as people type it into an app: base 32 (RFC 4648) without padding.</summary>
    public static string Spell(ReadOnlySpan<byte> secret)
    {
        var text = new char[(secret.Length * 8 + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = (secret[bit / 8] << 8) | (bit / 8 + 1 < secret.Length ? secret[bit / 8 + 1] : 0);
            text[i] = Base32[(pair >> (11 - bit % 8)) & 31];
        }

        return new string(text);
    }

    /// <summary>The address that an authenticator app reads from a QR code.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string node, string signInName) =>
        $"otpauth://totp/{Uri.EscapeDataString(node)}:{Uri.EscapeDataString(signInName)}?secret={Spell(secret)}&issuer={Uri.EscapeDataString(node)}";
}
