using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>
/// A checksum of 64 bits over a stream of bytes. Each of four lanes takes eight bytes at a time by a step that can be undone
/// (xor, rotation, multiplication by an odd number), so a change within eight bytes always changes the sum; length and
/// lanes are mixed at the end. It guards against broken storage, not against anyone's intent.
/// </summary>
internal sealed class Checksum
{
    private const int Block = 32;
    private const ulong Prime1 = 0x9e3779b185ebca87;
    private const ulong Prime2 = 0xc2b2ae3d27d4eb4f;
    private readonly byte[] _waiting = new byte[Block];
    private ulong _lane0 = 1;
    private ulong _lane1 = 2;
    private ulong _lane2 = 3;
    private ulong _lane3 = 4;
    private int _waits;
    private ulong _length;

    /// <summary>The sum of all bytes so far.</summary>
    public ulong Value
    {
        get
        {
            ulong sum = Step(_length, _lane0);
            sum = Step(sum, _lane1);
            sum = Step(sum, _lane2);
            sum = Step(sum, _lane3);
            foreach (byte last in _waiting.AsSpan(0, _waits))
            {
                sum = Step(sum, last);
            }

            sum ^= sum >> 29;
            return (sum * Prime2) ^ (sum >> 32);
        }
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        _length += (ulong)bytes.Length;
        if (_waits > 0)
        {
            int taken = Math.Min(Block - _waits, bytes.Length);
            bytes[..taken].CopyTo(_waiting.AsSpan(_waits));
            _waits += taken;
            bytes = bytes[taken..];
            if (_waits < Block)
            {
                return;
            }

            AddBlocks(_waiting);
            _waits = 0;
        }

        AddBlocks(bytes);
        bytes = bytes[(bytes.Length / Block * Block)..];
        bytes.CopyTo(_waiting);
        _waits = bytes.Length;
    }

    private void AddBlocks(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes[..(bytes.Length / Block * Block)]);
        var (lane0, lane1, lane2, lane3) = (_lane0, _lane1, _lane2, _lane3);
        for (int i = 0; i + 3 < words.Length; i += 4)
        {
            lane0 = Step(lane0, Little(words[i]));
            lane1 = Step(lane1, Little(words[i + 1]));
            lane2 = Step(lane2, Little(words[i + 2]));
            lane3 = Step(lane3, Little(words[i + 3]));
        }

        (_lane0, _lane1, _lane2, _lane3) = (lane0, lane1, lane2, lane3);
    }

    private static ulong Step(ulong lane, ulong word) => BitOperations.RotateLeft(lane ^ (word * Prime2), 31) * Prime1;

    private static ulong Little(ulong word) => BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
}
