using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Counselling;

public readonly record struct CounselSheetId(Guid Value) : IId<CounselSheetId>
{
    public static CounselSheetId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>A list of vacancies that a counsellor recommended to someone, with that person beside them.</summary>
internal sealed class CounselSheet
{
    public const int Most = 20;

    public required CounselSheetId Id { get; init; }

    public required SeekerId Seeker { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required string MadeBy { get; init; }
}

/// <summary>A vacancy of such a list, in its order, with its title as it was then.</summary>
internal sealed class CounselledVacancy
{
    public required CounselSheetId Counsel { get; init; }

    public required int Number { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required string Title { get; init; }
}
