using Microsoft.Data.Sqlite;

namespace Qiao.Bench.Peers;

/// <summary>SQLite with FTS5 in this process: a contentless full-text table beside a narrow one with the facts.</summary>
internal sealed class PeerSqlite : ISearchPeer
{
    private const string Ranked =
        "select v.id, v.pay_high, r, n from (select rowid rid, rank r, (select count(*) from fts where fts match @words) n from fts where fts match @words order by rank limit 20) join vac v on v.id = rid order by r";

    private const string Faceted = """
        with m as materialized (select v.id, v.pay_high, v.district, v.education, v.major, v.band, fts.rank r from fts join vac v on v.id = fts.rowid where fts match @words and v.pay_high >= @pay)
        select id, pay_high, r, 0 from (select * from m order by r limit 20)
        union all select null, district, 1, count(*) from m group by district union all select null, education, 2, count(*) from m group by education
        union all select null, major, 3, count(*) from m group by major union all select null, band, 4, count(*) from m group by band
        """;

    private const string Nearest = """
        select v.id, v.pay_high, v.ux * @x + v.uy * @y + v.uz * @z c, count(*) over () from fts join vac v on v.id = fts.rowid
        where fts match @words and v.lat between @south and @north and v.lon between @west and @east and v.ux * @x + v.uy * @y + v.uz * @z >= @least order by c desc limit 20
        """;

    private string _file = "";

    public string Name => "SQLite FTS5";

    public Task<string> LoadAsync(PeerCorpus corpus)
    {
        _file = Path.Combine(corpus.Folder, "sqlite.db");
        File.Delete(_file);
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        Run(connection, "pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -2000000");
        Run(connection, "create table vac (id integer primary key, district integer, education integer, years integer, major integer, band integer, pay_high integer, lat real, lon real, ux real, uy real, uz real)");
        Run(connection, "create virtual table fts using fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0'); insert into fts (fts, rank) values ('pgsz', 8000); begin");
        using var row = Command(connection, "insert into vac values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)", [.. Enumerable.Range(0, 12).Select(i => $"@{i}")]);
        using var words = Command(connection, "insert into fts (rowid, words) values (@id, @words)", "@id", "@words");
        var id = 0;
        foreach (var (facts, text) in corpus.Tokenised())
        {
            var (x, y, z) = PeerQuery.OnSphere(facts.Latitude, facts.Longitude);
            Set(row, ++id, facts.District, facts.Education, facts.Years, facts.Major, facts.PayBand, facts.PayHigh, facts.Latitude, facts.Longitude, x, y, z);
            row.ExecuteNonQuery();
            Set(words, id, text);
            words.ExecuteNonQuery();
        }

        Run(connection, "commit; insert into fts (fts) values ('optimize'); create index vac_pay on vac (district, pay_high desc); create index vac_place on vac (lat, lon); analyze");
        return Task.FromResult($"{new FileInfo(_file).Length >> 20:#,0} MB");
    }

    public Func<PeerQuery, int> Connect(PeerCorpus corpus)
    {
        _file = Path.Combine(corpus.Folder, "sqlite.db");
        var connection = Open(SqliteOpenMode.ReadOnly);
        Run(connection, "pragma mmap_size = 8000000000; pragma cache_size = -1000000; pragma temp_store = memory");
        var ranked = Command(connection, Ranked, "@words");
        var inDistrict = Command(connection,
            "select v.id, v.pay_high, 0, count(*) over () from fts join vac v on v.id = fts.rowid where fts match @words and v.district = @district order by v.pay_high desc limit 20", "@words", "@district");
        var faceted = Command(connection, Faceted, "@words", "@pay");
        var nearest = Command(connection, Nearest, "@words", "@x", "@y", "@z", "@least", "@south", "@north", "@west", "@east");
        return query =>
        {
            var words = query.Terms.Select(corpus.Word).ToArray();
            switch (query.Shape)
            {
                case QueryShape.CommonInDistrict:
                    Set(inDistrict, words[0], query.District);
                    return Total(inDistrict);
                case QueryShape.BothWithFacets:
                    Set(faceted, string.Join(" AND ", words), query.LeastPay);
                    return Total(faceted);
                case QueryShape.Near:
                    var (x, y, z) = PeerQuery.OnSphere(query.Latitude, query.Longitude);
                    var (north, east) = Reach(query);
                    Set(nearest, words[0], x, y, z, PeerQuery.LeastCosine, query.Latitude - north, query.Latitude + north, query.Longitude - east, query.Longitude + east);
                    return Total(nearest);
                default:
                    Set(ranked, string.Join(" OR ", words));
                    return Total(ranked);
            }
        };
    }

    /// <summary>Degrees north and east that hold the circle, a little more than needed.</summary>
    public static (double North, double East) Reach(PeerQuery query)
    {
        var north = double.RadiansToDegrees(PeerQuery.RadiusMetres / PeerQuery.EarthRadius) * 1.001;
        return (north, north / Math.Cos(double.DegreesToRadians(Math.Abs(query.Latitude) + north)));
    }

    public double CpuSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    // Rows without an id are counts of facets; the first facet's counts add up to the total.
    private static int Total(SqliteCommand command)
    {
        var total = 0L;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            total = !reader.IsDBNull(0) ? Math.Max(total, reader.GetInt64(3)) : reader.GetInt64(2) == 1 ? total + reader.GetInt64(3) : total;
        }

        return (int)total;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }

        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
