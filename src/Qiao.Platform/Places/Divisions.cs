using System.Globalization;

namespace Qiao.Platform.Places;

/// <summary>
/// The divisions of China at province, prefecture and county level, of today (30 June 2023) and former, from the embedded
/// `divisions.tsv`. Read once on first use; safe from any thread.
/// </summary>
public static class Divisions
{
    /// <summary>By code, then by year. Arrays and binary search rather than dictionaries: half the time to start.</summary>
    private static readonly Division[] Rows = ReadRows();

    private static readonly int[] Numbers = Array.ConvertAll(Rows, row => row.Code.Number);

    /// <summary>Every division of today by code, headings of the statistics left out.</summary>
    public static IReadOnlyList<Division> Current { get; } =
        Array.FindAll(Rows, row => row.IsCurrent && !row.Code.IsStatistical);

    public static IReadOnlyList<Division> Provinces { get; } =
        Array.FindAll(Rows, row => row.IsCurrent && row.Code.Level == DivisionLevel.Province);

    /// <summary>The division of today with this code, else the last one that had it; null for a code that no list has.</summary>
    public static Division? Find(DivisionCode code) => RowsOf(code) is [.., var last] ? last : null;

    /// <summary>The division that had the code in that year: codes were used again (500110 was 万盛区 until 2011).</summary>
    public static Division? Find(DivisionCode code, int year) =>
        Array.Find(RowsOf(code), row => row.HeldIn(year));

    /// <summary>`重庆市渝中区`, `Yuzhong District, Chongqing`; the code in both languages when no list has it.</summary>
    public static Bilingual FullName(DivisionCode code)
    {
        if (Find(code) is not { } division)
        {
            return Bilingual.Same(code.ToString());
        }

        var path = Ancestors(code);
        return new Bilingual(
            string.Concat(path.Reverse().Append(division).Select(step => step.Name.Zh)),
            string.Join(", ", path.Prepend(division).Select(step => step.Name.En)));
    }

    /// <summary>The divisions of today directly below, by code; districts of a municipality stand below the municipality.</summary>
    public static IReadOnlyList<Division> Children(DivisionCode code) => Array.FindAll(Below(code), division =>
        division.IsCurrent && !division.Code.IsStatistical && division.Code != code
        && (code.IsStatistical || division.Code.Parent == code));

    /// <summary>The divisions above, nearest first.</summary>
    public static IReadOnlyList<Division> Ancestors(DivisionCode code)
    {
        var above = new List<Division>(2);
        for (var parent = code.Parent; parent is not null; parent = parent.Value.Parent)
        {
            if (Find(parent.Value) is { } division)
            {
                above.Add(division);
            }
        }

        return above;
    }

    /// <summary>The centre of the division, else null; never that of a division above.</summary>
    public static GeoPoint? Centre(DivisionCode code) => Find(code)?.Centre;

    /// <summary>
    /// What the division with this code is today. Give the year in which the code was written down (an identity number:
    /// the year of its issue) where it is known, because codes were used again; without it the last holder is meant.
    /// </summary>
    public static Succession SuccessorsOf(DivisionCode code, int? year = null)
    {
        var today = new SortedDictionary<DivisionCode, Division>();
        var start = year is null ? Find(code) : Find(code, year.Value);
        return start is not null && Follow(start, today, steps: 0)
            ? new Succession.Known([.. today.Values])
            : new Succession.Unknown();
    }

    /// <summary>Reads a place as advertisements write it; see <see cref="RecognisedPlace"/>.</summary>
    /// <param name="text">`重庆·渝北区`, `四川省成都市高新区`, `Yubei District, Chongqing`.</param>
    /// <param name="within">Where the text was written: settles names that exist in several places.</param>
    public static RecognisedPlace Recognise(string? text, DivisionCode? within = null) => PlaceReader.Read(text ?? "", within);

    /// <summary>The division and all below it, headings of the statistics and former ones too, since old entries name them.</summary>
    public static IReadOnlyList<DivisionCode> Within(DivisionCode area) => Below(area).Select(row => row.Code).Append(area).Distinct().ToList();

    internal static IEnumerable<Division> Former => Rows.Where(row => !row.IsCurrent);

    private static bool Follow(Division division, SortedDictionary<DivisionCode, Division> today, int steps)
    {
        if (division.IsCurrent)
        {
            today[division.Code] = division;
            return true;
        }

        return division.Successors.Length > 0 && steps < 16
            && division.Successors.All(next => HolderAfter(next, division) is { } holder && Follow(holder, today, steps + 1));
    }

    private static Division? HolderAfter(DivisionCode code, Division before)
    {
        var rows = Array.FindAll(RowsOf(code), row => row != before);
        return Array.Find(rows, row => row.HeldIn(before.Until!.Value)) ?? Array.Find(rows, row => row.Since >= before.Until);
    }

    private static Division[] RowsOf(DivisionCode code) => Between(code.Number, code.Number + 1);

    /// <summary>Every row whose code this one contains.</summary>
    private static Division[] Below(DivisionCode code) => Between(code.Number, code.Number + code.Level switch
    {
        DivisionLevel.Province => 10_000,
        DivisionLevel.Prefecture => 100,
        _ => 1,
    });

    private static Division[] Between(int first, int end) => Rows[FirstFrom(first)..FirstFrom(end)];

    private static int FirstFrom(int number)
    {
        var at = Array.BinarySearch(Numbers, number);
        while (at > 0 && Numbers[at - 1] == number)
        {
            at--;
        }

        return at < 0 ? ~at : at;
    }

    private static Division[] ReadRows()
    {
        using var stream = typeof(Divisions).Assembly.GetManifestResourceStream("Qiao.Platform.Places.divisions.tsv")
            ?? throw new InvalidOperationException("divisions.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        var table = reader.ReadToEnd().AsSpan();
        var rows = new List<Division>(4_000);
        foreach (var line in table[(table.IndexOf('\n') + 1)..].Trim('\n').EnumerateLines())
        {
            rows.Add(ReadRow(line));
        }

        return [.. rows];
    }

    private static Division ReadRow(ReadOnlySpan<char> line)
    {
        Span<Range> cells = stackalloc Range[10];
        line.Split(cells, '\t');
        var successors = line[cells[8]];
        return new Division(
            DivisionCode.Parse(line[cells[0]].ToString()),
            new Bilingual(line[cells[1]].ToString(), line[cells[2]].ToString()),
            line[cells[3]].ToString(),
            ReadCentre(line[cells[4]], line[cells[5]]),
            ReadYear(line[cells[6]]),
            ReadYear(line[cells[7]]),
            successors.IsEmpty ? [] : Array.ConvertAll(successors.ToString().Split(','), DivisionCode.Parse));
    }

    private static GeoPoint? ReadCentre(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude) => latitude.IsEmpty
        ? null
        : new GeoPoint(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));

    private static int? ReadYear(ReadOnlySpan<char> cell) => cell.IsEmpty ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
