using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Qiao.Lexicon;
using Qiao.Organisations;

namespace Qiao.Vacancies;

/// <summary>What the modules above may ask about vacancies.</summary>
public sealed class VacancyBoard
{
    private const string Columns = """
        id, employer, title, description, language, occupation, division, place, latitude, longitude, pay_unit, pay_min_fen, pay_max_fen, pay_months,
        monthly_min_fen, monthly_max_fen, education, years_min, years_max, employment, headcount, skills, licences, benefits, posted, revision, valid_through, first_until
        """;

    private readonly VacanciesDb _db;
    private readonly Session _session;

    internal VacancyBoard(VacanciesDb db, Session session) => (_db, _session) = (db, session);

    /// <summary>All vacancies that have a card of their own: published, open to everyone, and not standing behind a double. Streamed in id order.</summary>
    public IAsyncEnumerable<VacancyContent> ShownAsync(CancellationToken ct) => ReadAsync(
        FormattableStringFactory.Create($"select {Columns} from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id order by id"), ct);

    /// <summary>Of the ids given, those that have a card, in no particular order.</summary>
    public async Task<IReadOnlyList<VacancyContent>> ShownAsync(IReadOnlyCollection<VacancyId> ids, CancellationToken ct)
    {
        var found = new List<VacancyContent>(ids.Count);
        foreach (var some in ids.Chunk(500))
        {
            var places = string.Join(", ", some.Select((_, i) => "{" + i.ToString(CultureInfo.InvariantCulture) + "}"));
            var sql = FormattableStringFactory.Create(
                $"select {Columns} from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id and id in ({places})", some.Cast<object>().ToArray());
            await foreach (var vacancy in ReadAsync(sql, ct))
            {
                found.Add(vacancy);
            }
        }

        return found;
    }

    /// <summary>A vacancy in whatever state, for pages about what is no longer open; null when there is none.</summary>
    internal async Task<VacancyContent?> AnyAsync(VacancyId id, CancellationToken ct)
    {
        await foreach (var vacancy in ReadAsync(FormattableStringFactory.Create($"select {Columns} from vacancies_vacancy where id = {{0}}", id), ct))
        {
            return vacancy;
        }

        return null;
    }

    /// <summary>How many published vacancies and places there are, doubles counted once.</summary>
    public async Task<(int Vacancies, int Places)> CountAsync(CancellationToken ct)
    {
        var shown = _db.Vacancies.Where(v => v.State == VacancyState.Published && v.FirstUntil == null && v.Cluster == v.Id);
        return (await shown.CountAsync(ct), await shown.SumAsync(v => v.Headcount, ct));
    }

    private async IAsyncEnumerable<VacancyContent> ReadAsync(FormattableString sql, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = await _session.CommandAsync(sql, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            yield return Read(row);
        }
    }

    private static VacancyContent Read(DbDataReader row)
    {
        Ids.TryRead<VacancyId>(row.GetString(0), out var id);
        return new()
        {
            Id = id,
            Employer = Text(row, 1) is { } employer && Ids.TryRead<OrganisationId>(employer, out var organisation) ? organisation : null,
            Title = row.GetString(2),
            Description = row.GetString(3),
            Language = Enum.Parse<Language>(row.GetString(4)),
            Occupation = OccupationCode.TryRead(Text(row, 5), out var occupation) ? occupation : null,
            Division = DivisionCode.TryRead(Text(row, 6), out var division) ? division : null,
            Place = Text(row, 7),
            Point = row.IsDBNull(8) || row.IsDBNull(9) ? null : new GeoPoint(row.GetDouble(8), row.GetDouble(9)),
            Pay = row.IsDBNull(10) ? null : new Pay(Enum.Parse<PayUnit>(row.GetString(10)), Long(row, 11), Long(row, 12), row.IsDBNull(13) ? 12 : row.GetInt32(13)),
            MonthlyMinFen = Long(row, 14),
            MonthlyMaxFen = Long(row, 15),
            Education = Text(row, 16) is { } education ? Enum.Parse<EducationLevel>(education) : null,
            YearsMin = row.IsDBNull(17) ? null : row.GetInt32(17),
            YearsMax = row.IsDBNull(18) ? null : row.GetInt32(18),
            Employment = Enum.Parse<EmploymentKind>(row.GetString(19)),
            Headcount = row.GetInt32(20),
            Skills = SkillIds(row.GetString(21)),
            Licences = SkillIds(row.GetString(22)),
            Benefits = row.GetString(23).Split(';', StringSplitOptions.RemoveEmptyEntries),
            Posted = Day(row, 24)!.Value,
            Revision = row.GetInt64(25),
            ValidThrough = Day(row, 26),
            FirstUntil = Day(row, 27),
        };
    }

    private static DateOnly? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Long(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static List<SkillId> SkillIds(string text)
    {
        var ids = new List<SkillId>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            // A skill that a newer lexicon no longer has is left out.
            if (SkillId.TryRead(part, out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
