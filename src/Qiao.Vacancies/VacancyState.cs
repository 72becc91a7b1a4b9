namespace Qiao.Vacancies;

/// <summary>Where a vacancy is in its life; what leads from one to the other is in <see cref="Life.LifeSteps"/>.</summary>
public enum VacancyState
{
    /// <summary>Being written; seen by its employer alone.</summary>
    Draft,

    /// <summary>Waits for a clerk.</summary>
    Submitted,

    /// <summary>Given back by a clerk with a reason.</summary>
    Returned,

    Published,

    /// <summary>Out of sight for a while.</summary>
    Suspended,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Everyone who was sought has been found.</summary>
    Filled,

    /// <summary>Taken back by its employer, or gone from its source.</summary>
    Withdrawn,

    /// <summary>Taken off by a clerk.</summary>
    Removed,
}

public static class VacancyStates
{
    public static Bilingual Name(this VacancyState state) => state switch
    {
        VacancyState.Draft => new("草稿", "Draft"),
        VacancyState.Submitted => new("待审核", "Submitted"),
        VacancyState.Returned => new("已退回", "Returned"),
        VacancyState.Published => new("招聘中", "Published"),
        VacancyState.Suspended => new("已暂停", "Suspended"),
        VacancyState.Expired => new("已到期", "Expired"),
        VacancyState.Filled => new("已招满", "Filled"),
        VacancyState.Withdrawn => new("已撤回", "Withdrawn"),
        _ => new("已下架", "Removed"),
    };
}
