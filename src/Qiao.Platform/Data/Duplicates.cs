using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Qiao.Platform.Data;

/// <summary>Tells a unique index that did its work from every other reason why a save can fail.</summary>
public static class Duplicates
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    public static bool IsDuplicate(this DbUpdateException refused) =>
        refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };
}
