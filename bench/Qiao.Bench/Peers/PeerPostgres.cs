using Npgsql;
using NpgsqlTypes;

namespace Qiao.Bench.Peers;

/// <summary>
/// PostgreSQL with a GIN index over the terms, on the server named by QIAO_POSTGRES. In its favour: terms inline and
/// without positions, no pending list, prepared statements, no just-in-time compiler; the server's memory is its operator's.
/// </summary>
internal sealed class PeerPostgres(string server) : ISearchPeer
{
    private const string Ranked = "select id, pay_high, ts_rank(words, q) r, count(*) over () from peer_vac, to_tsquery('simple', $1) q where words @@ q order by r desc limit 20";

    private const string Faceted = """
        with m as materialized (select id, pay_high, district, education, major, band, ts_rank(words, q) r from peer_vac, to_tsquery('simple', $1) q where words @@ q and pay_high >= $2)
        select id, pay_high, r, 0::bigint from (select id, pay_high, r from m order by r desc limit 20) t
        union all select null, grouping(district, education, major, band), 0, count(*) from m group by grouping sets ((district), (education), (major), (band))
        """;

    private const string InDistrict =
        "select id, pay_high, 0::real, count(*) over () from peer_vac where words @@ to_tsquery('simple', $1) and district = $2 order by pay_high desc limit 20";

    private const string Nearest = """
        select id, pay_high, (ux * $2 + uy * $3 + uz * $4)::real c, count(*) over () from peer_vac
        where words @@ to_tsquery('simple', $1) and place <@ box(point($6, $7), point($8, $9)) and ux * $2 + uy * $3 + uz * $4 >= $5 order by c desc limit 20
        """;

    private readonly NpgsqlDataSource _source = Source(server);
    private int _postmaster;

    public string Name => "PostgreSQL";

    public async Task<string> LoadAsync(PeerCorpus corpus)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await RunAsync(connection, """
            set maintenance_work_mem = '2GB'; set synchronous_commit = off; drop table if exists peer_vac; drop table if exists peer_raw;
            create unlogged table peer_raw (id integer, district smallint, education smallint, years smallint, major smallint, band smallint,
                pay_high integer, place point, ux double precision, uy double precision, uz double precision, words text);
            create unlogged table peer_vac (id integer primary key, district smallint, education smallint, years smallint, major smallint, band smallint,
                pay_high integer, place point, ux double precision, uy double precision, uz double precision, words tsvector) with (toast_tuple_target = 8160, autovacuum_enabled = off);
            alter table peer_vac alter words set storage main
            """);
        await using (var rows = await connection.BeginBinaryImportAsync("copy peer_raw from stdin (format binary)"))
        {
            var id = 0;
            foreach (var (facts, words) in corpus.Tokenised())
            {
                var (x, y, z) = PeerQuery.OnSphere(facts.Latitude, facts.Longitude);
                await rows.StartRowAsync();
                await rows.WriteAsync(++id, NpgsqlDbType.Integer);
                foreach (var number in (int[])[facts.District, facts.Education, facts.Years, facts.Major, facts.PayBand])
                {
                    await rows.WriteAsync((short)number, NpgsqlDbType.Smallint);
                }

                await rows.WriteAsync(facts.PayHigh, NpgsqlDbType.Integer);
                await rows.WriteAsync(new NpgsqlPoint(facts.Longitude, facts.Latitude), NpgsqlDbType.Point);
                await rows.WriteAsync(x, NpgsqlDbType.Double);
                await rows.WriteAsync(y, NpgsqlDbType.Double);
                await rows.WriteAsync(z, NpgsqlDbType.Double);
                await rows.WriteAsync(words, NpgsqlDbType.Text);
            }

            await rows.CompleteAsync();
        }

        foreach (var statement in (string[])
            [
                "insert into peer_vac select id, district, education, years, major, band, pay_high, place, ux, uy, uz, words::tsvector from peer_raw", "drop table peer_raw",
                "create index on peer_vac using gin (words) with (fastupdate = off)", "create index on peer_vac (district, pay_high desc)", "create index on peer_vac using gist (place)", "vacuum analyze peer_vac",
            ])
        {
            await RunAsync(connection, statement);
        }

        await using var size = new NpgsqlCommand("select pg_total_relation_size('peer_vac') / 1048576", connection);
        return $"{await size.ExecuteScalarAsync():#,0} MB";
    }

    public Func<PeerQuery, int> Connect(PeerCorpus corpus)
    {
        var connection = _source.OpenConnection();
        _postmaster = ProcessTree.ParentOf(connection.ProcessID);
        var (ranked, inDistrict) = (Prepared(connection, Ranked, ""), Prepared(connection, InDistrict, "", (short)0));
        var (faceted, nearest) = (Prepared(connection, Faceted, "", 0), Prepared(connection, Nearest, "", 0d, 0d, 0d, 0d, 0d, 0d, 0d, 0d));
        return query =>
        {
            var words = query.Terms.Select(corpus.Word).ToArray();
            switch (query.Shape)
            {
                case QueryShape.CommonInDistrict:
                    return Total(inDistrict, words[0], (short)query.District);
                case QueryShape.BothWithFacets:
                    return Total(faceted, string.Join(" & ", words), query.LeastPay);
                case QueryShape.Near:
                    var (x, y, z) = PeerQuery.OnSphere(query.Latitude, query.Longitude);
                    var (north, east) = PeerSqlite.Reach(query);
                    return Total(nearest, words[0], x, y, z, PeerQuery.LeastCosine, query.Longitude - east, query.Latitude - north, query.Longitude + east, query.Latitude + north);
                default:
                    return Total(ranked, string.Join(" | ", words));
            }
        };
    }

    public double CpuSeconds() => ProcessTree.CpuSeconds(_postmaster);

    public async ValueTask DisposeAsync() => await _source.DisposeAsync();

    /// <summary>What the operator gave the server, for the note below the table.</summary>
    public async Task<string> SettingsAsync()
    {
        await using var command = _source.CreateCommand("select string_agg(name || ' ' || current_setting(name), ', ' order by name) from pg_settings where name in ('server_version', 'shared_buffers', 'work_mem', 'max_parallel_workers_per_gather')");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static NpgsqlDataSource Source(string server)
    {
        var builder = new NpgsqlConnectionStringBuilder(server) { CommandTimeout = 600, Options = "-c jit=off -c work_mem=128MB -c random_page_cost=1.1 -c effective_cache_size=14GB" };
        return NpgsqlDataSource.Create(builder);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Every statement is a constant of this file.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Prepared(NpgsqlConnection connection, string sql, params object[] examples)
    {
#pragma warning disable CA2100 // Every statement is a constant of this file.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var example in examples)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = example });
        }

        command.Prepare();
        return command;
    }

    // grouping() of the first column is 0 where it is counted, and the counts of one facet add up to the total.
    private static int Total(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        var total = 0L;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            total = !reader.IsDBNull(0) ? Math.Max(total, reader.GetInt64(3)) : reader.GetInt32(1) >> 3 == 0 ? total + reader.GetInt64(3) : total;
        }

        return (int)total;
    }
}
