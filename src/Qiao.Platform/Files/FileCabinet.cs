using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;

namespace Qiao.Platform.Files;

/// <summary>Keeps and finds files for the modules, which decide who may see them.</summary>
public sealed class FileCabinet
{
    /// <summary>10 MB; no office document a person scans is larger.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    private readonly PlatformDb _db;
    private readonly TimeProvider _clock;

    internal FileCabinet(PlatformDb db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Keeps a file whose content is one of the accepted types; otherwise says why not.</summary>
    public async Task<Outcome<FileId>> KeepAsync(string name, byte[] content, string owner, string purpose, DateTimeOffset? expires, IReadOnlyCollection<string> accepted, CancellationToken ct)
    {
        if (content.Length == 0)
        {
            return new Problem("platform.file-empty", new("文件是空的。", "The file is empty."));
        }

        if (content.Length > MaximumBytes)
        {
            return new Problem("platform.file-too-large", new("文件超过 10 MB。", "The file is larger than 10 MB."));
        }

        if (FileType.Of(content) is not { } type || !accepted.Contains(type))
        {
            return new Problem("platform.file-type", new("不接受这种文件，请使用 PDF、PNG 或 JPEG。", "This kind of file is not accepted; use PDF, PNG or JPEG."));
        }

        var file = new StoredFile
        {
            Id = Ids.New<FileId>(_clock), Name = Tidy(name), Type = type, Size = content.Length, Content = content,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)), Owner = owner, Purpose = purpose, Created = _clock.GetUtcNow(), Expires = expires,
        };
        _db.Files.Add(file);
        await _db.SaveChangesAsync(ct);
        return file.Id;
    }

    public Task<StoredFile?> FindAsync(FileId id, CancellationToken ct) => _db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct);

    /// <summary>Names, types and sizes of what an owner's files are, without their content.</summary>
    public async Task<IReadOnlyList<FileSummary>> OfAsync(string owner, CancellationToken ct) =>
        await _db.Files.Where(f => f.Owner == owner).OrderBy(f => f.Id).Select(f => new FileSummary(f.Id, f.Name, f.Type, f.Size, f.Created)).ToListAsync(ct);

    /// <summary>Of these owners those that have files.</summary>
    public async Task<IReadOnlySet<string>> OwnersAsync(IReadOnlyCollection<string> owners, CancellationToken ct) =>
        (await _db.Files.Where(f => owners.Contains(f.Owner)).Select(f => f.Owner).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Everything an owner has is deleted from this moment on.</summary>
    public Task<int> ExpireAsync(string owner, DateTimeOffset at, CancellationToken ct) => _db.Files.Where(f => f.Owner == owner).ExecuteUpdateAsync(set => set.SetProperty(f => f.Expires, at), ct);

    /// <summary>Deletes everything an owner has; answers how many files.</summary>
    public Task<int> ForgetAsync(string owner, CancellationToken ct) => _db.Files.Where(f => f.Owner == owner).ExecuteDeleteAsync(ct);

    // Half a surrogate pair cannot be stored as UTF-8.
    private static string Tidy(string name)
    {
        var bare = new string(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c)).ToArray());
        return bare.Length == 0 ? "file" : bare.Length <= 120 ? bare : bare[^(char.IsLowSurrogate(bare[^120]) ? 119 : 120)..];
    }
}

public sealed record FileSummary(FileId Id, string Name, string Type, int Size, DateTimeOffset Created);
