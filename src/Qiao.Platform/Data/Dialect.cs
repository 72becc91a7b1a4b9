namespace Qiao.Platform.Data;

/// <summary>The two databases Qiao runs on; every data test runs on both.</summary>
public enum Dialect
{
    Sqlite,
    Postgres,
}
