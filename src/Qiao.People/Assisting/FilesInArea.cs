namespace Qiao.People.Assisting;

internal static class FilesInArea
{
    /// <summary>The files of those who live where the caller is a clerk; nobody's without a division.</summary>
    public static IQueryable<Seeker> InAreaOf(this IQueryable<Seeker> seekers, Caller caller)
    {
        if (caller.AreaOf(Role.Clerk) is not { } area)
        {
            return seekers.Where(s => s.Division != null);
        }

        var own = area.Select(d => (DivisionCode?)d).ToList();
        return seekers.Where(s => own.Contains(s.Division));
    }
}
