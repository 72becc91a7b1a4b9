using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Qiao.Engine.Search;

/// <summary>
/// The place behind a page, opaque and short enough for a URL. It carries the word statistics and the "now" of the
/// first page, so untouched documents keep their scores, and with them their order, while others are put and removed;
/// any process with the same documents can continue. Only a prefix with more completions than are looked up
/// may gain or lose completions between two pages.
/// </summary>
public sealed class SearchCursor
{
    private const int FixedLength = 8 + 8 + 16 + 8;
    private readonly ulong _request;

    internal SearchCursor(SearchRequest request, long rank, UInt128 key, long now, int[] statistics)
        : this(Fingerprint(request), rank, key, now, statistics)
    {
    }

    private SearchCursor(ulong request, long rank, UInt128 key, long now, int[] statistics)
    {
        _request = request;
        Rank = rank;
        Key = key;
        Now = now;
        Statistics = statistics;
    }

    internal long Rank { get; }

    internal UInt128 Key { get; }

    internal long Now { get; }

    internal int[] Statistics { get; }

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SearchCursor? cursor)
    {
        cursor = null;
        if (text is null || text.Length > 100_000 || !Base64Url.IsValid(text))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        if (bytes.Length < FixedLength || bytes.Length % 4 != 0)
        {
            return false;
        }

        var statistics = new int[(bytes.Length - FixedLength) / 4];
        for (int i = 0; i < statistics.Length; i++)
        {
            statistics[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(FixedLength + (4 * i))..]);
            if (statistics[i] < 0)
            {
                return false;
            }
        }

        cursor = new(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt128LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]),
            statistics);
        return true;
    }

    /// <summary>
    /// Whether the request asks the same as the one this cursor came from; limit, counts and "now" may differ.
    /// A search refuses a cursor that does not.
    /// </summary>
    public bool Continues(SearchRequest request) => _request == Fingerprint(request);

    /// <summary>The cursor in letters, digits, '-' and '_'.</summary>
    public override string ToString()
    {
        Span<byte> bytes = new byte[FixedLength + (4 * Statistics.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _request);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], Rank);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[16..], Key);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], Now);
        for (int i = 0; i < Statistics.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(FixedLength + (4 * i))..], Statistics[i]);
        }

        return Base64Url.EncodeToString(bytes);
    }

    private static ulong Fingerprint(SearchRequest request)
    {
        var said = new StringBuilder();
        var (circle, from, recency) = (request.Circle, request.Sort.From, request.Recency);
        said.Append(
            CultureInfo.InvariantCulture,
            $"{request.MinimumClauses}|{circle?.Centre.Latitude}|{circle?.Centre.Longitude}|{circle?.RadiusMetres}");
        said.Append(
            CultureInfo.InvariantCulture,
            $"|{request.Sort.Column}|{request.Sort.IsDescending}|{from?.Latitude}|{from?.Longitude}");
        said.Append(
            CultureInfo.InvariantCulture,
            $"|{recency?.Column}|{recency?.HalfLife}|{recency?.Weight}");

        foreach (var clause in request.Text.Clauses)
        {
            said.Append('\n').Append(clause.Excluded).Append(clause.Prefix).Append(clause.Similar);
            foreach (var run in clause.Alternatives)
            {
                said.Append('\t').AppendJoin(' ', run);
            }
        }

        foreach (var filter in request.Facets)
        {
            said.Append('\n').Append(filter.Column).Append(':').AppendJoin(',', filter.AnyOf);
        }

        foreach (var range in request.Numbers)
        {
            said.Append(
                CultureInfo.InvariantCulture,
                $"\n{range.Column}|{range.Minimum}|{range.Maximum}|{range.IncludeUnknown}");
        }

        // FNV-1a, 64 bits: it only has to tell honest mistakes apart.
        ulong hash = 14695981039346656037;
        foreach (var chunk in said.GetChunks())
        {
            foreach (char letter in chunk.Span)
            {
                hash = (hash ^ letter) * 1099511628211;
            }
        }

        return hash;
    }
}
