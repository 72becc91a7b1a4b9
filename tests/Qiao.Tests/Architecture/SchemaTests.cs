using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Qiao.Tests.Architecture;

/// <summary>The hand-written scripts and the model that EF works with describe the same tables, for every module and on both databases.</summary>
public sealed partial class SchemaTests
{
    /// <summary>Tables that are only ever used in SQL and so have no entity.</summary>
    private static readonly string[] WithoutModel = ["schema_history", "journal_cursor", "platform_key", "platform_job", "vacancies_staged", "vacancies_staged_employer", "vacancies_look", "people_phone_day"];

    [Theory, OnBoth]
    public async Task Scripts_and_model_describe_the_same_tables(Dialect dialect)
    {
        await using var scripts = await TestDatabase.NewAsync(dialect);
        await using var model = await TestDatabase.EmptyAsync(dialect);
        foreach (var module in Modules.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(ModuleDb)) && !type.IsAbstract))
        {
            await CreateTablesAsync(model, module);
        }

        var (written, modelled) = (await DescribeAsync(scripts), await DescribeAsync(model));

        Assert.NotEmpty(modelled);
        Assert.Empty(modelled.Except(written));
        Assert.DoesNotContain(written.Except(modelled), line => !IsBesideTheModel(line));
    }

    [Theory, OnBoth]
    public async Task Text_in_a_key_or_an_index_sorts_by_its_bytes(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);

        var sortedByLanguage = await database.LinesAsync(dialect == Dialect.Postgres
            ? """
              select distinct t.relname || '.' || a.attname
              from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
              join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey) join pg_collation c on c.oid = a.attcollation
              where n.nspname = 'public' and c.collname <> 'C' and t.relname <> 'schema_history'
              """
            : """
              select distinct m.name || '.' || k.name from sqlite_master m join pragma_index_list(m.name) i join pragma_index_xinfo(i.name) k
              where m.type = 'table' and k.cid >= 0 and k.coll <> 'BINARY'
              """);

        Assert.Empty(sortedByLanguage);
    }

    [Theory, OnBoth]
    public async Task Staged_rows_have_the_columns_of_the_vacancies_they_become(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        var lines = await DescribeAsync(database);

        var staged = ColumnsOf("vacancies_staged.").Where(column => column.Split(' ')[0] is not ("import" or "row" or "change")).ToList();

        Assert.NotEmpty(staged);
        Assert.Empty(staged.Except(ColumnsOf("vacancies_vacancy.")));
        Assert.Empty(ColumnsOf("vacancies_vacancy.").Where(column => column.EndsWith(" not null", StringComparison.Ordinal)).Except(staged));

        IEnumerable<string> ColumnsOf(string table) => lines.Where(line => line.StartsWith(table, StringComparison.Ordinal)).Select(line => line[table.Length..]);
    }

    private static bool IsBesideTheModel(string line)
    {
        var table = line.Split(' ', '.')[0];

        // Positions are given by SQL on PostgreSQL alone; indexes that only make reading faster need no entity to know them.
        // Report views are read by Insights alone, in SQL.
        return WithoutModel.Contains(table) || table.EndsWith("_report", StringComparison.Ordinal) || (table == "journal" && line.Contains("position", StringComparison.Ordinal)) || line.StartsWith(table + " index ", StringComparison.Ordinal);
    }

    private static async Task CreateTablesAsync(TestDatabase database, Type module)
    {
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(module))!;
        database.Database.Configure(options);
        await using var context = (ModuleDb)Activator.CreateInstance(module, options.Options)!;
        var script = context.Database.GenerateCreateScript().Replace(" AUTOINCREMENT", "", StringComparison.Ordinal);

        // Every module maps the journal; it is one table.
        var journal = JournalTable().Match(script).Value;
        Assert.NotEmpty(journal);
        script = script.Replace(journal, journal.Replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", StringComparison.Ordinal), StringComparison.Ordinal);
        await database.ExecuteAsync(script);
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(TestDatabase database)
    {
        var queries = database.Dialect == Dialect.Sqlite ? SqliteQueries : PostgresQueries;
        var lines = new List<string>();
        foreach (var query in queries)
        {
            lines.AddRange(await database.LinesAsync(query));
        }

        return lines;
    }

    [GeneratedRegex("""CREATE TABLE "?journal"? \(.*?\n\);""", RegexOptions.Singleline)]
    private static partial Regex JournalTable();

    private static readonly string[] PostgresQueries =
    [
        """
        select table_name || '.' || column_name || ' ' || data_type || case when is_nullable = 'NO' then ' not null' else '' end
        from information_schema.columns where table_schema = 'public'
        """,
        """
        select t.relname || case when i.indisprimary then ' primary key' when i.indisunique then ' unique ' || c.relname else ' index ' || c.relname end
            || ' (' || (select string_agg(a.attname, ', ' order by k.ord) from unnest(i.indkey) with ordinality k(attnum, ord)
                        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum)
            || ')' || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '')
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
        where n.nspname = 'public'
        """,
        """
        select conrelid::regclass || ' ' || replace(pg_get_constraintdef(oid), '"', '') from pg_constraint where contype = 'f'
        """,
    ];

    // A type of SQLite is an affinity: bigint and integer are one, so a slip between them shows on PostgreSQL only.
    private static readonly string[] SqliteQueries =
    [
        """
        select m.name || '.' || c.name || ' ' || case when lower(c.type) like '%int%' then 'integer' else lower(c.type) end || case when c."notnull" then ' not null' else '' end
        from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'
        """,
        """
        select m.name || ' primary key (' || (select group_concat(name, ', ') from (select name from pragma_table_info(m.name) where pk > 0 order by pk)) || ')'
        from sqlite_master m where m.type = 'table' and m.name not like 'sqlite_%'
        """,
        """
        select m.name || case when i."unique" then ' unique ' else ' index ' end || i.name
            || ' (' || (select group_concat(name, ', ') from (select name from pragma_index_info(i.name) order by seqno)) || ')'
            || case when i.partial then lower(substr(x.sql, instr(lower(x.sql), ' where '))) else '' end
        from sqlite_master m join pragma_index_list(m.name) i join sqlite_master x on x.name = i.name
        where m.type = 'table' and i.origin = 'c'
        """,
        """
        select m.name || ' ' || f."from" || ' references ' || f."table" || ' (' || coalesce(f."to", 'id') || ') on delete ' || lower(f.on_delete)
        from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'
        """,
    ];
}
