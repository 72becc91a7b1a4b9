using System.Data.Common;
using System.Globalization;

namespace Qiao.Commands.Doctoring;

/// <summary>Plain questions to the database on one connection. The doctor asks in SQL so that it changes nothing and starts nothing.</summary>
internal sealed class Looking(DbConnection connection)
{
    public DbConnection Connection => connection;

    public async Task<long> NumberAsync(string sql, CancellationToken ct, params (string Name, object Value)[] values) =>
        (await LinesAsync(sql, ct, values)) is [[{ } first, ..], ..] ? Convert.ToInt64(first, CultureInfo.InvariantCulture) : 0;

    /// <summary>All rows; a null stands for a null.</summary>
    public async Task<IReadOnlyList<object?[]>> LinesAsync(string sql, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 300;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var row = await command.ExecuteReaderAsync(ct);
        var lines = new List<object?[]>();
        while (await row.ReadAsync(ct))
        {
            var line = new object?[row.FieldCount];
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = row.IsDBNull(i) ? null : row.GetValue(i);
            }

            lines.Add(line);
        }

        return lines;
    }
}
