using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Qiao.Platform;

/// <summary>A typed identifier: one UUIDv7, spelled the same way in URLs, JSON, SQL and logs.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>The one spelling of an identifier: 26 Crockford base-32 characters in lower case, ordered by creation time.</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static TId New<TId>(TimeProvider clock)
        where TId : struct, IId<TId> =>
        TId.From(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>Reads the 26-character spelling; false for anything else, upper case included.</summary>
    public static bool TryRead<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IId<TId>
    {
        id = default;
        if (text is not { Length: 26 } || text[0] is < '0' or > '7')
        {
            return false;
        }

        UInt128 bits = 0;
        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            bits = (bits << 5) | (uint)digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        id = TId.From(new Guid(bytes, bigEndian: true));
        return true;
    }

    public static string Spell(Guid value) => string.Create(26, value, static (text, guid) =>
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        for (var i = text.Length - 1; i >= 0; i--, bits >>= 5)
        {
            text[i] = Alphabet[(int)(bits & 31)];
        }
    });
}
