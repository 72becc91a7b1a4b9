using Qiao.Organisations;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Qiao.Vacancies.Importing;

/// <summary>How a source's columns become a vacancy: the file given with `--map`; a part left blank is as if not there. Examples stand in docs/examples.</summary>
internal sealed class ImportMap
{
    /// <summary>The source's stable name; rows are known by source and key.</summary>
    public string Source { get; set => field = value ?? ""; } = "";

    public string? Format { get; set; }

    public string Language { get; set => field = value ?? "zh"; } = "zh";

    /// <summary>Columns that together identify a row; none means that the row's content does.</summary>
    public List<string> Key { get; set => field = value ?? []; } = [];

    /// <summary>Field of a vacancy to one column or several, which are then read together.</summary>
    public Dictionary<string, object> Columns { get; set => field = value ?? []; } = [];

    /// <summary>The source's words for kinds of employer.</summary>
    public Dictionary<string, OrganisationKind> EmployerKinds { get; set => field = value ?? []; } = [];

    /// <summary>Texts that mean "nothing here", such as 无.</summary>
    public List<string> Empty { get; set => field = value ?? []; } = [];

    /// <summary>Columns left out on purpose; any other unmapped column is named in the report.</summary>
    public List<string> Ignore { get; set => field = value ?? []; } = [];

    public static readonly IReadOnlyList<string> Fields =
    [
        "title", "description", "employer", "employer_kind", "pay", "pay_min", "pay_max", "place", "address", "latitude", "longitude",
        "education", "experience", "employment", "headcount", "skills", "tags", "benefits", "posted",
    ];

    public IReadOnlyList<string> ColumnsOf(string field) => Columns.GetValueOrDefault(field) switch
    {
        string one => [one],
        IEnumerable<object> several => several.Select(s => s.ToString()!).ToList(),
        _ => [],
    };

    /// <summary>Reads a map, or says what is wrong with it and in which line.</summary>
    public static Outcome<ImportMap> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new Problem("vacancies.map-missing", new Bilingual("没有找到映射文件 {0}。", "There is no map file {0}.").With(path));
        }

        try
        {
            var map = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<ImportMap?>(File.ReadAllText(path));
            return map is null ? Wrong("empty") : map.WhyNot() is { } problem ? problem : map;
        }
        catch (YamlException malformed)
        {
            return Wrong($"line {malformed.Start.Line}: {malformed.InnerException?.Message ?? malformed.Message}");
        }
    }

    /// <summary>Columns named here that the file lacks, and columns of the file that are passed over.</summary>
    public IEnumerable<RowDoubt> Compare(IReadOnlyList<string> columns)
    {
        var mapped = Fields.SelectMany(ColumnsOf).Concat(Key).Distinct().ToList();
        foreach (var missing in mapped.Where(column => !columns.Contains(column)))
        {
            yield return new(missing, "", new(ImportTexts.ColumnMissing.Code, ImportTexts.ColumnMissing.Text.With(missing)));
        }

        foreach (var unmapped in columns.Where(column => column.Length > 0 && !mapped.Contains(column) && !Ignore.Contains(column)))
        {
            yield return new(unmapped, "", new(ImportTexts.ColumnUnmapped.Code, ImportTexts.ColumnUnmapped.Text.With(unmapped)));
        }
    }

    /// <summary>A file without the title or a key column would be taken for one without vacancies, or with one.</summary>
    public Problem? WhyNotRead(IReadOnlyList<string> columns) =>
        ColumnsOf("title").Concat(Key).FirstOrDefault(column => !columns.Contains(column)) is { } missing
            ? new(ImportTexts.ColumnNeeded.Code, ImportTexts.ColumnNeeded.Text.With(missing))
            : null;

    private Problem? WhyNot() =>
        Source.Length is 0 or > 60 ? Wrong("source")
        : Language is not ("zh" or "en") ? Wrong("language")
        : Columns.Keys.FirstOrDefault(field => !Fields.Contains(field)) is { } unknown ? Wrong($"columns: {unknown}")
        : ColumnsOf("title").Count == 0 ? Wrong("columns: title")
        : null;

    private static Problem Wrong(string what) =>
        new("vacancies.map-wrong", new Bilingual("映射文件有误：{0}。", "The map file is wrong: {0}.").With(what));
}
