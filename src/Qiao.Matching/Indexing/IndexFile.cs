using System.Buffers.Binary;
using System.Security.Cryptography;
using Qiao.Engine.Matching;
using Qiao.Engine.Search;
using Qiao.Lexicon;
using Qiao.Vacancies;

namespace Qiao.Matching.Indexing;

/// <summary>
/// The index as a file, so that a start need not read every vacancy again. It holds the journal position up to which it is
/// true and the entry that stood there: a file that is torn, foreign, of another version or ahead of its database is
/// passed over, and the index is built from the tables.
/// </summary>
internal sealed class IndexFile(string path, string version)
{
    private const int HashLength = 32;
    private static readonly byte[] Mark = "QIAOIDX1"u8.ToArray();

    public string Path => path;

    /// <summary>
    /// The file of this node: QIAO_INDEX, else beside the SQLite database; null when there is nowhere to keep one. Any other
    /// build of the program may read texts or write cards differently, so its files are not used.
    /// </summary>
    public static IndexFile? Of(Database database) =>
        (Environment.GetEnvironmentVariable("QIAO_INDEX") is { Length: > 0 } named ? System.IO.Path.GetFullPath(named) : database.File is { } file ? file + ".index" : null) is { } path
            ? new(path, Builds)
            : null;

    private static string Builds { get; } = string.Join(
        ' ', ((Type[])[typeof(SearchIndex), typeof(Occupation), typeof(Divisions), typeof(VacancyBoard), typeof(IndexFile)]).Select(type => type.Module.ModuleVersionId));

    /// <summary>Writes to a file of its own first: a reader, or a second process, sees the old file or the new one.</summary>
    public void Write(JournalMark at, SearchIndex search, IReadOnlyCollection<IndexEntry> entries)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var own = $"{path}.{Guid.CreateVersion7():n}";
        try
        {
            using (var stream = new FileStream(own, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
            {
                var cards = CardsOf(at, entries);
                stream.Write(Mark);
                Span<byte> length = stackalloc byte[4];
                BinaryPrimitives.WriteInt32LittleEndian(length, cards.Length);
                stream.Write(length);
                stream.Write(SHA256.HashData(cards));
                stream.Write(cards);
                search.Write(stream, []);
            }

            File.Move(own, path, overwrite: true);
        }
        finally
        {
            File.Delete(own);
        }
    }

    /// <summary>What the file holds, or null when it cannot be used.</summary>
    public IndexContent? Read(VacancyIndex index)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20);
            Span<byte> head = stackalloc byte[Mark.Length + 4 + HashLength];
            stream.ReadExactly(head);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[Mark.Length..]);
            if (!head.StartsWith(Mark) || length < 0 || length > stream.Length - stream.Position)
            {
                return null;
            }

            var cards = new byte[length];
            stream.ReadExactly(cards);
            if (!SHA256.HashData(cards).AsSpan().SequenceEqual(head[^HashLength..]))
            {
                return null;
            }

            var search = SearchIndex.Read(stream, VacancyWriting.Schema, index.Analyser, out _);
            var (at, entries) = EntriesIn(cards);
            return at is null || entries.Count != search.Count ? null : new(at, search, entries);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or BrokenSnapshotException)
        {
            return null;
        }
    }

    private byte[] CardsOf(JournalMark at, IReadOnlyCollection<IndexEntry> entries)
    {
        using var memory = new MemoryStream(entries.Count * 400);
        using var writer = new BinaryWriter(memory);
        writer.Write(version);
        writer.Write(at.Position);
        writer.Write(at.Entry);
        writer.Write(entries.Count);
        foreach (var entry in entries)
        {
            EntryBytes.Write(writer, entry);
        }

        writer.Flush();
        return memory.ToArray();
    }

    private (JournalMark? At, List<IndexEntry> Entries) EntriesIn(byte[] cards)
    {
        using var reader = new BinaryReader(new MemoryStream(cards));
        if (reader.ReadString() != version)
        {
            return (null, []);
        }

        var at = new JournalMark(reader.ReadInt64(), reader.ReadString());
        var count = reader.ReadInt32();
        var entries = new List<IndexEntry>(count);
        for (var i = 0; i < count; i++)
        {
            entries.Add(EntryBytes.Read(reader));
        }

        return (at, entries);
    }
}

/// <summary>A place in the journal and what stands there, so that another database's journal is not taken for this one's.</summary>
internal sealed record JournalMark(long Position, string Entry);

/// <summary>What the index keeps of a vacancy beside the searchable text.</summary>
internal readonly record struct IndexEntry(VacancyCard Card, VacancyTraits Traits);

/// <summary>What an index file held.</summary>
internal sealed record IndexContent(JournalMark At, SearchIndex Search, IReadOnlyList<IndexEntry> Entries);
