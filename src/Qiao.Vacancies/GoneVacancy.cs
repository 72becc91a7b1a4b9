namespace Qiao.Vacancies;

/// <summary>A vacancy that is no longer open: the subject of panels that say where to go instead.</summary>
public sealed record GoneVacancy(VacancyContent Vacancy);
