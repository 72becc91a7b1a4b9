using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Qiao.Platform.Data;

/// <summary>Tells a unique index or an exclusion that did its work from every other reason why a save can fail.</summary>
public static class Duplicates
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    public static bool IsDuplicate(this DbUpdateException refused) => refused.InnerException is DbException inner && inner.IsDuplicate();

    /// <summary>The same for statements and bulk rows.</summary>
    public static bool IsDuplicate(this DbException refused) =>
        refused is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <summary>Whether spans of time that may not overlap would have: an exclusion on PostgreSQL, a trigger that says `overlap` on SQLite.</summary>
    public static bool IsOverlap(this DbException refused) =>
        refused is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } || (refused is SqliteException { SqliteExtendedErrorCode: 1811 } && refused.Message.Contains("overlap", StringComparison.Ordinal));
}
