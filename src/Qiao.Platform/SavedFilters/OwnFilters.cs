using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;

namespace Qiao.Platform.SavedFilters;

/// <summary>The filters that the caller has saved, for the pages of their lists.</summary>
public sealed class OwnFilters
{
    private readonly PlatformDb _db;
    private readonly Caller _caller;

    internal OwnFilters(PlatformDb db, Caller caller) => (_db, _caller) = (db, caller);

    /// <summary>Those of one list by its address, or all, by name; none for guests.</summary>
    public async Task<IReadOnlyList<SavedFilter>> OfAsync(string? path, CancellationToken ct) => _caller.Account is { } account
        ? await _db.SavedFilters.AsNoTracking().Where(f => f.Account == account && (path == null || f.Path == path)).OrderBy(f => f.Path).ThenBy(f => f.Name).ToListAsync(ct)
        : [];
}
