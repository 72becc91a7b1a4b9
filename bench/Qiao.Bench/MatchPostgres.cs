using System.Diagnostics;
using Npgsql;
using Qiao.Engine.Matching;

namespace Qiao.Bench;

/// <summary>The score in SQL, every pair that nothing blocks, for the first seekers of a market.</summary>
internal static class MatchPostgres
{
    private const string Tables = """
        create temp table s(id int primary key, occ int, edu int, yrs int, pay bigint, x float8, y float8, z float8, reach int);
        create temp table v(id int primary key, occ int, edu int, yrs int, pay bigint, x float8, y float8, z float8);
        create temp table ss(sid int, skill int);
        create temp table vs(vid int, skill int, points int);
        """;

    private const string Query = """
        with k as (select sid, vid, sum(points) points from ss join vs using(skill) group by 1, 2),
        p as (select s.id sid, v.id vid, s.*, v.occ vocc, v.pay offer, v.yrs need, floor(sqrt((v.x-s.x)^2 + (v.y-s.y)^2 + (v.z-s.z)^2))::int m
              from s join v on v.edu <= s.edu and v.yrs <= 2 * s.yrs and 5 * v.pay >= 4 * s.pay),
        c as (select sid, vid,
                coalesce(k.points, 0)
                + case when p.occ = vocc then 200 when p.occ/10 = vocc/10 then 140 when p.occ/100 = vocc/100 then 80 when p.occ/1000 = vocc/1000 then 30 else 0 end
                + case when offer >= p.pay then 150 else 150 * (5 * offer - 4 * p.pay) / p.pay end
                + case when m = 0 then 150 else 150 * (reach - m) / reach end
                + case when need = 0 or yrs >= need then 100 else 100 * yrs / need end score
              from p left join k using (sid, vid) where m <= reach)
        select coalesce(sum(score), 0) from (select score, row_number() over (partition by sid order by score desc, vid desc) r from c) t where r <= $1
        """;

    /// <summary>Null when no server is given.</summary>
    public static async Task<double?> MillisecondsPerSeekerAsync(MatchMarket market, VacancyColumns vacancies, int seekers, int k)
    {
        if (Environment.GetEnvironmentVariable("QIAO_POSTGRES") is not { Length: > 0 } server)
        {
            return null;
        }

        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await RunAsync(connection, Tables);
        var some = market.Seekers[..seekers];
        await CopyAsync(connection, "s", some.Select(pair =>
        {
            var (x, y, z) = Earth(pair.Value.Point!.Value);
            return new object[] { (int)pair.Key, pair.Value.Occupations[0], pair.Value.Education!.Value, pair.Value.Years!.Value, pair.Value.PayWanted!.Value, x, y, z, pair.Value.ReachMetres!.Value };
        }));
        await CopyAsync(connection, "v", market.Vacancies.Select(offer =>
        {
            var (x, y, z) = Earth(offer.Point!.Value);
            return new object[] { (int)offer.Key, offer.Occupation, offer.Education, offer.Years!.Value, offer.Pay.Offered!.Value, x, y, z };
        }));
        await CopyAsync(connection, "ss", some.SelectMany(pair => pair.Value.Skills!.Select(skill => new object[] { (int)pair.Key, skill })));
        await CopyAsync(connection, "vs", market.Vacancies.SelectMany(offer => offer.Skills.Select(skill => new object[]
        {
            (int)offer.Key, skill, Explanation.Of(new SeekerProfile { Skills = [skill] }, offer, market.Weights).Points.Skills,
        })));
        await RunAsync(connection, "create index on vs(skill); analyze s; analyze v; analyze ss; analyze vs; set work_mem = '1GB'; set jit = off");

        var expected = some.Sum(pair => vacancies.Best(pair.Value, k).Sum(match => (long)match.Score));
        var began = Stopwatch.GetTimestamp();
        await using var command = new NpgsqlCommand(Query, connection);
        command.Parameters.AddWithValue(k);
        var sum = Convert.ToInt64(await command.ExecuteScalarAsync());
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds / seekers;
        return sum == expected ? time : throw new InvalidOperationException($"PostgreSQL lists {sum} points, the engine {expected}.");
    }

    // As the engine places points: whole metres from the Earth's centre on the mean sphere.
    private static (double X, double Y, double Z) Earth(Engine.GeoPoint point)
    {
        const double Radius = 6_371_008.8;
        var (sinLat, cosLat) = Math.SinCos(point.Latitude * (Math.PI / 180));
        var (sinLon, cosLon) = Math.SinCos(point.Longitude * (Math.PI / 180));
        return (Math.Round(Radius * cosLat * cosLon), Math.Round(Radius * cosLat * sinLon), Math.Round(Radius * sinLat));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IEnumerable<object[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(default, row);
        }

        await copy.CompleteAsync();
    }
}
